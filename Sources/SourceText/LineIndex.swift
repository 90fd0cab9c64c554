/// The byte offsets at which the lines of a text begin.
///
/// A line ends with LF, CR LF or a lone CR, as in editors. U+0085, U+2028 and U+2029 do not end one.
struct LineIndex: Sendable {
  private let starts: [UInt32]

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
    var column = 1
    // Continuation bytes do not begin a scalar.
    for offset in start..<max(start, clamped) where bytes[offset] & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line + 1, column: column)
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
