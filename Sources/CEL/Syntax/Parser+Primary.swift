import SourceText

/// Constants, names, calls, lists, maps and parentheses.
extension Parser {
  mutating func parsePrimary() throws(Failure) -> Operand {
    let token = current
    switch token.kind {
    case .identifier, .dot: return try parseName()
    case .int, .uint, .double: return try parseNumber()
    case .minus where peek(1).kind == .int || peek(1).kind == .double: return try parseNumber()
    case .string, .bytes:
      advance()
      return try constant(literals[token.literal], token.range)
    case .true, .false:
      advance()
      return try constant(.bool(token.kind == .true), token.range)
    case .null:
      advance()
      return try constant(.null, token.range)
    case .openParenthesis: return try parseParentheses()
    case .openBracket: return try parseListLiteral()
    case .openBrace: return try parseMapLiteral()
    case .invalid:
      // It has been reported; it stands for an operand so that what follows is still read.
      advance()
      return try constant(.null, token.range)
    case .reserved:
      advance()
      report(.reservedWord(at: span(token.range)))
      return try constant(.null, token.range)
    case .quotedIdentifier, .in, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .and, .or, .not, .plus, .minus, .times, .divide, .modulo, .question, .colon,
      .comma, .closeParenthesis, .closeBracket, .closeBrace, .end:
      throw unexpected("a value or a name")
    }
  }

  private mutating func constant(
    _ literal: Literal,
    _ range: Range<Int>
  ) throws(Failure) -> Operand {
    try make(.literal(literal), depth: 1, range)
  }

  private mutating func parseNumber() throws(Failure) -> Operand {
    let start = current.range.lowerBound
    let isNegative = take(.minus) != nil
    let token = advance()
    let range = start..<token.range.upperBound
    let digits = source.text(token.range)
    switch token.kind {
    case .int:
      if let value = Int64(literal: digits, isNegative: isNegative) {
        return try constant(.int(value), range)
      }
      report(.numberOutOfRange(.int, at: span(range)))
    case .uint:
      if let value = UInt64(literal: digits.dropLast()) {
        return try constant(.uint(value), range)
      }
      report(.numberOutOfRange(.uint, at: span(range)))
    default:
      if let value = Double(digits), value.isFinite {
        return try constant(.double(isNegative ? -value : value), range)
      }
      report(.numberOutOfRange(.double, at: span(range)))
    }
    return try constant(.null, range)
  }

  /// A name, or a call of a global function.
  private mutating func parseName() throws(Failure) -> Operand {
    let start = current.range.lowerBound
    let hasDot = take(.dot) != nil
    if current.kind == .reserved {
      let token = advance()
      report(.reservedWord(at: span(token.range)))
      return try constant(.null, token.range)
    }
    let token = try expect(.identifier, "a name")
    let name = (hasDot ? "." : "") + source.text(token.range)
    guard take(.openParenthesis) != nil else {
      return try make(.identifier(name), depth: 1, start..<token.range.upperBound)
    }
    let (arguments, end) = try parseArguments()
    let range = start..<end
    if name == "has", let macro = try hasMacro(arguments, range) { return macro }
    return try make(
      .call(
        name: name,
        nameRange: start..<token.range.upperBound,
        target: nil,
        arguments: arguments.map(\.node)
      ),
      over: arguments,
      range
    )
  }

  /// The arguments of a call whose opening parenthesis has been read, and where they end.
  mutating func parseArguments() throws(Failure) -> ([Operand], Int) {
    try parseList(until: .closeParenthesis, "`)`", allowsTrailingComma: false) {
      (parser: inout Parser) throws(Failure) in
      try parser.parseExpression()
    }
  }

  private mutating func parseParentheses() throws(Failure) -> Operand {
    let start = advance().range.lowerBound
    let operand = try parseExpression()
    let end = try expect(.closeParenthesis, "an operator or `)`").range.upperBound
    return Operand(node: operand.node, depth: operand.depth, extent: start..<end)
  }

  private mutating func parseListLiteral() throws(Failure) -> Operand {
    let start = advance().range.lowerBound
    let (elements, end) = try parseList(until: .closeBracket, "`]`") {
      (parser: inout Parser) throws(Failure) in
      let isOptional = parser.take(.question) != nil
      let element = try parser.parseExpression()
      return isOptional ? try parser.optional(element) : element
    }
    return try make(.list(elements.map(\.node)), over: elements, start..<end)
  }

  private mutating func parseMapLiteral() throws(Failure) -> Operand {
    let start = advance().range.lowerBound
    var depth = 0
    let (entries, end) = try parseList(until: .closeBrace, "`}`") {
      (parser: inout Parser) throws(Failure) in
      let isOptional = parser.take(.question) != nil
      let key = try parser.parseExpression()
      _ = try parser.expect(.colon, "an operator or `:`")
      var value = try parser.parseExpression()
      if isOptional { value = try parser.optional(value) }
      depth = max(depth, key.depth, value.depth)
      return SyntaxNode.MapEntry(key: key.node, value: value.node)
    }
    return try make(.map(entries), depth: depth + 1, start..<end)
  }
}

extension Int64 {
  /// The value of decimal or hexadecimal digits.
  fileprivate init?(literal digits: String, isNegative: Bool) {
    let sign = isNegative ? "-" : ""
    if digits.hasPrefix("0x") {
      self.init(sign + digits.dropFirst(2), radix: 16)
    } else {
      self.init(sign + digits)
    }
  }
}

extension UInt64 {
  /// The value of decimal or hexadecimal digits.
  fileprivate init?(literal digits: Substring) {
    if digits.hasPrefix("0x") {
      self.init(digits.dropFirst(2), radix: 16)
    } else {
      self.init(digits)
    }
  }
}
