/// The anchors of one document.
struct AnchorTable {
  /// A node that aliases may stand for.
  struct Anchor {
    /// The record; of a detached node the mapping that it stood in.
    var index: Int
    /// How deep lists and mappings are nested in the node, itself included.
    var height: Int = 0
    /// Whether the node is still being read, so that an alias would hold itself.
    var isOpen: Bool
    /// The node's records where the tree no longer has them: it stood below a merge key.
    var detached: [Record]?
  }

  private var anchors: [Anchor] = []
  private var slots: [[UInt8]: Int] = [:]

  var isEmpty: Bool { anchors.isEmpty }

  /// Adds an anchor for the node at a record; a name that was used before now means this one.
  mutating func open(_ name: [UInt8], at index: Int) -> Int {
    slots[name] = anchors.count
    anchors.append(Anchor(index: index, isOpen: true))
    return anchors.count - 1
  }

  /// Tells that the node of an anchor is complete.
  mutating func close(_ slot: Int, height: Int) {
    anchors[slot].isOpen = false
    anchors[slot].height = height
  }

  subscript(name: [UInt8]) -> Anchor? {
    slots[name].map { anchors[$0] }
  }

  /// Follows the removal of all records after `start` but those in `kept`, which move up.
  ///
  /// To be called before the records move. Only anchors after `start` are looked at, and these are
  /// the last ones, because anchors come in the order of their nodes.
  mutating func compact(_ records: [Record], after start: Int, keeping kept: [Range<Int>]) {
    var range = kept.count - 1
    var slot = anchors.count - 1
    // The place to which the record after the range in hand moves.
    var moved = start + 1 + kept.reduce(0) { $0 + $1.count }
    while slot >= 0, anchors[slot].index > start {
      defer { slot -= 1 }
      guard anchors[slot].detached == nil else {
        anchors[slot].index = start
        continue
      }
      let index = anchors[slot].index
      while range >= 0, kept[range].lowerBound > index {
        moved -= kept[range].count
        range -= 1
      }
      if range >= 0, kept[range].contains(index) {
        anchors[slot].index = moved - kept[range].count + (index - kept[range].lowerBound)
      } else {
        detach(slot, from: records)
        anchors[slot].index = start
      }
    }
  }

  private mutating func detach(_ slot: Int, from records: [Record]) {
    let index = anchors[slot].index
    let subtree = index..<Int(records[index].next)
    anchors[slot].detached = records[subtree].map { record in
      var record = record
      record.next -= UInt32(truncatingIfNeeded: index)
      return record
    }
  }
}
