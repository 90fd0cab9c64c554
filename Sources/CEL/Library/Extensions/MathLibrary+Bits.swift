/// The bits of integers.
extension MathLibrary {
  static let bits: [Function] = [
    combination(
      "bitAnd",
      "The bits that both integers have.",
      ["math.bitAnd(6, 3) == 2", "math.bitAnd(6u, 3u) == 2u"],
      &
    ),
    combination(
      "bitOr",
      "The bits that one integer or the other has.",
      ["math.bitOr(4, 1) == 5", "math.bitOr(4u, 1u) == 5u"],
      |
    ),
    combination(
      "bitXor",
      "The bits that exactly one of two integers has.",
      ["math.bitXor(3, 1) == 2", "math.bitXor(3u, 1u) == 2u"],
      ^
    ),
    Function(
      "math.bitNot",
      "The bits that an integer does not have.",
      integers.map { each in
        Overload(
          "math_bitNot_\(each.name)",
          [each.type],
          each.type,
          body: .strict { $1[0].with(bits: ~$1[0].payload) }
        )
      },
      examples: ["math.bitNot(1) == -2", "math.bitNot(0u) == 18446744073709551615u"]
    ),
    shift(
      "bitShiftLeft",
      "The bits moved up by a number of places; what leaves the 64 bits is lost.",
      ["math.bitShiftLeft(1, 2) == 4", "math.bitShiftLeft(1, 200) == 0"]
    ) { $0 << $1 },
    shift(
      "bitShiftRight",
      "The bits moved down by a number of places, with zeros above them for negative integers too.",
      ["math.bitShiftRight(1024, 2) == 256", "math.bitShiftRight(-1024, 64) == 0"]
    ) { $0 >> $1 },
  ]

  private static let integers: [(name: String, type: CELType)] = [("int", .int), ("uint", .uint)]

  private static func combination(
    _ name: String,
    _ documentation: String,
    _ examples: [String],
    _ combine: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> Function {
    let overloads: [Overload] = integers.map { each in
      Overload(
        "math_\(name)_\(each.name)_\(each.name)",
        [each.type, each.type],
        each.type,
        body: .strict { $1[0].with(bits: combine($1[0].payload, $1[1].payload)) }
      )
    }
    return Function("math.\(name)", documentation, overloads, examples: examples)
  }

  private static func shift(
    _ name: String,
    _ documentation: String,
    _ examples: [String],
    _ move: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> Function {
    let overloads: [Overload] = integers.map { each in
      Overload(
        "math_\(name)_\(each.name)_int",
        [each.type, .int],
        each.type,
        body: .strict { evaluation, arguments in
          let places = Int64(bitPattern: arguments[1].payload)
          guard places >= 0 else {
            return evaluation.fail("bits cannot be moved by a negative number of places")
          }
          return arguments[0].with(bits: move(arguments[0].payload, places))
        }
      )
    }
    return Function("math.\(name)", documentation, overloads, examples: examples)
  }
}

extension Slot {
  /// An integer of the same type with other bits.
  fileprivate func with(bits: UInt64) -> Slot { Slot(kind: kind, payload: bits) }
}
