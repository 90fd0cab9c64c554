/// A half-open range of bytes in one file.
public struct SourceSpan: Sendable, Hashable, CustomStringConvertible {
  /// The file; two spans are equal only within the same loaded file.
  public let file: SourceFile

  /// The offset of the first byte.
  public let start: Int

  /// The offset after the last byte.
  public let end: Int

  init(file: SourceFile, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The byte offsets as a range.
  public var range: Range<Int> { start..<end }

  /// The text of the span.
  public var text: String { file.text(range) }

  /// The line and column of the first byte.
  public var position: SourcePosition { file.position(at: start) }

  /// The line and column after the last byte.
  public var endPosition: SourcePosition { file.position(at: end) }

  /// The place as `path:line:column`.
  public var description: String { "\(file.name):\(position)" }

  /// Whether both spans cover the same bytes of the same file.
  public static func == (left: SourceSpan, right: SourceSpan) -> Bool {
    left.file === right.file && left.start == right.start && left.end == right.end
  }

  /// Hashes the file's identity and the range.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(start)
    hasher.combine(end)
  }
}
