/// What an expression makes itself: the elements of its lists and maps, the bytes of its texts, and its intervals.
struct SideStore {
  private(set) var slots: [Slot] = []
  private(set) var bytes: [UInt8] = []
  private(set) var intervals: [Interval] = []

  /// Values on their way into a list, above those of the lists around it.
  var scratch: [Slot] = []

  /// Whether nothing was made.
  var isEmpty: Bool {
    slots.isEmpty && bytes.isEmpty && intervals.isEmpty && scratch.isEmpty
  }

  mutating func removeAll() {
    if !slots.isEmpty { slots.removeAll(keepingCapacity: true) }
    if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
    if !intervals.isEmpty { intervals.removeAll(keepingCapacity: true) }
    if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
  }

  /// Moves the scratch values from an index on into a list, or into a map where they are keys and values.
  mutating func makeContainer(
    _ kind: Slot.Kind,
    fromScratch base: Int,
    flags: UInt8
  ) -> Slot {
    let count = scratch.count - base
    guard slots.count + count <= EvaluationBudget.elements else {
      scratch.removeLast(count)
      return .error(.valueTooLarge)
    }
    let start = slots.count
    for index in base..<scratch.count { slots.append(scratch[index]) }
    scratch.removeLast(count)
    return Slot(
      kind: kind,
      low: UInt32(truncatingIfNeeded: start),
      high: UInt32(truncatingIfNeeded: kind == .map ? count / 2 : count),
      flags: Slot.isMadeFlag | flags
    )
  }

  /// Adds an interval and makes a bound of it.
  mutating func makeBound(_ interval: Interval) -> Slot {
    guard intervals.count < EvaluationBudget.elements else { return .error(.valueTooLarge) }
    intervals.append(interval)
    return Slot(
      kind: .bound,
      low: UInt32(truncatingIfNeeded: intervals.count - 1),
      high: 0,
      flags: Slot.isMadeFlag
    )
  }

  /// Adds bytes to the text that is being made.
  mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

  /// Adds bytes that stand in the side heap already.
  mutating func append(own range: Range<Int>) {
    bytes.reserveCapacity(bytes.count + range.count)
    for index in range { bytes.append(bytes[index]) }
  }

  /// The text made of the bytes from an offset on.
  mutating func makeText(_ kind: Slot.Kind, from start: Int) -> Slot {
    guard bytes.count <= EvaluationBudget.textBytes else {
      bytes.removeLast(bytes.count - start)
      return .error(.valueTooLarge)
    }
    return Slot(
      kind: kind,
      low: UInt32(truncatingIfNeeded: start),
      high: bytes[start...].textPrefix,
      extra: UInt32(truncatingIfNeeded: bytes.count - start),
      flags: Slot.sideHeap
    )
  }
}

extension Collection<UInt8> {
  /// The first four bytes, the first one most significant, with zeros behind a shorter text.
  var textPrefix: UInt32 {
    var prefix: UInt32 = 0
    var index = startIndex
    for _ in 0..<4 {
      prefix <<= 8
      if index != endIndex {
        prefix |= UInt32(self[index])
        formIndex(after: &index)
      }
    }
    return prefix
  }
}
