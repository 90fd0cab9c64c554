public import SourceText

/// What a scalar means under the YAML 1.2 core schema.
public enum ScalarValue: Sendable, Hashable {
  /// Nothing: empty, `~` or `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// An integer that fits.
  case int(Int64)
  /// Any other number; infinite where the number is beyond what a double holds.
  case double(Double)
  /// A text.
  case string(String)
}

extension Node {
  /// A scalar's text; nil for a list or a mapping.
  public var text: String? {
    kind == .scalar ? String(decoding: document.textBytes(of: record), as: UTF8.self) : nil
  }

  /// How a scalar is written; `plain` for a list or a mapping.
  public var style: ScalarStyle { record.style }

  /// A scalar's meaning; nil for a list or a mapping.
  public var value: ScalarValue? {
    let record = record
    guard record.kind == .scalar else { return nil }
    let bytes = document.textBytes(of: record)
    switch record.resolved {
    case .null: return .null
    case .bool: return .bool(CoreSchema.bool(bytes.span))
    case .int: return .int(CoreSchema.int(bytes.span) ?? 0)
    case .double: return .double(CoreSchema.double(bytes))
    case .string: return .string(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Whether the node is a null scalar: empty, `~` or `null`, without quotes.
  public var isNull: Bool { record.kind == .scalar && record.resolved == .null }

  /// The place of a part of a scalar's text, given as offsets of UTF-8 bytes.
  ///
  /// It goes through quotes, escapes, folding and indentation, so that a mistake inside a text can
  /// be shown at its own character. The offsets are clamped to the text. For a list or a mapping,
  /// and where the text cannot be followed, it is the node's own span.
  public func span(ofText range: Range<Int>) -> SourceSpan {
    let record = record
    guard record.kind == .scalar else { return span }
    let text = record.textRange
    let part = range.clamped(to: 0..<text.count)
    if !record.isInSideText {
      return document.file.span(
        text.lowerBound + part.lowerBound,
        text.lowerBound + part.upperBound
      )
    }
    guard let offsets = TextOffsets(of: record, in: document) else { return span }
    let place = offsets.fileRange(of: part)
    return document.file.span(place.lowerBound, place.upperBound)
  }

  /// Whether a scalar's text is `text`, byte by byte.
  package func hasText(_ text: String) -> Bool {
    let record = record
    guard record.kind == .scalar, record.textRange.count == text.utf8.count else { return false }
    return document.textBytes(of: record).elementsEqual(text.utf8)
  }
}
