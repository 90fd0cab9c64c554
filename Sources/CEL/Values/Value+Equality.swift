extension Value: Equatable {
  /// Whether two values are equal as the language's `==` says.
  ///
  /// Numbers of different types are equal where they are the same number, texts where they have the same scalars, maps
  /// whatever the order of their entries. What is not a number and what is unknown is equal to nothing.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.bytes(let a), .bytes(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.optional(let a), .optional(let b)): a == b
    case (.map(let a), .map(let b)):
      a.count == b.count
        && a.allSatisfy { entry in
          b.contains { $0.key == entry.key && $0.value == entry.value }
        }
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.type(let a), .type(let b)): a.utf8.elementsEqual(b.utf8)
    case (.opaque(let a, let i), .opaque(let b, let j)): i == j && a.utf8.elementsEqual(b.utf8)
    default: left.number.flatMap { a in right.number.map { a.numericOrder($0) } } == .equal
    }
  }
}
