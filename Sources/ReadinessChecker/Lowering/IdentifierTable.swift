import CEL

/// Finds the element of a list by its id, compared byte by byte.
struct IdentifierTable {
  /// The list's elements: the slot of each, and of its id.
  private var entries: [(element: Int, id: Slot)] = []
  /// For each hash the place of an entry + 1, probed linearly; its size is a power of two.
  private var buckets: [Int32]

  /// Makes the table of a list's elements that have an id.
  init(elements: Range<Int>, identifier: Int, in out: SlotBuilder) {
    var size = 8
    while size < elements.count * 2 { size *= 2 }
    buckets = [Int32](repeating: 0, count: size)
    entries.reserveCapacity(elements.count)
    for element in elements {
      guard let object = out.object(at: element) else { continue }
      let id = out.store[object + identifier]
      guard id.kind == .string else { continue }
      let bucket = bucket(of: id, in: out)
      guard buckets[bucket] == 0 else { continue }
      entries.append((element, id))
      buckets[bucket] = Int32(truncatingIfNeeded: entries.count)
    }
  }

  /// The slot of the element with an id.
  func element(of id: Slot, in out: SlotBuilder) -> Int? {
    let entry = Int(buckets[bucket(of: id, in: out)]) - 1
    return entry < 0 ? nil : entries[entry].element
  }

  /// The bucket of an id, or a free one.
  private func bucket(of id: Slot, in out: SlotBuilder) -> Int {
    let mask = buckets.count - 1
    var bucket = Self.hash(id, in: out) & mask
    while buckets[bucket] != 0,
      !out.store.isSameText(entries[Int(buckets[bucket]) - 1].id, id)
    {
      bucket = (bucket + 1) & mask
    }
    return bucket
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ id: Slot, in out: SlotBuilder) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let (heap, start) = (Int(id.flags), Int(id.low))
    for offset in 0..<Int(id.extra) {
      hash = (hash ^ UInt64(out.store.heaps[heap][start + offset])) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension StoreBuilder {
  /// The bytes of a text slot.
  func text(_ slot: Slot) -> ArraySlice<UInt8> {
    guard slot.kind == .string, Int(slot.flags) < heaps.count else { return [] }
    return heaps[Int(slot.flags)][Int(slot.low)..<(Int(slot.low) + Int(slot.extra))]
  }

  /// Whether two text slots have the same bytes.
  func isSameText(_ left: Slot, _ right: Slot) -> Bool {
    left.hasText(of: right, in: heaps)
  }
}
