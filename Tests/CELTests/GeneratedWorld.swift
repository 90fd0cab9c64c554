import CEL

/// A small host: objects with nullable, nested and repeated fields, bounds, open lists and values of its own.
enum GeneratedWorld {
  static let fields: [ObjectType.Field] = [
    ObjectType.Field("id", .string), ObjectType.Field("score", .int),
    ObjectType.Field("ratio", .double), ObjectType.Field("on", .bool),
    ObjectType.Field("note", .nullable(.string)), ObjectType.Field("limit", .nullable(.double)),
    ObjectType.Field("next", .nullable(.object("Item"))),
    ObjectType.Field("tags", .list(.string)), ObjectType.Field("parts", .list(.object("Item"))),
    ObjectType.Field("marks", .opaque("Marks")), ObjectType.Field("made", .timestamp),
  ]

  static let scoreField: Int = 1
  static let onField: Int = 3

  static let environment = Environment(
    variables: [
      Variable("item", .object("Item")), Variable("items", .list(.object("Item"))),
      Variable("tags", .list(.string)), Variable("score", .int), Variable("ratio", .double),
      Variable("on", .bool), Variable("marks", .opaque("Marks")),
      Variable("table", .map(key: .string, value: .int)),
    ],
    types: [ObjectType(name: "Item", fields: fields)],
    opaqueTypes: ["Marks"],
    functions: [meets, ready, twice],
    libraries: [.bindings, .lists, .twoVariableComprehensions, .optionals]
  )

  /// A strict function on values that only the host understands.
  private static let meets = Function(
    "meets",
    "Whether two sets of marks share one.",
    [
      Overload(
        "marks_meets",
        [.opaque("Marks"), .opaque("Marks")],
        .bool,
        isMember: true,
        body: .strict { _, arguments in
          let (left, right) = (arguments[0].opaqueIndex, arguments[1].opaqueIndex)
          return .bool((left ?? 0) & (right ?? 0) != 0)
        }
      )
    ]
  )

  /// A strict function on numbers.
  private static let twice = Function(
    "twice",
    "Twice a number.",
    [
      Overload(
        "twice_int",
        [.int],
        .int,
        body: .strict { _, arguments in .int((arguments[0].int ?? 0) &* 2) }
      )
    ]
  )

  /// A function that reads fields by itself: whether an item is on and has a score above zero.
  private static let ready = Function(
    "ready",
    "Whether an item is on and scores.",
    [Overload("ready_item", [.object("Item")], .bool, body: .lenient { ready($0) })]
  )

  private static func ready(_ call: HostCall) -> HostAnswer {
    guard let start = call.arguments[0].objectStart else {
      return HostAnswer(call.arguments[0].kind == .error ? call.arguments[0] : .unknown)
    }
    let on = Place(slot: start + onField)
    let score = Place(slot: start + scoreField)
    let isOn = call.evaluation.store[on.slot].bool
    let scores = call.evaluation.store[score.slot].int.map { $0 > 0 }
    if isOn == false { return HostAnswer(.bool(false), reads: [on]) }
    if scores == false { return HostAnswer(.bool(false), reads: [score]) }
    if isOn == true, scores == true { return HostAnswer(.bool(true), reads: [on, score]) }
    let unknowns = [(on, isOn), (score, scores)].filter { $0.1 == nil }.map(\.0)
    return HostAnswer(.unknown, unknowns: unknowns)
  }
}
