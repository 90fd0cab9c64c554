extension Library {
  /// Bytes written as texts.
  public static let encoders = Library(
    "encoders",
    "Bytes written as texts.",
    [
      Function(
        "base64.encode",
        "Bytes in the base64 of RFC 4648, section 4, with padding.",
        [Overload("base64_encode_bytes", [.bytes], .string, body: .strict(Base64.encode))],
        ["base64.encode(b'hello') == 'aGVsbG8='"]
      ) { CallWork($0[0].count / 16, .text(($0[0].count + Steps(2)) / 3 * Steps(4))) },
      Function(
        "base64.decode",
        "The bytes of a text in base64, with padding or without; any other text is an error.",
        [Overload("base64_decode_string", [.string], .bytes, body: .strict(Base64.decode))],
        ["base64.decode('aGVsbG8=') == b'hello'", "base64.decode('aGVsbG8') == b'hello'"]
      ) { CallWork($0[0].count / 16, .text($0[0].count)) },
    ]
  )
}

/// The base64 of RFC 4648, section 4.
private enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  private static let padding = UInt8(ascii: "=")

  @Sendable
  static func encode(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let length = Int(arguments[0].extra)
    guard evaluation.charge(length / 16) else { return .error(.budgetExceeded) }
    var text: [UInt8] = []
    text.reserveCapacity((length + 2) / 3 * 4)
    var (bits, count) = (UInt32(0), 0)
    for byte in evaluation.bytes(of: arguments[0]) {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[Int(bits >> UInt32(count) & 63)])
      }
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
    while text.count % 4 != 0 { text.append(padding) }
    return evaluation.makeText(text)
  }

  @Sendable
  static func decode(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    var text = evaluation.bytes(of: arguments[0])
    guard evaluation.charge(text.count / 16) else { return .error(.budgetExceeded) }
    if text.count % 4 == 0 {
      for _ in 0..<2 where text.last == padding { text.removeLast() }
    }
    guard text.count % 4 != 1 else {
      return evaluation.fail("the text is not base64: it is cut off")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 2)
    var (bits, count) = (UInt32(0), 0)
    for letter in text {
      guard let value = value(of: letter) else {
        return evaluation.fail("the text is not base64: it has a byte outside the alphabet")
      }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return evaluation.makeText(bytes, kind: .bytes)
  }

  private static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
