/// One input text: its name, its bytes and where its lines begin.
///
/// The bytes are those of the file, a byte-order mark included. They are UTF-8, which
/// ``firstInvalidByte`` confirms; a reader that needs valid text asks it first.
public final class SourceFile: Sendable {
  /// The name to show: a path as the user gave it, or `<stdin>`.
  public let name: String

  /// The whole content, a byte-order mark included.
  public let bytes: [UInt8]

  /// Where the lines begin.
  let lines: LineIndex

  /// Makes a file from its content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.lines = LineIndex(bytes)
  }

  /// Makes a file from text, as tests and embedding programs do.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The offset of the first byte after a byte-order mark, or zero.
  public var contentStart: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The offset of the first byte that is not part of valid UTF-8, or nil.
  public var firstInvalidByte: Int? {
    let bytes = bytes
    let span = bytes.span
    do throws(UTF8.ValidationError) {
      let valid = try UTF8Span(validating: span)
      return valid.count == bytes.count ? nil : valid.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The span of the bytes from `start` up to `end`, clamped to the file.
  public func span(_ start: Int, _ end: Int) -> SourceSpan {
    let low = min(max(start, 0), bytes.count)
    return SourceSpan(file: self, start: low, end: min(max(end, low), bytes.count))
  }

  /// The line and column of a byte offset.
  public func position(at offset: Int) -> SourcePosition {
    lines.position(at: offset, in: bytes)
  }

  /// The text of a byte range; ill-formed bytes show as U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
