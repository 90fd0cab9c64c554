extension Evaluation {
  /// The answer to a question about the order of two values: a truth value, unknown or an error.
  func answer(_ question: OrderQuestion, _ left: Slot, _ right: Slot) -> Slot {
    if left.isUndecided || right.isUndecided { return answerByExtent(question, left, right) }
    if left.kind == .error { return left }
    if right.kind == .error { return right }
    guard let order = order(left, right) else {
      let isUnknown = isUnknownInside(left) || isUnknownInside(right)
      return isUnknown ? .unknown : .error(.noSuchOverload)
    }
    return .bool(question.answer(order))
  }

  /// The order of two values, nil where they have none.
  func order(_ left: Slot, _ right: Slot) -> Order? {
    if left.isNumber, right.isNumber { return left.numericOrder(right) }
    guard left.kind == right.kind else { return nil }
    switch left.kind {
    case .bool: return Order(left.payload, right.payload)
    case .string, .bytes:
      if left.high != right.high { return Order(left.high, right.high) }
      // Where this spends the budget, the evaluation ends in an error whatever is answered here.
      guard charge(Int(min(left.extra, right.extra)) / 16) else { return .equal }
      return Order(bytes(of: left), bytes(of: right))
    case .timestamp, .duration:
      let seconds = Order(Int64(bitPattern: left.payload), Int64(bitPattern: right.payload))
      return seconds == .equal ? Order(left.extra, right.extra) : seconds
    case .int, .uint, .double, .unknown, .null, .list, .map, .object, .type, .bound, .opaque,
      .optional, .error:
      return nil
    }
  }

  private func answerByExtent(_ question: OrderQuestion, _ left: Slot, _ right: Slot) -> Slot {
    guard let a = Extent(left, in: self), let b = Extent(right, in: self) else { return .unknown }
    if a.isNaN || b.isNaN { return .no }
    let isTrue: Bool
    let isFalse: Bool
    switch question {
    case .less: (isTrue, isFalse) = (a.isBelow(b), b.isAtMost(a))
    case .lessOrEqual: (isTrue, isFalse) = (a.isAtMost(b), b.isBelow(a))
    case .greater: (isTrue, isFalse) = (b.isBelow(a), a.isAtMost(b))
    case .greaterOrEqual: (isTrue, isFalse) = (b.isAtMost(a), a.isBelow(b))
    }
    return isTrue ? .yes : isFalse ? .no : .unknown
  }
}

extension Slot {
  /// The order of two numbers, exact across types.
  @inline(__always)
  func numericOrder(_ other: Slot) -> Order {
    let (a, b) = (payload, other.payload)
    return switch (kind, other.kind) {
    case (.int, .int): Order(Int64(bitPattern: a), Int64(bitPattern: b))
    case (.uint, .uint): Order(a, b)
    case (.double, .double): Order(Double(bitPattern: a), Double(bitPattern: b))
    case (.int, .uint): Order(Int64(bitPattern: a), b)
    case (.uint, .int): Order(Int64(bitPattern: b), a).reversed
    case (.int, .double): Order(Int64(bitPattern: a), Double(bitPattern: b))
    case (.double, .int): Order(Int64(bitPattern: b), Double(bitPattern: a)).reversed
    case (.uint, .double): Order(a, Double(bitPattern: b))
    case (.double, .uint): Order(b, Double(bitPattern: a)).reversed
    default: .unordered
    }
  }
}
