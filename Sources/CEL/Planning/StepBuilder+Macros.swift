extension StepBuilder {
  func comprehension(_ macro: PlannedComprehension, at range: Range<Int>) -> Step {
    let list = step(macro.range)
    let listRange = macro.range.range
    let body = body(of: macro)
    return { evaluation in
      let slot = list(evaluation)
      switch slot.kind {
      case .list, .map: return body(evaluation, slot).located(at: range)
      case .unknown, .bound: return .unknown
      case .error: return slot
      case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object,
        .type, .opaque:
        return .error(.noSuchOverload, at: listRange)
      }
    }
  }

  private func body(
    of macro: PlannedComprehension
  ) -> @Sendable (Evaluation, Slot) -> Slot {
    let local = macro.local
    let condition = optional(macro.condition, otherwise: .yes)
    let conditionRange = macro.condition?.range ?? 0..<0
    switch macro.kind {
    case .all:
      return { $0.quantify($1, local, deciding: false, conditionRange, condition) }
    case .exists:
      return { $0.quantify($1, local, deciding: true, conditionRange, condition) }
    case .existsOne:
      return { $0.existsOne($1, local, conditionRange, condition) }
    case .filter:
      return { evaluation, list in
        evaluation.collect(list, local, conditionRange, condition) { $0.locals[local] }
      }
    case .map:
      let transform = optional(macro.transform, otherwise: .null)
      return { evaluation, list in
        evaluation.collect(list, local, conditionRange, condition, transform)
      }
    }
  }
}

extension StepBuilder {
  private func optional(_ node: PlanNode?, otherwise slot: Slot) -> Step {
    guard let node else { return { _ in slot } }
    return step(node)
  }
}

extension Evaluation {
  /// The element of a list, or the key of a map, that a macro's variable stands for in one round.
  @inline(__always)
  func round(_ index: Int, of container: Slot) -> Slot {
    element(of: container, at: container.kind == .map ? 2 * index : index)
  }

  /// `all` or `exists`: the conditions of all rounds joined like operands of `&&` or `||`.
  fileprivate func quantify(
    _ list: Slot,
    _ local: Int,
    deciding: Bool,
    _ range: Range<Int>,
    _ condition: Step
  ) -> Slot {
    let payload: UInt64 = deciding ? 1 : 0
    var result = Slot.bool(!deciding)
    for index in 0..<list.elementCount {
      guard charge() else { return .error(.budgetExceeded) }
      locals[local] = round(index, of: list)
      let slot = condition(self)
      if slot.kind == .bool {
        if slot.payload == payload { return .bool(deciding) }
      } else {
        result = result.conjoined(with: slot.undecidedOperand(at: range))
      }
    }
    if list.isOpen, result.kind != .unknown {
      // The rest of the list may be empty: it can leave the result as it is, but never decide.
      locals[local] = .unknown
      let slot = condition(self)
      if slot.kind != .bool || slot.payload == payload { result = .unknown }
    }
    return result
  }

  fileprivate func existsOne(
    _ list: Slot,
    _ local: Int,
    _ range: Range<Int>,
    _ condition: Step
  ) -> Slot {
    if list.isOpen { return .unknown }
    var count = 0
    var rest = Slot.yes
    for index in 0..<list.elementCount {
      guard charge() else { return .error(.budgetExceeded) }
      locals[local] = round(index, of: list)
      let slot = condition(self)
      if slot.kind == .bool {
        count += Int(slot.payload)
      } else {
        rest = rest.conjoined(with: slot.undecidedOperand(at: range))
      }
    }
    return rest.kind == .bool ? .bool(count == 1) : rest
  }

  /// `filter` and `map`: the transformed elements that meet the condition.
  fileprivate func collect(
    _ list: Slot,
    _ local: Int,
    _ range: Range<Int>,
    _ condition: Step,
    _ transform: Step
  ) -> Slot {
    if list.isOpen { return .unknown }
    let base = side.scratch.count
    var rest = Slot.yes
    for index in 0..<list.elementCount {
      guard charge() else {
        side.scratch.removeLast(side.scratch.count - base)
        return .error(.budgetExceeded)
      }
      locals[local] = round(index, of: list)
      let slot = condition(self)
      guard slot.kind == .bool else {
        rest = rest.conjoined(with: slot.undecidedOperand(at: range))
        continue
      }
      guard slot.payload != 0 else { continue }
      side.scratch.append(transform(self))
    }
    guard rest.kind == .bool else {
      side.scratch.removeLast(side.scratch.count - base)
      return rest
    }
    return makeContainer(.list, fromScratch: base)
  }
}
