import YAMLTree

/// New texts in place of ranges of a file.
struct TextSplices {
  /// New text in place of a range of bytes.
  private struct Splice {
    let range: Range<Int>
    let text: String
    /// Whether the line on which it stands says something else afterwards.
    let isSeen: Bool
  }

  /// A text after all changes.
  struct Result {
    let bytes: [UInt8]
    /// Where the text is new, or something was taken out of it.
    let changed: [Range<Int>]
  }

  private var splices: [Splice] = []

  var isEmpty: Bool { splices.isEmpty }

  /// Puts a text in the place of a range; of two at one place the first stands first.
  mutating func replace(_ range: Range<Int>, with text: String) {
    splices.append(Splice(range: range, text: text, isSeen: true))
  }

  /// Takes whole lines out.
  mutating func removeLines(_ range: Range<Int>) {
    splices.append(Splice(range: range, text: "", isSeen: false))
  }

  /// The whole text with the changes; nil where two of them overlap.
  func applied(to bytes: [UInt8]) -> Result? {
    var text: [UInt8] = []
    var changed: [Range<Int>] = []
    var place = 0
    let inOrder = splices.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      return a.isEmpty == b.isEmpty ? left.offset < right.offset : a.isEmpty
    }
    for splice in inOrder.map(\.element) {
      guard splice.range.lowerBound >= place else { return nil }
      text += bytes[place..<splice.range.lowerBound]
      let start = text.count
      text += splice.text.utf8
      if splice.isSeen { changed.append(start..<text.count) }
      place = splice.range.upperBound
    }
    text += bytes[place...]
    return Result(bytes: text, changed: changed)
  }
}

extension TextSplices.Result {
  /// The text with a comment at the end of each line that was written or changed.
  ///
  /// `document` is what the text says. A line that ends inside of a text gets none, for it would become a part of it.
  func marked(_ mark: String, in document: Document) -> [UInt8] {
    let comment = Self.comment(mark)
    let texts = document.records.filter { $0.kind == .scalar && $0.isInSideText }.map(\.span)
    var marked: [UInt8] = []
    var start = 0
    var left = changed[...]
    while start < bytes.count {
      var end = start
      while end < bytes.count, LineBreak.length(in: bytes, at: end) == 0 { end += 1 }
      while let first = left.first, first.upperBound < start { left = left.dropFirst() }
      let line = start..<end
      marked += bytes[line]
      if left.contains(where: { isSeen($0, on: line) }), !bytes[line].hasSuffix(comment),
        !texts.contains(where: { $0.lowerBound < end && end < $0.upperBound })
      {
        marked += comment
      }
      let next = min(end + max(LineBreak.length(in: bytes, at: end), 1), bytes.count)
      marked += bytes[end..<next]
      start = next
    }
    return marked
  }

  /// Whether a change is seen on a line; new text may begin or end with the break of another one.
  private func isSeen(_ change: Range<Int>, on line: Range<Int>) -> Bool {
    guard !change.isEmpty else {
      return line.lowerBound <= change.lowerBound && change.lowerBound <= line.upperBound
    }
    return bytes[change.clamped(to: line)].contains { $0 > UInt8(ascii: " ") }
  }

  /// The bytes of a comment, on one line whatever the text is.
  private static func comment(_ mark: String) -> [UInt8] {
    let text = mark.unicodeScalars.map { scalar -> Character in
      let isBreak = scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029
      return scalar.value < 0x20 || isBreak ? " " : Character(scalar)
    }
    return Array("  # \(String(text))".utf8)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ other: [UInt8]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
