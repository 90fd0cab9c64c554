/// The byte offsets at which the lines of a text begin.
///
/// A line ends with LF, CR LF or a lone CR, as in editors. U+0085, U+2028 and U+2029 do not end one.
struct LineIndex: Sendable {
  private let starts: [UInt32]

  /// How many scalars begin before each block of bytes; empty unless a line is long.
  ///
  /// Without it a column in a large file that is one line would cost a walk through the file.
  private let scalarsBefore: [UInt32]

  private static let blockSize: Int = 1024

  /// A part of a line up to this length is counted byte by byte.
  private static let longLine: Int = 16 * blockSize

  init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    let newline = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    let end = bytes.count
    for offset in 0..<end where bytes[offset] <= carriageReturn {
      let byte = bytes[offset]
      let isLoneReturn =
        byte == carriageReturn && (offset + 1 == end || bytes[offset + 1] != newline)
      if byte == newline || isLoneReturn {
        starts.append(UInt32(truncatingIfNeeded: offset + 1))
      }
    }
    self.starts = starts
    scalarsBefore = Self.hasLongLine(starts, end: end) ? Self.countScalars(bytes) : []
  }

  private static func hasLongLine(_ starts: [UInt32], end: Int) -> Bool {
    var next = UInt32(truncatingIfNeeded: end)
    for start in starts.reversed() {
      if next - start > longLine { return true }
      next = start
    }
    return false
  }

  private static func countScalars(_ bytes: [UInt8]) -> [UInt32] {
    var counts: [UInt32] = []
    counts.reserveCapacity(bytes.count / blockSize + 1)
    var count: UInt32 = 0
    for block in stride(from: 0, to: bytes.count, by: blockSize) {
      counts.append(count)
      // Continuation bytes do not begin a scalar.
      for offset in block..<min(block + blockSize, bytes.count) where bytes[offset] & 0xC0 != 0x80 {
        count += 1
      }
    }
    return counts
  }

  /// The zero-based line that holds `offset`.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func position(at offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let clamped = min(max(offset, 0), bytes.count)
    let line = line(at: clamped)
    var start = Int(starts[line])
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, clamped) }
    return SourcePosition(line: line + 1, column: 1 + scalars(from: start, to: clamped, in: bytes))
  }

  /// How many scalars begin in a byte range.
  private func scalars(from start: Int, to end: Int, in bytes: [UInt8]) -> Int {
    if end - start > Self.longLine, !scalarsBefore.isEmpty {
      return scalars(before: end, in: bytes) - scalars(before: start, in: bytes)
    }
    var count = 0
    for offset in start..<max(start, end) where bytes[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private func scalars(before end: Int, in bytes: [UInt8]) -> Int {
    let block = min(end / Self.blockSize, scalarsBefore.count - 1)
    let start = block * Self.blockSize
    return Int(scalarsBefore[block]) + scalars(from: start, to: end, in: bytes)
  }

  /// The byte range of a zero-based line without its line end.
  func range(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }
}
