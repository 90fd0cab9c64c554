/// A set of characters, as `[a-z\d]`, `\pL` or `.`.
struct ScalarClass: Sendable, Hashable {
  /// A part of a class: what lies in ranges or has one of some general categories, or everything but that.
  struct Part: Sendable, Hashable {
    /// In order and apart from each other once the class is made.
    var ranges: [ClosedRange<UInt32>] = []

    /// One bit for each general category.
    var categories: UInt32 = 0

    var isNegated = false

    /// Everything but what is in the part.
    var negated: Part {
      var part = self
      part.isNegated.toggle()
      return part
    }
  }

  private var parts: [Part]
  private var isNegated: Bool
  private var ignoresCase: Bool

  /// Which of the first 128 characters are in it.
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)

  init(_ parts: [Part], isNegated: Bool = false, ignoresCase: Bool = false) {
    var joined = Part()
    var others: [Part] = []
    for part in parts {
      if part.isNegated {
        if !others.contains(part) { others.append(part) }
      } else {
        joined.ranges += part.ranges
        joined.categories |= part.categories
      }
    }
    joined.ranges = joined.ranges.joined()
    self.parts = [joined] + others
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    ascii = (bits(from: 0), bits(from: 64))
  }

  static func == (left: ScalarClass, right: ScalarClass) -> Bool {
    left.isNegated == right.isNegated && left.ignoresCase == right.ignoresCase
      && left.parts == right.parts
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(parts)
    hasher.combine(isNegated)
    hasher.combine(ignoresCase)
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 64 { return ascii.low >> UInt64(scalar.value) & 1 == 1 }
    if scalar.value < 128 { return ascii.high >> UInt64(scalar.value - 64) & 1 == 1 }
    return isMember(scalar)
  }

  private func bits(from start: UInt32) -> UInt64 {
    var bits: UInt64 = 0
    for offset in 0..<UInt32(64) {
      guard let scalar = Unicode.Scalar(start + offset), isMember(scalar) else { continue }
      bits |= 1 << UInt64(offset)
    }
    return bits
  }

  private func isMember(_ scalar: Unicode.Scalar) -> Bool {
    guard ignoresCase else {
      return parts.contains { $0.holds(scalar) != $0.isNegated } != isNegated
    }
    let scalars = CaseFolding.equivalents(of: scalar)
    return parts.contains { part in scalars.contains(where: part.holds) != part.isNegated }
      != isNegated
  }
}

extension ScalarClass.Part {
  /// Whether a character lies in the ranges or has one of the categories.
  fileprivate func holds(_ scalar: Unicode.Scalar) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    if low < ranges.count, ranges[low].contains(scalar.value) { return true }
    return categories != 0 && categories & scalar.properties.generalCategory.bit != 0
  }
}

extension [ClosedRange<UInt32>] {
  /// The same numbers in order, with no two ranges that touch.
  fileprivate func joined() -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound &+ 1 {
        result[result.count - 1] = last.lowerBound...Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
