import CEL

/// A word that texts of a store are compared with, with the prefix that a slot holds.
struct StoreWord: Sendable {
  let bytes: [UInt8]
  let prefix: UInt32

  init(_ word: String) { self.init(Array(word.utf8)) }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var prefix: UInt32 = 0
    for index in 0..<4 {
      prefix = prefix << 8 | (index < bytes.count ? UInt32(bytes[index]) : 0)
    }
    self.prefix = prefix
  }
}

extension Store {
  /// Whether a text slot of this store has the bytes of a word.
  func isText(_ slot: Slot, _ word: StoreWord) -> Bool {
    guard slot.kind == .string, slot.high == word.prefix, Int(slot.extra) == word.bytes.count
    else { return false }
    let (heap, start) = (Int(slot.flags), Int(slot.low))
    var offset = 4
    while offset < word.bytes.count {
      guard heaps[heap][start + offset] == word.bytes[offset] else { return false }
      offset += 1
    }
    return true
  }

  /// Whether two text slots of this store have the same bytes.
  func isSameText(_ left: Slot, _ right: Slot) -> Bool {
    left.kind == .string && right.kind == .string && left.hasText(of: right, in: heaps)
  }

  /// Whether a list of texts holds one that matches: the first that does decides, then what is unknown.
  ///
  /// No rests on the list and on all its elements, yes on the list and the element.
  func holds(_ list: Int, tracing: Bool, where matches: (Slot) -> Bool) -> Judgement {
    guard let elements = slots[list].storedElements else { return .unknown(tracing ? [list] : []) }
    var unknowns: [Int] = []
    var isUndecided = false
    for element in elements {
      let slot = slots[element]
      if slot.kind != .string {
        isUndecided = true
        if tracing { unknowns.append(element) }
      } else if matches(slot) {
        return .yes(tracing ? [list, element] : [])
      }
    }
    if isUndecided { return .unknown(unknowns) }
    return .no(tracing ? [list] + elements : [])
  }
}

extension Slot {
  /// Whether this text has the bytes of another one, where both stand in these heaps.
  func hasText(of other: Slot, in heaps: [[UInt8]]) -> Bool {
    guard extra == other.extra, high == other.high else { return false }
    // The first four bytes have been compared with the slots.
    var offset = 4
    while offset < Int(extra) {
      guard
        heaps[Int(flags)][Int(low) + offset] == heaps[Int(other.flags)][Int(other.low) + offset]
      else { return false }
      offset += 1
    }
    return true
  }
}
