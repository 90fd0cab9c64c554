/// When a zone's distance from UTC changes: the content of one file after RFC 9636 (TZif).
struct ZoneTransitions {
  /// The points in time of the changes, in order, in seconds since 1970.
  private var times: [Int64] = []

  /// For each change the seconds ahead of UTC that it brings.
  private var offsets: [Int64] = []

  /// The seconds ahead of UTC before the first change.
  private var initialOffset: Int64 = 0

  /// What holds after the last change; nil where the last offset stays.
  private var rule: ZoneRule?

  /// Nil where the bytes are no such file, or its parts contradict each other.
  init?(_ bytes: [UInt8]) {
    var reader = ZoneReader(bytes: bytes[...])
    guard let header = reader.header() else { return nil }
    if header.version == 0 {
      guard read(&reader, header, width: 4) else { return nil }
      return
    }
    // The first block is for readers that know no 64-bit times.
    guard reader.skip(header.size(width: 4)), let second = reader.header(), second.version > 0,
      read(&reader, second, width: 8), let footer = reader.footer()
    else { return nil }
    guard !footer.isEmpty else { return }
    guard let rule = ZoneRule(footer) else { return nil }
    self.rule = rule
  }

  private mutating func read(_ reader: inout ZoneReader, _ header: ZoneHeader, width: Int) -> Bool {
    guard header.types > 0, header.types <= 256, header.leaps >= 0 else { return false }
    for _ in 0..<header.transitions {
      guard let time = reader.number(width) else { return false }
      if let last = times.last, time <= last { return false }
      times.append(time)
    }
    guard let indices = reader.take(header.transitions) else { return false }
    var types: [Int64] = []
    for _ in 0..<header.types {
      guard let offset = reader.number(4), abs(offset) <= 26 * 3_600, reader.skip(2) else {
        return false
      }
      types.append(offset)
    }
    for index in indices {
      guard types.indices.contains(Int(index)) else { return false }
      offsets.append(types[Int(index)])
    }
    initialOffset = types[0]
    return reader.skip(header.sizeBehindTypes(width: width))
  }

  /// The seconds ahead of UTC at a point in time.
  func offset(at seconds: Int64) -> Int64 {
    guard let last = times.last, seconds < last else {
      return rule?.offset(at: seconds) ?? offsets.last ?? initialOffset
    }
    // The number of changes at or before the point.
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initialOffset : offsets[low - 1]
  }
}

/// The counts at the head of a block.
private struct ZoneHeader {
  let version: UInt8
  let utcFlags: Int
  let standardFlags: Int
  let leaps: Int
  let transitions: Int
  let types: Int
  let letters: Int

  /// The bytes of the block behind the header.
  func size(width: Int) -> Int {
    transitions * (width + 1) + types * 6 + sizeBehindTypes(width: width)
  }

  /// The bytes behind the types: names, leap seconds and flags.
  func sizeBehindTypes(width: Int) -> Int {
    letters + leaps * (width + 4) + standardFlags + utcFlags
  }
}

/// What is left to read of a file.
private struct ZoneReader {
  var bytes: ArraySlice<UInt8>

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return bytes.prefix(count)
  }

  mutating func skip(_ count: Int) -> Bool { take(count) != nil }

  /// A signed number, the most significant byte first.
  mutating func number(_ width: Int) -> Int64? {
    guard let taken = take(width) else { return nil }
    let bits = taken.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return width == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
  }

  mutating func header() -> ZoneHeader? {
    guard let magic = take(4), magic.elementsEqual("TZif".utf8), let version = take(1)?.first,
      skip(15)
    else { return nil }
    var counts: [Int] = []
    for _ in 0..<6 {
      guard let count = number(4), (0...1_000_000).contains(count) else { return nil }
      counts.append(Int(count))
    }
    return ZoneHeader(
      version: version,
      utcFlags: counts[0],
      standardFlags: counts[1],
      leaps: counts[2],
      transitions: counts[3],
      types: counts[4],
      letters: counts[5]
    )
  }

  /// The rule between two line ends; nil where they are not there.
  mutating func footer() -> ArraySlice<UInt8>? {
    guard take(1)?.first == 0x0A, let end = bytes.firstIndex(of: 0x0A) else { return nil }
    return bytes[..<end]
  }
}
