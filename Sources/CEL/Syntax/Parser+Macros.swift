import SourceText

/// Macros, which are recognised by name and number of arguments.
extension Parser {
  /// A call of a member function, as it was read.
  struct MemberCall {
    let name: String
    let nameRange: Range<Int>
    let target: Operand
    let arguments: [Operand]
  }

  mutating func hasMacro(_ argument: Operand, _ range: Range<Int>) throws(Failure) -> Operand {
    guard case .select(let operand, let field, let fieldRange) = argument.node.kind else {
      report(.macroNeedsField(at: span(argument.node.range)))
      return argument
    }
    return try make(
      .has(operand, field: field, fieldRange: fieldRange),
      depth: argument.depth,
      range
    )
  }

  /// A macro over the target, or a plain call.
  mutating func memberCall(_ call: MemberCall, _ range: Range<Int>) throws(Failure) -> Operand {
    let operands = [call.target] + call.arguments
    guard expandsMacros, let kind = ComprehensionKind(macro: call.name),
      call.arguments.count == 2 || (call.arguments.count == 3 && kind == .map)
    else {
      return try make(
        .call(
          name: call.name,
          nameRange: call.nameRange,
          target: call.target.node,
          arguments: call.arguments.map(\.node)
        ),
        over: operands,
        range
      )
    }
    let variable = call.arguments[0].node
    guard case .identifier(let name) = variable.kind, name.utf8.first != UInt8(ascii: ".") else {
      report(.macroNeedsVariable(call.name, at: span(variable.range)))
      return call.target
    }
    let last = call.arguments[call.arguments.count - 1].node
    let hasCondition = kind != .map || call.arguments.count == 3
    return try make(
      .comprehension(
        kind,
        range: call.target.node,
        variable: name,
        variableRange: variable.range,
        condition: hasCondition ? call.arguments[1].node : nil,
        transform: kind == .map ? last : nil
      ),
      over: operands,
      range
    )
  }
}

extension ComprehensionKind {
  /// The macro with a name.
  fileprivate init?(macro name: String) {
    switch name {
    case "all": self = .all
    case "exists": self = .exists
    case "exists_one", "existsOne": self = .existsOne
    case "map": self = .map
    case "filter": self = .filter
    default: return nil
    }
  }
}
