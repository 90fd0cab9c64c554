/// Two escapes that JSON writes for one character beyond U+FFFF, as `\ud83d\ude00`.
struct SurrogatePair {
  /// The bytes that the two escapes take.
  static let length: Int = 12

  /// The character that they stand for.
  let scalar: Unicode.Scalar

  /// Reads a pair at an offset; nil where there is none.
  init?(in bytes: [UInt8], at offset: Int) {
    guard let high = Self.unit(in: bytes, at: offset), (0xD800..<0xDC00).contains(high),
      let low = Self.unit(in: bytes, at: offset + 6), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { return nil }
    self.scalar = scalar
  }

  private static func unit(in bytes: [UInt8], at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(String(decoding: bytes[(offset + 2)..<(offset + 6)], as: UTF8.self), radix: 16)
  }

  /// The same in as many bytes as YAML understands: an escaped line break, which is nothing, and eight digits.
  var yamlBytes: [UInt8] {
    let digits = String(scalar.value, radix: 16)
    let zeros = String(repeating: "0", count: 8 - digits.utf8.count)
    return Array("\\\n\\U\(zeros)\(digits)".utf8)
  }
}
