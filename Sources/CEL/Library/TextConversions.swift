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

  /// The shortest digits that read back as the same double, a whole number without a point.
  private static func text(_ double: Double) -> String {
    if double.isNaN { return "NaN" }
    if double.isInfinite { return double < 0 ? "-Infinity" : "Infinity" }
    let text = double.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
