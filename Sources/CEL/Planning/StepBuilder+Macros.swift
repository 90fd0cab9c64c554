extension StepBuilder {
  func binding(_ local: Int, _ value: PlanNode, _ body: PlanNode) -> Step {
    let (value, body) = (step(value), step(body))
    return { evaluation in
      evaluation.locals[local] = value(evaluation)
      return body(evaluation)
    }
  }

  func comprehension(_ macro: Comprehension<PlanNode>, at range: Range<Int>) -> Step {
    let list = step(macro.range)
    let listRange = macro.range.range
    let body = body(of: macro)
    let (isOfOptional, isOfMap) = (macro.isOfOptional, macro.isOfMap)
    return { evaluation in
      let slot = list(evaluation)
      switch slot.kind {
      case .list where !isOfOptional, .map where isOfMap, .optional where isOfOptional:
        return body(evaluation, slot).located(at: range)
      case .unknown, .bound: return .unknown
      case .error: return slot
      case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object,
        .type, .opaque, .list, .map, .optional:
        return .error(.noSuchOverload, at: listRange)
      }
    }
  }

  private func body(
    of macro: Comprehension<PlanNode>
  ) -> @Sendable (Evaluation, Slot) -> Slot {
    let variables = MacroVariables(macro)
    let local = macro.local
    let condition = optional(macro.condition, otherwise: .yes)
    let conditionRange = macro.condition?.range ?? 0..<0
    let transform = optional(macro.transform, otherwise: .null)
    switch macro.kind {
    case .all:
      return { $0.quantify($1, variables, deciding: false, conditionRange, condition) }
    case .exists:
      return { $0.quantify($1, variables, deciding: true, conditionRange, condition) }
    case .existsOne:
      return { $0.existsOne($1, variables, conditionRange, condition) }
    case .filter:
      return { evaluation, list in
        evaluation.collect(list, variables, conditionRange, condition) { $0.locals[local] }
      }
    case .map, .transformList:
      return { $0.collect($1, variables, conditionRange, condition, transform) }
    case .sortBy: return { $0.sort($1, variables, by: transform) }
    case .transformMap, .transformMapEntry:
      let isEntry = macro.kind == .transformMapEntry
      return { evaluation, list in
        evaluation.collectMap(list, variables, conditionRange, condition, transform, isEntry)
      }
    case .optMap, .optFlatMap:
      let isFlat = macro.kind == .optFlatMap
      return { evaluation, optional in
        guard let value = evaluation.value(ofOptional: optional) else { return .none }
        evaluation.locals[local] = value
        let made = transform(evaluation)
        return isFlat ? made.asOptional : evaluation.optional(of: made)
      }
    }
  }
}

extension Comprehension<PlanNode> {
  /// Whether it is for an optional and not for a list or map.
  var isOfOptional: Bool { kind == .optMap || kind == .optFlatMap }

  /// Whether it may be for a map.
  var isOfMap: Bool { !isOfOptional && kind != .sortBy }
}

/// The places of a macro's variables.
struct MacroVariables: Sendable {
  let local: Int

  /// That of the second one; -1 where there is none.
  let second: Int

  init(_ macro: Comprehension<PlanNode>) {
    local = macro.local
    second = macro.second ?? -1
  }
}

extension StepBuilder {
  private func optional(_ node: PlanNode?, otherwise slot: Slot) -> Step {
    guard let node else { return { _ in slot } }
    return step(node)
  }
}

extension Slot {
  /// What `optFlatMap` makes of what its argument is.
  fileprivate var asOptional: Slot {
    switch kind {
    case .optional, .unknown, .error: self
    case .bound: .unknown
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list, .map,
      .object, .type, .opaque:
      .error(.noSuchOverload)
    }
  }
}

extension Evaluation {
  /// The optional of a value that may be unknown or an error.
  func optional(of value: Slot) -> Slot {
    value.kind == .error ? value : isUnknownInside(value) ? .unknown : makeOptional(value)
  }

  /// Lets the variables of a macro stand for what they do in one round.
  @inline(__always)
  func enter(_ index: Int, of container: Slot, _ variables: MacroVariables) {
    let isMap = container.kind == .map
    let element = element(of: container, at: isMap ? 2 * index : index)
    guard variables.second >= 0 else {
      locals[variables.local] = element
      return
    }
    locals[variables.local] = isMap ? element : .int(Int64(index))
    locals[variables.second] = isMap ? self.element(of: container, at: 2 * index + 1) : element
  }

