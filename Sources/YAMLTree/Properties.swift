/// The anchor and the tag in front of a node.
struct Properties {
  /// The anchor's name, or nil.
  var anchor: [UInt8]?

  /// The tag, or nil.
  var tag: Tag?

  /// Where the tag stands in the file.
  private(set) var tagRange: Range<Int> = 0..<0

  /// Where the node itself begins.
  private(set) var contentStart: Int

  /// Finds the parts in the file; libyaml gives only the place where the first of them begins.
  init(anchor: [UInt8]?, tag: [UInt8]?, at start: Int, in bytes: [UInt8]) {
    self.anchor = anchor
    self.tag = tag.map(Tag.init)
    contentStart = start
    var expected = (anchor == nil ? 0 : 1) + (tag == nil ? 0 : 1)
    while expected > 0, contentStart < bytes.count {
      let begin = contentStart
      switch bytes[begin] {
      case UInt8(ascii: "&"):
        contentStart = Self.end(ofAnchorAt: begin, in: bytes)
      case UInt8(ascii: "!"):
        contentStart = Self.end(ofTagAt: begin, in: bytes)
        tagRange = begin..<contentStart
      default:
        return
      }
      expected -= 1
      contentStart = Self.skipSpace(from: contentStart, in: bytes)
    }
  }

  private static func end(ofAnchorAt start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 1
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    return index
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int {
    let isVerbatim = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "<")
    var index = start + 1
    while index < bytes.count, bytes[index] > UInt8(ascii: " ") {
      if isVerbatim, bytes[index] == UInt8(ascii: ">") { return index + 1 }
      if !isVerbatim, bytes[index] == UInt8(ascii: ",") { return index }
      if LineBreak.length(in: bytes, at: index) > 0 { return index }
      index += 1
    }
    return index
  }

  /// Goes over blanks, line breaks and comments.
  private static func skipSpace(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count {
      let breakLength = LineBreak.length(in: bytes, at: index)
      if breakLength > 0 {
        index += breakLength
      } else if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#"), index > start {
        while index < bytes.count, LineBreak.length(in: bytes, at: index) == 0 { index += 1 }
      } else {
        return index
      }
    }
    return index
  }
}
