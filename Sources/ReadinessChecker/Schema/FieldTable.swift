/// The fields of all types in flat arrays of plain values, for the walk over the records of a manifest.
struct FieldTable: Sendable {
  /// A field: where its key stands, and what it holds.
  struct Entry: Sendable {
    let nameStart: Int
    let nameCount: Int
    let value: ValueShape
    let isNullable: Bool
  }

  private let entries: [Entry]
  private let firsts: [Int]
  private let names: [UInt8]

  /// Flattens the types.
  init(_ shapes: [ObjectShape]) {
    var entries: [Entry] = []
    var firsts: [Int] = []
    var names: [UInt8] = []
    for shape in shapes {
      firsts.append(entries.count)
      for field in shape.fields {
        entries.append(
          Entry(
            nameStart: names.count,
            nameCount: field.name.count,
            value: field.value,
            isNullable: field.isNullable
          )
        )
        names.append(contentsOf: field.name)
      }
    }
    firsts.append(entries.count)
    self.entries = entries
    self.firsts = firsts
    self.names = names
  }

  /// A field of a type.
  func entry(_ field: Int, of type: Int) -> Entry { entries[firsts[type] + field] }

  /// The number of the field of a type whose key stands in a range of bytes; `hint` is tried first.
  func field(of type: Int, key: Range<Int>, in bytes: [UInt8], hint: Int) -> Int? {
    let (first, end) = (firsts[type], firsts[type + 1])
    if first + hint < end, matches(entries[first + hint], key, bytes) { return hint }
    for index in first..<end where matches(entries[index], key, bytes) { return index - first }
    return nil
  }

  private func matches(_ entry: Entry, _ key: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard entry.nameCount == key.count else { return false }
    for offset in 0..<entry.nameCount
    where names[entry.nameStart + offset] != bytes[key.lowerBound + offset] {
      return false
    }
    return true
  }
}
