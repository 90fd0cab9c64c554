extension Library {
  /// More about lists: their parts, their order, and what their elements have in sum.
  ///
  /// The macro `list.sortBy(x, key)` gives the elements in rising order of their keys, equal ones in their own order;
  /// all keys have to be of one type that has an order.
  public static let lists = Library(
    "lists",
    "More about lists: their parts, their order, and what their elements have in sum.",
    ListLibrary.functions,
    macros: .lists
  )
}

/// The functions of `lists`: those of cel-go, and those that Kubernetes has beside them.
enum ListLibrary {
  static let functions: [Function] = parts + orders + sums + searches

  private static let list: CELType = .list(.parameter("A"))

  private static let parts: [Function] = [
    Function(
      "lists.range",
      "The whole numbers from 0 up to one below a number.",
      [Overload("lists_range", [.int], .list(.int), body: .strict(range))],
      ["lists.range(3) == [0, 1, 2]"]
    ) { _ in
      let most = Steps(EvaluationBudget.elements)
      return CallWork(most, .container(most, .scalar, isMap: false))
    },
    function(
      "slice",
      "The elements from a position up to one below another.",
      [member("list_slice", [list, .int, .int], list, slice)],
      ["[1, 2, 3, 4].slice(1, 3) == [2, 3]"]
    ),
    Function(
      "flatten",
      "The elements of a list, those of lists in it in their place, one level deep or so many.",
      [
        member("list_flatten", [.list(.list(.parameter("A")))], list, flatten),
        member("list_flatten_dyn", [.list(.dyn), .int], .list(.dyn), flatten),
      ],
      ["[[1], [2, 3]].flatten() == [1, 2, 3]", "[1, [2, [3]]].flatten(2) == [1, 2, 3]"]
    ) { sizes in
      let count = sizes[0].count * max(sizes[0].part.count, Steps(1))
      return CallWork(
        count,
        .container(count, sizes[0].part.part.joined(with: sizes[0].part), isMap: false)
      )
    },
    Function(
      "distinct",
      "The elements in their order, each that is equal to an earlier one left out.",
      [member("list_distinct", [list], list, distinct)],
      ["[1, 2, 2, 1.0].distinct() == [1, 2]"]
    ) { sizes in
      let each = Steps(1) + sizes[0].part.comparison(with: sizes[0].part)
      return CallWork(sizes[0].count * sizes[0].count * each, sizes[0])
    },
    function(
      "reverse",
      "The elements in the opposite order.",
      [member("list_reverse", [list], list, reverse)],
      ["[1, 2, 3].reverse() == [3, 2, 1]"]
    ),
  ]

  private static let orders: [Function] = [
    Function(
      "sort",
      "The elements in rising order; they have to be of one type that has one.",
      [member("list_sort", [list], list, sort)],
      ["[3, 1, 2].sort() == [1, 2, 3]", "['b', 'a'].sort() == ['a', 'b']"]
    ) { sizes in
      let each = Steps(1) + sizes[0].part.comparison(with: sizes[0].part)
      return CallWork(sizes[0].count * Steps(32) * each, sizes[0])
    },
    function(
      "isSorted",
      "Whether no element is greater than the next.",
      [member("list_is_sorted", [list], .bool, isSorted)],
      ["[1, 1, 2].isSorted()", "!['b', 'a'].isSorted()"]
    ),
    function(
      "max",
      "The greatest element of a list that has one.",
      [member("list_max", [list], .parameter("A")) { extreme($0, $1, .greater) }],
      ["[1, 3, 2].max() == 3"]
    ),
    function(
      "min",
      "The least element of a list that has one.",
      [member("list_min", [list], .parameter("A")) { extreme($0, $1, .less) }],
      ["[2, 1, 3].min() == 1"]
    ),
  ]

  private static let sums: [Function] = [
    function(
      "sum",
      "The sum of the elements; 0 of the type for none.",
      [
        member("list_sum_int", [.list(.int)], .int) { sum($0, $1, .int(0)) },
        member("list_sum_uint", [.list(.uint)], .uint) { sum($0, $1, Slot(kind: .uint)) },
        member("list_sum_double", [.list(.double)], .double) { sum($0, $1, .double(0)) },
        member("list_sum_duration", [.list(.duration)], .duration) {
          sum($0, $1, .duration(seconds: 0, nanoseconds: 0))
        },
      ],
      ["[1, 2, 3].sum() == 6", "[duration('1h'), duration('2h')].sum() == duration('3h')"]
    )
  ]

  private static let searches: [Function] = [
    search("indexOf", "The position of the first element that is equal to a value; -1 for none.") {
      Array($0)
    },
    search("lastIndexOf", "The position of the last element that is equal to a value; -1 for none.")
    {
      $0.reversed()
    },
  ]

  private static func search(
    _ name: String,
    _ documentation: String,
    _ order: @escaping @Sendable (Range<Int>) -> [Int]
  ) -> Function {
    let id = name == "indexOf" ? "list_index_of" : "list_last_index_of"
    let body: @Sendable (Evaluation, Arguments) -> Slot = { evaluation, arguments in
      for index in order(0..<arguments[0].elementCount) {
        guard evaluation.charge() else { return .error(.budgetExceeded) }
        let element = evaluation.element(of: arguments[0], at: index)
        if evaluation.isEqual(element, arguments[1]).bool == true { return .int(Int64(index)) }
      }
      return .int(-1)
    }
    let position = name == "indexOf" ? 0 : 2
    return Function(
      name,
      documentation,
      [member(id, [list, .parameter("A")], .int, body)],
      ["['a', 'b', 'a'].\(name)('a') == \(position)", "['a'].\(name)('x') == -1"]
    ) { sizes in
      let each = Steps(1) + sizes[0].part.comparison(with: sizes[1])
      return CallWork(sizes[0].count * each + sizes[0].count / 16 * sizes[1].count, .scalar)
    }
  }

  /// A function that looks at each element once or twice.
  private static func function(
    _ name: String,
    _ documentation: String,
    _ overloads: [Overload],
    _ examples: [String]
  ) -> Function {
    let isList = overloads[0].result == list
    return Function(name, documentation, overloads, examples) { sizes in
      let steps = Steps(2) * sizes[0].count + sizes[0].count * sizes[0].part.count / 16
      return CallWork(steps, isList ? sizes[0] : sizes[0].part)
    }
  }

  private static func member(
    _ id: String,
    _ parameters: [CELType],
    _ result: CELType,
    _ body: @escaping @Sendable (Evaluation, Arguments) -> Slot
  ) -> Overload {
    Overload(id, parameters, result, isMember: true, body: .strict(body))
  }
}
