import CEL
import TestSupport

/// Random data of the host, with what is not known in them and how to fill it in.
struct GeneratedStore {
  /// A place of which nothing or not everything is known.
  struct Hole {
    let place: Int
    let type: CELType
  }

  /// The data.
  private(set) var builder: StoreBuilder = StoreBuilder()

  /// The places of the variables.
  let variables: [Int]

  /// Everything that is not known, open lists included.
  private(set) var holes: [Hole] = []

  /// The holes that a place elsewhere in the data would decide.
  private var decided: [Int: Hole] = [:]

  private var random: RandomNumbers

  /// One value of so many is unknown; zero makes none.
  private var unknownOnceIn: Int

  init(seed: Int, unknownOnceIn: Int) {
    random = RandomNumbers(seed: seed)
    self.unknownOnceIn = unknownOnceIn
    let declared = GeneratedWorld.environment.variables
    let start = builder.append(run: declared.count)
    variables = Array(start..<(start + declared.count))
    for (number, variable) in declared.enumerated() { put(variable.type, at: start + number, 3) }
  }

  /// An evaluation over the data.
  func evaluation() -> Evaluation { Evaluation(store: Store(builder), variables: variables) }

  /// Takes away all that is known of a place.
  mutating func blank(_ place: Int) { builder[place] = .unknown }

  /// Puts a value in the place of a hole; a bound's value lies in its interval.
  mutating func fill(_ hole: Hole, isWhole: Bool) {
    let before = unknownOnceIn
    if isWhole { unknownOnceIn = 0 }
    defer { unknownOnceIn = before }
    let slot = builder[hole.place]
    if slot.kind == .list, let old = slot.storedElements, case .list(let element) = hole.type {
      let added = random.below(3)
      let start = builder.append(run: old.count + added)
      for (index, place) in old.enumerated() { move(place, to: start + index) }
      for index in 0..<added { put(element, at: start + old.count + index, 1) }
      builder[hole.place] = .list(start: start, count: old.count + added)
    } else if slot.kind == .bound {
      builder[hole.place] = inside(slot, hole.type)
    } else {
      builder[hole.place] = known(hole.type, 2)
    }
  }

  /// Fills every hole that stands at some places or is decided by one of them; false where a place is none.
  mutating func fill(at places: [Int]) -> Bool {
    var isComplete = true
    for place in places {
      let hole = decided[place] ?? holes.first { $0.place == place }
      if let hole { fill(hole, isWhole: true) } else { isComplete = false }
    }
    return isComplete
  }

  /// Copies a slot, and what is known of its being a hole.
  private mutating func move(_ place: Int, to other: Int) {
    builder[other] = builder[place]
    for hole in holes where hole.place == place {
      let moved = Hole(place: other, type: hole.type)
      holes.append(moved)
      for (cause, hole) in decided where hole.place == place { decided[cause] = moved }
    }
  }

  // The intervals that were made, so that a value inside can be found again.
  private var intervals: [Int: Interval] = [:]

  private func number(_ value: Double, _ type: CELType) -> Slot {
    type == .int ? .int(Int64(value)) : .double(value)
  }

  private func inside(_ bound: Slot, _ type: CELType) -> Slot {
    let interval = intervals[Int(bound.payload & 0xFFFF_FFFF)]
    for value in [1.0, 0, 2, 2.5, 3, 1000, 1001, -1] {
      if type == .int, value != value.rounded() { continue }
      if interval?.holds(value) == true { return number(value, type) }
    }
    return bound
  }

  /// Writes a random value, or that it is not known.
  private mutating func put(_ type: CELType, at place: Int, _ depth: Int) {
    guard unknownOnceIn > 0, random.once(in: unknownOnceIn) else {
      builder[place] = known(type, depth)
      if unknownOnceIn > 0, case .list = type, random.once(in: unknownOnceIn) {
        let slot = builder[place]
        guard let elements = slot.storedElements else { return }
        let cause = cause(of: Hole(place: place, type: type))
        builder[place] = .list(start: elements.lowerBound, count: elements.count, open: cause)
      }
      return
    }
    let hole = Hole(place: place, type: type)
    switch type {
    case .int, .double, .nullable(.double):
      builder[place] = random.once(in: 2) ? .unknown : bound(type)
      holes.append(hole)
    default:
      if random.once(in: 4) {
        builder[place] = .unknown(causes: cause(of: hole))
      } else {
        builder[place] = .unknown
        holes.append(hole)
      }
    }
  }

  private mutating func known(_ type: CELType, _ depth: Int) -> Slot {
    switch type {
    case .bool: return .bool(random.once(in: 2))
    case .int: return .int(Int64(random.below(4)))
    case .double: return .double(random.pick([0.5, 1, 2, 2.5, 1000]))
    case .string: return builder.append(text: random.pick(["a", "b", "c", "longer text"]).utf8)
    case .timestamp: return .timestamp(seconds: 1_767_225_600 + Int64(random.below(3)) - 1)
    case .opaque: return .opaque(type: 0, index: random.below(8))
    case .nullable(let inner):
      return depth <= 0 || random.once(in: 3) ? .null : known(inner, depth)
    case .list(let element):
      let count = depth <= 0 ? 0 : random.below(4)
      let start = builder.append(run: count)
      for index in 0..<count { put(element, at: start + index, depth - 1) }
      return .list(start: start, count: count)
    case .map(_, let value):
      let keys = ["a", "b", "c"].prefix(random.below(4))
      let start = builder.append(run: 2 * keys.count)
      for (index, key) in keys.enumerated() {
        builder[start + 2 * index] = builder.append(text: key.utf8)
        put(value, at: start + 2 * index + 1, depth - 1)
      }
      return .map(start: start, count: keys.count)
    default:
      let start = builder.append(run: GeneratedWorld.fields.count)
      for (number, field) in GeneratedWorld.fields.enumerated() {
        put(field.type, at: start + number, depth - 1)
      }
      return .object(type: 0, at: start)
    }
  }

  /// A field elsewhere that would decide a hole.
  private mutating func cause(of hole: Hole) -> Int {
    let place = builder.append(.unknown)
    decided[place] = hole
    holes.append(hole)
    return builder.append(causes: [place])
  }

  private mutating func bound(_ type: CELType) -> Slot {
    let value = random.pick(type == .int ? [0.0, 1, 2] : [0.0, 1, 2, 2.5, 1000])
    let end = (value: value, isIncluded: random.once(in: 2))
    let interval =
      switch random.below(3) {
      case 0: Interval(low: end, high: nil)
      case 1: Interval(low: nil, high: end)
      default: Interval(low: end, high: (value + 2, random.once(in: 2)))
      }
    let slot = builder.append(interval: interval)
    intervals[Int(slot.payload & 0xFFFF_FFFF)] = interval
    return slot
  }
}

extension Interval {
  fileprivate func holds(_ value: Double) -> Bool {
    if let low, value < low.value || (value == low.value && !low.isIncluded) { return false }
    if let high, value > high.value || (value == high.value && !high.isIncluded) { return false }
    return true
  }
}
