import SourceText
import Testing
import YAMLTree

/// Parses a text that has no mistakes beside those that the caller looks at.
func parse(_ text: String, limits: TreeLimits = .standard) -> Outcome<[Document]> {
  YAMLParser(limits: limits).parse(SourceFile(name: "test.yaml", text: text))
}

/// The root of the only document of a text.
func root(_ text: String) throws -> Node {
  let documents = try #require(parse(text).value)
  #expect(documents.count == 1)
  return try #require(documents.first).root
}

/// The codes of a text's diagnostics in order.
func codes(_ text: String, limits: TreeLimits = .standard) -> [String] {
  parse(text, limits: limits).diagnostics.map(\.code.description)
}

extension Node {
  /// The tree as one line: `{a: 1, b: ["x", null]}`, strings always in quotes.
  var shown: String {
    switch kind {
    case .list:
      return "[" + elements.map(\.shown).joined(separator: ", ") + "]"
    case .mapping:
      let entries = entries.map { "\($0.key.shown): \($0.value.shown)" }
      return "{" + entries.joined(separator: ", ") + "}"
    case .scalar:
      switch value {
      case .null, nil: return "null"
      case .bool(let value): return "\(value)"
      case .int(let value): return "\(value)"
      case .double(let value): return "\(value)"
      case .string(let value): return "\"\(value)\""
      }
    }
  }
}
