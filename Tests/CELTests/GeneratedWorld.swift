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
    ],
    types: [ObjectType(name: "Item", fields: fields)],
    opaqueTypes: ["Marks"],
    functions: [meets, ready, twice]
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

/// Random data of the host.
struct GeneratedStore {
  private var random: RandomNumbers
  private var builder: StoreBuilder = StoreBuilder()
  private let unknownOnceIn: Int

  private init(seed: Int, unknownOnceIn: Int) {
    random = RandomNumbers(seed: seed)
    self.unknownOnceIn = unknownOnceIn
  }

  /// A store and the places of the variables in it; one value of so many is unknown.
  static func make(seed: Int, unknownOnceIn: Int) -> (builder: StoreBuilder, variables: [Int]) {
    var store = GeneratedStore(seed: seed, unknownOnceIn: unknownOnceIn)
    let variables = store.builder.append(run: GeneratedWorld.environment.variables.count)
    var places: [Int] = []
    for (number, variable) in GeneratedWorld.environment.variables.enumerated() {
      store.builder[variables + number] = store.value(variable.type, depth: 3)
      places.append(variables + number)
    }
    return (store.builder, places)
  }

  /// A random value of a type, which may be unknown in one of the host's ways.
  private mutating func value(_ type: CELType, depth: Int) -> Slot {
    if random.once(in: unknownOnceIn) {
      switch type {
      case .int, .double, .nullable(.double): return random.once(in: 2) ? .unknown : bound()
      default: return random.once(in: 4) ? .unknown(causes: cause()) : .unknown
      }
    }
    return known(type, depth: depth)
  }

  private mutating func known(_ type: CELType, depth: Int) -> Slot {
    switch type {
    case .bool: return .bool(random.once(in: 2))
    case .int: return .int(Int64(random.below(4)))
    case .double: return .double(random.pick([0.5, 1, 2, 2.5, 1000]))
    case .string: return builder.append(text: random.pick(["a", "b", "c", "longer text"]).utf8)
    case .timestamp: return .timestamp(seconds: 1_767_225_600 + Int64(random.below(3)) - 1)
    case .opaque: return .opaque(type: 0, index: random.below(8))
    case .nullable(let inner):
      return depth == 0 || random.once(in: 3) ? .null : known(inner, depth: depth)
    case .list(let element): return list(element, depth: depth)
    default: return object(depth: depth)
    }
  }

  private mutating func list(_ element: CELType, depth: Int) -> Slot {
    let count = depth == 0 ? 0 : random.below(4)
    let start = builder.append(run: count)
    for index in 0..<count { builder[start + index] = value(element, depth: depth - 1) }
    let isOpen = random.once(in: unknownOnceIn * 2)
    return .list(start: start, count: count, open: isOpen ? cause() : nil)
  }

  private mutating func object(depth: Int) -> Slot {
    let fields = GeneratedWorld.fields
    let start = builder.append(run: fields.count)
    for (number, field) in fields.enumerated() {
      builder[start + number] = value(field.type, depth: max(0, depth - 1))
    }
    return .object(type: 0, at: start)
  }

  /// A field elsewhere in the data that would decide a derived value.
  private mutating func cause() -> Int {
    let place = builder.append(.unknown)
    return builder.append(causes: [place])
  }

  private mutating func bound() -> Slot {
    let value = random.pick([0.0, 1, 2, 2.5, 1000])
    let end = (value: value, isIncluded: random.once(in: 2))
    switch random.below(3) {
    case 0: return builder.append(interval: Interval(low: end, high: nil))
    case 1: return builder.append(interval: Interval(low: nil, high: end))
    default:
      return builder.append(interval: Interval(low: end, high: (value + 2, random.once(in: 2))))
    }
  }
}
