/// Equality and order.
enum ComparisonOperators {
  static let functions: [Function] = [
    Function(
      "_==_",
      "Whether the operands are equal; numbers of any two types compare exactly.",
      [equality("equals")],
      examples: ["dyn(1) == 1.0", "[1, 2] == [1, 2]", "{'a': 1} == {'a': 1}"]
    ),
    Function(
      "_!=_",
      "Whether the operands differ.",
      [equality("not_equals")],
      examples: ["'a' != 'b'", "[1] != [2]"]
    ),
    Function(
      "_<_",
      "Whether the first operand comes before the second; numbers of any two types compare exactly.",
      ordering("less"),
      examples: ["1 < 2", "1 < 1.5", "'a' < 'b'", "duration('1m') < duration('2m')"]
    ),
    Function(
      "_<=_",
      "Whether the first operand comes before the second or is equal to it.",
      ordering("less_equals"),
      examples: ["2 <= 2", "false <= true"]
    ),
    Function(
      "_>_",
      "Whether the first operand comes after the second.",
      ordering("greater"),
      examples: ["2u > 1.5", "'b' > 'abc'"]
    ),
    Function(
      "_>=_",
      "Whether the first operand comes after the second or is equal to it.",
      ordering("greater_equals"),
      examples: ["2 >= 2", "timestamp(1) >= timestamp(0)"]
    ),
  ]

  private static func equality(_ id: String) -> Overload {
    Overload(id, [.parameter("A"), .parameter("A")], .bool, body: .builtIn)
  }

  private static let ordered: [(name: String, type: CELType)] = [
    ("bool", .bool), ("int64", .int), ("uint64", .uint), ("double", .double),
    ("string", .string), ("bytes", .bytes), ("timestamp", .timestamp), ("duration", .duration),
  ]

  private static let numbers: [(name: String, type: CELType)] = [
    ("int64", .int), ("uint64", .uint), ("double", .double),
  ]

  private static func ordering(_ name: String) -> [Overload] {
    let same: [Overload] = ordered.map { each in
      Overload("\(name)_\(each.name)", [each.type, each.type], .bool, body: .builtIn)
    }
    let mixed: [Overload] = numbers.flatMap { left in
      numbers.filter { $0.name != left.name }.map { right in
        Overload(
          "\(name)_\(left.name)_\(right.name)",
          [left.type, right.type],
          .bool,
          body: .builtIn
        )
      }
    }
    return same + mixed
  }
}
