import CEL
import ReadinessModel
import SourceText
import YAMLTree

extension ManifestLowering {
  /// Lowers a list of places, or `{serve: …, except: …}`, into the set that it means on the day.
  ///
  /// A list that holds an unknown place, or a key that is missing, makes the set unknown, and that place is asked for.
  mutating func lowerRegions(_ index: Int, into slot: Int) {
    let record = records[index]
    let bytes = file[record.span]
    // An alias says the same in different words, or other things in the same.
    let isRepeatable = !bytes.contains(UInt8(ascii: "*"))
    if isRepeatable, let known = regionSlots[bytes] {
      out.store[slot] = known
      return
    }
    var unknowns: [Int] = []
    var serve: [String] = []
    var except: [String] = []
    switch record.kind {
    case .scalar: serve = [Node(document: document, index: index).text ?? ""]
    case .list: serve = names(in: index, owner: slot, &unknowns)
    case .mapping:
      (serve, except) = regionKeys(of: index, slot, &unknowns)
    }
    guard unknowns.isEmpty else {
      out.store[slot] = .unknown(causes: out.store.append(causes: unknowns))
      return
    }
    guard let set = regions.expand(serve: serve, except: except, on: today, as: .stated) else {
      return
    }
    let made = out.append(set)
    out.store[slot] = made
    if isRepeatable { regionSlots[bytes] = made }
  }

  private mutating func regionKeys(
    of index: Int,
    _ slot: Int,
    _ unknowns: inout [Int]
  ) -> (serve: [String], except: [String]) {
    let node = Node(document: document, index: index)
    let places = out.allocate(2, .regionKeys, owner: slot)
    var lists: [[String]] = []
    for (offset, key) in ["serve", "except"].enumerated() {
      let value = node[key]
      if let value { out.records[places + offset] = UInt32(truncatingIfNeeded: value.index) }
      if let value, !(value.kind == .scalar && isUnknown(value.record)) {
        lists.append(names(in: value.index, owner: places + offset, &unknowns))
      } else {
        unknowns.append(places + offset)
        lists.append([])
      }
    }
    return (lists[0], lists[1])
  }

  /// The texts of a list; places of unknown ones are added to `unknowns`.
  private mutating func names(in index: Int, owner: Int, _ unknowns: inout [Int]) -> [String] {
    let list = Node(document: document, index: index)
    guard list.kind == .list else { return list.text.map { [$0] } ?? [] }
    guard list.elements.contains(where: { $0.kind != .scalar || isUnknown($0.record) }) else {
      return list.elements.map { $0.text ?? "" }
    }
    let start = out.allocate(list.elements.count, .list, owner: owner)
    for (offset, element) in list.elements.enumerated() {
      out.records[start + offset] = UInt32(truncatingIfNeeded: element.index)
      if isUnknown(element.record) { unknowns.append(start + offset) }
    }
    return []
  }
}
