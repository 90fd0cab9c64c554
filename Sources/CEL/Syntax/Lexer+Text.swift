import SourceText

/// Texts and bytes in quotes.
extension Lexer {
  /// Reads a text whose opening quote is the current byte; `start` is where its prefix begins.
  mutating func readText(from start: Int, isBytes: Bool, isRaw: Bool) {
    let quote = peek()
    let isTriple = peek(1) == quote && peek(2) == quote
    offset += isTriple ? 3 : 1
    var content: [UInt8] = []
    while true {
      guard offset < bytes.count, isTriple || (bytes[offset] != 0x0A && bytes[offset] != 0x0D)
      else {
        let opening = source.span(start, start + 1)
        diagnostics.append(.unterminatedText(quote, isTriple: isTriple, at: opening))
        return append(.invalid, from: start)
      }
      let byte = bytes[offset]
      if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) { break }
      let place = offset
      if byte == UInt8(ascii: "\\"), !isRaw {
        readEscape(isBytes: isBytes, into: &content)
      } else {
        content.append(byte)
        offset += 1
      }
      if let places = contentPlaces?.count {
        contentPlaces?.append(contentsOf: repeatElement(place, count: content.count - places))
      }
    }
    contentPlaces?.append(offset)
    offset += isTriple ? 3 : 1
    result.literals.append(
      isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
    )
    append(isBytes ? .bytes : .string, from: start, literal: result.literals.count - 1)
  }

  /// Reads one escape; a malformed one is reported and skipped.
  private mutating func readEscape(isBytes: Bool, into content: inout [UInt8]) {
    let start = offset
    let letter = peek(1)
    offset += 2
    if let single = Self.simpleEscape(letter) { return content.append(single) }
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      readCode(digits: 2, from: start, isBytes: isBytes, into: &content)
    case UInt8(ascii: "u") where !isBytes:
      readCode(digits: 4, from: start, isBytes: false, into: &content)
    case UInt8(ascii: "U") where !isBytes:
      readCode(digits: 8, from: start, isBytes: false, into: &content)
    case 0x30...0x33:
      readOctal(letter, from: start, isBytes: isBytes, into: &content)
    default:
      // The letter may be the end of the text, a line end or the first byte of a longer scalar.
      offset = letter < 0x20 || start + 1 >= bytes.count ? start + 1 : start + 2
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      diagnostics.append(.invalidEscape(isBytes: isBytes, at: source.span(start, offset)))
    }
  }

  private static func simpleEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      letter
    default: nil
    }
  }

  private mutating func readCode(
    digits: Int,
    from start: Int,
    isBytes: Bool,
    into content: inout [UInt8]
  ) {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = peek().hexValue else {
        diagnostics.append(.shortEscape(digits: digits, at: source.span(start, offset)))
        return
      }
      value = value << 4 | digit
      offset += 1
    }
    appendCode(value, from: start, isBytes: isBytes, into: &content)
  }

  private mutating func readOctal(
    _ first: UInt8,
    from start: Int,
    isBytes: Bool,
    into content: inout [UInt8]
  ) {
    var value = UInt32(first - 0x30)
    for _ in 0..<2 {
      guard (0x30...0x37).contains(peek()) else {
        diagnostics.append(.shortOctalEscape(at: source.span(start, offset)))
        return
      }
      value = value << 3 | UInt32(peek() - 0x30)
      offset += 1
    }
    appendCode(value, from: start, isBytes: isBytes, into: &content)
  }

  private mutating func appendCode(
    _ value: UInt32,
    from start: Int,
    isBytes: Bool,
    into content: inout [UInt8]
  ) {
    if isBytes {
      content.append(UInt8(truncatingIfNeeded: value))
    } else if let scalar = Unicode.Scalar(value) {
      content.append(contentsOf: String(scalar).utf8)
    } else {
      diagnostics.append(.invalidScalar(at: source.span(start, offset)))
    }
  }
}
