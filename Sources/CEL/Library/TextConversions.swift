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
        conversion("double", .double) { ValueText.shortest(Double(bitPattern: $0.payload)) },
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
}
