import SourceText

/// Calls of functions and operators.
extension TypeChecker {
  /// A call as it is written.
  struct Call {
    let name: String
    let nameRange: Range<Int>
    let range: Range<Int>
  }

  mutating func checkCall(
    _ call: Call,
    _ target: SyntaxNode?,
    _ arguments: [SyntaxNode]
  ) -> CheckedNode {
    if let node = checkOptionalOperator(call, arguments) { return node }
    var isMember = target != nil
    var function = scope.tables.resolveFunction(call.name)
    var name = call.name
    if function == nil, let node = checkMistakenMacro(call, target, arguments) { return node }
    var operands: [CheckedNode] = []
    operands.reserveCapacity(arguments.count + 1)
    if let target {
      if let qualified = scope.qualifiedFunction(target, call.name) {
        function = qualified
        isMember = false
      } else if let ofFamily = scope.familyFunction(target, name) {
        function = nil
        name = ofFamily
        isMember = false
      } else {
        operands.append(check(target))
      }
    }
    for argument in arguments { operands.append(check(argument)) }
    guard let function else {
      diagnostics.append(
        .undeclaredFunction(name, scope.tables.orderedFunctions, at: span(call.nameRange))
      )
      return make(
        .call(name: name, overloads: [], isMember: isMember, arguments: operands),
        .dyn,
        call.range
      )
    }
    if function.gathers(operands.count, isMember: isMember) {
      operands = [list(of: operands, call.range)]
    }
    let (overloads, type) = resolve(function, isMember: isMember, operands, call)
    checkPattern(overloads, operands)
    return make(
      .call(name: function.name, overloads: overloads, isMember: isMember, arguments: operands),
      type,
      call.range
    )
  }

  /// The overloads that accept the operands, and the type of the result.
  private mutating func resolve(
    _ function: FunctionTable.Entry,
    isMember: Bool,
    _ operands: [CheckedNode],
    _ call: Call
  ) -> (overloads: [String], type: CELType) {
    let types = operands.map(\.type)
    let isOpen = types.contains { $0.hasParameters }
    var accepting: [FunctionTable.Candidate] = []
    var result: CELType?
    for candidate in function.overloads where candidate.isMember == isMember {
      // One overload must not narrow what another one sees, so open types are bound only in the end.
      let type = isOpen ? unifier.trial(candidate, types) : unifier.call(candidate, types)
      guard let type else { continue }
      accepting.append(candidate)
      result = result.map { $0 == type ? type : .dyn } ?? type
    }
    if isOpen, accepting.count == 1 { result = unifier.call(accepting[0], types) }
    if let result { return (accepting.map(\.id), result) }
    let isOperator = Operators.sign(of: function.name) != nil
    diagnostics.append(
      .noMatchingOverload(
        function,
        isMember: isMember,
        types.map { unifier.substitute($0, closing: true) },
        at: span(isOperator ? call.range : call.nameRange)
      )
    )
    return ([], .dyn)
  }

  /// `a.?b`, and `?a` in a list or map; nil for every other call, and where the environment has no optionals.
  private mutating func checkOptionalOperator(
    _ call: Call,
    _ arguments: [SyntaxNode]
  ) -> CheckedNode? {
    guard scope.tables.hasOptionals else { return nil }
    switch (call.name, arguments.count) {
    case (Operators.optionalSelect, 2):
      guard case .literal(.string(let field)) = arguments[1].kind else { return nil }
      let operand = check(arguments[0])
      return optionalSelection(of: field, arguments[1].range, from: operand, call.range)
    case (Operators.optionalElement, 1):
      let operand = check(arguments[0])
      let value = unifier.fresh()
      if !unifier.assign(operand.type, to: .optional(value)) {
        let type = unifier.substitute(operand.type, closing: true)
        diagnostics.append(.notAnOptional(type, at: span(operand.range)))
      }
      return make(
        .call(
          name: Operators.optionalElement,
          overloads: ["optional_element"],
          isMember: false,
          arguments: [operand]
        ),
        unifier.substitute(value),
        call.range
      )
    default: return nil
    }
  }
}
