import CEL
import ReadinessModel

/// Adds up owners into the least and the greatest share that those in a set can hold.
struct ShareRange {
  /// Sums are rounded to so many parts of a percent, so that tenths add up to what they say.
  private static let precision: Double = 1e9

  /// What owners in the set hold at least.
  private var inside = End(value: 0, isIncluded: true)
  /// What owners who are or may be in the set hold at most.
  private var possible = End(value: 0, isIncluded: true)
  /// What owners outside the set hold at least.
  private var outside = End(value: 0, isIncluded: true)

  /// One end of a range of percentages.
  struct End {
    var value: Double
    var isIncluded: Bool

    mutating func add(_ other: End) {
      value += other.value
      isIncluded = isIncluded && other.isIncluded
    }

    /// The end on the scale of percentages, rounded.
    var rounded: (value: Double, isIncluded: Bool) {
      let rounded = (value * ShareRange.precision).rounded() / ShareRange.precision
      return (min(max(rounded, 0), 100), isIncluded)
    }
  }

  /// Adds an owner of whom nothing is known.
  mutating func addUnknown() { add((Self.zero, Self.hundred), .unknown) }

  /// Adds an owner by its percentage and, if it is known, its country; whether it is in the set.
  @discardableResult
  mutating func add(_ percent: Slot, from seat: RegionSet?, in set: RegionSet, _ store: Store)
    -> Truth
  {
    var membership = Truth.unknown
    if let seat {
      if seat.within(set) == .yes { membership = .yes }
      if seat.overlaps(set) == .no { membership = .no }
    }
    add(Self.ends(of: percent, store), membership)
    return membership
  }

  private static let zero = End(value: 0, isIncluded: true)
  private static let hundred = End(value: 100, isIncluded: true)

  private static func ends(of percent: Slot, _ store: Store) -> (low: End, high: End) {
    if let value = percent.double {
      let end = End(value: value, isIncluded: true)
      return (end, end)
    }
    let interval = store.interval(of: percent)
    let low = interval?.low.map { End(value: $0.value, isIncluded: $0.isIncluded) }
    let high = interval?.high.map { End(value: $0.value, isIncluded: $0.isIncluded) }
    return (low ?? zero, high ?? hundred)
  }

  private mutating func add(_ percent: (low: End, high: End), _ membership: Truth) {
    switch membership {
    case .yes:
      inside.add(percent.low)
      possible.add(percent.high)
    case .unknown: possible.add(percent.high)
    case .no: outside.add(percent.low)
    }
  }

  /// The range; a remainder that nobody has screened may be held by anybody.
  func interval(screened: Bool) -> Interval {
    let low = inside.rounded
    let rest = End(value: 100 - outside.value, isIncluded: outside.isIncluded).rounded
    let all = possible.rounded
    let high: (value: Double, isIncluded: Bool)
    if !screened || rest.value < all.value {
      high = rest
    } else if all.value < rest.value {
      high = all
    } else {
      high = (rest.value, rest.isIncluded && all.isIncluded)
    }
    // More than the whole cannot be declared; what rounding adds is no contradiction.
    return Interval(low: low, high: high.value < low.value ? (low.value, true) : high)
  }
}

extension Interval {
  /// The only number that lies in the interval; nil where there are others.
  var onlyValue: Double? {
    guard let low, let high, low.value == high.value, low.isIncluded, high.isIncluded else {
      return nil
    }
    return low.value
  }
}
