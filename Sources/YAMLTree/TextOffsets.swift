import SourceText

/// Which bytes of the file each byte of a scalar's text comes from.
///
/// It is made by reading the scalar again, when somebody asks. It exists only where that gives the
/// very text which the document holds.
struct TextOffsets {
  private var text: [UInt8] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  /// The byte after the scalar; line breaks at the end of a block lie behind it.
  private var limit: Int = 0

  init?(of record: Record, in document: Document) {
    let wanted = document.textBytes(of: record)
    let bytes = document.file.bytes
    guard let span = Self.writtenSpan(of: record, in: document) else { return nil }
    switch record.style {
    case .plain:
      let scalar = FlowScalar(bytes: bytes, range: span, style: .plain)
      scalar.read(into: &self)
    case .singleQuoted, .doubleQuoted:
      guard span.count >= 2 else { return nil }
      let inner = (span.lowerBound + 1)..<(span.upperBound - 1)
      FlowScalar(bytes: bytes, range: inner, style: record.style).read(into: &self)
    case .literal, .folded:
      let scalar = BlockScalar(
        bytes: bytes,
        start: span.lowerBound,
        isFolded: record.style == .folded
      )
      for indentation in scalar.possibleIndentations() {
        self = TextOffsets()
        scalar.read(into: &self, indentation: indentation, length: wanted.count)
        if text.elementsEqual(wanted) { break }
      }
    }
    guard text.elementsEqual(wanted) else { return nil }
    limit = span.upperBound
  }

  private init() {}

  /// The number of bytes read so far.
  var count: Int { text.count }

  /// Adds bytes of the text that all come from one place.
  mutating func add(_ bytes: some Sequence<UInt8>, from place: Range<Int>) {
    for byte in bytes {
      text.append(byte)
      starts.append(UInt32(truncatingIfNeeded: place.lowerBound))
      ends.append(UInt32(truncatingIfNeeded: place.upperBound))
    }
  }

  /// The bytes of the file from which a range of the text comes; both within the text.
  func fileRange(of range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < starts.count else {
      let end = min(Int(ends.last ?? .max), limit)
      return end..<end
    }
    let start = min(Int(starts[range.lowerBound]), limit)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, min(Int(ends[range.upperBound - 1]), limit))
  }

  /// Where the scalar is written: its own span, or for an alias that of the node which has the same text.
  private static func writtenSpan(of record: Record, in document: Document) -> Range<Int>? {
    guard record.standsForAlias else { return record.span }
    let original = document.records.first { other in
      other.kind == .scalar && other.isInSideText && !other.standsForAlias
        && other.textRange == record.textRange
    }
    return original?.span
  }
}
