extension TimeSpan {
  private static let units: [(name: String, nanoseconds: Int64)] = [
    ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000),
    ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
  ]

  /// Reads numbers with units, as `1h30m`, `-1.5s` or `250ms`; nil where the text is not one or the span is too long.
  public init?(_ text: some Collection<UInt8>) {
    var rest = Array(text)[...]
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    if rest.elementsEqual([UInt8(ascii: "0")]) {
      self.init(seconds: 0)
      return
    }
    guard !rest.isEmpty else { return nil }
    var total: Int64 = 0
    while !rest.isEmpty {
      guard let term = TimeSpan.term(&rest) else { return nil }
      let (sum, hasOverflow) = total.addingReportingOverflow(term)
      guard !hasOverflow else { return nil }
      total = sum
    }
    self.init(seconds: 0, nanoseconds: isNegative ? -total : total)
  }

  /// One number with its unit, in nanoseconds.
  private static func term(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    let whole = digits(&rest)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = digits(&rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    let name = rest.prefix { !isDigit($0) && $0 != UInt8(ascii: ".") }
    rest = rest[name.endIndex...]
    guard let unit = units.first(where: { $0.name.utf8.elementsEqual(name) }) else { return nil }
    var value: Int64 = 0
    for digit in whole {
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, hasOverflow) = tens.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      guard !isTooLarge, !hasOverflow else { return nil }
      value = sum
    }
    let (product, isTooLarge) = value.multipliedReportingOverflow(by: unit.nanoseconds)
    guard !isTooLarge else { return nil }
    var part: Int64 = 0
    var weight = unit.nanoseconds
    for digit in fraction.prefix(14) {
      // Digits of less than a nanosecond's worth count for nothing.
      let digitValue = Int64(digit - UInt8(ascii: "0"))
      part += weight % 10 == 0 ? digitValue * (weight / 10) : digitValue * weight / 10
      weight /= 10
    }
    let (sum, hasOverflow) = product.addingReportingOverflow(part)
    return hasOverflow ? nil : sum
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let found = rest.prefix(while: isDigit)
    rest = rest[found.endIndex...]
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
