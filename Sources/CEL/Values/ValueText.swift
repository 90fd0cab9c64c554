/// Writes values as texts for readers, as `format` does with `%s`.
struct ValueText {
  private(set) var text: [UInt8] = []

  /// The value that has no text, where there was one.
  private(set) var unprintable: Slot?

  private let evaluation: Evaluation

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// Adds a value; false where it has no text or takes too many steps.
  mutating func write(_ value: Slot) -> Bool {
    guard evaluation.charge(1 + text.count / 65_536), evaluation.mayMake(text.count) else {
      return false
    }
    switch value.kind {
    case .null: append("null")
    case .bool: append(value.payload != 0 ? "true" : "false")
    case .int: append(String(Int64(bitPattern: value.payload)))
    case .uint: append(String(value.payload))
    case .double: append(Self.shortest(Double(bitPattern: value.payload)))
    case .string:
      guard evaluation.charge(Int(value.extra) / 16) else { return false }
      text += evaluation.bytes(of: value)
    case .bytes:
      guard evaluation.charge(Int(value.extra) / 16) else { return false }
      append(evaluation.text(of: value))
    case .timestamp: append(Timestamp(value)?.description ?? "")
    case .duration: append(TimeSpan(value)?.description ?? "")
    case .type:
      guard let name = TypeNames.common(value) else { return refuse(value) }
      append(name)
    case .list: return writeList(value)
    case .map: return writeMap(value)
    case .object, .opaque, .optional, .unknown, .bound, .error: return refuse(value)
    }
    return true
  }

  private mutating func writeList(_ list: Slot) -> Bool {
    append("[")
    for index in 0..<list.elementCount {
      if index > 0 { append(", ") }
      guard write(evaluation.element(of: list, at: index)) else { return false }
    }
    append("]")
    return true
  }

  /// The entries in the order of their keys' texts, so that the same map gives the same text.
  private mutating func writeMap(_ map: Slot) -> Bool {
    var keys: [(text: [UInt8], index: Int)] = []
    for index in 0..<map.elementCount {
      var key = ValueText(evaluation)
      guard key.write(evaluation.key(of: map, at: index)) else {
        unprintable = key.unprintable
        return false
      }
      keys.append((key.text, index))
    }
    guard evaluation.charge(4 * keys.count) else { return false }
    keys.sort { $0.text.lexicographicallyPrecedes($1.text) }
    append("{")
    for (number, key) in keys.enumerated() {
      if number > 0 { append(", ") }
      text += key.text
      append(": ")
      guard write(evaluation.value(of: map, at: key.index)) else { return false }
    }
    append("}")
    return true
  }

  private mutating func refuse(_ value: Slot) -> Bool {
    unprintable = value
    return false
  }

  private mutating func append(_ part: String) { text += part.utf8 }

  /// The shortest digits that read back as the same double, a whole number without a point.
  static func shortest(_ double: Double) -> String {
    guard double.isFinite else { return nonFinite(double) }
    let text = double.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// What is no number, or beyond all numbers.
  static func nonFinite(_ double: Double) -> String {
    double.isNaN ? "NaN" : double < 0 ? "-Infinity" : "Infinity"
  }

  /// A finite double with so many digits behind the point, rounded from its exact value, halves to even.
  static func fixed(_ double: Double, _ places: Int) -> String {
    var digits = DecimalDigits(double)
    digits.round(toPlaces: places)
    var text = double.sign == .minus ? "-" : ""
    if digits.point <= 0 { text += "0" }
    for index in 0..<max(0, digits.point) {
      text += "\(digits.digit(behindPoint: index - digits.point))"
    }
    if places > 0 { text += "." }
    for index in 0..<places { text += "\(digits.digit(behindPoint: index))" }
    return text
  }

  /// A finite double with one digit before the point, so many behind it, and a power of ten.
  static func scientific(_ double: Double, _ places: Int) -> String {
    var digits = DecimalDigits(double)
    digits.round(toCount: places + 1)
    let exponent = digits.digits.isEmpty ? 0 : digits.point - 1
    var text = double.sign == .minus ? "-" : ""
    text += "\(digits.digit(behindPoint: -digits.point))"
    if places > 0 { text += "." }
    for index in 0..<places { text += "\(digits.digit(behindPoint: 1 + index - digits.point))" }
    let power = String(exponent.magnitude)
    return text + "e\(exponent < 0 ? "-" : "+")\(power.utf8.count < 2 ? "0" : "")\(power)"
  }
}
