/// Text from an input as Markdown that shows exactly that text, on one line.
package enum MarkdownText: Sendable {
  /// The text as prose; one that a renderer would turn into a link or a mention stands as code.
  package static func prose(_ text: String) -> String {
    let line = PrintableText.line(text)
    if line.contains("@") || line.contains("://") || line.contains("www.") { return code(text) }
    var escaped = ""
    escaped.reserveCapacity(line.utf8.count)
    var previous: Unicode.Scalar = " "
    for (scalar, next) in Self.pairs(line) {
      if needsEscape(scalar, after: previous, before: next) { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
      previous = scalar
    }
    return escaped
  }

  /// The text as code; the fence is longer than any run of backticks in it.
  package static func code(_ text: String) -> String {
    let line = PrintableText.line(text)
    guard !line.isEmpty else { return "(empty)" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
    let isTouching = line.hasPrefix("`") || line.hasSuffix("`")
    let isPadded = line.hasPrefix(" ") && line.hasSuffix(" ")
    let pad = isTouching || isPadded ? " " : ""
    return fence + pad + line + pad + fence
  }

  /// Lines as a block of code that nothing in them can end.
  static func block(_ lines: [String]) -> String {
    let longest = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return fence + "text\n" + lines.joined(separator: "\n") + "\n" + fence
  }

  /// The text as it may stand between HTML tags; as code where a site would see a mention in it.
  static func html(_ text: String) -> String {
    let line = PrintableText.line(text)
    var escaped = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return line.contains("@") ? "<code>\(escaped)</code>" : escaped
  }

  private static func pairs(_ text: String) -> Zip2Sequence<[Unicode.Scalar], [Unicode.Scalar]> {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst() + [" "])
  }

  /// Escapes as little as it can, so that the document reads well as it is.
  private static func needsEscape(
    _ scalar: Unicode.Scalar,
    after previous: Unicode.Scalar,
    before next: Unicode.Scalar
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", ">", "&", "|", "~", "$": true
    // Between letters or digits it is no emphasis, as in the names of fields.
    case "_": !(previous.properties.isAlphabetic && next.properties.isAlphabetic)
    // A number sign at a word's beginning is a heading, or a reference to an issue.
    case "#": true
    case "-", "+", "=": previous == " " && next == scalar
    default: false
    }
  }

  private static func longestRun(of wanted: Unicode.Scalar, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for scalar in text.unicodeScalars {
      run = scalar == wanted ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
