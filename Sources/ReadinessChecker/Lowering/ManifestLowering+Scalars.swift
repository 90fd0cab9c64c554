import CEL
import ReadinessModel
import YAMLTree

extension ManifestLowering {
  static let none: [UInt8] = Array("none".utf8)
  static let all: [UInt8] = Array("all".utf8)

  /// Whether a scalar says nothing: blank, the word `unknown`, a placeholder.
  func isUnknown(_ record: Record) -> Bool {
    if record.resolved == .null { return true }
    let range = record.textRange
    guard let first = range.first else { return false }
    let byte = record.isInSideText ? side[first] : file[first]
    guard UnknownText.mayBegin(with: byte) else { return false }
    return UnknownText.isUnknown(record.isInSideText ? side[range] : file[range])
  }

  /// Whether a scalar's text has these bytes.
  func hasText(_ record: Record, _ text: [UInt8]) -> Bool {
    let range = record.textRange
    guard range.count == text.count else { return false }
    return (record.isInSideText ? side[range] : file[range]).elementsEqual(text)
  }

  func text(of record: Record) -> Slot {
    guard record.kind == .scalar else { return .unknown }
    return out.store.string(
      heap: record.isInSideText ? Self.sideHeap : Self.fileHeap,
      offset: Int(record.textStart),
      count: Int(record.textEnd) - Int(record.textStart)
    )
  }

  func flag(of record: Record) -> Slot {
    guard record.kind == .scalar, record.resolved == .bool else { return .unknown }
    let first = record.isInSideText ? side[Int(record.textStart)] : file[Int(record.textStart)]
    return .bool(first | 0x20 == UInt8(ascii: "t"))
  }

  mutating func count(of record: Record, _ index: Int) -> Slot {
    if record.kind == .mapping { return bound(of: index) }
    if let digits = plainDigits(of: record) { return .int(digits) }
    guard case .int(let value) = Node(document: document, index: index).value else {
      return .unknown
    }
    return .int(value)
  }

  mutating func number(of record: Record, _ index: Int) -> Slot {
    if record.kind == .mapping { return bound(of: index) }
    if let digits = plainDigits(of: record) { return .double(Double(digits)) }
    return value(of: index).map { Slot.double($0) } ?? .unknown
  }

  /// A whole number of a few decimal digits, which most numbers are.
  private func plainDigits(of record: Record) -> Int64? {
    let range = record.textRange
    guard record.resolved == .int, !record.isInSideText, (1...15).contains(range.count) else {
      return nil
    }
    var value: Int64 = 0
    for offset in range {
      let digit = file[offset] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }

  private func value(of index: Int) -> Double? {
    switch Node(document: document, index: index).value {
    case .int(let value): Double(value)
    case .double(let value): value
    case .null, .bool, .string, nil: nil
    }
  }

  /// The interval of `{at_least: …, below: …}`; unknown where an end is itself unknown.
  private mutating func bound(of index: Int) -> Slot {
    var low: (value: Double, isIncluded: Bool)?
    var high: (value: Double, isIncluded: Bool)?
    for entry in Node(document: document, index: index).entries {
      guard let end = value(of: entry.value.index) else { continue }
      switch entry.key.text {
      case "at_least": low = (end, true)
      case "above": low = (end, false)
      case "at_most": high = (end, true)
      case "below": high = (end, false)
      case .some, .none: continue
      }
    }
    guard low != nil || high != nil else { return .unknown }
    return out.store.append(interval: Interval(low: low, high: high))
  }

  /// Midnight of a day in UTC; a day to come is unknown where the field tells of the past.
  func date(of record: Record, isPast: Bool) -> Slot {
    let range = record.textRange
    guard record.kind == .scalar, range.count == 10 else { return .unknown }
    let bytes = record.isInSideText ? side : file
    func digits(_ offset: Int, _ count: Int) -> Int? {
      var value = 0
      for place in (range.lowerBound + offset)..<(range.lowerBound + offset + count) {
        let digit = bytes[place] &- 0x30
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = digits(0, 4), let month = digits(5, 2), let day = digits(8, 2),
      let date = CalendarDate(year: year, month: month, day: day), !isPast || date <= today
    else { return .unknown }
    return .day(date)
  }
}

extension Slot {
  /// Midnight of a day in UTC.
  static func day(_ date: CalendarDate) -> Slot {
    .timestamp(seconds: Int64(date.daysSinceEpoch) * 86_400)
  }

  /// The day of a timestamp that lies on midnight in UTC or after it.
  var day: CalendarDate? {
    guard kind == .timestamp, let seconds else { return nil }
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CalendarDate(daysSinceEpoch: Int(days))
  }
}
