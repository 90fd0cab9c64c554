/// The operators on truth values.
enum LogicOperators {
  static let functions: [Function] = [
    Function(
      "_&&_",
      "Whether both operands are true; a false operand decides whatever the other is.",
      [Overload("logical_and", [.bool, .bool], .bool, body: .builtIn)],
      examples: ["true && 1 < 2", "!(false && 1 / 0 == 1)"]
    ),
    Function(
      "_||_",
      "Whether an operand is true; a true operand decides whatever the other is.",
      [Overload("logical_or", [.bool, .bool], .bool, body: .builtIn)],
      examples: ["false || 1 < 2", "1 / 0 == 1 || true"]
    ),
    Function(
      "!_",
      "Whether the operand is false.",
      [Overload("logical_not", [.bool], .bool, body: .builtIn)],
      examples: ["!false"]
    ),
    Function(
      "_?_:_",
      "The second operand where the first is true, the third where it is false.",
      [
        Overload(
          "conditional",
          [.bool, .parameter("A"), .parameter("A")],
          .parameter("A"),
          body: .builtIn
        )
      ],
      examples: ["(1 < 2 ? 'a' : 'b') == 'a'"]
    ),
  ]
}
