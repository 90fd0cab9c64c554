/// Texts that are JSON, whose escapes for characters beyond U+FFFF YAML does not know.
enum JSONEscapes {
  /// The bytes with those escapes as YAML has them, every other byte in its place.
  ///
  /// It is nil where there are none, and where anything outside the double quotes is not JSON, as
  /// then what looks like an escape may be none.
  static func translated(_ bytes: [UInt8], from start: Int) -> [UInt8]? {
    var result = bytes
    var hasPair = false
    var isInString = false
    // The byte before, blanks left out; what begins the text stands as if in a list.
    var previous = UInt8(ascii: "[")
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if isInString, byte == UInt8(ascii: "\\") {
        if let pair = SurrogatePair(in: bytes, at: index) {
          result.replaceSubrange(index..<(index + SurrogatePair.length), with: pair.yamlBytes)
          hasPair = true
          index += SurrogatePair.length
        } else {
          index += 2
        }
        continue
      }
      if byte == UInt8(ascii: "\"") {
        guard isInString || mayBegin(after: previous) else { return nil }
        isInString.toggle()
      } else if !isInString {
        guard standsOutside(byte) else { return nil }
        if byte == UInt8(ascii: ":"), previous != UInt8(ascii: "\"") { return nil }
      }
      if byte > UInt8(ascii: " ") { previous = byte }
      index += 1
    }
    return hasPair ? result : nil
  }

  /// Whether a string can begin after a byte; within a plain YAML text quotes are themselves.
  private static func mayBegin(after byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// Whether JSON can have the byte outside strings.
  private static func standsOutside(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "E"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
