/// How a zone goes on for ever: the rule of POSIX for `TZ`, as `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule {
  /// The seconds ahead of UTC in standard time.
  private let standard: Int64

  /// The same in summer, with its first and last moment of every year; nil where there is none.
  private let summer: (offset: Int64, start: YearDay, end: YearDay)?

  /// Nil where the text is no such rule.
  init?(_ text: ArraySlice<UInt8>) {
    var reader = RuleReader(bytes: text)
    guard reader.name(), let standard = reader.time(mostHours: 24) else { return nil }
    self.standard = -standard
    guard !reader.bytes.isEmpty else {
      summer = nil
      return
    }
    guard reader.name() else { return nil }
    var offset = self.standard + 3_600
    if reader.bytes.first != UInt8(ascii: ",") {
      guard let given = reader.time(mostHours: 24) else { return nil }
      offset = -given
    }
    guard reader.skip(","), let start = reader.day(), reader.skip(","), let end = reader.day(),
      reader.bytes.isEmpty
    else { return nil }
    summer = (offset, start, end)
  }

  /// The seconds ahead of UTC at a point in time.
  func offset(at seconds: Int64) -> Int64 {
    guard let summer else { return standard }
    let day = (seconds + standard).quotientRoundedDown(by: 86_400).quotient
    let year = CivilDay(number: day).year
    // The start is given in standard time, the end in summer time.
    guard let start = summer.start.seconds(in: year), let end = summer.end.seconds(in: year) else {
      return standard
    }
    let (first, last) = (start - standard, end - summer.offset)
    let isSummer =
      first < last
      ? first <= seconds && seconds < last : !(last <= seconds && seconds < first)
    return isSummer ? summer.offset : standard
  }
}

/// A moment of every year.
private struct YearDay {
  enum Kind {
    /// The day of the year from 1 on, without 29 February.
    case julian(Int64)
    /// The day of the year from 0 on, with 29 February.
    case ordinal(Int64)
    /// A weekday of a month's week, 5 being the last.
    case weekday(month: Int64, week: Int64, day: Int64)
  }

  let kind: Kind

  /// The seconds from midnight of that day, which may lead into another day.
  let time: Int64

  /// The moment in a year, in local seconds since 1970.
  func seconds(in year: Int64) -> Int64? { number(in: year).map { $0 * 86_400 + time } }

  private func number(in year: Int64) -> Int64? {
    guard let first = CivilDay.number(year: year, month: 1, day: 1) else { return nil }
    switch kind {
    case .ordinal(let day): return first + day
    case .julian(let day):
      let isLeap = CivilDay.number(year: year, month: 2, day: 29) != nil
      return first + day - 1 + (isLeap && day >= 60 ? 1 : 0)
    case .weekday(let month, let week, let day):
      guard let start = CivilDay.number(year: year, month: month, day: 1) else { return nil }
      // 1 January 1970 was a Thursday.
      let weekday = (start + 4).quotientRoundedDown(by: 7).remainder
      var number = start + (day - weekday + 7) % 7 + (week - 1) * 7
      while CivilDay(number: number).month != month { number -= 7 }
      return number
    }
  }
}

/// What is left to read of a rule.
private struct RuleReader {
  var bytes: ArraySlice<UInt8>

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard bytes.first == UInt8(ascii: character) else { return false }
    bytes.removeFirst()
    return true
  }

  /// The name of a time, as `CET` or `<+0545>`.
  mutating func name() -> Bool {
    if skip("<") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return false }
      bytes = bytes[(end + 1)...]
      return true
    }
    let letters = bytes.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    bytes = bytes.dropFirst(letters.count)
    return letters.count >= 3
  }

  mutating func number() -> Int64? {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    bytes = bytes.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }

  /// Hours with minutes and seconds, in seconds.
  mutating func time(mostHours: Int64) -> Int64? {
    let sign: Int64 = skip("-") ? -1 : 1
    if sign > 0 { _ = skip("+") }
    guard let hours = number(), hours <= mostHours else { return nil }
    var parts: [Int64] = [0, 0]
    for index in parts.indices where skip(":") {
      guard let part = number(), part < 60 else { return nil }
      parts[index] = part
    }
    return sign * (hours * 3_600 + parts[0] * 60 + parts[1])
  }

  /// A moment of the year, two o'clock where no time is given.
  mutating func day() -> YearDay? {
    guard let kind = kind() else { return nil }
    guard skip("/") else { return YearDay(kind: kind, time: 7_200) }
    return time(mostHours: 167).map { YearDay(kind: kind, time: $0) }
  }

  private mutating func kind() -> YearDay.Kind? {
    if skip("J") {
      guard let day = number(), (1...365).contains(day) else { return nil }
      return .julian(day)
    }
    guard skip("M") else {
      guard let day = number(), (0...365).contains(day) else { return nil }
      return .ordinal(day)
    }
    guard let month = number(), (1...12).contains(month), skip("."), let week = number(),
      (1...5).contains(week), skip("."), let day = number(), (0...6).contains(day)
    else { return nil }
    return .weekday(month: month, week: week, day: day)
  }
}
