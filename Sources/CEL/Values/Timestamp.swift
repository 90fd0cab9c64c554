/// A point in time with nanoseconds, in the years 1 to 9999.
public struct Timestamp: Sendable, Hashable {
  /// The seconds since the beginning of 1970 in UTC, rounded down.
  public let seconds: Int64

  /// The nanoseconds beyond the seconds: at least 0 and below 1,000,000,000.
  public let nanoseconds: UInt32

  /// Nil where the point lies outside the years 1 to 9999.
  public init?(seconds: Int64, nanoseconds: UInt32 = 0) {
    guard (-62_135_596_800...253_402_300_799).contains(seconds), nanoseconds < 1_000_000_000 else {
      return nil
    }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Nil where the distance from 1970 leads outside the years 1 to 9999.
  init?(_ distance: TimeSpan) {
    self.init(seconds: distance.seconds, nanoseconds: distance.nanoseconds)
  }

  /// Nil for a slot of another kind.
  init?(_ slot: Slot) {
    guard slot.kind == .timestamp else { return nil }
    self.init(seconds: Int64(bitPattern: slot.payload), nanoseconds: slot.extra)
  }

  var slot: Slot { .timestamp(seconds: seconds, nanoseconds: nanoseconds) }

  /// The calendar day in UTC.
  var day: CivilDay { CivilDay(number: seconds.quotientRoundedDown(by: 86_400).quotient) }

  /// The seconds since midnight in UTC.
  var secondOfDay: Int64 { seconds.quotientRoundedDown(by: 86_400).remainder }
}

extension Timestamp: Comparable {
  /// Whether the first point is the earlier one.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The point in UTC as RFC 3339 writes it, with as many digits as it needs.
  public var description: String {
    let day = day
    let time = secondOfDay
    let date = "\(pad(day.year, 4))-\(pad(day.month, 2))-\(pad(day.day, 2))"
    let clock = "\(pad(time / 3_600, 2)):\(pad(time / 60 % 60, 2)):\(pad(time % 60, 2))"
    return "\(date)T\(clock)\(nanoseconds.asFraction)Z"
  }

  private func pad(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Timestamp {
  /// Reads RFC 3339 text, as `2026-06-12T21:00:00.5+02:00`; nil where the text is not one.
  public init?(_ text: some Collection<UInt8>) {
    var fields = TimestampFields(bytes: Array(text)[...])
    guard let year = fields.number(4), fields.skip("-"), let month = fields.number(2),
      fields.skip("-"), let day = fields.number(2), fields.skip("T"),
      let hour = fields.number(2), fields.skip(":"), let minute = fields.number(2),
      fields.skip(":"), let second = fields.number(2), let nanoseconds = fields.fraction(),
      let offset = fields.offset(), fields.bytes.isEmpty,
      let number = CivilDay.number(year: year, month: month, day: day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let time = hour * 3_600 + minute * 60 + second - offset
    self.init(seconds: number * 86_400 + time, nanoseconds: nanoseconds)
  }
}

/// What is left to read of a timestamp's text.
private struct TimestampFields {
  var bytes: ArraySlice<UInt8>

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard bytes.first == UInt8(ascii: character) else { return false }
    bytes.removeFirst()
    return true
  }

  mutating func number(_ width: Int) -> Int64? {
    guard bytes.count >= width else { return nil }
    var value: Int64 = 0
    for _ in 0..<width {
      guard let digit = digit() else { return nil }
      value = value * 10 + Int64(digit)
    }
    return value
  }

  /// The nanoseconds behind a point, none where there is no point.
  mutating func fraction() -> UInt32? {
    guard skip(".") else { return 0 }
    var value: UInt32 = 0
    var count = 0
    while let digit = digit() {
      if count < 9 { value = value * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 9)..<9 { value *= 10 }
    return value
  }

  /// The seconds that the local time is ahead of UTC.
  mutating func offset() -> Int64? {
    if skip("Z") { return 0 }
    let sign: Int64
    if skip("+") {
      sign = 1
    } else if skip("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = number(2), skip(":"), let minutes = number(2), hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }

  private mutating func digit() -> UInt32? {
    guard let byte = bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
      return nil
    }
    bytes.removeFirst()
    return UInt32(byte - UInt8(ascii: "0"))
  }
}
