package import SourceText

/// The lines of a text report, made safe and wrapped as they are written.
package struct TextPage {
  /// The columns before the text of a finding.
  package static let indent: Int = 9

  /// The widest that one cell makes its column.
  private static let maximumCell: Int = 72

  package private(set) var text: String = ""
  package let options: ReportOptions

  /// Makes an empty page.
  package init(_ options: ReportOptions) { self.options = options }

  /// Whether a text stands on one line.
  func fits(_ content: String) -> Bool {
    Self.width(PrintableText.line(content)) <= options.width
  }

  /// Adds an empty line.
  package mutating func space() { text += "\n" }

  /// Adds a line as it is; nothing from an input may stand in it unescaped.
  package mutating func line(_ line: String, _ style: TerminalStyle? = nil) {
    text += styled(line, style) + "\n"
  }

  /// Adds text broken at spaces, all lines indented; `label` stands in the first line's indent.
  package mutating func wrapped(
    _ content: String,
    indent: Int = TextPage.indent,
    label: String = "",
    labelStyle: TerminalStyle? = nil
  ) {
    var margin = Self.pad(label, to: indent)
    if let labelStyle, !label.isEmpty {
      margin = styled(label, labelStyle) + margin.dropFirst(label.count)
    }
    for line in Self.lines(PrintableText.line(content), width: options.width - indent) {
      text += margin + line + "\n"
      margin = String(repeating: " ", count: indent)
    }
  }

  /// Adds rows with columns as wide as their widest cell; the last column is not padded.
  package mutating func table(_ rows: [[String]], indent: Int = 3, rightAligned: Set<Int> = []) {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = min(Self.maximumCell, max(widths[column], Self.width(cell)))
      }
    }
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: max(0, widths[column] - Self.width(cell)))
        let isLast = column == row.count - 1
        line += rightAligned.contains(column) ? space + cell : isLast ? cell : cell + space
        if !isLast { line += "  " }
      }
      text += Self.trimmed(line) + "\n"
    }
  }

  /// Adds the line of a span with carets under it, cut to the page's width around them.
  package mutating func excerpt(_ span: SourceSpan) {
    let excerpt = SourceExcerpt(span)
    let number = "\(excerpt.line)"
    let margin = max(8, number.utf8.count)
    let room = max(20, options.width - margin - 3)
    var scalars = Array(PrintableText.columns(excerpt.text).unicodeScalars)
    var indent = min(excerpt.indent, scalars.count)
    var width = excerpt.width
    if scalars.count > room {
      let cut = max(0, min(indent - room / 4, scalars.count - room))
      let isCutBehind = cut + room < scalars.count
      scalars = Array(scalars[cut..<min(scalars.count, cut + room)])
      if cut > 0 { scalars[0] = "…" }
      if isCutBehind { scalars[scalars.count - 1] = "…" }
      indent -= cut
      width = max(1, min(width, scalars.count - indent))
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars)
    let pad = String(repeating: " ", count: margin - number.utf8.count)
    line("\(pad)\(number) │ \(String(shown))")
    let carets = String(repeating: "^", count: width)
    let blank = String(repeating: " ", count: margin)
    text += "\(blank) │ \(String(repeating: " ", count: indent))\(styled(carets, .bad))\n"
  }

  /// The text in a style, where the page has colours.
  package func styled(_ text: String, _ style: TerminalStyle?) -> String {
    guard options.isColoured, let style, !text.isEmpty else { return text }
    return style.applied(to: text)
  }

  /// The text with spaces behind it, up to a width.
  package static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }

  /// The columns of a text, one for each scalar.
  static func width(_ text: String) -> Int { text.unicodeScalars.count }

  private static func trimmed(_ line: String) -> Substring {
    var end = line.endIndex
    while end > line.startIndex, line[line.index(before: end)] == " " {
      end = line.index(before: end)
    }
    return line[..<end]
  }

  /// The words of a text in lines of at most `width` columns, a longer word on a line of its own.
  private static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = word.unicodeScalars.count
      if used > 0, used + 1 + length > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 { (line, used) = (line + " ", used + 1) }
      line += word
      used += length
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    // A no-break space has kept its words together and has done its work.
    guard text.utf8.contains(0xA0) else { return lines }
    return lines.map { $0.replacing("\u{A0}", with: " ") }
  }
}
