import SourceText
import TestSupport
import Testing
import YAMLTree

@Suite(.enabled(if: SharedFolder.has("real"), "needs the test data in ../shared"))
struct RealFileTests {
  static let files: [String] = SharedFolder.files(
    below: "real",
    endings: ["yaml", "yml", "json", "toml", "md", "tsv"]
  )

  @Test
  func `there are real files`() {
    #expect(Self.files.count > 100)
  }

  @Test(arguments: files)
  func `a real file gives a tree or a diagnostic with a place`(_ path: String) throws {
    let file = SourceFile(name: path, bytes: try SharedFolder.bytes(path))
    let outcome = YAMLParser().parse(file)
    #expect(outcome.value?.isEmpty == false || outcome.hasErrors)
    for diagnostic in outcome.diagnostics { #expect(diagnostic.hasSpan) }
    for document in outcome.value ?? [] {
      var count = 0
      expectSound(document.root, &count)
      #expect(count == document.records.count)
    }
    if path.hasSuffix(".yaml") || path.hasSuffix(".yml") || path.hasSuffix(".json") {
      let messages = outcome.diagnostics.map { "\($0.place): \($0.message)" }
      let allowed = Self.notRead.contains(path)
      #expect(messages.isEmpty || allowed, "\(messages)")
    }
  }

  /// The files that give a diagnostic, by name.
  static let notRead: Set<String> = []

  /// Checks that children lie in order within their parents and that each scalar's text can be followed.
  private func expectSound(_ node: Node, _ count: inout Int) {
    count += 1
    let span = node.span
    #expect(span.start <= span.end)
    if let text = node.text, !node.record.standsForAlias {
      let length = text.utf8.count
      for offset in [0, length / 2, length - 1] where offset >= 0 && offset < length {
        let place = node.span(ofText: offset..<(offset + 1))
        #expect(span.start <= place.start && place.end <= span.end)
      }
    }
    for element in node.elements { expectSound(element, &count) }
    for entry in node.entries {
      expectSound(entry.key, &count)
      expectSound(entry.value, &count)
    }
  }
}
