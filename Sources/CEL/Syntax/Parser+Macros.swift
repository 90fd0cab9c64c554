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
    guard macros.contains(.standard), arguments.count == 1,
      let (operand, field, fieldRange) = arguments[0].node.selection
    else { return nil }
    return try make(
      .has(operand, field: field, fieldRange: fieldRange),
      depth: arguments[0].depth,
      range
    )
  }

  /// A macro over the target, or a plain call.
  mutating func memberCall(_ call: MemberCall, _ range: Range<Int>) throws(Failure) -> Operand {
    if macros.contains(.bindings), case .identifier("cel") = call.target.node.kind,
      let binding = try bindingMacro(call, range)
    {
      return binding
    }
    let operands = [call.target] + call.arguments
    if let kind = comprehension(call) { return try make(kind, over: operands, range) }
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

  /// The macro over a list, a map or an optional that a call stands for; nil for a plain call.
  private func comprehension(_ call: MemberCall) -> SyntaxNode.Kind? {
    let arguments = call.arguments.map(\.node)
    guard let first = arguments.first?.variable, macros.contains(.standard) else { return nil }
    if macros.contains(.twoVariables), arguments.count > 2, let second = arguments[1].variable,
      let kind = ComprehensionKind(twoVariableMacro: call.name)
    {
      let isMaking = !kind.isQuantifier
      guard arguments.count == 3 || (arguments.count == 4 && isMaking) else { return nil }
      return .comprehension(
        kind,
        range: call.target.node,
        variable: first,
        second: second,
        condition: !isMaking || arguments.count == 4 ? arguments[2] : nil,
        transform: isMaking ? arguments[arguments.count - 1] : nil
      )
    }
    guard let kind = ComprehensionKind(macro: call.name, macros),
      arguments.count == 2 || (arguments.count == 3 && kind == .map)
    else { return nil }
    let isMaking = kind.isMaking
    return .comprehension(
      kind,
      range: call.target.node,
      variable: first,
      second: nil,
      condition: isMaking && arguments.count == 2 ? nil : arguments[1],
      transform: isMaking ? arguments[arguments.count - 1] : nil
    )
  }

  /// What a call below `cel` stands for; nil where it is none of these macros.
  private mutating func bindingMacro(
    _ call: MemberCall,
    _ range: Range<Int>
  ) throws(Failure) -> Operand? {
    let arguments = call.arguments.map(\.node)
    switch (call.name, arguments.count) {
    case ("bind", 3):
      guard let variable = arguments[0].variable else { return nil }
      return try make(
        .bind(variable, value: arguments[1], body: arguments[2]),
        over: call.arguments,
        range
      )
    case ("block", 2): return try block(call.arguments, range)
    case ("index", 1), ("iterVar", 2), ("accuVar", 2):
      let numbers = arguments.compactMap(\.naturalNumber).map(String.init)
      guard numbers.count == arguments.count else { return nil }
      let name = "@\(call.name)(\(numbers.joined(separator: ", ")))"
      return try make(.identifier(name), depth: 1, range)
    default: return nil
    }
  }

  /// A binding of `cel.index(0)`, `cel.index(1)` and so on around the last argument.
  private mutating func block(
    _ arguments: [Operand],
    _ range: Range<Int>
  ) throws(Failure) -> Operand? {
    guard case .list(let values) = arguments[0].node.kind else { return nil }
    var operand = arguments[1]
    for (number, value) in values.enumerated().reversed() {
      let variable = SyntaxNode.Variable(name: "@index(\(number))", range: value.range)
      // The list was one level deeper than its deepest element.
      operand = try make(
        .bind(variable, value: value, body: operand.node),
        depth: max(arguments[0].depth, operand.depth) + 1,
        range
      )
    }
    return operand
  }
}

extension ComprehensionKind {
  /// The macro of one variable with a name.
  init?(macro name: String, _ macros: MacroSet = .standard) {
    switch name {
    case "all": self = .all
    case "exists": self = .exists
    case "exists_one", "existsOne": self = .existsOne
    case "map": self = .map
    case "filter": self = .filter
    case "optMap" where macros.contains(.optionals): self = .optMap
    case "optFlatMap" where macros.contains(.optionals): self = .optFlatMap
    case "sortBy" where macros.contains(.lists): self = .sortBy
    default: return nil
    }
  }

  /// The macro of two variables with a name.
  init?(twoVariableMacro name: String) {
    switch name {
    case "all": self = .all
    case "exists": self = .exists
    case "exists_one", "existsOne": self = .existsOne
    case "transformList": self = .transformList
    case "transformMap": self = .transformMap
    case "transformMapEntry": self = .transformMapEntry
    default: return nil
    }
  }

  /// Whether the result is a truth value.
  var isQuantifier: Bool { self == .all || self == .exists || self == .existsOne }

  /// Whether the last argument says what the rounds make.
  var isMaking: Bool { !isQuantifier && self != .filter }
}

extension SyntaxNode {
  /// The name that a macro's variable is given by, and where it stands.
  var simpleName: (name: String, range: Range<Int>)? {
    guard case .identifier(let name) = kind, name.utf8.first != UInt8(ascii: ".") else {
      return nil
    }
    return (name, range)
  }

  /// The variable of a macro that the node names.
  fileprivate var variable: Variable? {
    simpleName.map { Variable(name: $0.name, range: $0.range) }
  }

  /// The number that the node writes, if it is none below zero.
  fileprivate var naturalNumber: Int64? {
    guard case .literal(.int(let number)) = kind, number >= 0 else { return nil }
    return number
  }

  /// What a field is selected from.
  fileprivate var selection: (operand: SyntaxNode, field: String, range: Range<Int>)? {
    guard case .select(let operand, let field, let range) = kind else { return nil }
    return (operand, field, range)
  }
}
