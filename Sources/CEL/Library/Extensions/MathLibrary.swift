extension Library {
  /// Rounding, signs, extremes and bits of numbers.
  public static let math = Library(
    "math",
    "Rounding, signs, extremes and bits of numbers.",
    MathLibrary.extremes + MathLibrary.rounding + MathLibrary.signs + MathLibrary.kinds
      + MathLibrary.bits
  )
}

/// The functions of `math` on one number.
enum MathLibrary {
  static let rounding: [Function] = [
    ofDouble(
      "ceil",
      "The least whole number that is not below a double.",
      ["math.ceil(1.2) == 2.0", "math.ceil(-1.2) == -1.0"]
    ) { .double($0.rounded(.up)) },
    ofDouble(
      "floor",
      "The greatest whole number that is not above a double.",
      ["math.floor(1.2) == 1.0", "math.floor(-1.2) == -2.0"]
    ) { .double($0.rounded(.down)) },
    ofDouble(
      "round",
      "The nearest whole number; halves go away from zero.",
      ["math.round(1.5) == 2.0", "math.round(-1.5) == -2.0"]
    ) { .double($0.rounded(.toNearestOrAwayFromZero)) },
    ofDouble(
      "trunc",
      "A double without its fraction.",
      ["math.trunc(1.8) == 1.0", "math.trunc(-1.8) == -1.0"]
    ) { .double($0.rounded(.towardZero)) },
  ]

  static let signs: [Function] = [
    Function(
      "math.abs",
      "A number without its sign; the least integer has no counterpart and is an error.",
      [
        Overload("math_abs_int", [.int], .int, body: .strict(magnitude)),
        Overload("math_abs_uint", [.uint], .uint, body: .strict { $1[0] }),
        Overload(
          "math_abs_double",
          [.double],
          .double,
          body: .strict { .double(Double(bitPattern: $1[0].payload).magnitude) }
        ),
      ],
      examples: ["math.abs(-11) == 11", "math.abs(1.5) == 1.5"]
    ),
    Function(
      "math.sign",
      "-1, 0 or 1 in the type of a number; what is not a number stays so.",
      [
        Overload(
          "math_sign_int",
          [.int],
          .int,
          body: .strict { .int(Int64(bitPattern: $1[0].payload).signum()) }
        ),
        Overload(
          "math_sign_uint",
          [.uint],
          .uint,
          body: .strict { .uint($1[0].payload == 0 ? 0 : 1) }
        ),
        Overload("math_sign_double", [.double], .double, body: .strict(sign)),
      ],
      examples: ["math.sign(-11) == -1", "math.sign(0.0) == 0.0", "math.sign(7u) == 1u"]
    ),
    Function(
      "math.sqrt",
      "The square root of a number, as a double; of a negative number it is not a number.",
      [
        Overload(
          "math_sqrt_int",
          [.int],
          .double,
          body: .strict { .double(Double(Int64(bitPattern: $1[0].payload)).squareRoot()) }
        ),
        Overload(
          "math_sqrt_uint",
          [.uint],
          .double,
          body: .strict { .double(Double($1[0].payload).squareRoot()) }
        ),
        Overload(
          "math_sqrt_double",
          [.double],
          .double,
          body: .strict { .double(Double(bitPattern: $1[0].payload).squareRoot()) }
        ),
      ],
      examples: ["math.sqrt(81) == 9.0", "math.isNaN(math.sqrt(-1.0))"]
    ),
  ]

  static let kinds: [Function] = [
    ofDouble(
      "isNaN",
      "Whether a double is not a number.",
      ["math.isNaN(0.0 / 0.0)", "!math.isNaN(1.0)"],
      .bool
    ) { .bool($0.isNaN) },
    ofDouble(
      "isInf",
      "Whether a double is infinite.",
      ["math.isInf(-1.0 / 0.0)", "!math.isInf(0.0 / 0.0)"],
      .bool
    ) { .bool($0.isInfinite) },
    ofDouble(
      "isFinite",
      "Whether a double is a number and not infinite.",
      ["math.isFinite(1.5)", "!math.isFinite(1.0 / 0.0)"],
      .bool
    ) { .bool($0.isFinite) },
  ]

  private static func ofDouble(
    _ name: String,
    _ documentation: String,
    _ examples: [String],
    _ result: CELType = .double,
    _ body: @escaping @Sendable (Double) -> Slot
  ) -> Function {
    let overload = Overload(
      "math_\(name)_double",
      [.double],
      result,
      body: .strict { body(Double(bitPattern: $1[0].payload)) }
    )
    return Function("math.\(name)", documentation, [overload], examples: examples)
  }

  @Sendable
  private static func magnitude(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let magnitude = Int64(bitPattern: arguments[0].payload).magnitude
    return Int64(exactly: magnitude).map { .int($0) } ?? .error(.overflow)
  }

  @Sendable
  private static func sign(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let value = Double(bitPattern: arguments[0].payload)
    if value.isNaN { return arguments[0] }
    return .double(value == 0 ? 0 : value < 0 ? -1 : 1)
  }
}
