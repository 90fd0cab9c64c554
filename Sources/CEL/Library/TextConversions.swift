/// To texts.
enum TextConversions {
  static let functions: [Function] = [
    Function(
      "string",
      "A value as text.",
      [
        ConversionFunctions.identity("string", .string),
        conversion("bool", .bool) { $0.payload != 0 ? "true" : "false" },
        conversion("int64", .int) { String(Int64(bitPattern: $0.payload)) },
        conversion("uint64", .uint) { String($0.payload) },
        conversion("double", .double) { text(Double(bitPattern: $0.payload)) },
        ConversionFunctions.conversion("bytes_to_string", .bytes, .string) { evaluation, bytes in
          String(validating: evaluation.bytes(of: bytes), as: UTF8.self) == nil
            ? .error(.invalidText) : bytes.text(as: .string)
        },
        conversion("timestamp", .timestamp) { Timestamp($0)?.description ?? "" },
        conversion("duration", .duration) { TimeSpan($0)?.description ?? "" },
      ],
      examples: [
        "string(7) == '7'", "string(1.5) == '1.5'", "string(true) == 'true'",
        "string(timestamp(0)) == '1970-01-01T00:00:00Z'", "string(duration('1m')) == '60s'",
      ]
    )
  ]

  private static func conversion(
    _ name: String,
    _ type: CELType,
    _ text: @escaping @Sendable (Slot) -> String
  ) -> Overload {
    ConversionFunctions.conversion("\(name)_to_string", type, .string) { evaluation, value in
      evaluation.makeText(text(value).utf8)
    }
  }

  /// The shortest digits that read back as the same double, with an exponent below 0.0001 and from a million on where there is one.
  ///
  /// This is the form in which other runtimes of the language write doubles, but for infinities, of which each has its own.
  private static func text(_ double: Double) -> String {
    guard double.isFinite else { return ValueText.nonFinite(double) }
    let sign = double.sign == .minus ? "-" : ""
    if double == 0 { return "\(sign)0" }
    let (digits, exponent) = shortest(double.magnitude)
    guard (-4..<6).contains(exponent) else {
      let size = String(exponent.magnitude)
      let fraction = digits.count > 1 ? ".\(digits.dropFirst())" : ""
      let padding = size.utf8.count < 2 ? "0" : ""
      return "\(sign)\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(padding)\(size)"
    }
    if exponent < 0 { return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(digits)" }
    let whole = exponent + 1
    if digits.count <= whole {
      return "\(sign)\(digits)\(String(repeating: "0", count: whole - digits.count))"
    }
    return "\(sign)\(digits.prefix(whole)).\(digits.dropFirst(whole))"
  }

  /// The digits of a finite number above zero, without zeros at either end, and the power of ten of the first.
  private static func shortest(_ magnitude: Double) -> (digits: String, exponent: Int) {
    let parts = magnitude.description.split(separator: "e")
    let mantissa = parts.first.map { $0.split(separator: ".") } ?? []
    let whole = mantissa.first.map(String.init) ?? ""
    let all = whole + (mantissa.count > 1 ? String(mantissa[1]) : "")
    let leading = all.prefix { $0 == "0" }.count
    var digits = String(all.dropFirst(leading))
    while digits.utf8.count > 1, digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return (digits, whole.count - 1 - leading + power)
  }
}
