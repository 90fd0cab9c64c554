extension Library {
  /// Lists looked at as sets: neither the order of elements counts nor how often one stands there.
  public static let sets = Library(
    "sets",
    "Lists looked at as sets: neither the order of elements counts nor how often one stands there.",
    SetLibrary.functions
  )
}

/// The functions of `sets`.
enum SetLibrary {
  static let functions: [Function] = [
    question(
      "contains",
      "Whether every element of the second list is in the first.",
      [
        "sets.contains([1, 2, 3], [3, 1, 3])", "!sets.contains([1], [1, 2])",
        "sets.contains([1], [])",
      ]
    ) { $0.isSubset($2, of: $1) },
    question(
      "equivalent",
      "Whether every element of either list is in the other.",
      ["sets.equivalent([1, 2], [2, 1, 1])", "!sets.equivalent([1, 2], [1])"]
    ) { $0.isSubset($2, of: $1) && $0.isSubset($1, of: $2) },
    question(
      "intersects",
      "Whether some element of the second list is in the first.",
      ["sets.intersects([1, 2], [2, 3])", "!sets.intersects([1, 2], [])"]
    ) { evaluation, left, right in
      (0..<right.elementCount).contains { evaluation.isElement(number: $0, of: right, in: left) }
    },
  ]

  private static func question(
    _ name: String,
    _ documentation: String,
    _ examples: [String],
    _ answer: @escaping @Sendable (Evaluation, Slot, Slot) -> Bool
  ) -> Function {
    let overload = Overload(
      "list_sets_\(name)_list",
      [.list(.parameter("A")), .list(.parameter("A"))],
      .bool,
      // Where an answer spends the budget, the evaluation ends in an error whatever is answered.
      body: .strict { .bool(answer($0, $1[0], $1[1])) }
    )
    return Function("sets.\(name)", documentation, [overload], examples) { sizes in
      let each = Steps(1) + sizes[0].part.comparison(with: sizes[1].part)
      // Equivalence looks in both directions.
      return CallWork(sizes[0].count * sizes[1].count * (each + each), .scalar)
    }
  }
}

extension Evaluation {
  fileprivate func isSubset(_ part: Slot, of whole: Slot) -> Bool {
    (0..<part.elementCount).allSatisfy { isElement(number: $0, of: part, in: whole) }
  }

  fileprivate func isElement(number: Int, of list: Slot, in other: Slot) -> Bool {
    let wanted = element(of: list, at: number)
    for index in 0..<other.elementCount {
      guard charge() else { return false }
      if isEqual(element(of: other, at: index), wanted).bool == true { return true }
    }
    return false
  }
}
