/// Turns libyaml's counts of Unicode scalars into offsets of bytes.
@safe
struct ScalarPlaces {
  private let bytes: UnsafeRawBufferPointer
  private let count: Int
  /// The length of the byte-order mark, which libyaml does not see.
  private let before: Int
  private let isASCII: Bool
  /// How many scalars begin before `byte`; no scalar goes on there.
  private var scalar: Int = 0
  private var byte: Int = 0

  /// The bytes must stay in place while this value is used.
  init(_ content: UnsafeBufferPointer<UInt8>, after before: Int) {
    let bytes = UnsafeRawBufferPointer(content)
    unsafe self.bytes = unsafe bytes
    let count = content.count
    self.count = count
    self.before = before
    var all: UInt64 = 0
    var index = 0
    while index + 8 <= count {
      unsafe all |= bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index += 8
    }
    while index < count {
      unsafe all |= UInt64(bytes[index])
      index += 1
    }
    isASCII = all & 0x8080_8080_8080_8080 == 0
  }

  /// Where `%TAG` stands for the time with a number, from 1; nil where it does not so often.
  func place(ofTagDirective number: Int) -> Int? {
    var found = 0
    var index = 0
    while index < count {
      if index + 8 <= count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // A byte of `other` is zero where the word has '%', and the next line finds a zero byte.
        let other = word ^ 0x2525_2525_2525_2525
        if (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let end = min(index + 8, count)
      while index < end {
        if hasTagDirective(at: index) {
          found += 1
          if found == number { return before + index }
        }
        index += 1
      }
    }
    return nil
  }

  private func hasTagDirective(at index: Int) -> Bool {
    guard index + 4 <= count else { return false }
    let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
    return UInt32(littleEndian: word) == 0x4741_5425
  }

  /// The offset in the file of the scalar with a number; the end of the file for one behind it.
  @inline(__always)
  mutating func offset(of index: Int) -> Int {
    isASCII ? before + min(index, count) : offsetAmongOthers(of: index)
  }

  private mutating func offsetAmongOthers(of index: Int) -> Int {
    while scalar < index, byte + 8 <= count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: byte, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 == 0 {
        let step = min(8, index - scalar)
        scalar += step
        byte += step
        continue
      }
      guard index - scalar >= 8 else { break }
      let continued = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
      scalar += 8 - continued.nonzeroBitCount
      byte += 8
    }
    while scalar < index, byte < count {
      if begins(byte) { scalar += 1 }
      byte += 1
    }
    while byte < count, !begins(byte) { byte += 1 }
    while scalar > index, byte > 0 {
      byte -= 1
      if begins(byte) { scalar -= 1 }
    }
    return before + byte
  }

  /// Whether a scalar begins at a byte.
  private func begins(_ byte: Int) -> Bool {
    unsafe bytes[byte] & 0xC0 != 0x80
  }

  /// Whether the bytes of the file from an offset on are those of a text.
  func matches(_ text: Span<UInt8>, at start: Int) -> Bool {
    let first = start - before
    guard first >= 0, first + text.count <= count else { return false }
    for index in text.indices {
      guard unsafe text[index] == bytes[first + index] else { return false }
    }
    return true
  }

  /// The end of a range without blanks and line breaks at its end.
  func withoutBlanks(before end: Int, after start: Int) -> Int {
    var end = end
    while end > start, end > before {
      let byte = unsafe bytes[end - before - 1]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { break }
      end -= 1
    }
    return end
  }
}
