/// Addition and its like, on numbers, texts, lists and times.
enum ArithmeticOperators {
  static let functions: [Function] = [
    Function(
      "_+_",
      "The sum of numbers or times, or one text, byte string or list after the other.",
      additions,
      examples: [
        "1 + 2 == 3", "'a' + 'b' == 'ab'", "[1] + [2] == [1, 2]",
        "timestamp(0) + duration('1m') == timestamp(60)",
      ]
    ),
    Function(
      "_-_",
      "The difference of numbers or times.",
      subtractions,
      examples: ["3 - 2 == 1", "timestamp(60) - timestamp(0) == duration('1m')"]
    ),
    Function(
      "_*_",
      "The product of two numbers; an integer that does not fit is an error.",
      numeric("multiply", [("int64", .int), ("uint64", .uint), ("double", .double)]),
      examples: ["2 * 3 == 6", "1.5 * 2.0 == 3.0"]
    ),
    Function(
      "_/_",
      "The quotient of two numbers; integers round towards zero, and dividing them by zero is an error.",
      numeric("divide", [("int64", .int), ("uint64", .uint), ("double", .double)]),
      examples: ["7 / 2 == 3", "-7 / 2 == -3", "7.0 / 2.0 == 3.5"]
    ),
    Function(
      "_%_",
      "The remainder of two integers, with the sign of the first.",
      numeric("modulo", [("int64", .int), ("uint64", .uint)]),
      examples: ["7 % 3 == 1", "-7 % 3 == -1"]
    ),
    Function(
      "-_",
      "The negative of a number.",
      [
        Overload("negate_int64", [.int], .int, body: .builtIn),
        Overload("negate_double", [.double], .double, body: .builtIn),
      ],
      examples: ["-(2) == 0 - 2"]
    ),
  ]

  private static func numeric(
    _ name: String,
    _ types: [(name: String, type: CELType)]
  ) -> [Overload] {
    types.map { each in
      Overload("\(name)_\(each.name)", [each.type, each.type], each.type, body: .builtIn)
    }
  }

  private static let additions: [Overload] =
    numeric(
      "add",
      [
        ("int64", .int), ("uint64", .uint), ("double", .double), ("string", .string),
        ("bytes", .bytes), ("list", .list(.parameter("A"))),
      ]
    ) + [
      Overload("add_timestamp_duration", [.timestamp, .duration], .timestamp, body: .builtIn),
      Overload("add_duration_timestamp", [.duration, .timestamp], .timestamp, body: .builtIn),
      Overload("add_duration_duration", [.duration, .duration], .duration, body: .builtIn),
    ]

  private static let subtractions: [Overload] =
    numeric("subtract", [("int64", .int), ("uint64", .uint), ("double", .double)]) + [
      Overload(
        "subtract_timestamp_timestamp",
        [.timestamp, .timestamp],
        .duration,
        body: .builtIn
      ),
      Overload("subtract_timestamp_duration", [.timestamp, .duration], .timestamp, body: .builtIn),
      Overload("subtract_duration_duration", [.duration, .duration], .duration, body: .builtIn),
    ]
}
