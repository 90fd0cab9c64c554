/// From one type to another.
enum ConversionFunctions {
  static let functions: [Function] = [
    Function(
      "bool",
      "A truth value from a text such as `true` or `0`.",
      conversions(to: ("bool", .bool), from: [("bool", .bool), ("string", .string)])
    ),
    Function(
      "int",
      "A signed integer: a double loses its fraction, a timestamp becomes seconds since 1970.",
      conversions(
        to: ("int64", .int),
        from: [
          ("int64", .int), ("uint64", .uint), ("double", .double), ("string", .string),
          ("timestamp", .timestamp), ("duration", .duration),
        ]
      )
    ),
    Function(
      "uint",
      "An unsigned integer; a double loses its fraction.",
      conversions(
        to: ("uint64", .uint),
        from: [("uint64", .uint), ("int64", .int), ("double", .double), ("string", .string)]
      )
    ),
    Function(
      "double",
      "The double nearest to a number, or to one written in a text.",
      conversions(
        to: ("double", .double),
        from: [("double", .double), ("int64", .int), ("uint64", .uint), ("string", .string)]
      )
    ),
    Function(
      "string",
      "A value as text.",
      conversions(
        to: ("string", .string),
        from: [
          ("string", .string), ("bool", .bool), ("int64", .int), ("uint64", .uint),
          ("double", .double), ("bytes", .bytes), ("timestamp", .timestamp),
          ("duration", .duration),
        ]
      )
    ),
    Function(
      "bytes",
      "The UTF-8 bytes of a text.",
      conversions(to: ("bytes", .bytes), from: [("bytes", .bytes), ("string", .string)])
    ),
    Function(
      "type",
      "The type of a value.",
      [Overload("type", [.parameter("A")], .type(.parameter("A")), body: .builtIn)]
    ),
    Function(
      "dyn",
      "The value itself, its type left to run time.",
      [Overload("to_dyn", [.parameter("A")], .dyn, body: .builtIn)]
    ),
  ]

  static func conversions(
    to result: (name: String, type: CELType),
    from sources: [(name: String, type: CELType)]
  ) -> [Overload] {
    sources.map { source in
      Overload("\(source.name)_to_\(result.name)", [source.type], result.type, body: .builtIn)
    }
  }
}
