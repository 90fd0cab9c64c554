extension Evaluation {
  /// The bytes of a text, wherever it stands.
  public func bytes(of slot: Slot) -> ArraySlice<UInt8> {
    guard slot.kind == .string || slot.kind == .bytes else { return [] }
    let range = Int(slot.low)..<(Int(slot.low) + Int(slot.extra))
    return switch slot.flags {
    // Clamped, because a slot may be older than what is there now.
    case Slot.sideHeap: side.bytes[range.clamped(to: side.bytes.indices)]
    case Slot.constantHeap: constants.bytes[range.clamped(to: constants.bytes.indices)]
    default: store.heaps[Int(slot.flags)][range]
    }
  }

  /// The text of a text slot, wherever it stands.
  public func text(of slot: Slot) -> String { String(decoding: bytes(of: slot), as: UTF8.self) }

  /// The known elements of a list, wherever it stands.
  public func elements(of list: Slot) -> [Slot] {
    list.kind == .list ? (0..<list.elementCount).map { element(of: list, at: $0) } : []
  }

  /// The keys and values of a map, wherever it stands.
  public func entries(of map: Slot) -> [(key: Slot, value: Slot)] {
    guard map.kind == .map else { return [] }
    return (0..<map.elementCount).map { (key(of: map, at: $0), value(of: map, at: $0)) }
  }

  /// Makes a text.
  public func makeText(_ text: some Sequence<UInt8>, kind: Slot.Kind = .string) -> Slot {
    let start = side.bytes.count
    side.append(text)
    return side.makeText(kind, from: start)
  }

  /// The interval of a bound, wherever it stands; nil for every other kind.
  public func interval(of slot: Slot) -> Interval? {
    guard slot.kind == .bound, slot.isMade else { return store.interval(of: slot) }
    let index = Int(slot.low)
    // Checked, because a slot may be older than what is there now.
    return side.intervals.indices.contains(index) ? side.intervals[index] : nil
  }

  /// Makes an unknown number that lies in an interval.
  public func makeBound(_ interval: Interval) -> Slot { side.makeBound(interval) }

  /// Makes a list.
  public func makeList(_ elements: [Slot]) -> Slot {
    let base = side.scratch.count
    side.scratch.append(contentsOf: elements)
    return makeContainer(.list, fromScratch: base)
  }

  /// Makes a list or map of the scratch values from an index on.
  func makeContainer(_ kind: Slot.Kind, fromScratch base: Int) -> Slot {
    guard charge(side.scratch.count - base) else {
      side.scratch.removeLast(side.scratch.count - base)
      return .error(.budgetExceeded)
    }
    var flags: UInt8 = 0
    for index in base..<side.scratch.count {
      let slot = side.scratch[index]
      if isUnknownInside(slot) { flags |= Slot.hasUnknownFlag }
      if slot.hasErrorInside { flags |= Slot.hasErrorFlag }
    }
    return side.makeContainer(kind, fromScratch: base, flags: flags)
  }

  /// Makes a text or byte string of one after another.
  func makeConcatenation(_ left: Slot, _ right: Slot) -> Slot {
    let total = Int(left.extra) + Int(right.extra)
    guard side.bytes.count + total <= EvaluationBudget.textBytes else {
      return .error(.valueTooLarge)
    }
    guard charge(total / 16) else { return .error(.budgetExceeded) }
    let start = side.bytes.count
    for part in [left, right] {
      if part.flags == Slot.sideHeap {
        side.append(own: Int(part.low)..<(Int(part.low) + Int(part.extra)))
      } else {
        side.append(bytes(of: part))
      }
    }
    return side.makeText(left.kind, from: start)
  }

  @inline(__always)
  func element(of list: Slot, at index: Int) -> Slot {
    list.isMade ? side.slots[Int(list.low) + index] : slots[Int(list.low) + index]
  }

  func key(of map: Slot, at index: Int) -> Slot { element(of: map, at: 2 * index) }

  func value(of map: Slot, at index: Int) -> Slot { element(of: map, at: 2 * index + 1) }

  /// Whether a value is unknown to a function that needs all of it: not decided, or open, or with an unknown part.
  func isUnknownInside(_ slot: Slot) -> Bool {
    switch slot.kind {
    case .unknown, .bound: true
    case .list, .map, .optional:
      if slot.isOpen {
        true
      } else if slot.isMade {
        slot.flags & Slot.hasUnknownFlag != 0
      } else {
        hasStoredUnknown(slot)
      }
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object,
      .type, .opaque, .error:
      false
    }
  }

  /// The first error that a function meets which needs all of a value.
  ///
  /// A part of a list or map that is an error stays one part, as an unknown one does: what could be told of the
  /// container before the part was known can still be told.
  func errorInside(_ slot: Slot) -> Slot? {
    guard slot.hasErrorInside else { return nil }
    if slot.kind == .error { return slot }
    let count = slot.kind == .map ? 2 * slot.elementCount : slot.elementCount
    for index in 0..<count {
      if let error = errorInside(element(of: slot, at: index)) { return error }
    }
    return nil
  }

  private func hasStoredUnknown(_ container: Slot) -> Bool {
    let count = container.kind == .map ? 2 * container.elementCount : container.elementCount
    // Where this spends the budget, the evaluation ends in an error whatever is answered here.
    guard charge(count / 8) else { return true }
    for index in 0..<count where isUnknownInside(slots[Int(container.low) + index]) {
      return true
    }
    return false
  }

  /// The place of a key among a map's entries, nil where it is not there.
  func index(ofKey key: Slot, in map: Slot) -> Int? {
    for index in 0..<map.elementCount {
      guard charge() else { return nil }
      if isEqual(self.key(of: map, at: index), key).bool == true { return index }
    }
    return nil
  }
}
