import CEL

/// Slots that stand side by side and belong to one value.
struct SlotRun: Sendable, Hashable {
  /// What the slots of a run are.
  enum Kind: Sendable, Hashable {
    /// The fields of an object of a type, by number.
    case object(UInt16)
    /// The elements of a list.
    case list
    /// The keys `serve` and `except` of a field of regions.
    case regionKeys
    /// The parameters of a ruleset, by its place in the run.
    case parameters(UInt16)
    /// What has no path: the day, the words of a region set.
    case plain
  }

  /// The first slot.
  let start: UInt32
  /// The slot that the value stands in.
  let owner: UInt32
  /// What the slots are.
  let kind: Kind
}

/// Collects slots together with where each comes from: its record, and the run that it is part of.
struct SlotBuilder {
  /// The record of a slot for which nothing is written.
  static let noRecord: UInt32 = .max

  var store: StoreBuilder
  /// For each slot the record of the document that it was made of.
  var records: [UInt32] = []
  /// The runs, in order of their first slots.
  private(set) var runs: [SlotRun] = []
  /// Slots that stand for others: what a party takes over from the organization.
  var aliases: [Int: Int] = [:]

  /// Begins with the texts of a document.
  init(heaps: [[UInt8]]) { store = StoreBuilder(heaps: heaps) }

  /// Makes room for slots that are expected.
  mutating func reserveCapacity(_ count: Int) {
    store.reserveCapacity(count)
    records.reserveCapacity(count)
    runs.reserveCapacity(count / 8)
  }

  /// Adds a run of unknown slots and returns the place of the first.
  mutating func allocate(_ count: Int, _ kind: SlotRun.Kind, owner: Int) -> Int {
    let start = store.append(run: count)
    records.append(contentsOf: repeatElement(Self.noRecord, count: count))
    runs.append(
      SlotRun(
        start: UInt32(truncatingIfNeeded: start),
        owner: UInt32(truncatingIfNeeded: owner),
        kind: kind
      )
    )
    return start
  }

  /// The first slot of the elements of a list; nil for every other slot.
  func elements(of slot: Int) -> Range<Int>? { store[slot].storedElements }

  /// The object that begins where a slot says; nil where it holds none.
  func object(at slot: Int) -> Int? { store[slot].objectStart }
}
