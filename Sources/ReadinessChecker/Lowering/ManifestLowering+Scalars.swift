import CEL
import ReadinessModel
import SourceText
import YAMLTree

extension ManifestLowering {
  static let none: [UInt8] = Array("none".utf8)
  static let all: [UInt8] = Array("all".utf8)
  static let mixed: [UInt8] = Array("mixed".utf8)

  /// Whether a scalar says nothing: blank, the word `unknown`, a placeholder.
  func isUnknown(_ record: Record) -> Bool { UnknownText.isUnknown(record, file, side) }

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
    if let digits = plainDigits(of: record) { return .int(digits) }
    switch ManifestValue.number(Node(document: document, index: index)) {
    case .whole(let value): return .int(value)
    case .bound(let bound): return slot(of: bound)
    case .fraction, nil: return .unknown
    }
  }

  mutating func number(of record: Record, _ index: Int) -> Slot {
    if let digits = plainDigits(of: record) { return .double(Double(digits)) }
    switch ManifestValue.number(Node(document: document, index: index)) {
    case .whole(let value): return .double(Double(value))
    case .fraction(let value): return .double(value)
    case .bound(let bound): return slot(of: bound)
    case nil: return .unknown
    }
  }

  /// An interval; unknown where neither end is written.
  private mutating func slot(of bound: NumberBound) -> Slot {
    guard bound.low != nil || bound.high != nil else { return .unknown }
    return out.store.append(
      interval: Interval(
        low: bound.low.map { ($0.value, $0.isIncluded) },
        high: bound.high.map { ($0.value, $0.isIncluded) }
      )
    )
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

  /// Midnight of a day in UTC; a day to come is unknown where the field tells of the past.
  func date(of record: Record, isPast: Bool) -> Slot {
    guard record.kind == .scalar,
      let date = ManifestValue.date(document.textBytes(of: record)), !isPast || date <= today
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
