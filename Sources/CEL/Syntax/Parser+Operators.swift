/// Operators by precedence.
extension Parser {
  /// A whole expression: a condition or a chain of binary operators.
  mutating func parseExpression() throws(Failure) -> Operand {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= ExpressionLimits.maximumDepth else { throw tooDeep(current.range) }
    let condition = try parseBinary(.or)
    guard take(.question) != nil else { return condition }
    let whenTrue = try parseBinary(.or)
    _ = try expect(.colon, "`:`")
    let whenFalse = try parseExpression()
    return try call(Operators.conditional, [condition, whenTrue, whenFalse])
  }

  /// Binary operators that bind at least as tightly as a level.
  private mutating func parseBinary(_ level: Operators.Level) throws(Failure) -> Operand {
    var left = try parseUnary()
    while let binary = Operators.binary(current.kind), binary.level >= level {
      let kind = current.kind
      if kind == .and || kind == .or {
        var terms = [left]
        while take(kind) != nil { terms.append(try parseBinary(binary.level.tighter)) }
        left = try balance(terms[...], binary.name)
      } else {
        advance()
        left = try call(binary.name, [left, try parseBinary(binary.level.tighter)])
      }
    }
    return left
  }

  /// A balanced tree of a chain, so that its depth grows with the logarithm of its length.
  private mutating func balance(
    _ terms: ArraySlice<Operand>,
    _ name: String
  ) throws(Failure) -> Operand {
    guard terms.count > 1 else { return terms[terms.startIndex] }
    let middle = terms.startIndex + (terms.count + 1) / 2
    let left = try balance(terms[..<middle], name)
    return try call(name, [left, try balance(terms[middle...], name)])
  }

  private mutating func call(
    _ name: String,
    _ operands: [Operand]
  ) throws(Failure) -> Operand {
    let start = operands.first?.extent.lowerBound ?? 0
    let range = start..<(operands.last?.extent.upperBound ?? start)
    return try make(
      .call(name: name, nameRange: range, target: nil, arguments: operands.map(\.node)),
      over: operands,
      range
    )
  }

  /// `!` and `-`, as many as there are.
  private mutating func parseUnary() throws(Failure) -> Operand {
    guard current.kind == .not || current.kind == .minus else { return try parseMember() }
    let kind = current.kind
    var starts: [Range<Int>] = []
    while current.kind == kind {
      // A sign directly before a number belongs to the number.
      if kind == .minus, peek(1).kind == .int || peek(1).kind == .double { break }
      starts.append(advance().range)
    }
    guard starts.count <= ExpressionLimits.maximumDepth else { throw tooDeep(current.range) }
    var operand = try parseMember()
    for sign in starts.reversed() {
      operand = try make(
        .call(
          name: kind == .not ? Operators.not : Operators.negate,
          nameRange: sign,
          target: nil,
          arguments: [operand.node]
        ),
        over: [operand],
        sign.lowerBound..<operand.extent.upperBound
      )
    }
    return operand
  }
}
