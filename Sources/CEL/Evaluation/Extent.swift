/// Where a number lies that is known or of which an interval is known.
struct Extent {
  private struct End {
    let value: Slot
    let isIncluded: Bool
  }

  private let low: End?
  private let high: End?

  /// Whether the number is known and is not a number.
  let isNaN: Bool

  /// Nil for a slot that is neither a number nor a bound.
  init?(_ slot: Slot, in evaluation: Evaluation) {
    if let interval = evaluation.interval(of: slot) {
      low = interval.low.map { End(value: .double($0.value), isIncluded: $0.isIncluded) }
      high = interval.high.map { End(value: .double($0.value), isIncluded: $0.isIncluded) }
      isNaN = false
    } else if slot.isNumber {
      let end = End(value: slot, isIncluded: true)
      low = end
      high = end
      isNaN = slot.double?.isNaN ?? false
    } else {
      return nil
    }
  }

  /// Whether every number of this extent is below every number of the other.
  func isBelow(_ other: Extent) -> Bool {
    guard let high, let low = other.low else { return false }
    return switch high.value.numericOrder(low.value) {
    case .less: true
    case .equal: !(high.isIncluded && low.isIncluded)
    case .greater, .unordered: false
    }
  }

  /// Whether no number of this extent is above any number of the other.
  func isAtMost(_ other: Extent) -> Bool {
    guard let high, let low = other.low else { return false }
    return switch high.value.numericOrder(low.value) {
    case .less, .equal: true
    case .greater, .unordered: false
    }
  }
}
