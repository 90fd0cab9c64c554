/// To numbers.
enum NumberConversions {
  static let functions: [Function] = [
    Function(
      "int",
      "A signed integer: a double loses its fraction, a timestamp becomes seconds since 1970.",
      [
        ConversionFunctions.identity("int64", .int),
        ConversionFunctions.conversion("uint64_to_int64", .uint, .int) { _, value in
          Int64(exactly: value.payload).map { .int($0) } ?? .error(.overflow)
        },
        ConversionFunctions.conversion("double_to_int64", .double, .int) { _, value in
          let double = Double(bitPattern: value.payload)
          // Both ends are outside: the double next to either has been rounded.
          return double > -0x1p63 && double < 0x1p63 ? .int(Int64(double)) : .error(.overflow)
        },
        ConversionFunctions.conversion("string_to_int64", .string, .int) { evaluation, text in
          Int64(evaluation.text(of: text)).map { .int($0) } ?? .error(.invalidConversion)
        },
        ConversionFunctions.conversion("timestamp_to_int64", .timestamp, .int) { _, value in
          .int(Int64(bitPattern: value.payload))
        },
      ],
      examples: [
        "int('-7') == -7", "int(2.9) == 2", "int(timestamp('1970-01-01T00:01:00Z')) == 60",
      ]
    ),
    Function(
      "uint",
      "An unsigned integer; a double loses its fraction.",
      [
        ConversionFunctions.identity("uint64", .uint),
        ConversionFunctions.conversion("int64_to_uint64", .int, .uint) { _, value in
          UInt64(exactly: Int64(bitPattern: value.payload)).map { .uint($0) } ?? .error(.overflow)
        },
        ConversionFunctions.conversion("double_to_uint64", .double, .uint) { _, value in
          let double = Double(bitPattern: value.payload)
          return double > -1 && double < 0x1p64 ? .uint(UInt64(double)) : .error(.overflow)
        },
        ConversionFunctions.conversion("string_to_uint64", .string, .uint) { evaluation, text in
          // A sign is wrong even before zero, which Swift would take.
          guard evaluation.bytes(of: text).first != UInt8(ascii: "-") else {
            return .error(.invalidConversion)
          }
          return UInt64(evaluation.text(of: text)).map { .uint($0) } ?? .error(.invalidConversion)
        },
      ],
      examples: ["uint('7') == 7u", "uint(2.9) == 2u"]
    ),
    Function(
      "double",
      "The double nearest to a number, or to one written in a text.",
      [
        ConversionFunctions.identity("double", .double),
        ConversionFunctions.conversion("int64_to_double", .int, .double) { _, value in
          .double(Double(Int64(bitPattern: value.payload)))
        },
        ConversionFunctions.conversion("uint64_to_double", .uint, .double) { _, value in
          .double(Double(value.payload))
        },
        ConversionFunctions.conversion("string_to_double", .string, .double) { evaluation, text in
          Double(evaluation.text(of: text)).map { .double($0) } ?? .error(.invalidConversion)
        },
      ],
      examples: ["double('2.5') == 2.5", "double(2) == 2.0"]
    ),
  ]
}
