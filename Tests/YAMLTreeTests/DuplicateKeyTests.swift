import SourceText
import TestSupport
import Testing
import YAMLTree

struct DuplicateKeyTests {
  @Test(arguments: [
    "a: 1\n⟪a⟫: 2\n", "{a: 1, b: 2, ⟪a⟫: 3}", "'a': 1\n⟪\"a\"⟫: 2\n", "a: 1\n⟪\"\\x61\"⟫: 2\n",
    "x:\n  - {k: 1, ⟪k⟫: 1}\n", "b: &b {}\nm: {<<: *b, ⟪<<⟫: *b}\n", "é: 1\n⟪é⟫: 2\n",
    "1: a\n⟪1⟫: b\n", "a: &k z\nz: 1\n⟪*k⟫ : 2\n",
  ])
  func `a key written twice is a mistake at the second place`(_ marked: String) throws {
    let marked = MarkedText(marked)
    let outcome = parse(marked.text)
    #expect(outcome.diagnostics.map(\.code.description) == ["yaml.duplicate-key"])
    let diagnostic = try #require(outcome.diagnostics.first)
    guard case .span(let span) = diagnostic.place else {
      Issue.record("no span")
      return
    }
    #expect(span.range == marked.range)
    let first = try #require(diagnostic.notes.first?.span)
    #expect(first.start < span.start)
  }

  @Test(arguments: [
    "1: a\n'1': b\n", "null: a\n'null': b\n", "e\u{301}: 1\n\u{E9}: 2\n", "a: {a: {a: 1}}\n",
    "ab: 1\nba: 2\n",
  ])
  func `keys of other bytes or another type differ`(_ text: String) {
    #expect(codes(text) == [])
  }

  @Test
  func `all repetitions are reported and the first value stands`() throws {
    let text = "a: 1\nb: 2\na: [3, 4]\nc: {b: 5, b: 6}\nb: 7\na: 8\n"
    #expect(codes(text) == Array(repeating: "yaml.duplicate-key", count: 4))
    #expect(try root(text).shown == #"{"a": 1, "b": 2, "c": {"b": 5}}"#)
  }

  @Test(.timeLimit(.minutes(5)))
  func `two of ten thousand keys are found to stand there twice`() throws {
    var text = ""
    for number in 0..<10_000 { text += "key-\(number): \(number)\n" }
    text += "key-77: again\nkey-9999: again\n"
    let outcome = parse(text)
    #expect(outcome.diagnostics.map(\.message).count == 2)
    #expect(outcome.diagnostics.first?.notes.first?.span?.text == "key-77")
    #expect(outcome.value?.first?.root.entries.count == 10_000)
  }

  @Test(.timeLimit(.minutes(5)))
  func `eighty thousand mappings may stand in one mapping`() {
    var text = ""
    for number in 0..<80_000 { text += "key-\(number): {a: 1, b: 2}\n" }
    #expect(codes(text) == [])
  }

  @Test
  func `more mistakes than the limit are counted as one`() {
    var text = ""
    for _ in 0..<300 { text += "a: 1\n" }
    let codes = codes(text)
    #expect(codes.count == TreeLimits.standard.diagnostics + 1)
    #expect(codes.last == "yaml.too-many-mistakes")
  }
}
