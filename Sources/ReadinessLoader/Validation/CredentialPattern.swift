/// Finds texts that look like a credential: they are reported by place and never shown.
enum CredentialPattern {
  /// The shortest credential that is looked for, in bytes.
  static let shortest: Int = 20

  /// The beginnings of well-known credentials, each with the least number of bytes that follow it.
  private static let prefixes: [(text: [UInt8], rest: Int)] = [
    ("sk-", 17), ("sk_live_", 16), ("rk_live_", 16), ("AKIA", 16), ("ASIA", 16), ("AIza", 30),
    ("ghp_", 30), ("gho_", 30), ("ghs_", 30), ("github_pat_", 20), ("glpat-", 16), ("hf_", 30),
    ("gsk_", 30), ("xai-", 30), ("r8_", 30), ("xoxb-", 20), ("xoxp-", 20), ("ya29.", 20),
    ("eyJ", 40), ("npm_", 30), ("pplx-", 30), ("dop_v1_", 30),
  ].map { (Array($0.0.utf8), $0.1) }

  private static let keyBegin: [UInt8] = Array("-----BEGIN ".utf8)
  private static let keyEnd: [UInt8] = Array("-----END ".utf8)
  private static let keyWord: [UInt8] = Array("PRIVATE KEY".utf8)

  /// Whether any part of a text looks like a credential.
  static func isIn(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= shortest && firstRange(in: bytes, from: bytes.startIndex) != nil
  }

  /// The parts of a text that look like credentials, in order.
  static func ranges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = bytes.startIndex
    while let range = firstRange(in: bytes, from: start) {
      ranges.append(range)
      start = range.upperBound
    }
    return ranges
  }

  private static func firstRange(in bytes: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
    var isAtWord = true
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if isAtWord, let range = token(at: index, in: bytes) ?? key(at: index, in: bytes) {
        return range
      }
      if byte == UInt8(ascii: ":"), let range = password(at: index, in: bytes) { return range }
      isAtWord = !isTokenByte(byte)
      index += 1
    }
    return nil
  }

  /// A token with a known beginning.
  private static func token(at index: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    for (prefix, rest) in prefixes where bytes[index] == prefix[0] {
      guard bytes[index...].starts(with: prefix) else { continue }
      let end = bytes[index...].firstIndex { !isTokenByte($0) && $0 != 0x2E } ?? bytes.endIndex
      let tail = bytes[(index + prefix.count)..<max(end, index + prefix.count)]
      let hasDigit = tail.contains { $0 >= 0x30 && $0 <= 0x39 }
      if tail.count >= rest, hasDigit { return index..<end }
    }
    return nil
  }

  /// A private key in PEM, with the line that ends it.
  private static func key(at index: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard bytes[index] == UInt8(ascii: "-"), bytes[index...].starts(with: keyBegin) else {
      return nil
    }
    let line = bytes[index...].prefix(64)
    let isPrivate = line.indices.contains { line[$0...].starts(with: keyWord) }
    guard isPrivate else { return nil }
    let ending = bytes.indices[(index + 1)...].first { bytes[$0...].starts(with: keyEnd) }
    let rest = ending.map { bytes[$0...] }
    return index..<(rest?.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex)
  }

  /// A password in an address, as `https://user:password@host`.
  private static func password(at index: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard bytes[index...].starts(with: "://".utf8) else { return nil }
    let end =
      bytes[index...].dropFirst(3).firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      ?? bytes.endIndex
    let authority = bytes[(index + 3)..<end]
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
      let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":")), at - colon > 1
    else { return nil }
    return colon + 1..<at
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
