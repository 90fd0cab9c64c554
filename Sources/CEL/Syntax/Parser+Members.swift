import SourceText

/// Fields, indexes, member calls and constructions.
extension Parser {
  /// A primary with what is appended to it.
  mutating func parseMember() throws(Failure) -> Operand {
    var operand = try parsePrimary()
    while true {
      switch current.kind {
      case .dot: operand = try parseSelection(of: operand)
      case .openBracket: operand = try parseIndex(of: operand)
      case .openBrace:
        guard let name = operand.node.qualifiedName, operand.extent == operand.node.range else {
          return operand
        }
        operand = try parseConstruction(of: name, operand)
      default: return operand
      }
    }
  }

  private mutating func parseSelection(of operand: Operand) throws(Failure) -> Operand {
    advance()
    let isOptional = take(.question) != nil
    let token = try expectFieldName(allowsQuotes: true)
    let name = name(of: token)
    let start = operand.extent.lowerBound
    if isOptional {
      let text = SyntaxNode(.literal(.string(name)), token.range)
      return try make(
        .call(
          name: Operators.optionalSelect,
          nameRange: token.range,
          target: nil,
          arguments: [operand.node, text]
        ),
        depth: operand.depth + 1,
        start..<token.range.upperBound
      )
    }
    guard token.kind != .quotedIdentifier, take(.openParenthesis) != nil else {
      return try make(
        .select(operand.node, field: name, fieldRange: token.range),
        over: [operand],
        start..<token.range.upperBound
      )
    }
    let (arguments, end) = try parseArguments()
    return try memberCall(
      MemberCall(name: name, nameRange: token.range, target: operand, arguments: arguments),
      start..<end
    )
  }

  private mutating func parseIndex(of operand: Operand) throws(Failure) -> Operand {
    advance()
    let isOptional = take(.question) != nil
    let index = try parseExpression()
    let end = try expect(.closeBracket, "an operator or `]`").range.upperBound
    let range = operand.extent.lowerBound..<end
    return try make(
      .call(
        name: isOptional ? Operators.optionalIndex : Operators.index,
        nameRange: operand.extent.upperBound..<end,
        target: nil,
        arguments: [operand.node, index.node]
      ),
      over: [operand, index],
      range
    )
  }

  /// The name after a dot or in a construction: reserved words are allowed.
  mutating func expectFieldName(allowsQuotes: Bool) throws(Failure) -> Token {
    switch current.kind {
    case .identifier, .reserved: return advance()
    case .quotedIdentifier where allowsQuotes: return advance()
    default: throw unexpected("a field's name")
    }
  }

  /// The name that a token stands for, without its back ticks.
  func name(of token: Token) -> String {
    let quotes = token.kind == .quotedIdentifier ? 1 : 0
    return source.text(
      (token.range.lowerBound + quotes)..<(token.range.upperBound - quotes)
    )
  }

  private mutating func parseConstruction(
    of typeName: String,
    _ operand: Operand
  ) throws(Failure) -> Operand {
    advance()
    var depth = 0
    let (fields, end) = try parseList(until: .closeBrace, "`}`") {
      (parser: inout Parser) throws(Failure) in
      let isOptional = parser.take(.question) != nil
      let token = try parser.expectFieldName(allowsQuotes: true)
      _ = try parser.expect(.colon, "`:`")
      var value = try parser.parseExpression()
      if isOptional { value = try parser.optional(value) }
      depth = max(depth, value.depth)
      return SyntaxNode.ConstructField(name: parser.name(of: token), value: value.node)
    }
    return try make(
      .construct(typeName: typeName, fields: fields),
      depth: depth + 1,
      operand.extent.lowerBound..<end
    )
  }

  /// Marks a value as one that may be absent.
  mutating func optional(_ value: Operand) throws(Failure) -> Operand {
    try make(
      .call(
        name: Operators.optionalElement,
        nameRange: value.extent,
        target: nil,
        arguments: [value.node]
      ),
      over: [value],
      value.extent
    )
  }
}

extension SyntaxNode {
  /// The name that a chain of plain selections spells, as `a.b.c`.
  var qualifiedName: String? {
    switch kind {
    case .identifier(let name): name
    case .select(let operand, let field, _): operand.qualifiedName.map { "\($0).\(field)" }
    case .literal, .has, .call, .list, .map, .construct, .comprehension, .bind: nil
    }
  }
}
