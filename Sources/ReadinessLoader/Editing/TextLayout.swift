import SourceText
import YAMLTree

/// The bytes of a file, with what changing them asks of their lines.
struct TextLayout {
  let bytes: [UInt8]
  /// The first byte after a byte-order mark.
  private let start: Int

  init(_ file: SourceFile) {
    bytes = file.bytes
    start = file.contentStart
  }

  /// Whether a list or mapping is written in brackets.
  func isFlow(_ node: Node) -> Bool {
    guard node.kind != .scalar, bytes.indices.contains(node.span.start) else { return false }
    let first = bytes[node.span.start]
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Whether a node is written inside another one, and not elsewhere.
  func isInside(_ node: Node, _ outer: Node) -> Bool {
    node.span.start >= outer.span.start && node.span.end <= outer.span.end
  }

  /// How many columns stand before a place on its line.
  func column(of place: Int) -> Int { place - lineStart(of: place) }

  /// Where the line begins that holds a place.
  func lineStart(of place: Int) -> Int {
    var place = min(place, bytes.count)
    while place > start, lengthOfBreak(before: place) == 0 { place -= 1 }
    return place
  }

  /// Where the line ends that holds a place, before its break.
  func lineEnd(from place: Int) -> Int {
    var end = place
    while end < bytes.count, LineBreak.length(in: bytes, at: end) == 0 { end += 1 }
    return end
  }

  /// Where the line begins after one that ends at a place.
  func nextLine(afterEnd end: Int) -> Int {
    min(end + LineBreak.length(in: bytes, at: end), bytes.count)
  }

  /// The number of bytes of the line break that ends at a place; zero where none does.
  func lengthOfBreak(before place: Int) -> Int {
    for length in [2, 1, 3] where place - length >= start {
      if LineBreak.length(in: bytes, at: place - length) == length { return length }
    }
    return 0
  }

  /// Whether a range holds blanks at most.
  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether a range holds a line break.
  func hasBreak(_ range: Range<Int>) -> Bool {
    range.contains { LineBreak.length(in: bytes, at: $0) > 0 }
  }

  /// The first place from one on, and before an end, that is no blank, no line break and in no comment.
  func skipSpace(from place: Int, to end: Int) -> Int {
    var place = place
    while place < end {
      let length = LineBreak.length(in: bytes, at: place)
      if length > 0 {
        place += length
      } else if bytes[place] == UInt8(ascii: "#") {
        place = lineEnd(from: place)
      } else if isBlank(place..<(place + 1)) {
        place += 1
      } else {
        return place
      }
    }
    return min(place, end)
  }

  /// The end of a range without the blanks and line breaks there.
  func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return end
  }

  /// The end of a value after a key; of one that is not written, the byte after its colon.
  func end(of value: Node, after lead: Int) -> Int {
    guard value.span.range.isEmpty else { return max(value.span.end, lead) }
    let colon = skipSpace(from: lead, to: bytes.count)
    let isColon = colon < bytes.count && bytes[colon] == UInt8(ascii: ":")
    return max(value.span.end, isColon ? colon + 1 : lead)
  }

  /// The end of the last line that belongs to a node of a block.
  ///
  /// Blank lines belong to it only where its last text keeps them, as after `|+`.
  func lastLineEnd(of node: Node) -> Int {
    var end = lineEnd(from: trimmedEnd(node.span.range))
    guard keepsBlankLines(node) else { return end }
    while end < bytes.count {
      let next = nextLine(afterEnd: end)
      let nextEnd = lineEnd(from: next)
      guard isBlank(next..<nextEnd) else { break }
      end = nextEnd
    }
    return end
  }

  /// Whether the last text of a node ends in blank lines.
  private func keepsBlankLines(_ node: Node) -> Bool {
    let records = node.document.records
    let last = (node.index..<Int(node.record.next)).last { records[$0].end == node.record.end }
    guard let last, records[last].kind == .scalar else { return false }
    let style = records[last].style
    guard style == .literal || style == .folded else { return false }
    let text = node.document.textBytes(of: records[last])
    let breaks = text.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
    return breaks > 1 || breaks == text.count
  }

  /// How a line that ends at a place is ended, or else the first line of the file.
  func newLine(at place: Int) -> String {
    for end in [place, lineEnd(from: start)] where end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\n"): return "\n"
      case UInt8(ascii: "\r"): return LineBreak.length(in: bytes, at: end) == 2 ? "\r\n" : "\r"
      default: continue
      }
    }
    return "\n"
  }
}
