/// Swift source text that holds files as string literals.
///
/// A literal costs nothing at start-up and next to nothing to type-check, whatever its length.
struct EmbeddedSource {
  private var entries: [(path: String, literal: String)] = []

  /// Adds a file; its path is relative to the root of the data.
  mutating func add(path: String, text: String) {
    entries.append((Self.literal(path), Self.literal(text)))
  }

  /// The whole source file, entries in order of their paths.
  var text: String {
    var text = "extension RulesetLibrary {\n  static let embeddedFiles: [EmbeddedFile] = [\n"
    for entry in entries.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      text += "    EmbeddedFile(path: \(entry.path), content: \(entry.literal)),\n"
    }
    return text + "  ]\n}\n"
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
