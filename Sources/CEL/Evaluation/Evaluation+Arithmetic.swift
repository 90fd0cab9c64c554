extension Evaluation {
  /// The result of an operator with two operands: a value, unknown or an error.
  func apply(_ operation: CheckedArithmetic.Operator, _ left: Slot, _ right: Slot) -> Slot {
    if left.kind == .list, right.kind == .list, operation == .add {
      return concatenate(left, right)
    }
    if isUnknownInside(left) || isUnknownInside(right) { return .unknown }
    if left.kind == .error { return left }
    if right.kind == .error { return right }
    switch (left.kind, right.kind) {
    case (.int, .int):
      let (a, b) = (Int64(bitPattern: left.payload), Int64(bitPattern: right.payload))
      return result(CheckedArithmetic.apply(operation, a, b)) { .int($0) }
    case (.uint, .uint):
      return result(CheckedArithmetic.apply(operation, left.payload, right.payload)) { .uint($0) }
    case (.double, .double):
      let (a, b) = (Double(bitPattern: left.payload), Double(bitPattern: right.payload))
      return CheckedArithmetic.apply(operation, a, b).map { .double($0) } ?? .error(.noSuchOverload)
    case (.string, .string), (.bytes, .bytes):
      return operation == .add ? makeConcatenation(left, right) : .error(.noSuchOverload)
    default: return applyToTimes(operation, left, right)
    }
  }

  /// The negative of a number: a value, unknown or an error.
  func negate(_ operand: Slot) -> Slot {
    if isUnknownInside(operand) { return .unknown }
    switch operand.kind {
    case .int:
      let value = Int64(bitPattern: operand.payload)
      return result(CheckedArithmetic.apply(.subtract, 0, value)) { .int($0) }
    case .double: return .double(-Double(bitPattern: operand.payload))
    case .error: return operand
    case .uint, .unknown, .null, .bool, .string, .bytes, .timestamp, .duration, .list, .map,
      .object, .type, .bound, .opaque, .optional:
      return .error(.noSuchOverload)
    }
  }

  private func result<Number>(
    _ result: Result<Number, CheckedArithmetic.Failure>,
    _ slot: (Number) -> Slot
  ) -> Slot {
    switch result {
    case .success(let number): slot(number)
    case .failure(let failure): .error(failure.code)
    }
  }

  private func concatenate(_ left: Slot, _ right: Slot) -> Slot {
    if left.isOpen || right.isOpen { return .unknown }
    let base = side.scratch.count
    guard left.elementCount + right.elementCount <= EvaluationBudget.elements else {
      return .error(.valueTooLarge)
    }
    for list in [left, right] {
      for index in 0..<list.elementCount { side.scratch.append(element(of: list, at: index)) }
    }
    return makeContainer(.list, fromScratch: base)
  }

  private func applyToTimes(
    _ operation: CheckedArithmetic.Operator,
    _ left: Slot,
    _ right: Slot
  ) -> Slot {
    guard let a = TimeSpan(left), let b = TimeSpan(right) else { return .error(.noSuchOverload) }
    let sum: TimeSpan?
    switch operation {
    case .add: sum = a.adding(b)
    case .subtract: sum = a.subtracting(b)
    case .multiply, .divide, .remainder: return .error(.noSuchOverload)
    }
    let isPoint: Bool
    switch (left.kind, right.kind) {
    case (.duration, .duration): isPoint = false
    case (.timestamp, .duration): isPoint = true
    case (.duration, .timestamp) where operation == .add: isPoint = true
    case (.timestamp, .timestamp) where operation == .subtract: isPoint = false
    default: return .error(.noSuchOverload)
    }
    guard let sum else { return .error(.overflow) }
    return (isPoint ? Timestamp(sum)?.slot : sum.slot) ?? .error(.overflow)
  }
}
