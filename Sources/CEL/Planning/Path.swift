/// A variable, or what lies some fields below it, every field a number.
struct Path: Sendable {
  /// Whether it begins at a comprehension variable, not at one of the environment.
  let isLocal: Bool

  /// The number of the variable.
  let base: Int

  /// How many fields it leads down.
  let count: Int

  /// The numbers of the fields.
  let numbers: [Int]

  /// The names of the fields.
  let names: [String]

  /// For each field the steps from there to the end.
  let tails: [[Place.Step]]

  // The first two fields stand by themselves so that reading them needs no array.
  private let first: Int
  private let second: Int

  init(isLocal: Bool, base: Int) {
    self.init(isLocal: isLocal, base: base, numbers: [], names: [])
  }

  private init(isLocal: Bool, base: Int, numbers: [Int], names: [String]) {
    self.isLocal = isLocal
    self.base = base
    self.names = names
    self.numbers = numbers
    tails = names.indices.map { index in names[index...].map { .field($0) } }
    count = numbers.count
    first = numbers.first ?? 0
    second = numbers.count > 1 ? numbers[1] : 0
  }

  /// The path one field further down.
  func appending(_ name: String, number: Int) -> Path {
    Path(isLocal: isLocal, base: base, numbers: numbers + [number], names: names + [name])
  }

  /// The value at the path; an error has no place yet.
  @inline(__always)
  func read(_ evaluation: Evaluation) -> Slot {
    var slot = isLocal ? evaluation.locals[base] : evaluation.variable(base)
    if count == 0 { return slot }
    guard slot.kind == .object else { return slot.belowNonObject }
    slot = evaluation.slots[Int(slot.low) + first]
    if count == 1 { return slot }
    guard slot.kind == .object else { return slot.belowNonObject }
    slot = evaluation.slots[Int(slot.low) + second]
    if count == 2 { return slot }
    for index in 2..<count {
      guard slot.kind == .object else { return slot.belowNonObject }
      slot = evaluation.slots[Int(slot.low) + numbers[index]]
    }
    return slot
  }
}

extension Slot {
  /// What a field of something is that is no object: unknown below an unknown, otherwise an error.
  var belowNonObject: Slot {
    switch kind {
    case .unknown, .error: self
    case .bound: .unknown
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list, .map,
      .object, .type, .opaque, .optional:
      .error(.noSuchField)
    }
  }
}
