/// The line of a span with carets under it.
public struct SourceExcerpt: Sendable {
  /// The longest line shown whole, in Unicode scalars; a longer one is cut around the span.
  public static let maximumWidth: Int = 160

  /// The number of the line, from 1.
  public let line: Int

  /// The line's text, tabs as single spaces, cut where it is too long.
  public let text: String

  /// How many columns stand before the first caret.
  public let indent: Int

  /// How many carets there are, at least one.
  public let width: Int

  /// Makes the excerpt of a span's first line.
  public init(_ span: SourceSpan) {
    let file = span.file
    let start = min(span.start, file.bytes.count)
    let lineNumber = file.lines.line(at: start)
    var range = file.lines.range(ofLine: lineNumber, in: file.bytes)
    if lineNumber == 0 { range = max(range.lowerBound, file.contentStart)..<range.upperBound }
    line = lineNumber + 1
    let before = Self.scalars(
      file,
      range.lowerBound..<min(max(start, range.lowerBound), range.upperBound)
    )
    let marked = Self.scalars(
      file,
      min(start, range.upperBound)..<min(max(span.end, start), range.upperBound)
    )
    let after = Self.scalars(file, min(max(span.end, start), range.upperBound)..<range.upperBound)
    var all = before + marked + after
    var first = before.count
    if all.count > Self.maximumWidth {
      let cut = max(0, min(first - 40, all.count - Self.maximumWidth))
      all = Array(all[cut..<min(all.count, cut + Self.maximumWidth)])
      if cut > 0 { all[0] = "…" }
      first -= cut
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: all)
    text = String(shown)
    indent = first
    width = max(1, min(marked.count, all.count - first))
  }

  /// The excerpt as two lines of text with a margin that holds the line's number.
  public func rendered(margin: Int = 6) -> String {
    let number = "\(line)"
    let pad = String(repeating: " ", count: max(0, margin - number.utf8.count))
    let blank = String(repeating: " ", count: max(margin, number.utf8.count))
    let carets = String(repeating: " ", count: indent) + String(repeating: "^", count: width)
    return "\(pad)\(number) │ \(text)\n\(blank) │ \(carets)\n"
  }

  private static func scalars(_ file: SourceFile, _ range: Range<Int>) -> [Unicode.Scalar] {
    file.text(range).unicodeScalars.map { scalar in
      // Control characters could write to the terminal.
      scalar.properties.generalCategory == .control ? (scalar == "\t" ? " " : "\u{FFFD}") : scalar
    }
  }
}
