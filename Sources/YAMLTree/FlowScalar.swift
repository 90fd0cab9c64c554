/// A plain or quoted scalar in the file, to be read again with places.
struct FlowScalar {
  let bytes: [UInt8]
  /// Its bytes, without quotes.
  let range: Range<Int>
  let style: ScalarStyle

  func read(into offsets: inout TextOffsets) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
        || LineBreak.length(in: bytes, at: index) > 0
      {
        index = readSpace(from: index, isAfterEscape: false, into: &offsets)
      } else if style == .doubleQuoted, byte == UInt8(ascii: "\\") {
        index = readEscape(at: index, into: &offsets)
      } else if style == .singleQuoted, byte == UInt8(ascii: "'") {
        offsets.add([byte], from: index..<(index + 2))
        index += 2
      } else {
        offsets.add([byte], from: index..<(index + 1))
        index += 1
      }
    }
  }

  /// Reads blanks and line breaks: blanks stay within a line, one break is a space, more lose the first.
  private func readSpace(from start: Int, isAfterEscape: Bool, into offsets: inout TextOffsets)
    -> Int
  {
    var index = start
    var breaks: [Range<Int>] = []
    while index < range.upperBound {
      let length = LineBreak.length(in: bytes, at: index)
      if length > 0 {
        breaks.append(index..<(index + length))
        index += length
      } else if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
        index += 1
      } else {
        break
      }
    }
    guard !breaks.isEmpty || isAfterEscape else {
      for blank in start..<index { offsets.add([bytes[blank]], from: blank..<(blank + 1)) }
      return index
    }
    var kept = breaks[...]
    if !isAfterEscape, let first = kept.first, first.count < 3 {
      kept = kept.dropFirst()
      if kept.isEmpty { offsets.add([UInt8(ascii: " ")], from: start..<index) }
    }
    for place in kept {
      offsets.add(
        LineBreak.text(ofLength: place.count, in: bytes, at: place.lowerBound),
        from: place
      )
    }
    return index
  }

  private func readEscape(at start: Int, into offsets: inout TextOffsets) -> Int {
    guard start + 1 < range.upperBound else { return range.upperBound }
    let breakLength = LineBreak.length(in: bytes, at: start + 1)
    if breakLength > 0 {
      return readSpace(from: start + 1 + breakLength, isAfterEscape: true, into: &offsets)
    }
    if let pair = SurrogatePair(in: bytes, at: start) {
      let place = start..<min(start + SurrogatePair.length, range.upperBound)
      offsets.add(String(Character(pair.scalar)).utf8, from: place)
      return place.upperBound
    }
    let digits: Int =
      switch bytes[start + 1] {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    let end = min(start + 2 + digits, range.upperBound)
    let scalar = digits == 0 ? Self.named(bytes[start + 1]) : hexadecimal((start + 2)..<end)
    if let scalar { offsets.add(String(Character(scalar)).utf8, from: start..<end) }
    return end
  }

  private func hexadecimal(_ range: Range<Int>) -> Unicode.Scalar? {
    UInt32(String(decoding: bytes[range], as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }

  private static func named(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "0"): "\u{0}"
    case UInt8(ascii: "a"): "\u{7}"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "t"), UInt8(ascii: "\t"): "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{B}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: Unicode.Scalar(letter)
    }
  }
}
