extension Token.Kind {
  /// The kind of a word.
  init(word: ArraySlice<UInt8>) {
    guard (2...9).contains(word.count) else {
      self = .identifier
      return
    }
    switch String(decoding: word, as: UTF8.self) {
    case "true": self = .true
    case "false": self = .false
    case "null": self = .null
    case "in": self = .in
    case "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
      "loop", "package", "namespace", "return", "var", "void", "while":
      self = .reserved
    default: self = .identifier
    }
  }

  /// The kind of a sign of two bytes.
  init?(first: UInt8, second: UInt8) {
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: "=")): self = .equal
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): self = .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): self = .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): self = .greaterOrEqual
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): self = .and
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): self = .or
    default: return nil
    }
  }

  /// The kind of a sign of one byte.
  init?(sign: UInt8) {
    switch sign {
    case UInt8(ascii: "<"): self = .less
    case UInt8(ascii: ">"): self = .greater
    case UInt8(ascii: "!"): self = .not
    case UInt8(ascii: "+"): self = .plus
    case UInt8(ascii: "-"): self = .minus
    case UInt8(ascii: "*"): self = .times
    case UInt8(ascii: "/"): self = .divide
    case UInt8(ascii: "%"): self = .modulo
    case UInt8(ascii: "?"): self = .question
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: "."): self = .dot
    case UInt8(ascii: "("): self = .openParenthesis
    case UInt8(ascii: ")"): self = .closeParenthesis
    case UInt8(ascii: "["): self = .openBracket
    case UInt8(ascii: "]"): self = .closeBracket
    case UInt8(ascii: "{"): self = .openBrace
    case UInt8(ascii: "}"): self = .closeBrace
    default: return nil
    }
  }
}

/// A sign of other languages and what CEL writes instead.
enum SignHint: String, Sendable {
  case equal = "=="
  case and = "&&"
  case or = "||"

  init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "="): self = .equal
    case UInt8(ascii: "&"): self = .and
    case UInt8(ascii: "|"): self = .or
    default: return nil
    }
  }
}

extension UInt8 {
  /// Whether it is a letter of a name, `_` included.
  var isLetter: Bool {
    (self | 0x20) &- 0x61 < 26 || self == UInt8(ascii: "_")
  }

  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether a name in back ticks may hold it beside letters and digits.
  var isQuotedSign: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
      || self == UInt8(ascii: " ")
  }

  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    if isDigit { return UInt32(self &- 0x30) }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) + 10 : nil
  }
}
