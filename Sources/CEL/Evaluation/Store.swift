/// A host's data for evaluation, immutable: slots, the texts they refer to, intervals and causes.
public final class Store: Sendable {
  /// All values; a slot's place in this array is its provenance.
  package let slots: [Slot]

  /// The bytes that text slots refer to, up to 250 heaps.
  package let heaps: [[UInt8]]

  /// The intervals that bound slots refer to.
  package let intervals: [Interval]

  /// Lists of slots: what would decide a derived unknown, or what an open list is missing.
  package let causes: [[Int]]

  /// Makes a store of what a builder holds.
  public init(_ builder: consuming StoreBuilder) {
    slots = builder.slots
    heaps = builder.heaps
    intervals = builder.intervals
    causes = builder.causes
  }

  /// The slot at a place.
  public subscript(_ index: Int) -> Slot { slots[index] }

  /// The bytes of a text of this store.
  public func bytes(of slot: Slot) -> ArraySlice<UInt8> {
    guard slot.kind == .string || slot.kind == .bytes, Int(slot.flags) < heaps.count else {
      return []
    }
    return heaps[Int(slot.flags)][Int(slot.low)..<(Int(slot.low) + Int(slot.extra))]
  }

  /// Whether these bytes stand at an offset of a heap.
  func holds(_ bytes: [UInt8], in heap: Int, at start: Int) -> Bool {
    guard heaps[heap].count - start >= bytes.count else { return false }
    var offset = 0
    while offset < bytes.count {
      guard heaps[heap][start + offset] == bytes[offset] else { return false }
      offset += 1
    }
    return true
  }

  /// The text of a text slot of this store.
  public func text(of slot: Slot) -> String { String(decoding: bytes(of: slot), as: UTF8.self) }

  /// The interval of a bound slot of this store.
  public func interval(of slot: Slot) -> Interval? {
    slot.kind == .bound && !slot.isMade ? intervals[Int(slot.low)] : nil
  }

  /// The places that would decide a derived unknown or complete an open list; empty where it has none of its own.
  public func causes(of slot: Slot) -> [Int] { slot.causes.map { causes[$0] } ?? [] }
}

/// What is known of an unknown number.
public struct Interval: Sendable, Hashable {
  /// The least it can be, and whether that value itself is possible.
  public let low: (value: Double, isIncluded: Bool)?
  /// The most it can be, and whether that value itself is possible.
  public let high: (value: Double, isIncluded: Bool)?

  /// Makes an interval; nil leaves an end open.
  public init(
    low: (value: Double, isIncluded: Bool)?,
    high: (value: Double, isIncluded: Bool)?
  ) {
    self.low = low
    self.high = high
  }

  /// Whether two intervals have the same ends.
  public static func == (left: Interval, right: Interval) -> Bool {
    left.low?.value == right.low?.value && left.low?.isIncluded == right.low?.isIncluded
      && left.high?.value == right.high?.value && left.high?.isIncluded == right.high?.isIncluded
  }

  /// Hashes the ends.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(low?.value)
    hasher.combine(high?.value)
  }
}

/// Collects a host's data.
public struct StoreBuilder: Sendable {
  @usableFromInline package var slots: [Slot] = []
  package var heaps: [[UInt8]]
  package var intervals: [Interval] = []
  package var causes: [[Int]] = []

  /// Begins with texts that exist already, as the bytes of a file; ``append(text:)`` adds to a heap of its own.
  public init(heaps: [[UInt8]] = []) {
    self.heaps = heaps + [[]]
  }

  /// The number of slots so far.
  public var count: Int { slots.count }

  /// Makes room for slots that are expected.
  public mutating func reserveCapacity(_ count: Int) { slots.reserveCapacity(count) }

  /// Adds a run of unknown slots and returns the place of the first.
  public mutating func append(run count: Int) -> Int {
    slots.append(contentsOf: repeatElement(.unknown, count: count))
    return slots.count - count
  }

  /// Adds one slot and returns its place.
  @discardableResult
  public mutating func append(_ slot: Slot) -> Int {
    slots.append(slot)
    return slots.count - 1
  }

  /// The slot at a place; other modules read and write so many of them that a call each would tell.
  @inlinable
  public subscript(_ index: Int) -> Slot {
    get { slots[index] }
    set { slots[index] = newValue }
  }

  /// Adds a text of its own and returns a slot for it.
  public mutating func append(text: some Sequence<UInt8>) -> Slot {
    let heap = heaps.count - 1
    let offset = heaps[heap].count
    heaps[heap].append(contentsOf: text)
    return string(heap: heap, offset: offset, count: heaps[heap].count - offset)
  }

  /// A slot for a text that stands in a heap.
  public func string(heap: Int, offset: Int, count: Int) -> Slot {
    var prefix: UInt32 = 0
    for index in 0..<4 {
      prefix = prefix << 8 | UInt32(index < count ? heaps[heap][offset + index] : 0)
    }
    return Slot(
      kind: .string,
      low: UInt32(truncatingIfNeeded: offset),
      high: prefix,
      extra: UInt32(truncatingIfNeeded: count),
      flags: UInt8(truncatingIfNeeded: heap)
    )
  }

  /// Adds an interval and returns the slot of a number that lies in it.
  public mutating func append(interval: Interval) -> Slot {
    intervals.append(interval)
    return .bound(intervals.count - 1)
  }

  /// Adds a list of places and returns its index, for ``Slot/unknown(causes:)`` and open lists.
  public mutating func append(causes places: [Int]) -> Int {
    causes.append(places)
    return causes.count - 1
  }
}
