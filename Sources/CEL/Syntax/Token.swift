/// One word or sign of an expression.
struct Token: Sendable, Hashable {
  /// The kinds of token.
  enum Kind: UInt8, Sendable, Hashable {
    case identifier
    /// A name in back ticks, for fields only.
    case quotedIdentifier
    /// A word that CEL keeps for later; it may name a field or a member function.
    case reserved
    case int
    case uint
    case double
    case string
    case bytes
    case `true`
    case `false`
    case null
    case `in`
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case and
    case or
    case not
    case plus
    case minus
    case times
    case divide
    case modulo
    case question
    case colon
    case comma
    case dot
    case openParenthesis
    case closeParenthesis
    case openBracket
    case closeBracket
    case openBrace
    case closeBrace
    /// Something that the lexer has already complained about; it stands for an operand.
    case invalid
    /// The end of the text.
    case end
  }

  /// What it is.
  let kind: Kind

  /// Its bytes in the text.
  let range: Range<Int>

  /// For texts and bytes the number of the decoded literal.
  let literal: Int

  init(_ kind: Kind, _ range: Range<Int>, literal: Int = 0) {
    self.kind = kind
    self.range = range
    self.literal = literal
  }
}

/// The tokens of a text, the last of which is its end.
struct TokenList: Sendable {
  /// The tokens in order.
  var tokens: [Token] = []

  /// The decoded texts and bytes that tokens refer to.
  var literals: [Literal] = []
}
