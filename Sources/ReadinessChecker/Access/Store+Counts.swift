import CEL
import ReadinessModel

extension Store {
  /// The count in a slot, or what its bound leaves open; nil for an unknown one.
  func countRange(at slot: Int) -> CountRange? {
    if let exact = self[slot].int { return CountRange(exact) }
    guard self[slot].kind == .bound, let interval = interval(of: self[slot]) else { return nil }
    return CountRange(Self.least(interval.low), Self.greatest(interval.high))
  }

  /// The least whole number from an end upwards.
  private static func least(_ end: (value: Double, isIncluded: Bool)?) -> Int64 {
    guard let end, let whole = Int64(exactly: end.value.rounded(.up)) else { return 0 }
    return Double(whole) == end.value && !end.isIncluded ? whole + 1 : whole
  }

  /// The greatest whole number up to an end.
  private static func greatest(_ end: (value: Double, isIncluded: Bool)?) -> Int64? {
    guard let end, let whole = Int64(exactly: end.value.rounded(.down)) else { return nil }
    return Double(whole) == end.value && !end.isIncluded ? whole - 1 : whole
  }
}
