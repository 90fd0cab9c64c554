import SourceText
import TestSupport
import Testing
import YAMLTree

struct TreeLimitsTests {
  private func limits(_ change: (inout TreeLimits) -> Void) -> TreeLimits {
    var limits = TreeLimits.standard
    change(&limits)
    return limits
  }

  @Test
  func `the standard limits are those of the documentation`() {
    let limits = TreeLimits.standard
    #expect(limits.fileSize == 67_108_864)
    #expect(limits.depth == 100)
    #expect(limits.nodes == 8_000_000)
    #expect(limits.copiedNodes == 2_000_000)
    #expect(limits.scalarLength == 1_048_576)
    #expect(limits.documents == 10_000)
    #expect(limits.diagnostics == 100)
    #expect(limits.tagDirectives == 100)
  }

  @Test
  func `a file beyond the size is not read`() throws {
    let limits = limits { $0.fileSize = 4 }
    #expect(codes("a: 1", limits: limits) == [])
    let outcome = parse("a: 12", limits: limits)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code) == ["yaml.file-too-large"])
    #expect(outcome.diagnostics.first?.place == .file("test.yaml"))
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]")])
  func `a hundred levels are read and the next one is refused at its place`(
    _ open: String,
    _ close: String
  ) throws {
    let levels = open.contains("[{") ? 50 : 100
    let allowed =
      String(repeating: open, count: levels) + "1" + String(repeating: close, count: levels)
    #expect(codes(allowed) == [])
    let outcome = parse(open + allowed + close)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code) == ["yaml.too-deep"])
    guard case .span(let span)? = outcome.diagnostics.first?.place else {
      Issue.record("no span")
      return
    }
    #expect(span.start == 100 / (open.contains("[{") ? 2 : 1) * open.utf8.count)
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["[", "{a: ", "- ", "? ", "[{"])
  func `deep nesting ends early`(_ open: String) {
    let text = String(repeating: open, count: 40_000)
    let found = codes(text)
    #expect(found.last == "yaml.too-deep" || found.last == "yaml.syntax")
  }

  @Test
  func `aliases do not get around the depth`() {
    var text = "a0: &a0 [1]\n"
    for level in 1...120 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(codes(text) == ["yaml.too-deep"])
    var merged = "a0: &a0 {k: 1}\n"
    for level in 1...120 { merged += "a\(level): &a\(level) {<<: {k: *a\(level - 1)}}\n" }
    #expect(codes(merged) == ["yaml.too-deep"])
  }

  @Test
  func `nodes are counted over all documents and aliases`() {
    let limits = limits { $0.nodes = 6 }
    #expect(codes("[1, 2, 3, 4, 5]", limits: limits) == [])
    #expect(codes("[1, 2, 3, 4, 5, 6]", limits: limits) == ["yaml.too-many-nodes"])
    #expect(codes("[1, 2, 3, 4, []]", limits: limits) == [])
    #expect(codes("[1, 2, 3, 4, 5, []]", limits: limits) == ["yaml.too-many-nodes"])
    #expect(codes("[1, 2]\n--- [1, 2]", limits: limits) == [])
    #expect(codes("[1, 2]\n--- [1, 2]\n--- 1", limits: limits) == ["yaml.too-many-nodes"])
    #expect(codes("[&a [1], *a, 2]", limits: limits) == [])
    #expect(codes("[&a [1], *a, *a]", limits: limits) == ["yaml.too-many-nodes"])
    #expect(codes("[&a 1, *a, *a, *a, *a, *a]", limits: limits) == ["yaml.too-many-nodes"])
  }

  @Test
  func `what merge keys take out still counts`() {
    let limits = limits { $0.nodes = 20 }
    let merge = "{<<: *a, k: 1}"
    let text = "[&a {k: 1}, \(merge), \(merge), \(merge), \(merge)]"
    #expect(codes(text, limits: limits) == ["yaml.too-many-nodes"])
  }

  @Test(arguments: [
    ("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n", "[", "]"),
    ("a0: &a0 {k: 1}\n", "{x: ", "}"),
  ])
  func `a file that doubles itself ends early`(_ first: String, _ open: String, _ close: String) {
    var text = first
    for level in 1...30 {
      let parts = (0..<9).map { part in
        open == "[" ? "*a\(level - 1)" : "k\(part): *a\(level - 1)"
      }
      let body = parts.joined(separator: ", ")
      text += "a\(level): &a\(level) " + (open == "[" ? "[\(body)]\n" : "{\(body)}\n")
    }
    let found = codes(text)
    #expect(found == ["yaml.too-many-copies"])
  }

  @Test
  func `a long scalar is refused at its place`() {
    let limits = limits { $0.scalarLength = 10 }
    #expect(codes("a: 0123456789", limits: limits) == [])
    let outcome = parse("a: é\nb: 01234567890", limits: limits)
    #expect(outcome.diagnostics.map(\.code) == ["yaml.scalar-too-long"])
    #expect(outcome.diagnostics.first.map { "\($0.place)" } == "test.yaml:2:4")
  }

  @Test
  func `directives are counted before they are read`() {
    let limits = limits { $0.tagDirectives = 2 }
    let two = "%TAG !a! tag:a\n%TAG !b! tag:b\n"
    #expect(codes(two + "---\na: 1\n", limits: limits) == [])
    let outcome = parse("# é % %TA\n" + two + "%TAG !c! tag:c\n---\na: 1\n", limits: limits)
    #expect(outcome.diagnostics.map(\.code) == ["yaml.too-many-directives"])
    #expect(outcome.diagnostics.first.map { "\($0.place)" } == "test.yaml:4:1")
    var text = ""
    for number in 0..<200_000 { text += "%TAG !a\(number)! tag:x\n" }
    let found = codes(text + "--- a")
    #expect(found == ["yaml.too-many-directives"])
  }

  @Test
  func `documents are counted`() {
    let limits = limits { $0.documents = 2 }
    #expect(codes("a\n---\nb\n", limits: limits) == [])
    #expect(codes("a\n---\nb\n---\nc\n", limits: limits) == ["yaml.too-many-documents"])
  }

  @Test
  func `a record takes twenty-four bytes`() {
    #expect(MemoryLayout<Record>.size == 24)
    #expect(MemoryLayout<Record>.stride == 24)
  }
}
