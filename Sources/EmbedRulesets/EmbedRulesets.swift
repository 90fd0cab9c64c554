import FoundationEssentials

/// A build tool: `EmbedRulesets OUTPUT ROOT FILE…` writes Swift source that holds the files' bytes.
@main
struct EmbedRulesets {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      throw EmbeddingError("usage: EmbedRulesets OUTPUT ROOT FILE…")
    }
    let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
    var source = EmbeddedSource()
    for path in arguments.dropFirst(3) {
      guard path.hasPrefix(root) else { throw EmbeddingError("\(path): not below \(root)") }
      let content = try Data(contentsOf: URL(filePath: path))
      guard let text = String(validating: content, as: UTF8.self) else {
        throw EmbeddingError("\(path): not UTF-8")
      }
      source.add(path: String(path.dropFirst(root.count)), text: text)
    }
    try Data(source.text.utf8).write(to: URL(filePath: arguments[1]), options: .atomic)
  }
}
