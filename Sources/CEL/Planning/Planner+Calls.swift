extension Planner {
  mutating func call(
    _ name: String,
    _ overloads: [String],
    _ arguments: [CheckedNode]
  ) -> PlanNode.Operation {
    if name == Operators.optionalSelect, !overloads.isEmpty, arguments.count == 2,
      case .constant(.string(let field)) = arguments[1].kind
    {
      return .optionalField(plan(arguments[0]), fieldName(field, nil))
    }
    let arguments = arguments.map { plan($0) }
    let found = overloads.compactMap { overload($0, of: name) }
    let candidates = found.filter { $0.overload.parameters.count == arguments.count }
      .compactMap { candidate($0) }
    if found.contains(where: \.overload.isBuiltIn) || candidates.isEmpty,
      let operation = operation(named: name, arguments)
    {
      return operation
    }
    guard !candidates.isEmpty else {
      return .failure(found.isEmpty && !isFunction(name) ? .undeclared : .noSuchOverload)
    }
    return .call(
      PlannedCall(
        candidates: withPattern(candidates, overloads, arguments),
        arguments: arguments
      )
    )
  }

  private func isFunction(_ name: String) -> Bool {
    environment.tables.function(name) != nil
  }

  private func overload(_ id: String, of name: String) -> (overload: Overload, isStandard: Bool)? {
    for function in environment.functions where function.name.utf8.elementsEqual(name.utf8) {
      for overload in function.overloads where overload.id.utf8.elementsEqual(id.utf8) {
        return (overload, false)
      }
    }
    for library in environment.libraries {
      if let overload = library.overload(id, of: name) { return (overload, true) }
    }
    return StandardLibrary.overloads[id].map { ($0, true) }
  }

  private func candidate(
    _ found: (overload: Overload, isStandard: Bool)
  ) -> PlannedCall.Candidate? {
    guard !found.overload.isBuiltIn else { return nil }
    return PlannedCall.Candidate(
      parameters: found.overload.parameters.enumerated().map { number, type in
        ParameterTest(number == found.overload.unexamined ? .dyn : type, in: environment)
      },
      body: found.overload.body,
      isStandard: found.isStandard
    )
  }

  /// The overloads of a search, with the pattern compiled once where it stands in the expression and is sound.
  private func withPattern(
    _ candidates: [PlannedCall.Candidate],
    _ overloads: [String],
    _ arguments: [PlanNode]
  ) -> [PlannedCall.Candidate] {
    guard candidates.count == 1, candidates[0].isStandard,
      overloads.contains(where: PatternFunctions.overloads.contains),
      case .constant(let slot) = arguments[1].operation, slot.kind == .string,
      let pattern = try? Pattern(constants[Int(slot.low)..<Int(slot.low) + Int(slot.extra)])
    else { return candidates }
    return [
      PlannedCall.Candidate(
        parameters: candidates[0].parameters,
        body: PatternFunctions.search(for: pattern),
        isStandard: true
      )
    ]
  }

  /// The operator that the planner itself knows by a name and number of operands.
  private func operation(
    named name: String,
    _ operands: [PlanNode]
  ) -> PlanNode.Operation? {
    switch operands.count {
    case 1: unary(name, operands[0])
    case 2: binary(name, operands[0], operands[1])
    case 3 where name == "_?_:_":
      .conditional(operands[0], then: operands[1], otherwise: operands[2])
    default: nil
    }
  }

  private func unary(_ name: String, _ operand: PlanNode) -> PlanNode.Operation? {
    switch name {
    case "!_": .not(operand)
    case "-_": .negate(operand)
    case "size": .size(operand)
    case "dyn": .identity(operand)
    default: nil
    }
  }

  private func binary(_ name: String, _ left: PlanNode, _ right: PlanNode) -> PlanNode.Operation? {
    switch name {
    case "_&&_": return junction(deciding: false, left, right)
    case "_||_": return junction(deciding: true, left, right)
    case "_==_": return .equality(left, right, isNegated: false)
    case "_!=_": return .equality(left, right, isNegated: true)
    case "_[_]": return .index(left, right)
    case Operators.optionalIndex: return .optionalIndex(left, right)
    case "@in": return .membership(left, in: right)
    default: break
    }
    if let question = OrderQuestion(operator: name) { return .order(question, left, right) }
    return CheckedArithmetic.Operator(operator: name).map { .arithmetic($0, left, right) }
  }

  /// One flat row of operands for a chain of the same operator.
  private func junction(
    deciding: Bool,
    _ left: PlanNode,
    _ right: PlanNode
  ) -> PlanNode.Operation {
    let operands = [left, right].flatMap { operand in
      if case .junction(deciding, let inner) = operand.operation { return inner }
      return [operand]
    }
    return .junction(deciding: deciding, operands)
  }
}

extension Overload {
  /// Whether the planner itself knows what to do.
  var isBuiltIn: Bool {
    switch body {
    case .builtIn: true
    case .strict, .lenient: false
    }
  }
}
