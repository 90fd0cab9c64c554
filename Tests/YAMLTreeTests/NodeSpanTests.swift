import SourceText
import TestSupport
import Testing
import YAMLTree

struct NodeSpanTests {
  /// A marked text and the way to the node whose span the marks enclose.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let path: [Step]

    enum Step: Sendable {
      case key(String), index(Int), keyNode(Int)
    }

    init(_ text: String, _ path: Step...) {
      self.text = text
      self.path = path
    }

    var testDescription: String { text }

    func node(from root: Node) -> Node? {
      var node: Node? = root
      for step in path {
        switch step {
        case .key(let key): node = node?[key]
        case .index(let index): node = node.flatMap { Array($0.elements)[index] }
        case .keyNode(let index): node = node.flatMap { Array($0.entries)[index].key }
        }
      }
      return node
    }
  }

  private func check(_ row: Row, prefix: [UInt8] = [], newline: String = "\n") throws {
    let marked = MarkedText(row.text.replacing("\n", with: newline))
    let file = SourceFile(name: "test.yaml", bytes: prefix + Array(marked.text.utf8))
    let outcome = YAMLParser().parse(file)
    #expect(outcome.diagnostics == [])
    let root = try #require(outcome.value?.first?.root)
    let node = try #require(row.node(from: root))
    let shifted =
      (marked.range.lowerBound + prefix.count)..<(marked.range.upperBound + prefix.count)
    #expect(node.span.range == shifted, "\(node.span.text)")
  }

  static let rows: [Row] = [
    Row("a: ⟪1⟫  # c\nb: 2\n", .key("a")),
    Row("⟪a⟫ : 1\n", .keyNode(0)),
    Row("a: ⟪\"x\"⟫  \n", .key("a")),
    Row("a: ⟪'it''s'⟫\n", .key("a")),
    Row("a: b\n⟪'c'⟫: d\n", .keyNode(1)),
    Row("a: ⟪one\n  two⟫  \n\n# c\nb: 1\n", .key("a")),
    Row("a: ⟪\"one\n  two\"⟫ # c\n", .key("a")),
    Row("a: ⟪|\n  one\n  two⟫\n\nb: 1\n", .key("a")),
    Row("a: ⟪>-\n  one\n\n  two⟫\n# c\nb: 1\n", .key("a")),
    Row("a: ⟪|+\n  one⟫\n\n\nb: 1\n", .key("a")),
    Row("a:\n  ⟪b: 1\n  c:\n  - 2⟫\n\n# c\nd: 3\n", .key("a")),
    Row("a:\n⟪- 1\n- b: 2  ⟫\nd: 3\n".replacing("  ⟫", with: "⟫  "), .key("a")),
    Row("a: ⟪[1, {b: 2}, ]⟫ # c\n", .key("a")),
    Row("a: ⟪{b: 2\n }⟫\n", .key("a")),
    Row("a: [⟪b: 2⟫, c]\n", .key("a"), .index(0)),
    Row("a: [⟪? d⟫ ]\n", .key("a"), .index(0)),
    Row("a:⟪⟫\nb: 1\n", .key("a")),
    Row("-⟪⟫\n- 1\n", .index(0)),
    Row("- ⟪a:⟫\n- 1\n", .index(0)),
    Row("a: &x ⟪1⟫\n", .key("a")),
    Row("a: !!str &x ⟪1⟫\n", .key("a")),
    Row("a: &x !!str ⟪\"1\"⟫\n", .key("a")),
    Row("a: !!str⟪⟫\nb: 2\n", .key("a")),
    Row("a: &x-1⟪⟫   \nb: 2\n", .key("a")),
    Row("a: &x # c\n  ⟪b: 1⟫\nc: 1\n", .key("a")),
    Row("a: !!map\n  ⟪b: 1⟫\nc: 1\n", .key("a")),
    Row("a: &x !!seq ⟪[1]⟫\n", .key("a")),
    Row("a: &x\n  ⟪- 1\n  - 2⟫\n", .key("a")),
    Row("a: !<tag:yaml.org,2002:str> ⟪|\n  x⟫\n", .key("a")),
    Row("a: &x [1, 2]\nb: ⟪*x⟫ \n", .key("b")),
    Row("a: &x ⟪[1, 2]⟫\nb: *x\n", .key("a")),
    Row("a: &x [⟪1⟫, 2]\nb: *x\n", .key("b"), .index(0)),
    Row("a: &x {k: ⟪1⟫}\nb: {<<: *x}\n", .key("b"), .key("k")),
    Row("a: &x {k: 1}\nb:\n  ⟪<<: *x⟫\nc: 1\n", .key("b")),
    Row("⟪a: &x {k: 1}\nb:\n  <<: *x⟫\n\n"),
    Row("é: 💡\nb: ⟪x⟫\n", .key("b")),
    Row("a: ⟪\"é💡\"⟫ # ö\nb: x\n", .key("a")),
    Row("ключ: значение\n⟪список⟫:\n  - один\n", .keyNode(1)),
    Row("a: ⟪\"x\u{2028}y\"⟫\nb: 1\n", .key("a")),
    Row("a: \"x\u{2028}y\u{85}\u{2029}z\"\nb: ⟪1⟫\n", .key("b")),
    Row("# ünï\n# 日本語の長いコメント、もっと長い\nb: [⟪'x'⟫]\n", .key("b"), .index(0)),
    Row("---\n⟪a⟫\n...\n"),
    Row("? ⟪a b⟫\n: c\n", .keyNode(0)),
  ]

  @Test(arguments: rows)
  func `a span covers exactly the node`(_ row: Row) throws {
    try check(row)
  }

  @Test(arguments: rows)
  func `a byte-order mark counts as bytes and as nothing else`(_ row: Row) throws {
    try check(row, prefix: [0xEF, 0xBB, 0xBF])
  }

  @Test(arguments: rows)
  func `lines may end with CR LF`(_ row: Row) throws {
    try check(row, newline: "\r\n")
  }

  @Test
  func `lines and columns are those of an editor`() throws {
    let tree = try root("\u{FEFF}a: \"x\u{2028}y\"\r\nb: 💡é c\r\n")
    #expect(tree.entries.map { "\($0.key.span.position)" } == ["1:1", "2:1"])
    #expect(tree["b"]?.span.endPosition == SourcePosition(line: 2, column: 8))
  }

  @Test
  func `documents of one file keep their places in it`() throws {
    let documents = try #require(parse("a: 1\n---\nb: é\n--- c\n").value)
    #expect(documents.map(\.root.span.text) == ["a: 1", "b: é", "c"])
    #expect(documents.map { "\($0.root.span.position)" } == ["1:1", "3:1", "4:5"])
  }

  @Test
  func `nodes are equal within one document only`() throws {
    let document = try #require(parse("a: 1").value?.first)
    #expect(document.root["a"] == document.root["a"])
    #expect(try root("a: 1") != document.root)
  }
}
