import SourceText

/// Cuts an expression's bytes into tokens.
struct Lexer {
  let source: SourceFile
  let bytes: [UInt8]
  var offset: Int
  var result: TokenList = TokenList()
  var diagnostics: [Diagnostic] = []

  /// Where each byte of the content of texts begins, which only a mistake in such a text asks for.
  var contentPlaces: [Int]?

  private init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
    offset = source.contentStart
    result.tokens.reserveCapacity(bytes.count / 3 + 2)
  }

  /// The tokens of a whole text, and every mistake on their level.
  static func tokens(of source: SourceFile) -> (TokenList, [Diagnostic]) {
    var lexer = Lexer(source)
    while lexer.skipBlanks() { lexer.readToken() }
    lexer.append(.end, from: lexer.bytes.count)
    return (lexer.result, lexer.diagnostics)
  }

  /// Where each byte of a text literal's content begins, and where the content ends.
  static func contentPlaces(ofTextIn range: Range<Int>, of source: SourceFile) -> [Int] {
    var lexer = Lexer(source)
    lexer.offset = range.lowerBound
    lexer.contentPlaces = []
    lexer.readToken()
    return lexer.contentPlaces ?? []
  }

  /// The byte at a distance from the current one; zero beyond the end, where it ends every token.
  func peek(_ distance: Int = 0) -> UInt8 {
    let index = offset + distance
    return index < bytes.count ? bytes[index] : 0
  }

  mutating func append(_ kind: Token.Kind, from start: Int, literal: Int = 0) {
    result.tokens.append(Token(kind, start..<offset, literal: literal))
  }

  /// Skips white space and comments; false at the end.
  private mutating func skipBlanks() -> Bool {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C {
        offset += 1
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
        while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
      } else {
        return true
      }
    }
    return false
  }

  private mutating func readToken() {
    let byte = bytes[offset]
    if byte.isLetter {
      if !readPrefixedText() { readWord() }
    } else if byte.isDigit || (byte == UInt8(ascii: ".") && peek(1).isDigit) {
      readNumber()
    } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
      readText(from: offset, isBytes: false, isRaw: false)
    } else if byte == UInt8(ascii: "`") {
      readQuotedIdentifier()
    } else {
      readSign(byte)
    }
  }

  /// Reads a text that begins with letters, as `b'…'` and `R"…"`.
  private mutating func readPrefixedText() -> Bool {
    let start = offset
    var length = 0
    var isBytes = false
    var isRaw = false
    if peek() | 0x20 == UInt8(ascii: "b") {
      isBytes = true
      length = 1
    }
    if peek(length) | 0x20 == UInt8(ascii: "r") {
      isRaw = true
      length += 1
    }
    let quote = peek(length)
    guard length > 0, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return false
    }
    offset += length
    readText(from: start, isBytes: isBytes, isRaw: isRaw)
    return true
  }

  private mutating func readWord() {
    let start = offset
    while peek().isLetter || peek().isDigit { offset += 1 }
    append(Token.Kind(word: bytes[start..<offset]), from: start)
  }

  private mutating func readNumber() {
    let start = offset
    var kind = Token.Kind.int
    if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x"), peek(2).hexValue != nil {
      offset += 2
      while peek().hexValue != nil { offset += 1 }
    } else {
      while peek().isDigit { offset += 1 }
      if peek() == UInt8(ascii: "."), peek(1).isDigit {
        kind = .double
        offset += 1
        while peek().isDigit { offset += 1 }
      }
      if readExponent() { kind = .double }
    }
    if kind == .int, peek() | 0x20 == UInt8(ascii: "u") {
      kind = .uint
      offset += 1
    }
    guard peek().isLetter else { return append(kind, from: start) }
    while peek().isLetter || peek().isDigit { offset += 1 }
    diagnostics.append(.malformedNumber(at: source.span(start, offset)))
    append(.invalid, from: start)
  }

  private mutating func readExponent() -> Bool {
    guard peek() | 0x20 == UInt8(ascii: "e") else { return false }
    let hasSign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
    guard peek(hasSign ? 2 : 1).isDigit else { return false }
    offset += hasSign ? 2 : 1
    while peek().isDigit { offset += 1 }
    return true
  }

  private mutating func readQuotedIdentifier() {
    let start = offset
    offset += 1
    while peek().isLetter || peek().isDigit || peek().isQuotedSign { offset += 1 }
    guard peek() == UInt8(ascii: "`"), offset > start + 1 else {
      diagnostics.append(.malformedQuotedName(at: source.span(start, offset)))
      return append(.invalid, from: start)
    }
    offset += 1
    append(.quotedIdentifier, from: start)
  }

  private mutating func readSign(_ byte: UInt8) {
    let start = offset
    if let kind = Token.Kind(first: byte, second: peek(1)) {
      offset += 2
      return append(kind, from: start)
    }
    if let kind = Token.Kind(sign: byte) {
      offset += 1
      return append(kind, from: start)
    }
    offset += 1
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    let span = source.span(start, offset)
    if let hint = SignHint(byte) {
      if peek() == byte { offset += 1 }
      diagnostics.append(.foreignSign(hint, at: span))
    } else {
      diagnostics.append(.invalidCharacter(at: span))
    }
    append(.invalid, from: start)
  }
}
