/// The ids of a document, looked up by scope and bytes.
struct IdentifierTable {
  /// Where ids have to be unique.
  enum Scope: Hashable {
    case model, supplier, deployment
    /// The segments of a deployment, by the deployment's ordinal.
    case segment(Int)
    /// Any other list, by its record.
    case list(Int)

    fileprivate var number: Int {
      switch self {
      case .model: 0
      case .supplier: 1
      case .deployment: 2
      case .segment(let ordinal): 3 + 2 * ordinal
      case .list(let record): 4 + 2 * record
      }
    }
  }

  /// An id and where it stands.
  struct Entry {
    fileprivate let scope: Int
    fileprivate let hash: UInt64
    fileprivate let start: Int
    fileprivate let count: Int
    /// The record of the id.
    let record: Int
    /// The ordinal of the object that has the id, among those of its kind.
    let ordinal: Int
  }

  private var entries: [Entry] = []
  /// The bytes of all ids.
  private var text: [UInt8] = []
  /// Indexes into `entries`, by hash; -1 where free.
  private var places: [Int32] = Array(repeating: -1, count: 64)

  /// Adds an id, or returns the entry that has it already.
  mutating func insert(
    _ bytes: ArraySlice<UInt8>,
    scope: Scope,
    record: Int,
    ordinal: Int
  ) -> Entry? {
    if entries.count * 2 >= places.count { grow() }
    let hash = Self.hash(bytes, scope.number)
    let place = place(of: bytes, scope.number, hash)
    guard places[place] < 0 else { return entries[Int(places[place])] }
    places[place] = Int32(truncatingIfNeeded: entries.count)
    entries.append(
      Entry(
        scope: scope.number,
        hash: hash,
        start: text.count,
        count: bytes.count,
        record: record,
        ordinal: ordinal
      )
    )
    text.append(contentsOf: bytes)
    return nil
  }

  /// The entry of an id.
  func find(_ bytes: ArraySlice<UInt8>, scope: Scope) -> Entry? {
    let place = place(of: bytes, scope.number, Self.hash(bytes, scope.number))
    return places[place] < 0 ? nil : entries[Int(places[place])]
  }

  /// The ids of a scope in document order.
  func texts(in scope: Scope) -> [String] {
    entries.filter { $0.scope == scope.number }.map { entry in
      String(decoding: text[entry.start..<(entry.start + entry.count)], as: UTF8.self)
    }
  }

  /// Whether a scope has any id.
  func holds(_ scope: Scope) -> Bool {
    entries.contains { $0.scope == scope.number }
  }

  private func place(of bytes: ArraySlice<UInt8>, _ scope: Int, _ hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] >= 0 {
      let entry = entries[Int(places[place])]
      if entry.hash == hash, entry.scope == scope, isText(of: entry, bytes) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func isText(of entry: Entry, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard entry.count == bytes.count else { return false }
    var offset = entry.start
    for byte in bytes {
      guard text[offset] == byte else { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: places.count * 2)
    let mask = places.count - 1
    for (index, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(truncatingIfNeeded: index)
    }
  }

  /// FNV-1a, mixed once more so that the low bits depend on all.
  private static func hash(_ bytes: ArraySlice<UInt8>, _ scope: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: scope)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 29)
  }
}
