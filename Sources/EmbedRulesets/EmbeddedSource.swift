/// Swift source text that holds files as string literals.
///
/// A literal costs nothing at start-up and next to nothing to type-check, whatever its length.
struct EmbeddedSource {
  private var entries: [(path: String, literal: String, short: String)] = []

  /// Adds a file; its path is relative to the root of the data.
  mutating func add(path: String, text: String) {
    entries.append(
      (Self.literal(path), Self.literal(text), Self.literal(Self.withoutExamples(text)))
    )
  }

  /// The whole source file, entries in order of their paths.
  var text: String {
    var text = "extension RulesetLibrary {\n  static let embeddedFiles: [EmbeddedFile] = [\n"
    for entry in entries.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      text +=
        "    EmbeddedFile(path: \(entry.path), content: \(entry.literal), short: \(entry.short)),\n"
    }
    return text + "  ]\n}\n"
  }

  /// A ruleset with empty lines in the place of its rules' examples, which only tests and readers need.
  ///
  /// Each other line stays where it was, so that places in a report are those of the file.
  private static func withoutExamples(_ text: String) -> String {
    var isExample = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line == "    examples:" {
        isExample = true
      } else if !line.isEmpty, !line.hasPrefix("     ") {
        isExample = false
      }
      return isExample ? "" : line
    }
    return lines.joined(separator: "\n")
  }

  /// A string literal with exactly these bytes: all but printable ASCII is escaped.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": literal += "\\n"
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default: literal += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return literal + "\""
  }
}
