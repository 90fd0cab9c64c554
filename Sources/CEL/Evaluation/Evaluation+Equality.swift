extension Evaluation {
  /// Whether two values are equal: a truth value, unknown or an error.
  ///
  /// Lists and maps are compared part by part; a part that differs decides whatever else is unknown.
  func isEqual(_ left: Slot, _ right: Slot) -> Slot {
    if left.isUndecided || right.isUndecided { return isEqualByExtent(left, right) }
    if left.isOpen || right.isOpen { return .unknown }
    if left.kind == .error { return left }
    if right.kind == .error { return right }
    guard left.kind == right.kind else {
      return .bool(left.isNumber && right.isNumber && left.numericOrder(right) == .equal)
    }
    switch left.kind {
    case .null: return .yes
    case .bool, .int, .uint, .type: return .bool(left.payload == right.payload)
    case .double: return .bool(left.numericOrder(right) == .equal)
    case .string, .bytes: return .bool(isSameText(left, right))
    case .timestamp, .duration:
      return .bool(left.payload == right.payload && left.extra == right.extra)
    case .object, .opaque: return .bool(left.low == right.low && left.type == right.type)
    case .list, .optional: return isEqualList(left, right)
    case .map: return isEqualMap(left, right)
    case .unknown, .bound, .error: return .unknown
    }
  }

  /// Whether two texts have the same bytes.
  @inline(__always)
  func isSameText(_ left: Slot, _ right: Slot) -> Bool {
    guard left.extra == right.extra, left.high == right.high else { return false }
    // Where this spends the budget, the evaluation ends in an error whatever is answered here.
    guard left.extra > 4, charge(Int(left.extra) / 16) else { return true }
    return bytes(of: left).elementsEqual(bytes(of: right))
  }

  /// Whether two numbers are equal of which one at least is known only by an interval.
  private func isEqualByExtent(_ left: Slot, _ right: Slot) -> Slot {
    guard let a = Extent(left, in: self), let b = Extent(right, in: self) else { return .unknown }
    if a.isNaN || b.isNaN || a.isBelow(b) || b.isBelow(a) { return .no }
    return a.isAtMost(b) && b.isAtMost(a) ? .yes : .unknown
  }

  private func isEqualList(_ left: Slot, _ right: Slot) -> Slot {
    guard left.elementCount == right.elementCount else { return .no }
    var result = Slot.yes
    for index in 0..<left.elementCount {
      guard charge() else { return .error(.budgetExceeded) }
      let each = isEqual(element(of: left, at: index), element(of: right, at: index))
      if each.bool == false { return .no }
      result = result.conjoined(with: each)
    }
    return result
  }

  private func isEqualMap(_ left: Slot, _ right: Slot) -> Slot {
    guard left.elementCount == right.elementCount else { return .no }
    var result = Slot.yes
    for index in 0..<left.elementCount {
      guard let other = self.index(ofKey: key(of: left, at: index), in: right) else { return .no }
      let each = isEqual(value(of: left, at: index), value(of: right, at: other))
      if each.bool == false { return .no }
      result = result.conjoined(with: each)
    }
    return result
  }
}

extension Slot {
  /// What remains of two operands of which none decides: unknown before the first error before a truth value.
  func conjoined(with next: Slot) -> Slot {
    switch (kind, next.kind) {
    case (.unknown, _), (_, .bool): self
    case (_, .unknown), (.bool, _): next
    default: self
    }
  }

  /// An operand of `&&` or `||` that is not a truth value: unknown, or an error at its place.
  func undecidedOperand(at range: Range<Int>) -> Slot {
    switch kind {
    case .error: located(at: range)
    case .unknown, .bound: .unknown
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list, .map,
      .object, .type, .opaque, .optional:
      .error(.noSuchOverload, at: range)
    }
  }
}
