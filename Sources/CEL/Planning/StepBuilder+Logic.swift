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

  /// A row of operands as a balanced tree of pairs, so that no evaluation walks an array of closures.
  func junction(_ deciding: Bool, _ operands: ArraySlice<PlanNode>) -> Step {
    if operands.count == 1, let operand = operands.first { return step(operand) }
    let middle = operands.startIndex + operands.count / 2
    let (front, back) = (operands[..<middle], operands[middle...])
    return pair(
      deciding,
      (junction(deciding, front), front.first?.range ?? 0..<0),
      (junction(deciding, back), back.first?.range ?? 0..<0)
    )
  }

  /// `&&` or `||`; the range of an operand is needed only where it is a single node.
  private func pair(
    _ deciding: Bool,
    _ leftOperand: (step: Step, range: Range<Int>),
    _ rightOperand: (step: Step, range: Range<Int>)
  ) -> Step {
    let payload: UInt64 = deciding ? 1 : 0
    let (decided, passed) = (Slot.bool(deciding), Slot.bool(!deciding))
    let (left, leftRange) = leftOperand
    let (right, rightRange) = rightOperand
    return { evaluation in
      let first = left(evaluation)
      if first.kind == .bool, first.payload == payload { return decided }
      let second = right(evaluation)
      if second.kind == .bool {
        if second.payload == payload { return decided }
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
