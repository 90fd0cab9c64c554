/// Calls and operators.
extension Unparser {
  mutating func writeCall(_ name: String, _ target: SyntaxNode?, _ arguments: [SyntaxNode]) {
    if let target {
      write(target, at: .member)
      append(".\(name)")
      return writeArguments(arguments)
    }
    switch (name, arguments.count) {
    case (Operators.conditional, 3):
      write(arguments[0], at: .or)
      append(" ? ")
      write(arguments[1], at: .or)
      append(" : ")
      write(arguments[2])
    case (Operators.not, 1), (Operators.negate, 1): writeUnary(name, arguments[0])
    case (Operators.index, 2), (Operators.optionalIndex, 2):
      write(arguments[0], at: .member)
      append(name == Operators.index ? "[" : "[?")
      write(arguments[1])
      append("]")
    case (Operators.optionalSelect, 2):
      if case .literal(.string(let field)) = arguments[1].kind {
        writeSelection(arguments[0], ".?", field)
      }
    default:
      if arguments.count == 2, let binary = Operators.byName[name] {
        writeBinary(binary, arguments[0], arguments[1])
      } else {
        append(name)
        writeArguments(arguments)
      }
    }
  }

  private mutating func writeArguments(_ arguments: [SyntaxNode]) {
    append("(")
    writeList(arguments) { unparser, argument in unparser.write(argument) }
    append(")")
  }

  private mutating func writeBinary(
    _ binary: Operators.Binary,
    _ left: SyntaxNode,
    _ right: SyntaxNode
  ) {
    let tighter = Level(binary.level.tighter)
    guard binary.level == .and || binary.level == .or else {
      write(left, at: Level(binary.level))
      append(" \(binary.sign) ")
      return write(right, at: tighter)
    }
    // A chain is balanced when it is read, so only a balanced tree can be written as one.
    let isChain = left.isBalancedChain(with: right, binary.name)
    let terms =
      isChain ? left.terms(of: binary.name) + right.terms(of: binary.name) : [left, right]
    for (index, term) in terms.enumerated() {
      if index > 0 { append(" \(binary.sign) ") }
      write(term, at: tighter)
    }
  }

  private mutating func writeUnary(_ name: String, _ operand: SyntaxNode) {
    append(name == Operators.not ? "!" : "-")
    let needsParentheses: Bool =
      switch operand.kind {
      case .call(name, _, nil, _), .literal: false
      default: operand.level < .member
      }
    // A sign directly before a number would belong to the number.
    if needsParentheses || (name == Operators.negate && operand.beginsWithNumber) {
      append("(")
      write(operand)
      append(")")
    } else {
      write(operand)
    }
  }
}

extension SyntaxNode {
  /// How tightly the node itself binds.
  var level: Unparser.Level {
    switch kind {
    case .call(let name, _, nil, let arguments):
      switch (name, arguments.count) {
      case (Operators.conditional, 3): .conditional
      case (Operators.not, 1), (Operators.negate, 1): .unary
      case (_, 2): Operators.byName[name].map { Unparser.Level($0.level) } ?? .member
      default: .member
      }
    case .literal(.int(let value)): value < 0 ? .unary : .member
    case .literal(.double(let value)): value.sign == .minus ? .unary : .member
    case .literal, .identifier, .select, .has, .call, .list, .map, .construct, .comprehension,
      .bind:
      .member
    }
  }

  /// Whether the node's text begins with a number without a sign.
  fileprivate var beginsWithNumber: Bool {
    switch kind {
    case .literal(.int), .literal(.uint), .literal(.double): level == .member
    case .select(let operand, _, _), .comprehension(_, let operand, _, _, _, _):
      operand.level == .member && operand.beginsWithNumber
    case .call(_, _, let target?, _): target.level == .member && target.beginsWithNumber
    case .call(Operators.index, _, nil, let arguments),
      .call(Operators.optionalIndex, _, nil, let arguments),
      .call(Operators.optionalSelect, _, nil, let arguments):
      arguments.first.map { $0.level == .member && $0.beginsWithNumber } ?? false
    case .literal, .identifier, .has, .call, .list, .map, .construct, .bind: false
    }
  }

  /// The operands of a balanced tree of one operator.
  fileprivate func terms(of name: String) -> [SyntaxNode] {
    guard case .call(name, _, nil, let arguments) = kind, arguments.count == 2 else {
      return [self]
    }
    return arguments[0].terms(of: name) + arguments[1].terms(of: name)
  }

  /// Whether two halves are what the parser makes of a chain of all their terms.
  fileprivate func isBalancedChain(with right: SyntaxNode, _ name: String) -> Bool {
    guard let first = chainLength(name), let second = right.chainLength(name) else { return false }
    return first == second || first == second + 1
  }

  /// How many terms a chain has that the parser reads as this tree.
  private func chainLength(_ name: String) -> Int? {
    guard case .call(name, _, nil, let arguments) = kind, arguments.count == 2 else { return 1 }
    guard let first = arguments[0].chainLength(name), let second = arguments[1].chainLength(name),
      first == second || first == second + 1
    else { return nil }
    return first + second
  }
}
