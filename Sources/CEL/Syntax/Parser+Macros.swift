/// Macros, which are recognised by name and number of arguments.
extension Parser {
  /// A call of a member function, as it was read.
  struct MemberCall {
    let name: String
    let nameRange: Range<Int>
    let target: Operand
    let arguments: [Operand]
  }

  /// A question for a field; nil where the argument is none, which stays a plain call.
  mutating func hasMacro(
    _ arguments: [Operand],
    _ range: Range<Int>
  ) throws(Failure) -> Operand? {
    guard expandsMacros, arguments.count == 1,
      case .select(let operand, let field, let fieldRange) = arguments[0].node.kind
    else { return nil }
    return try make(
      .has(operand, field: field, fieldRange: fieldRange),
      depth: arguments[0].depth,
      range
    )
  }

  /// A macro over the target, or a plain call.
  mutating func memberCall(_ call: MemberCall, _ range: Range<Int>) throws(Failure) -> Operand {
    let operands = [call.target] + call.arguments
    guard expandsMacros, let kind = ComprehensionKind(macro: call.name),
      call.arguments.count == 2 || (call.arguments.count == 3 && kind == .map),
      let (variable, variableRange) = call.arguments[0].node.simpleName
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
    let last = call.arguments[call.arguments.count - 1].node
    let hasCondition = kind != .map || call.arguments.count == 3
    return try make(
      .comprehension(
        kind,
        range: call.target.node,
        variable: variable,
        variableRange: variableRange,
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
  init?(macro name: String) {
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

extension SyntaxNode {
  /// The name that a macro's variable is given by, and where it stands.
  var simpleName: (name: String, range: Range<Int>)? {
    guard case .identifier(let name) = kind, name.utf8.first != UInt8(ascii: ".") else {
      return nil
    }
    return (name, range)
  }
}
