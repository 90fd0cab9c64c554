extension StepBuilder {
  func membership(_ value: PlanNode, _ container: PlanNode, at range: Range<Int>) -> Step {
    if case .list(let elements) = container.operation {
      return membership(value, ofLiteral: elements, at: range)
    }
    if case .constant(let constant) = value.operation, constant.kind == .string {
      return membership(ofText: constant, in: container, at: range)
    }
    let (value, container) = (step(value), step(container))
    return { $0.isMember(value($0), of: container($0)).located(at: range) }
  }

  /// Membership in a list that is written out, which is never made.
  private func membership(
    _ value: PlanNode,
    ofLiteral elements: [PlanNode],
    at range: Range<Int>
  ) -> Step {
    let constants: [Slot] = elements.compactMap {
      if case .constant(let slot) = $0.operation, slot.kind == .string { slot } else { nil }
    }
    guard constants.count == elements.count, !constants.isEmpty else {
      return general(step(value), elements.map { step($0) }, range)
    }
    let value = step(value)
    let texts = ConstantTexts(constants, in: pool)
    return { evaluation in
      let slot = value(evaluation)
      guard slot.kind == .string else { return evaluation.isMember(slot, of: constants, range) }
      return .bool(texts.contain(slot, evaluation))
    }
  }

  private func general(_ value: @escaping Step, _ elements: [Step], _ range: Range<Int>) -> Step {
    { evaluation in
      let slot = value(evaluation)
      var result = Slot.no
      for element in elements {
        let each = evaluation.isEqual(slot, element(evaluation))
        if each.bool == true { return .yes }
        result = result.conjoined(with: each)
      }
      return result.located(at: range)
    }
  }

  /// Membership of a text that stands in the expression.
  private func membership(
    ofText constant: Slot,
    in container: PlanNode,
    at range: Range<Int>
  ) -> Step {
    let text = ConstantText(constant, in: pool)
    let container = step(container)
    return { evaluation in
      let list = container(evaluation)
      guard list.kind == .list || list.kind == .map else {
        return evaluation.isMember(constant, of: list).located(at: range)
      }
      guard evaluation.charge(list.elementCount) else { return .error(.budgetExceeded, at: range) }
      var result = list.isOpen ? Slot.unknown : Slot.no
      let step = list.kind == .map ? 2 : 1
      for index in 0..<list.elementCount {
        let element = evaluation.element(of: list, at: step * index)
        if element.kind == .string {
          if text.isEqual(to: element, evaluation) { return .yes }
        } else {
          result = result.conjoined(with: evaluation.isEqual(constant, element))
        }
      }
      return result.located(at: range)
    }
  }
}

extension Evaluation {
  /// Whether a value that is no text is among constants.
  fileprivate func isMember(_ value: Slot, of constants: [Slot], _ range: Range<Int>) -> Slot {
    var result = Slot.no
    for constant in constants {
      let each = isEqual(value, constant)
      if each.bool == true { return .yes }
      result = result.conjoined(with: each)
    }
    return result.located(at: range)
  }
}

/// Texts that stand in an expression, among which one is looked up.
private struct ConstantTexts: Sendable {
  /// For each text its first four bytes and its length, which tell most texts apart.
  private let keys: [UInt64]
  private let texts: [ConstantText]

  init(_ constants: [Slot], in pool: ConstantPool) {
    keys = constants.map { UInt64($0.high) << 32 | UInt64($0.extra) }
    texts = constants.map { ConstantText($0, in: pool) }
  }

  func contain(_ slot: Slot, _ evaluation: Evaluation) -> Bool {
    let key = UInt64(slot.high) << 32 | UInt64(slot.extra)
    for index in keys.indices where keys[index] == key {
      if texts[index].isEqual(to: slot, evaluation) { return true }
    }
    return false
  }
}
