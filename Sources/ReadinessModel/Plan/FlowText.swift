package import JSONText

/// Writes a value on one line, as it may stand in a flow collection of YAML; or, in JSON's own way, in both.
package struct FlowText: Sendable {
  private let isJSON: Bool

  /// A writer of YAML, or of JSON.
  package init(isJSON: Bool = false) { self.isJSON = isJSON }

  /// The text of a value, which the program built itself.
  package func text(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): number.description
    case .double(let number): number.isFinite ? number.description : "null"
    case .string(let text): word(text)
    case .array(let elements): "[" + elements.map(self.text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(word($0.key)): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// A text, in quotes where it would be read as something else without them.
  package func word(_ text: String) -> String {
    if !isJSON, Self.isPlain(text) { return text }
    var writer = JSONWriter(.compact)
    writer.string(text)
    return Self.escaped(String(decoding: writer.finish(), as: UTF8.self))
  }

  /// A text in quotes with what YAML reads as a line break, or not at all, as an escape.
  private static func escaped(_ quoted: String) -> String {
    var escaped = ""
    for scalar in quoted.unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a text may stand without quotes anywhere and be read as the same text.
  ///
  /// It is narrower than YAML: what begins with a digit or a sign is in quotes, but for a day.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, last != UInt8(ascii: " "),
      last != UInt8(ascii: ":")
    else { return false }
    if isDay(bytes) { return true }
    guard isLetter(first), !reserved.contains(text.lowercased()) else { return false }
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case _ where isLetter(byte), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: " "),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: ";"):
        continue
      case UInt8(ascii: ":"):
        if bytes[place + 1] == UInt8(ascii: " ") { return false }
      default: return false
      }
    }
    return true
  }

  /// Words that YAML, or somebody who reads it, may take for something else than a text.
  private static let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off"]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Whether a text is written as a day, `YYYY-MM-DD`.
  private static func isDay(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 10 else { return false }
    return bytes.enumerated().allSatisfy { place, byte in
      place == 4 || place == 7
        ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }
}
