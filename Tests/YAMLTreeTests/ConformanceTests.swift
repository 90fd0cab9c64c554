import Foundation
import SourceText
import TestSupport
import Testing
import YAMLTree

@Suite(.enabled(if: SharedFolder.has(ConformanceCase.folder), "needs the test data in ../shared"))
struct ConformanceTests {
  /// Mistakes that are ours alone: the text is YAML, and there is a tree beside them.
  private static let ownRules: Set<String> = [
    "yaml.unknown-tag", "yaml.complex-key", "yaml.duplicate-key", "yaml.version",
  ]

  @Test
  func `the data has all its cases`() {
    #expect(ConformanceCase.all.count == 402)
    #expect(ConformanceCase.right.count == 330)
  }

  @Test(arguments: ConformanceCase.right)
  func `what libyaml gets right gives the expected value or is rejected`(_ example: ConformanceCase)
    throws
  {
    let outcome = parse(example.yaml)
    if example.fail {
      #expect(outcome.value == nil)
      #expect(outcome.diagnostics.contains { $0.code == "yaml.syntax" })
      return
    }
    let documents = try #require(outcome.value)
    let others = outcome.diagnostics.filter { !Self.ownRules.contains($0.code.description) }
    #expect(others == [])
    #expect(try example.agrees(documents) != false)
  }

  @Test(arguments: ConformanceCase.wrong)
  func `what libyaml gets wrong gives a tree or a diagnostic with a place`(
    _ example: ConformanceCase
  ) throws {
    let outcome = parse(example.yaml)
    #expect(outcome.value != nil || outcome.hasErrors)
    #expect(outcome.value != nil || example.verdict == "wrongly rejected")
    for diagnostic in outcome.diagnostics { #expect(diagnostic.hasSpan) }
  }

  @Test
  func `the documentation lists what libyaml gets wrong`() throws {
    let url = PackageRoot.url.appending(components: "docs", "yaml.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    let begin = "<!-- generated: cases -->\n"
    let end = "<!-- end of generated -->"
    let head = try #require(page.range(of: begin))
    let tail = try #require(page.range(of: end))
    var fresh = page
    fresh.replaceSubrange(head.upperBound..<tail.lowerBound, with: Self.table())
    try expectContent(fresh, of: url)
  }

  private static func table() -> String {
    var text = "| case | what it is about | libyaml | here |\n| --- | --- | --- | --- |\n"
    for example in ConformanceCase.wrong {
      let outcome = parse(example.yaml)
      let agrees = (try? outcome.value.map { try example.agrees($0) }) ?? nil
      let name = example.name.replacingOccurrences(of: "|", with: "\\|")
      text += "| \(example.id) | \(name) | \(example.verdict) | "
      if let first = outcome.diagnostics.first {
        let kind = outcome.value == nil ? "rejected" : "read, with a mistake"
        text += "\(kind): \(first.message.replacingOccurrences(of: "|", with: "\\|"))"
      } else if example.fail {
        let values = (outcome.value ?? []).map { "`\($0.root.shown)`" }
        text += "read as " + values.joined(separator: " and ").replacing("\n", with: "\\n")
      } else {
        text += agrees == true ? "read, same value" : "read, another value"
      }
      text += " |\n"
    }
    return text
  }
}

extension Diagnostic {
  /// Whether it points at bytes of a file.
  var hasSpan: Bool {
    switch place {
    case .span: true
    case .file, .argument: false
    }
  }
}