  /// `all` or `exists`: the conditions of all rounds joined like operands of `&&` or `||`.
  fileprivate func quantify(
    _ list: Slot,
    _ variables: MacroVariables,
    deciding: Bool,
    _ range: Range<Int>,
    _ condition: Step
  ) -> Slot {
    let payload: UInt64 = deciding ? 1 : 0
    var result = Slot.bool(!deciding)
    for index in 0..<list.elementCount {
      guard charge() else { return .error(.budgetExceeded) }
      enter(index, of: list, variables)
      let slot = condition(self)
      if slot.kind == .bool {
        if slot.payload == payload { return .bool(deciding) }
      } else {
        result = result.conjoined(with: slot.undecidedOperand(at: range))
      }
    }
    if list.isOpen, result.kind != .unknown {
      // The rest of the list may be empty: it can leave the result as it is, but never decide.
      locals[variables.local] = .unknown
      if variables.second >= 0 { locals[variables.second] = .unknown }
      let slot = condition(self)
      if slot.kind != .bool || slot.payload == payload { result = .unknown }
    }
    return result
  }

  fileprivate func existsOne(
    _ list: Slot,
    _ variables: MacroVariables,
    _ range: Range<Int>,
    _ condition: Step
  ) -> Slot {
    if list.isOpen { return .unknown }
    var count = 0
    var rest = Slot.yes
    for index in 0..<list.elementCount {
      guard charge() else { return .error(.budgetExceeded) }
      enter(index, of: list, variables)
      let slot = condition(self)
      if slot.kind == .bool {
        count += Int(slot.payload)
      } else {
        rest = rest.conjoined(with: slot.undecidedOperand(at: range))
      }
    }
    return rest.kind == .bool ? .bool(count == 1) : rest
  }

  /// `filter`, `map` and `transformList`: the transformed elements that meet the condition.
  fileprivate func collect(
    _ list: Slot,
    _ variables: MacroVariables,
    _ range: Range<Int>,
    _ condition: Step,
    _ transform: Step
  ) -> Slot {
    collect(list, variables, range, condition, as: .list) { evaluation in
      evaluation.side.scratch.append(transform(evaluation))
      return nil
    }
  }

  /// `transformMap` and `transformMapEntry`: the entries of the rounds that meet the condition.
  fileprivate func collectMap(
    _ list: Slot,
    _ variables: MacroVariables,
    _ range: Range<Int>,
    _ condition: Step,
    _ transform: Step,
    _ isEntry: Bool
  ) -> Slot {
    collect(list, variables, range, condition, as: .map) { evaluation in
      let key = evaluation.locals[variables.local]
      let made = transform(evaluation)
      guard isEntry else {
        evaluation.side.scratch += [key, made]
        return nil
      }
      switch made.kind {
      case .map:
        for index in 0..<2 * made.elementCount {
          evaluation.side.scratch.append(evaluation.element(of: made, at: index))
        }
        return nil
      case .unknown, .bound: return .unknown
      case .error: return made
      case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
        .object, .type, .opaque, .optional:
        return .error(.noSuchOverload)
      }
    }
  }

  /// Goes through the rounds that meet the condition; `add` puts what they make into the scratch, or says why not.
  @inline(__always)
  private func collect(
    _ list: Slot,
    _ variables: MacroVariables,
    _ range: Range<Int>,
    _ condition: Step,
    as kind: Slot.Kind,
    _ add: (Evaluation) -> Slot?
  ) -> Slot {
    if list.isOpen { return .unknown }
    let base = side.scratch.count
    var rest = Slot.yes
    for index in 0..<list.elementCount {
      guard charge() else {
        side.scratch.removeLast(side.scratch.count - base)
        return .error(.budgetExceeded)
      }
      enter(index, of: list, variables)
      let slot = condition(self)
      guard slot.kind == .bool else {
        rest = rest.conjoined(with: slot.undecidedOperand(at: range))
        continue
      }
      guard slot.payload != 0 else { continue }
      if let problem = add(self) { rest = rest.conjoined(with: problem) }
    }
    guard rest.kind == .bool else {
      side.scratch.removeLast(side.scratch.count - base)
      return rest
    }
    return kind == .map ? makeMap(fromScratch: base) : makeContainer(.list, fromScratch: base)
  }
}
