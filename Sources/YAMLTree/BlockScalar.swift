/// A literal or folded scalar in the file, to be read again with places.
struct BlockScalar {
  let bytes: [UInt8]
  /// Where `|` or `>` stands.
  let start: Int
  let isFolded: Bool

  /// The indentations that the text may have, the likeliest first.
  ///
  /// Without an indicator it is the deepest of the first line with text and the empty lines before
  /// it. With one it is the parent's and some, which cannot be seen here, but is no more than that.
  func possibleIndentations() -> [Int] {
    var index = firstLine()
    let hasIndicator = bytes[start..<index].prefix(3).contains { (0x31...0x39).contains($0) }
    var deepest = 0
    while index < bytes.count {
      var indentation = 0
      while index < bytes.count, bytes[index] == UInt8(ascii: " ") {
        indentation += 1
        index += 1
      }
      deepest = max(deepest, indentation)
      let length = LineBreak.length(in: bytes, at: index)
      if length == 0 { break }
      index += length
    }
    let others = hasIndicator ? Array((0..<deepest).reversed().prefix(Self.attempts)) : []
    return [deepest] + others
  }

  /// How many indentations are tried at most.
  private static let attempts: Int = 200

  /// Reads the text until it has the length that it must have.
  func read(into offsets: inout TextOffsets, indentation: Int, length: Int) {
    var index = firstLine()
    var breaks: [Range<Int>] = []
    var wasBlank = true
    var hasLine = skipEmptyLines(&index, indentation, &breaks)
    for place in breaks { addBreak(place, to: &offsets) }
    breaks = []
    while hasLine, index < bytes.count, offsets.count < length {
      let isBlank = bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
      join(breaks, isFoldable: isFolded && !wasBlank && !isBlank, to: &offsets)
      wasBlank = isBlank
      while index < bytes.count, LineBreak.length(in: bytes, at: index) == 0 {
        offsets.add([bytes[index]], from: index..<(index + 1))
        index += 1
      }
      breaks = []
      let breakLength = LineBreak.length(in: bytes, at: index)
      if breakLength > 0 { breaks.append(index..<(index + breakLength)) }
      index += breakLength
      hasLine = skipEmptyLines(&index, indentation, &breaks)
    }
    for place in breaks where offsets.count < length { addBreak(place, to: &offsets) }
  }

  /// Adds the line breaks between two lines with text.
  private func join(_ breaks: [Range<Int>], isFoldable: Bool, to offsets: inout TextOffsets) {
    var kept = breaks[...]
    if isFoldable, let first = kept.first, first.count < 3 {
      kept = kept.dropFirst()
      if kept.isEmpty { offsets.add([UInt8(ascii: " ")], from: first) }
    }
    for place in kept { addBreak(place, to: &offsets) }
  }

  private func addBreak(_ place: Range<Int>, to offsets: inout TextOffsets) {
    offsets.add(LineBreak.text(ofLength: place.count, in: bytes, at: place.lowerBound), from: place)
  }

  /// Goes over the indentation of a line, and over whole lines that have nothing else.
  ///
  /// The result tells whether the line belongs to the text.
  private func skipEmptyLines(
    _ index: inout Int,
    _ indentation: Int,
    _ breaks: inout [Range<Int>]
  ) -> Bool {
    while true {
      var column = 0
      while column < indentation, index < bytes.count, bytes[index] == UInt8(ascii: " ") {
        column += 1
        index += 1
      }
      let length = LineBreak.length(in: bytes, at: index)
      guard length > 0 else { return column == indentation }
      breaks.append(index..<(index + length))
      index += length
    }
  }

  /// Where the line after the indicators begins.
  private func firstLine() -> Int {
    var index = start
    while index < bytes.count {
      let length = LineBreak.length(in: bytes, at: index)
      if length > 0 { return index + length }
      index += 1
    }
    return index
  }
}
