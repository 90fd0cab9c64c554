/// How many there are: at least so many, and at most so many where that is known.
public struct CountRange: Sendable, Hashable {
  /// The least.
  public let low: Int64
  /// The greatest; nil where nothing bounds it.
  public let high: Int64?

  /// Nobody.
  public static let zero = CountRange(0, 0)

  /// Makes a range; its ends are in order, and neither is negative.
  public init(_ low: Int64, _ high: Int64?) {
    let least = max(0, low)
    self.low = least
    self.high = high.map { max(least, $0) }
  }

  /// A number that is known.
  public init(_ exact: Int64) { self.init(exact, exact) }

  /// The number, where it is known.
  public var exact: Int64? { high == low ? low : nil }

  /// The greatest that it can be, for putting ranges in order.
  public var most: Int64 { high ?? .max }

  /// Whether there is nobody for certain.
  public var isZero: Bool { high == 0 }

  /// The sum, whatever the two have to do with each other; what does not fit counts as unbounded.
  public static func + (left: CountRange, right: CountRange) -> CountRange {
    let low = left.low.addingReportingOverflow(right.low)
    var high: Int64?
    if let one = left.high, let other = right.high {
      let sum = one.addingReportingOverflow(other)
      high = sum.overflow ? nil : sum.partialValue
    }
    return CountRange(low.overflow ? .max : low.partialValue, high)
  }

  /// What is left of a whole when a part of it is taken away.
  public static func - (whole: CountRange, part: CountRange) -> CountRange {
    let low = part.high.map { whole.low.subtractingReportingOverflow($0) }
    let high = whole.high.map { $0.subtractingReportingOverflow(part.low) }
    return CountRange(
      low.map { $0.overflow ? 0 : $0.partialValue } ?? 0,
      high.map { $0.overflow ? 0 : max(0, $0.partialValue) }
    )
  }

  /// What two statements about the same number leave open; nil where they contradict each other.
  public func intersection(_ other: CountRange) -> CountRange? {
    let low = max(low, other.low)
    let highs = [high, other.high].compactMap(\.self)
    guard let high = highs.min() else { return CountRange(low, nil) }
    return low <= high ? CountRange(low, high) : nil
  }
}
