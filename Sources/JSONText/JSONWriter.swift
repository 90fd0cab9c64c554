/// Writes JSON in the order in which it is told, escaped, into one buffer of bytes.
///
/// The calls mirror the text: `beginObject`, then `key` and a value in turn, then `endObject`. The
/// writer keeps no record of what is open; calls that do not pair up are a mistake of the caller.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable, Hashable {
    /// Everything on one line, no spaces, no line feed at the end.
    case compact
    /// Every member and element on its own line, indented by two spaces; ends with a line feed.
    case pretty
  }

  private let isPretty: Bool
  private var bytes: [UInt8] = []
  private var depth: Int = 0
  /// Whether nothing stands yet in the container that was opened last.
  private var isFirst: Bool = true
  private var isAfterKey: Bool = false

  /// Makes a writer with nothing written.
  public init(_ layout: Layout = .pretty) {
    isPretty = layout == .pretty
  }

  /// Opens an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// Closes the object that was opened last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Opens an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// Closes the array that was opened last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes the key of the next value.
  public mutating func key(_ key: String) {
    separate()
    append(quoting: key)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    append(quoting: value)
  }

  /// Writes an integer.
  public mutating func int(_ value: some BinaryInteger) {
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Writes a number in the fewest digits that read back as the same one; `null` for one that is not finite.
  public mutating func double(_ value: Double) {
    separate()
    bytes.append(contentsOf: value.isFinite ? value.description.utf8 : "null".utf8)
  }

  /// Writes a truth value.
  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// What was written so far, as text.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The whole text as bytes; pretty text ends with a line feed.
  public consuming func finish() -> [UInt8] {
    if isPretty { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if isPretty, !isFirst { startLine() }
    bytes.append(bracket)
    isFirst = false
  }

  /// Writes what stands between the value before and the next key or value.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    if isPretty, depth > 0 { startLine() }
  }

  private mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<max(0, depth) {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func append(quoting text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: Self.needsEscape) {
      for byte in text.utf8 { append(escaping: byte) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func append(escaping byte: UInt8) {
    guard Self.needsEscape(byte) else { return bytes.append(byte) }
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 0x0F
      bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    default: bytes.append(byte)
    }
  }
}
