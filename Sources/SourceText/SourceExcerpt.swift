/// The line of a span with carets under it.
public struct SourceExcerpt: Sendable {
  /// The longest line shown whole, in Unicode scalars; a longer one is cut around the span.
  public static let maximumWidth: Int = 160

  /// The number of the line, from 1.
  public let line: Int

  /// The line's text, tabs as single spaces, `…` where it is cut.
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
    var whole = file.lines.range(ofLine: lineNumber, in: file.bytes)
    if lineNumber == 0 {
      whole = min(max(whole.lowerBound, file.contentStart), whole.upperBound)..<whole.upperBound
    }
    let from = min(max(start, whole.lowerBound), whole.upperBound)
    let to = min(max(span.end, from), whole.upperBound)
    // A line may be as long as the file, so only what can be shown is looked at.
    let near = Self.window(around: from, to, within: whole, of: file)
    let before = Self.scalars(file, near.lowerBound..<from)
    let marked = Self.scalars(file, from..<min(to, near.upperBound))
    var shown = before + marked + Self.scalars(file, min(to, near.upperBound)..<near.upperBound)
    var first = before.count
    var isCut = (head: near.lowerBound > whole.lowerBound, tail: near.upperBound < whole.upperBound)
    if shown.count > Self.maximumWidth {
      let cut = max(0, min(first - 40, shown.count - Self.maximumWidth))
      isCut.head = isCut.head || cut > 0
      isCut.tail = isCut.tail || cut + Self.maximumWidth < shown.count
      shown = Array(shown[cut..<min(shown.count, cut + Self.maximumWidth)])
      first -= cut
    }
    if isCut.head, !shown.isEmpty { shown[0] = "…" }
    if isCut.tail, !shown.isEmpty { shown[shown.count - 1] = "…" }
    line = lineNumber + 1
    text = String(String.UnicodeScalarView(shown))
    indent = first
    width = max(1, min(marked.count, shown.count - first))
  }

  /// The excerpt as two lines of text with a margin that holds the line's number.
  public func rendered(margin: Int = 6) -> String {
    let number = "\(line)"
    let pad = String(repeating: " ", count: max(0, margin - number.utf8.count))
    let blank = String(repeating: " ", count: max(margin, number.utf8.count))
    let carets = String(repeating: " ", count: indent) + String(repeating: "^", count: width)
    return "\(pad)\(number) │ \(text)\n\(blank) │ \(carets)\n"
  }

  /// The bytes of a line that may be shown: whole scalars on both sides of a part's beginning.
  private static func window(
    around start: Int,
    _ end: Int,
    within line: Range<Int>,
    of file: SourceFile
  ) -> Range<Int> {
    let reach = 4 * maximumWidth
    // A scalar has at most three bytes after its first one.
    var low = max(line.lowerBound, start - reach)
    for _ in 0..<3 where low > line.lowerBound && file.bytes[low] & 0xC0 == 0x80 { low -= 1 }
    var high = min(line.upperBound, min(end, start + reach) + reach)
    for _ in 0..<3 where high < line.upperBound && file.bytes[high] & 0xC0 == 0x80 { high += 1 }
    return low..<high
  }

  private static func scalars(_ file: SourceFile, _ range: Range<Int>) -> [Unicode.Scalar] {
    file.text(range).unicodeScalars.map { TerminalText.shown($0) }
  }
}
