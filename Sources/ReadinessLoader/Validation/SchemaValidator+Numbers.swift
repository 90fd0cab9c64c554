import ReadinessModel
import SourceText
import YAMLTree

extension SchemaValidator {
  /// Checks a whole number; `1e6` is one too.
  mutating func checkCount(_ range: ClosedRange<Int64>, at index: Int, key: Int) {
    switch number(at: index) {
    case .whole(let value):
      if !range.contains(value) {
        report(
          .outOfRange(
            text(index),
            range.lowerBound.description,
            range.upperBound.description,
            of: keyText(key),
            at: span(index)
          )
        )
      }
    case .fraction(let value):
      let isTooLarge = abs(value) > 9_007_199_254_740_992
      report(.notWhole(text(index), isTooLarge: isTooLarge, of: keyText(key), at: span(index)))
    case .bound, nil: reportNotANumber(whole: true, at: index, key: key)
    }
  }

  /// Checks any number.
  mutating func checkNumber(_ range: ClosedRange<Double>, at index: Int, key: Int) {
    guard let number = number(at: index) else {
      return reportNotANumber(whole: false, at: index, key: key)
    }
    guard range.contains(number.ends.low) else {
      return report(
        .outOfRange(
          text(index),
          Self.shown(range.lowerBound),
          Self.shown(range.upperBound),
          of: keyText(key),
          at: span(index)
        )
      )
    }
  }

  private mutating func reportNotANumber(whole: Bool, at index: Int, key: Int) {
    report(.notANumber(found(index), whole: whole, of: keyText(key), at: span(index)))
  }

  /// The number at a place; nil where there is none.
  func number(at index: Int) -> ManifestNumber? {
    let record = records[index]
    guard record.kind == .scalar else { return nil }
    if record.resolved == .int, record.textRange.count <= 18 {
      var value: Int64 = 0
      for byte in bytes(of: record) {
        let digit = byte &- 0x30
        guard digit < 10 else {
          return ManifestValue.number(Node(document: document, index: index))
        }
        value = value * 10 + Int64(digit)
      }
      return .whole(value)
    }
    guard record.resolved == .int || record.resolved == .double else { return nil }
    return ManifestValue.number(Node(document: document, index: index))
  }

  /// A number without a fraction that is not there.
  static func shown(_ value: Double) -> String {
    abs(value) < 1e15 && value.rounded() == value ? Int64(value).description : value.description
  }

  // Bounds

  /// Checks `{at_least: …}` and its like.
  mutating func checkBound(_ type: Int, at index: Int, key: Int) {
    let record = records[index]
    let isWhole = if case .count = schema.kinds[type] { true } else { false }
    guard record.textStart > 0 else { return report(.emptyBound(keyText(key), at: span(index))) }
    var ends: [String: Int] = [:]
    let count = diagnostics.count
    var entry = index + 1
    while entry < Int(record.next) {
      let value = Int(records[entry].next)
      checkBoundEntry(type, key: entry, value: value, in: &ends)
      entry = Int(records[value].next)
    }
    for (left, right) in [("at_least", "above"), ("at_most", "below")] {
      if let first = ends[left], let second = ends[right] {
        report(.doubleBound(left, right, at: span(max(first, second))))
      }
    }
    guard diagnostics.count == count,
      let bound = ManifestValue.bound(Node(document: document, index: index))
    else { return }
    if isEmpty(bound, whole: isWhole) {
      report(.contradictingBound(keyText(key), at: span(index)))
    }
  }

  private mutating func checkBoundEntry(
    _ type: Int,
    key: Int,
    value: Int,
    in ends: inout [String: Int]
  ) {
    let name = records[key].kind == .scalar ? text(key) : ""
    guard NumberBound.keys.contains(where: { $0 == name }) else {
      let isCredential = CredentialPattern.isIn(bytes(of: records[key]))
      report(isCredential ? .badKey(at: span(key)) : .unknownBoundKey(name, at: span(key)))
      return searchCredentials(below: value)
    }
    ends[name] = key
    if records[value].kind == .scalar, isBlank(records[value]) { return }
    checkScalar(type, at: value, key: key)
  }

  /// Whether no number fits.
  private func isEmpty(_ bound: NumberBound, whole: Bool) -> Bool {
    guard let low = bound.low, let high = bound.high else { return false }
    var least = low.value
    var greatest = high.value
    if whole, abs(least) < 1e15, abs(greatest) < 1e15 {
      least = low.isIncluded ? least.rounded(.up) : least.rounded(.down) + 1
      greatest = high.isIncluded ? greatest.rounded(.down) : greatest.rounded(.up) - 1
      return least > greatest
    }
    return least > greatest || (least == greatest && !(low.isIncluded && high.isIncluded))
  }
}
