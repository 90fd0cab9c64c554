/// What libyaml takes as the end of a line: LF, CR LF, CR, and as YAML 1.1 did U+0085, U+2028 and U+2029.
package enum LineBreak {
  /// The number of bytes of the line break at an offset; zero where there is none.
  package static func length(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case UInt8(ascii: "\n"):
      return 1
    case UInt8(ascii: "\r"):
      return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n") ? 2 : 1
    case 0xC2:
      return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
      return bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 ? 3 : 0
    default:
      return 0
    }
  }

  /// What libyaml writes into a text for a line break of three bytes (itself) or fewer (LF).
  static func text(ofLength length: Int, in bytes: [UInt8], at offset: Int) -> ArraySlice<UInt8> {
    length == 3 ? bytes[offset..<(offset + 3)] : [UInt8(ascii: "\n")]
  }
}
