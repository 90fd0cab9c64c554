extension StepBuilder {
  func call(_ call: PlannedCall, at range: Range<Int>) -> Step {
    let invoke = invocation(of: call)
    let arguments = call.arguments
    // Not from an array of closures, which would put another call around each.
    switch arguments.count {
    case 1:
      let first = step(arguments[0])
      return { invoke($0, Arguments(1, first($0))).located(at: range) }
    case 2:
      let first = step(arguments[0])
      let second = step(arguments[1])
      return { invoke($0, Arguments(2, first($0), second($0))).located(at: range) }
    case 3:
      let first = step(arguments[0])
      let second = step(arguments[1])
      let third = step(arguments[2])
      return { invoke($0, Arguments(3, first($0), second($0), third($0))).located(at: range) }
    default:
      let steps = arguments.map { step($0) }
      return { evaluation in
        invoke(evaluation, Arguments(steps.map { $0(evaluation) })).located(at: range)
      }
    }
  }

  /// What is done with the arguments: at once where only one overload can apply and takes them.
  private func invocation(
    of call: PlannedCall
  ) -> @Sendable (Evaluation, Arguments) -> Slot {
    guard call.candidates.count == 1, let only = call.candidates.first else {
      return { $0.call(call, $1) }
    }
    let tests = only.parameters
    switch only.body {
    case .builtIn: return { $0.call(call, $1) }
    case .strict(let body):
      return { evaluation, arguments in
        for index in 0..<arguments.count
        where !tests[index].acceptsKnown(arguments[index]) {
          return evaluation.call(call, arguments)
        }
        return body(evaluation, arguments)
      }
    case .lenient(let body):
      return { evaluation, arguments in
        for index in 0..<arguments.count where !tests[index].accepts(arguments[index]) {
          return evaluation.call(call, arguments)
        }
        return body(HostCall(evaluation: evaluation, arguments: arguments)).slot
      }
    }
  }

  func list(_ elements: [PlanNode], at range: Range<Int>) -> Step {
    let steps = elements.map { step($0) }
    return { evaluation in
      let base = evaluation.side.scratch.count
      for step in steps { evaluation.side.scratch.append(step(evaluation)) }
      return evaluation.makeContainer(.list, fromScratch: base).located(at: range)
    }
  }

  /// A list or map of which some parts are optionals.
  func optionalContainer(
    _ parts: [PlanNode],
    _ make: @escaping @Sendable (Evaluation, _ base: Int) -> Slot
  ) -> Step {
    let steps = parts.map { step($0) }
    return { evaluation in
      let base = evaluation.side.scratch.count
      for step in steps { evaluation.side.scratch.append(step(evaluation)) }
      return make(evaluation, base)
    }
  }

  func map(_ parts: [PlanNode], at range: Range<Int>) -> Step {
    let steps = parts.map { step($0) }
    return { evaluation in
      let base = evaluation.side.scratch.count
      for step in steps { evaluation.side.scratch.append(step(evaluation)) }
      return evaluation.makeMap(fromScratch: base).located(at: range)
    }
  }
}

extension Evaluation {
  /// The result of a call; an error of the function's own has no place yet.
  func call(_ call: PlannedCall, _ arguments: Arguments) -> Slot {
    let candidate = call.candidate(for: arguments)
    if case .lenient(let body) = candidate?.body {
      return body(HostCall(evaluation: self, arguments: arguments)).slot
    }
    var error: Slot?
    for index in 0..<arguments.count {
      let argument = arguments[index]
      if isUnknownInside(argument) { return .unknown }
      if argument.hasErrorInside { error = error ?? errorInside(argument) }
    }
    if let error { return error }
    guard case .strict(let body) = candidate?.body else { return .error(.noSuchOverload) }
    return body(self, arguments)
  }

  /// Makes a map of scratch values, keys and values in turn; an error has no place yet.
  func makeMap(fromScratch base: Int) -> Slot {
    var problem: Slot?
    var isUnknown = false
    for index in stride(from: base, to: side.scratch.count, by: 2) {
      let key = side.scratch[index]
      switch key.kind {
      case .bool, .int, .uint, .string:
        for other in stride(from: base, to: index, by: 2) {
          guard charge() else { break }
          if isEqual(side.scratch[other], key).bool == true {
            problem = problem ?? .error(.duplicateKey)
          }
        }
      case .unknown, .bound: isUnknown = true
      case .error: problem = problem ?? key
      case .null, .double, .bytes, .timestamp, .duration, .list, .map, .object, .type, .opaque,
        .optional:
        problem = problem ?? .error(.invalidKey)
      }
    }
    guard !isUnknown, problem == nil else {
      side.scratch.removeLast(side.scratch.count - base)
      return isUnknown ? .unknown : problem ?? .unknown
    }
    return makeContainer(.map, fromScratch: base)
  }
}
