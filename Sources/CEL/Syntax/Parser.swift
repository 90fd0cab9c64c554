import SourceText

/// Turns tokens into a tree by recursive descent.
///
/// A mistake inside brackets ends only the element that it stands in, so that several are reported at once.
struct Parser {
  /// A mistake that has been reported already.
  struct Failure: Error {}

  /// A node with what only the parser needs to know of it.
  struct Operand {
    let node: SyntaxNode
    /// How deep the tree is.
    let depth: Int
    /// Its bytes, parentheses included.
    let extent: Range<Int>
  }

  let source: SourceFile
  let tokens: [Token]
  let literals: [Literal]
  let macros: MacroSet
  var position: Int = 0
  var nesting: Int = 0
  var diagnostics: [Diagnostic] = []

  /// The tree of a whole text.
  static func parse(_ source: SourceFile, macros: MacroSet) -> Outcome<ParsedExpression> {
    let length = source.bytes.count
    guard length <= ExpressionLimits.maximumLength else {
      return Outcome(nil, [.expressionTooLong(length, at: source.span(0, 1))])
    }
    if let invalid = source.firstInvalidByte {
      return Outcome(nil, [.expressionIsNotUTF8(at: source.span(invalid, invalid + 1))])
    }
    let (list, mistakes) = Lexer.tokens(of: source)
    var parser = Parser(
      source: source,
      tokens: list.tokens,
      literals: list.literals,
      macros: macros
    )
    let root = parser.parseWhole()
    let diagnostics = (mistakes + parser.diagnostics).sortedByPlace()
    guard let root, diagnostics.isEmpty else {
      return Outcome(nil, Array(diagnostics.prefix(ExpressionLimits.maximumDiagnostics)))
    }
    return Outcome(ParsedExpression(source: source, root: root))
  }

  private mutating func parseWhole() -> SyntaxNode? {
    do throws(Failure) {
      let operand = try parseExpression()
      guard current.kind == .end else { throw unexpected("an operator or the end") }
      return operand.node
    } catch {
      return nil
    }
  }

  // The last token is the end of the text and is never passed.
  var current: Token { tokens[position] }

  func peek(_ distance: Int) -> Token { tokens[min(position + distance, tokens.count - 1)] }

  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[position]
    if position + 1 < tokens.count { position += 1 }
    return token
  }

  mutating func take(_ kind: Token.Kind) -> Token? {
    current.kind == kind ? advance() : nil
  }

  mutating func expect(_ kind: Token.Kind, _ expected: String) throws(Failure) -> Token {
    guard let token = take(kind) else { throw unexpected(expected) }
    return token
  }

  /// Reports the current token; what the lexer has reported is not reported again.
  mutating func unexpected(_ expected: String) -> Failure {
    let token = current
    if token.kind != .invalid {
      report(.unexpectedToken(token, expected: expected, at: span(token.range)))
    }
    return Failure()
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func span(_ range: Range<Int>) -> SourceSpan {
    source.span(range.lowerBound, range.upperBound)
  }

  /// Makes a node over operands.
  mutating func make(
    _ kind: SyntaxNode.Kind,
    over operands: [Operand],
    _ range: Range<Int>
  ) throws(Failure) -> Operand {
    var depth = 0
    for operand in operands { depth = max(depth, operand.depth) }
    return try make(kind, depth: depth + 1, range)
  }

  /// Makes a node of a known depth.
  mutating func make(
    _ kind: SyntaxNode.Kind,
    depth: Int,
    _ range: Range<Int>
  ) throws(Failure) -> Operand {
    guard depth <= ExpressionLimits.maximumDepth else { throw tooDeep(range) }
    return Operand(node: SyntaxNode(kind, range), depth: depth, extent: range)
  }

  mutating func tooDeep(_ range: Range<Int>) -> Failure {
    // Every level outside would say it again.
    if diagnostics.last?.code != .nestedTooDeep { report(.expressionTooDeep(at: span(range))) }
    position = tokens.count - 1
    return Failure()
  }
}
