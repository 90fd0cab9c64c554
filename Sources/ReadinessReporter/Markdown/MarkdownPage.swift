import ReadinessModel
import SourceText

/// The blocks of a Markdown document, an empty line between each two.
package struct MarkdownPage: Sendable {
  /// What was written so far.
  package private(set) var text: String = ""
  let options: ReportOptions

  package init(_ options: ReportOptions) { self.options = options }

  /// Adds a heading; its text must be escaped.
  package mutating func heading(_ level: Int, _ title: String) {
    block(String(repeating: "#", count: level) + " " + title)
  }

  /// Adds a paragraph or any other block; its text must be escaped.
  package mutating func block(_ content: String) {
    if !text.isEmpty { text += "\n" }
    text += content + "\n"
  }

  /// Adds a list without empty lines between its items.
  package mutating func list(_ items: [String], isNumbered: Bool = false) {
    guard !items.isEmpty else { return }
    let lines = items.enumerated().map { index, item in
      (isNumbered ? "\(index + 1). " : "- ") + item
    }
    block(lines.joined(separator: "\n"))
  }

  /// Adds a table; its cells must be escaped.
  package mutating func table(_ head: [String], _ rows: [[String]]) {
    let lines = [head, head.map { _ in "---" }] + rows
    block(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  /// Adds blocks that a reader has to unfold.
  mutating func folded(_ summary: String, _ content: (inout MarkdownPage) -> Void) {
    var inner = MarkdownPage(options)
    content(&inner)
    block(
      "<details>\n<summary>\(MarkdownText.html(summary))</summary>\n\n\(inner.text)\n</details>"
    )
  }

  /// Adds the line of a span with carets under it.
  mutating func excerpt(_ span: SourceSpan) {
    let excerpt = SourceExcerpt(span)
    let number = "\(excerpt.line)"
    let blank = String(repeating: " ", count: number.utf8.count)
    let indent = String(repeating: " ", count: excerpt.indent)
    let carets = String(repeating: "^", count: excerpt.width)
    block(
      MarkdownText.block([
        PrintableText.line(span.description),
        "\(number) | \(PrintableText.columns(excerpt.text))",
        "\(blank) | \(indent)\(carets)",
      ])
    )
  }
}

/// Pieces of Markdown that several sections use.
enum MarkdownPhrase {
  /// A fact as `PATH` is `VALUE` (place).
  static func fact(_ fact: ShownFact, hasPlace: Bool) -> String {
    let place = hasPlace ? fact.place.map { " (\(MarkdownText.prose($0.description)))" } ?? "" : ""
    let path = MarkdownText.code(fact.path)
    switch fact.value.kind {
    case .unknown, .none: return "\(path) \(Facts.predicate(fact.value))\(place)"
    case .flag, .number, .text, .date, .list, .regions, .object:
      let value = MarkdownText.code(Facts.shown(fact.value))
      return fact.value.text.isEmpty
        ? "\(path) \(Facts.predicate(fact.value))\(place)" : "\(path) is \(value)\(place)"
    }
  }

  /// The first subjects by their paths, and how many more there are.
  static func subjects(_ subjects: [AssessedSubject], _ options: ReportOptions) -> String {
    let shown = options.shown(of: subjects.count, atMost: maximumNames)
    return Phrase.some(
      subjects.prefix(shown).map { MarkdownText.code($0.path) },
      of: subjects.count
    )
  }

  /// How many names stand in a row before the rest is counted.
  static let maximumNames: Int = 25

  /// A standing as `binding: in-force since 1963-07-08`.
  static func standing(_ ruleset: AssessedRuleset) -> String {
    "\(ForceWords.words(ruleset)): \(MarkdownText.prose(ruleset.standing))"
  }

  /// The effort of a remedy and who does it, as ` (2 days, product)`, or nothing.
  static func note(_ remedy: AssessedRemedy) -> String {
    let owner = remedy.owner.map(MarkdownText.prose)
    let parts = [remedy.effortDays.map(Phrase.effort), owner].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  /// A word with a capital.
  static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
