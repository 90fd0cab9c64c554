/// The greatest and the least of numbers of any types.
extension MathLibrary {
  static let extremes: [Function] = [
    Function(
      "math.greatest",
      "The greatest of numbers, or of a list of them; the first of equal ones.",
      overloads("max", .greater),
      [
        "math.greatest(1, 5, 3) == 5", "math.greatest([1, 2.5, 2u]) == 2.5",
        "math.greatest(-7, 5u) == 5u",
      ],
      gathersFrom: 3,
      work: { CallWork($0[0].count, $0[0].part) }
    ),
    Function(
      "math.least",
      "The least of numbers, or of a list of them; the first of equal ones.",
      overloads("min", .less),
      [
        "math.least(1, 5, 3) == 1", "math.least([1, 0.5, 2u]) == 0.5", "math.least(-7, 5u) == -7",
      ],
      gathersFrom: 3,
      work: { CallWork($0[0].count, $0[0].part) }
    ),
  ]

  private static let types: [(name: String, type: CELType)] = [
    ("int", .int), ("uint", .uint), ("double", .double),
  ]

  private static func overloads(_ name: String, _ wanted: Order) -> [Overload] {
    let single: [Overload] = types.map { each in
      Overload("math_\(name)_\(each.name)", [each.type], each.type, body: .strict { $1[0] })
    }
    let pairs: [Overload] = types.flatMap { left in
      types.map { right in
        Overload(
          "math_\(name)_\(left.name)_\(right.name)",
          [left.type, right.type],
          left.type == right.type ? left.type : .dyn,
          body: .strict { $0.extreme(of: [$1[0], $1[1]], wanted) }
        )
      }
    }
    let lists: [Overload] = types.map { each in
      Overload(
        "math_\(name)_list_\(each.name)",
        [.list(each.type)],
        each.type,
        body: .strict { $0.extreme(in: $1[0], wanted) }
      )
    }
    return single + pairs + lists
  }
}

extension Evaluation {
  fileprivate func extreme(in list: Slot, _ wanted: Order) -> Slot {
    guard charge(list.elementCount) else { return .error(.budgetExceeded) }
    guard list.elementCount > 0 else {
      return fail("an empty list has no greatest or least number")
    }
    return extreme(of: elements(of: list), wanted)
  }

  /// The first value to which no other stands in an order.
  fileprivate func extreme(of values: [Slot], _ wanted: Order) -> Slot {
    guard var best = values.first, values.allSatisfy(\.isNumber) else {
      return .error(.noSuchOverload)
    }
    for value in values.dropFirst() {
      let order = value.numericOrder(best)
      if order == .unordered { return fail("what is not a number is neither greater nor less") }
      if order == wanted { best = value }
    }
    return best
  }
}
