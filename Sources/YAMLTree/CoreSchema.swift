/// Which scalars are null, truth values and numbers under the core schema (YAML 1.2.2, section 10.3.2).
enum CoreSchema {
  /// What a plain scalar without a tag is.
  static func resolve(_ text: Span<UInt8>) -> ResolvedType {
    guard !text.isEmpty else { return .null }
    switch text[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return number(text) ?? .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "~"):
      return isNull(text) ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      return isBool(text) ? .bool : .string
    default:
      return .string
    }
  }

  static func isNull(_ text: Span<UInt8>) -> Bool {
    switch text.count {
    case 0: true
    case 1: text[0] == UInt8(ascii: "~")
    case 4: isAny(of: nulls, text)
    default: false
    }
  }

  static func isBool(_ text: Span<UInt8>) -> Bool {
    switch text.count {
    case 4: isAny(of: trues, text)
    case 5: isAny(of: falses, text)
    default: false
    }
  }

  private typealias Words = (UInt64, UInt64, UInt64)
  private static let nulls: Words = (word("null"), word("Null"), word("NULL"))
  private static let trues: Words = (word("true"), word("True"), word("TRUE"))
  private static let falses: Words = (word("false"), word("False"), word("FALSE"))

  /// A short text as a number, which compares faster: every key that begins like a word comes here.
  private static func word(_ text: String) -> UInt64 {
    text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func isAny(of words: Words, _ text: Span<UInt8>) -> Bool {
    var word: UInt64 = 0
    for index in text.indices { word = word << 8 | UInt64(text[index]) }
    return word == words.0 || word == words.1 || word == words.2
  }

  /// `int` for an integer of 64 bits, `double` for any other number, nil for what is none.
  static func number(_ text: Span<UInt8>) -> ResolvedType? {
    if isInteger(text) {
      // Eighteen digits always fit, and most numbers are shorter.
      return text.count <= 17 || int(text) != nil ? .int : .double
    }
    return isFloat(text) ? .double : nil
  }

  /// Digits after a sign or none, octal digits after `0o`, or hexadecimal ones after `0x`.
  static func isInteger(_ text: Span<UInt8>) -> Bool {
    if let radix = prefixRadix(text) {
      guard text.count > 2 else { return false }
      for index in 2..<text.count where digit(text[index]) >= radix { return false }
      return true
    }
    let first = isSign(text, at: 0) ? 1 : 0
    guard text.count > first else { return false }
    for index in first..<text.count where !isDigit(text[index]) { return false }
    return true
  }

  /// A decimal number with a point or an exponent, an infinity, or not a number.
  static func isFloat(_ text: Span<UInt8>) -> Bool {
    var index = isSign(text, at: 0) ? 1 : 0
    if matches(text, ".inf", from: index) || matches(text, ".Inf", from: index)
      || matches(text, ".INF", from: index)
    {
      return true
    }
    if matches(text, ".nan") || matches(text, ".NaN") || matches(text, ".NAN") { return true }
    let whole = skipDigits(text, &index)
    var fraction = 0
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      fraction = skipDigits(text, &index)
    }
    guard whole + fraction > 0 else { return false }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if isSign(text, at: index) { index += 1 }
      guard skipDigits(text, &index) > 0 else { return false }
    }
    return index == text.count
  }

  private static func skipDigits(_ text: Span<UInt8>, _ index: inout Int) -> Int {
    let start = index
    while index < text.count, isDigit(text[index]) { index += 1 }
    return index - start
  }

  private static func isSign(_ text: Span<UInt8>, at index: Int) -> Bool {
    index < text.count && (text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }

  private static func matches(_ text: Span<UInt8>, _ word: String, from start: Int = 0)
    -> Bool
  {
    guard text.count - start == word.utf8.count else { return false }
    var index = start
    for byte in word.utf8 {
      guard text[index] == byte else { return false }
      index += 1
    }
    return true
  }
}

extension CoreSchema {
  /// The truth value of a text that ``isBool(_:)`` accepts.
  static func bool(_ text: Span<UInt8>) -> Bool { text.count == 4 }

  /// The integer of a text that ``isInteger(_:)`` accepts; nil where it does not fit.
  static func int(_ text: Span<UInt8>) -> Int64? {
    let radix = prefixRadix(text)
    let isNegative = text[0] == UInt8(ascii: "-")
    let first = radix != nil ? 2 : (isSign(text, at: 0) ? 1 : 0)
    let base = Int64(radix ?? 10)
    var value: Int64 = 0
    for index in first..<text.count {
      let digit = Int64(digit(text[index]))
      let (product, tooLarge) = value.multipliedReportingOverflow(by: base)
      let (sum, carries) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if tooLarge || carries { return nil }
      value = sum
    }
    return value
  }

  /// The number of a text that ``isInteger(_:)`` or ``isFloat(_:)`` accepts.
  static func double(_ text: ArraySlice<UInt8>) -> Double {
    let span = text.span
    if let radix = prefixRadix(span) {
      var value: Double = 0
      for index in 2..<span.count { value = value * Double(radix) + Double(digit(span[index])) }
      return value
    }
    let isNegative = text.first == UInt8(ascii: "-")
    switch text.last {
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return isNegative ? -.infinity : .infinity
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return .nan
    case UInt8(ascii: "."): return Double(String(decoding: text.dropLast(), as: UTF8.self)) ?? .nan
    default: return Double(String(decoding: text, as: UTF8.self)) ?? .nan
    }
  }

  /// 8 after `0o`, 16 after `0x`.
  private static func prefixRadix(_ text: Span<UInt8>) -> UInt8? {
    guard text.count >= 2, text[0] == UInt8(ascii: "0") else { return nil }
    return switch text[1] {
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "x"): 16
    default: nil
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: .max
    }
  }
}
