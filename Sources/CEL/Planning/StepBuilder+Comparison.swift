extension StepBuilder {
  func equality(
    _ left: PlanNode,
    _ right: PlanNode,
    isNegated: Bool,
    at range: Range<Int>
  ) -> Step {
    if case .constant(let constant) = right.operation, constant.isSimple {
      return equality(left, constant, isNegated, range)
    }
    if case .constant(let constant) = left.operation, constant.isSimple {
      return equality(right, constant, isNegated, range)
    }
    let (left, right) = (step(left), step(right))
    return { $0.equality(left($0), right($0), isNegated, range) }
  }

  private func equality(
    _ operand: PlanNode,
    _ constant: Slot,
    _ isNegated: Bool,
    _ range: Range<Int>
  ) -> Step {
    if constant.kind == .string {
      let text = ConstantText(constant, in: pool)
      if case .path(let path) = operand.operation {
        return { evaluation in
          let slot = path.read(evaluation)
          guard slot.kind == .string else {
            return evaluation.equality(slot, constant, isNegated, range)
          }
          return .bool(text.isEqual(to: slot, evaluation) != isNegated)
        }
      }
      let operand = step(operand)
      return { evaluation in
        let slot = operand(evaluation)
        guard slot.kind == .string else {
          return evaluation.equality(slot, constant, isNegated, range)
        }
        return .bool(text.isEqual(to: slot, evaluation) != isNegated)
      }
    }
    if case .path(let path) = operand.operation {
      return { evaluation in
        let slot = path.read(evaluation)
        guard slot.kind == constant.kind, slot.kind != .double else {
          return evaluation.equality(slot, constant, isNegated, range)
        }
        return .bool((slot.payload == constant.payload) != isNegated)
      }
    }
    let operand = step(operand)
    return { $0.equality(operand($0), constant, isNegated, range) }
  }

  func order(
    _ question: OrderQuestion,
    _ left: PlanNode,
    _ right: PlanNode,
    at range: Range<Int>
  ) -> Step {
    if case .path(let path) = left.operation, case .constant(let constant) = right.operation,
      constant.isNumber
    {
      return { evaluation in
        let slot = path.read(evaluation)
        guard slot.isNumber else {
          return evaluation.answer(question, slot, constant).located(at: range)
        }
        return .bool(question.answer(slot.numericOrder(constant)))
      }
    }
    let (left, right) = (step(left), step(right))
    return { $0.answer(question, left($0), right($0)).located(at: range) }
  }
}

extension Evaluation {
  /// The result of `==` or `!=`.
  func equality(
    _ left: Slot,
    _ right: Slot,
    _ isNegated: Bool,
    _ range: Range<Int>
  ) -> Slot {
    let slot = isEqual(left, right)
    guard slot.kind == .bool else { return slot.located(at: range) }
    return .bool((slot.payload != 0) != isNegated)
  }
}

extension Slot {
  /// Whether a constant's payload, or its text, is all there is to compare.
  fileprivate var isSimple: Bool {
    switch kind {
    case .null, .bool, .int, .uint, .double, .string, .type: true
    case .unknown, .bytes, .timestamp, .duration, .list, .map, .object, .bound, .opaque, .optional,
      .error:
      false
    }
  }
}

/// A text that stands in an expression, with its bytes at hand.
struct ConstantText: Sendable {
  private let prefix: UInt32
  private let count: UInt32

  /// The bytes behind the first four.
  private let rest: [UInt8]

  init(_ constant: Slot, in pool: ConstantPool) {
    prefix = constant.high
    count = constant.extra
    rest = Array(pool.bytes[Int(constant.low)..<Int(constant.low + constant.extra)].dropFirst(4))
  }

  /// Whether a text has the same bytes; most that differ do so in length or in the first four bytes.
  @inline(__always)
  func isEqual(to slot: Slot, _ evaluation: Evaluation) -> Bool {
    guard slot.extra == count, slot.high == prefix else { return false }
    if count <= 4 { return true }
    guard slot.flags < Slot.constantHeap else {
      return evaluation.bytes(of: slot).dropFirst(4).elementsEqual(rest)
    }
    return evaluation.store.holds(rest, in: Int(slot.flags), at: Int(slot.low) + 4)
  }
}
