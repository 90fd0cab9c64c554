/// Paths found again by the beginnings of other paths, compared byte by byte.
struct PathTable {
  /// The bytes of all paths, one after the other.
  private var text: [UInt8] = []
  /// Where each path begins, and where the last one ends.
  private var starts: [Int] = [0]
  /// For each hash the place of a path + 1, probed linearly; its size is a power of two.
  private var buckets: [Int32]

  /// Makes the table of paths; of equal ones the last is found.
  init(_ paths: [String]) {
    var size = 8
    while size < paths.count * 2 { size *= 2 }
    buckets = [Int32](repeating: 0, count: size)
    starts.reserveCapacity(paths.count + 1)
    for path in paths {
      text.append(contentsOf: path.utf8)
      starts.append(text.count)
    }
    for place in paths.indices {
      var hash = Self.seed
      for index in starts[place]..<starts[place + 1] { hash = Self.mix(hash, text[index]) }
      let bucket = bucket(of: hash, starts[place]..<starts[place + 1])
      buckets[bucket] = Int32(truncatingIfNeeded: place + 1)
    }
  }

  /// The topmost path that a path lies below, and what the path says below it; nil where there is none.
  func topmost(above place: Int) -> (place: Int, below: String)? {
    let (start, end) = (starts[place], starts[place + 1])
    var hash = Self.seed
    for index in start..<end {
      if text[index] == UInt8(ascii: "/") {
        let found = buckets[bucket(of: hash, start..<index)]
        if found != 0 {
          return (Int(found) - 1, String(decoding: text[(index + 1)..<end], as: UTF8.self))
        }
      }
      hash = Self.mix(hash, text[index])
    }
    return nil
  }

  /// The bucket of the path with these bytes, or a free one.
  private func bucket(of hash: UInt64, _ bytes: Range<Int>) -> Int {
    let mask = buckets.count - 1
    var bucket = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while buckets[bucket] != 0, !isPath(Int(buckets[bucket]) - 1, bytes) {
      bucket = (bucket + 1) & mask
    }
    return bucket
  }

  private func isPath(_ place: Int, _ bytes: Range<Int>) -> Bool {
    guard starts[place + 1] - starts[place] == bytes.count else { return false }
    for offset in 0..<bytes.count
    where text[starts[place] + offset] != text[bytes.lowerBound + offset] {
      return false
    }
    return true
  }

  /// FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
