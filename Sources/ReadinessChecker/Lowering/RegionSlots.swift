import CEL
import ReadinessModel

extension SlotBuilder {
  /// Adds a region set: one slot with the number of words, then the words.
  mutating func append(_ set: RegionSet) -> Slot {
    let words = set.words
    let start = allocate(words.count + 1, .plain, owner: 0)
    store[start] = .uint(UInt64(words.count))
    for (offset, word) in words.enumerated() { store[start + 1 + offset] = .uint(word) }
    return .opaque(type: SchemaTypes.regionSetNumber, index: start)
  }
}

/// Reads region sets from a store, for the functions of rules.
///
/// What is common to several sets is a slot that names up to three of them; nothing is made while evaluating.
struct RegionSlots: Sendable {
  let atlas: RegionAtlas

  /// The set of a slot, or of the one code that is its text; nil for one that holds none.
  func set(of slot: Slot, in store: Store) -> RegionSet? {
    if slot.kind == .string { return RegionSet(stating: store.bytes(of: slot), in: atlas) }
    guard slot.kind == .opaque else { return nil }
    var set = set(at: slot.low, in: store)
    if slot.high != 0 { set = set.common(self.set(at: slot.high, in: store)) }
    if slot.extra != 0 { set = set.common(self.set(at: slot.extra, in: store)) }
    return set
  }

  /// The slot of what two sets have in common; nil where more than three would have to be named.
  func common(_ left: Slot, _ right: Slot) -> Slot? {
    let all = [left.low, left.high, left.extra, right.low, right.high, right.extra]
    let sets = all.filter { $0 != 0 }
    guard sets.count <= 3 else { return nil }
    return Slot(
      kind: .opaque,
      low: sets[0],
      high: sets[1],
      extra: sets.count > 2 ? sets[2] : 0,
      type: left.type
    )
  }

  private func set(at index: UInt32, in store: Store) -> RegionSet {
    let slots = store.slots
    let start = Int(index) + 1
    return RegionSet(atlas: atlas, count: Int(slots[start - 1].payload)) { offset in
      slots[start + offset].payload
    }
  }
}
