extension StepBuilder {
  func not(_ operand: PlanNode, at range: Range<Int>) -> Step {
    let operandRange = operand.range
    let operand = step(operand)
    return { evaluation in
      let slot = operand(evaluation)
      guard slot.kind == .bool else { return slot.undecidedOperand(at: operandRange) }
      return .bool(slot.payload == 0)
    }
  }

  func junction(_ deciding: Bool, _ operands: [PlanNode]) -> Step {
    let parts: [(step: Step, range: Range<Int>)] = operands.map { (step($0), $0.range) }
    let decidingPayload: UInt64 = deciding ? 1 : 0
    let (decided, passed) = (Slot.bool(deciding), Slot.bool(!deciding))
    guard parts.count == 2 else {
      return { evaluation in
        var result = passed
        for part in parts {
          let slot = part.step(evaluation)
          if slot.kind == .bool {
            if slot.payload == decidingPayload { return decided }
          } else {
            result = result.conjoined(with: slot.undecidedOperand(at: part.range))
          }
        }
        return result
      }
    }
    let (left, right) = (parts[0].step, parts[1].step)
    let (leftRange, rightRange) = (parts[0].range, parts[1].range)
    return { evaluation in
      let first = left(evaluation)
      if first.kind == .bool, first.payload == decidingPayload { return decided }
      let second = right(evaluation)
      if second.kind == .bool {
        if second.payload == decidingPayload { return decided }
        return first.kind == .bool ? passed : first.undecidedOperand(at: leftRange)
      }
      let rest = second.undecidedOperand(at: rightRange)
      if first.kind == .bool { return rest }
      return first.undecidedOperand(at: leftRange).conjoined(with: rest)
    }
  }

  func conditional(_ condition: PlanNode, _ then: PlanNode, _ otherwise: PlanNode) -> Step {
    let range = condition.range
    let (condition, then, otherwise) = (step(condition), step(then), step(otherwise))
    return { evaluation in
      let slot = condition(evaluation)
      guard slot.kind == .bool else { return slot.undecidedOperand(at: range) }
      return slot.payload != 0 ? then(evaluation) : otherwise(evaluation)
    }
  }
}
