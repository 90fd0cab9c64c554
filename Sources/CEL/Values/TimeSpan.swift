/// A span of time with nanoseconds, of at most 2^63 of them either way: some 292 years.
public struct TimeSpan: Sendable, Hashable {
  /// The whole seconds, rounded down.
  public let seconds: Int64

  /// The nanoseconds beyond the seconds: at least 0 and below 1,000,000,000.
  public let nanoseconds: UInt32

  /// Makes a span of seconds and any number of nanoseconds; nil where it is too long.
  public init?(seconds: Int64, nanoseconds: Int64 = 0) {
    self.init(unchecked: seconds, nanoseconds)
    guard totalNanoseconds != nil else { return nil }
  }

  /// Makes a span that may be too long to be a value; nil where even the seconds do not fit.
  init?(unchecked seconds: Int64, _ nanoseconds: Int64) {
    let (carry, rest) = nanoseconds.quotientRoundedDown(by: 1_000_000_000)
    let (sum, hasOverflow) = seconds.addingReportingOverflow(carry)
    guard !hasOverflow else { return nil }
    self.seconds = sum
    self.nanoseconds = UInt32(rest)
  }

  /// The distance of a timestamp from 1970, or a duration; nil for other slots.
  init?(_ slot: Slot) {
    guard slot.kind == .timestamp || slot.kind == .duration else { return nil }
    self.init(unchecked: Int64(bitPattern: slot.payload), Int64(slot.extra))
  }

  /// All of it in nanoseconds; nil where they do not fit 64 bits.
  var totalNanoseconds: Int64? {
    // The seconds are rounded down, so that the smallest span is reached only from the next second.
    let isNegative = seconds < 0
    let base = isNegative ? seconds + 1 : seconds
    let part = Int64(nanoseconds) - (isNegative ? 1_000_000_000 : 0)
    let (product, hasOverflow) = base.multipliedReportingOverflow(by: 1_000_000_000)
    guard !hasOverflow else { return nil }
    let (sum, isTooLong) = product.addingReportingOverflow(part)
    return isTooLong ? nil : sum
  }

  /// The span as a value; nil where it is too long.
  var slot: Slot? {
    totalNanoseconds == nil ? nil : .duration(seconds: seconds, nanoseconds: nanoseconds)
  }

  func adding(_ other: TimeSpan) -> TimeSpan? {
    let (sum, hasOverflow) = seconds.addingReportingOverflow(other.seconds)
    guard !hasOverflow else { return nil }
    return TimeSpan(unchecked: sum, Int64(nanoseconds) + Int64(other.nanoseconds))
  }

  func subtracting(_ other: TimeSpan) -> TimeSpan? {
    let (difference, hasOverflow) = seconds.subtractingReportingOverflow(other.seconds)
    guard !hasOverflow else { return nil }
    return TimeSpan(unchecked: difference, Int64(nanoseconds) - Int64(other.nanoseconds))
  }
}

extension TimeSpan: Comparable {
  /// Whether the first span is the shorter one, negative ones being shorter than none.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

extension TimeSpan: CustomStringConvertible {
  /// The span in seconds, as `1.5s`.
  public var description: String {
    let isNegative = seconds < 0
    let borrows = isNegative && nanoseconds > 0
    let whole = isNegative ? (seconds + (borrows ? 1 : 0)).magnitude : seconds.magnitude
    let part = borrows ? 1_000_000_000 - nanoseconds : nanoseconds
    return "\(isNegative ? "-" : "")\(whole)\(part.asFraction)s"
  }
}

extension UInt32 {
  /// Nanoseconds as the digits behind a point, with the point; nothing for none.
  var asFraction: String {
    guard self > 0 else { return "" }
    let digits = String(self)
    var text = String(repeating: "0", count: 9 - digits.utf8.count) + digits
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    return "." + text
  }
}

extension BinaryInteger {
  /// The quotient rounded down, and the remainder, which is never negative.
  func quotientRoundedDown(by divisor: Self) -> (quotient: Self, remainder: Self) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
