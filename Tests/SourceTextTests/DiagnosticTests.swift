import SourceText
import Testing

struct DiagnosticTests {
  private let file: SourceFile = SourceFile(name: "m.yaml", text: "a: 1\nb: 2\na: 3\n")

  @Test
  func `everything there is to say is rendered`() {
    let diagnostic = Diagnostic(
      "yaml.duplicate-key",
      "the key 'a' is written twice",
      at: .span(file.span(10, 11)),
      notes: [.init("first written here", at: file.span(0, 1)), .init("a remark")],
      help: "remove one"
    )
    let expected = """
      m.yaml:3:1: error: the key 'a' is written twice [yaml.duplicate-key]
           3 │ a: 3
             │ ^
      m.yaml:1:1: note: first written here
           1 │ a: 1
             │ ^
        note: a remark
        help: remove one

      """
    #expect(diagnostic.rendered() == expected)
  }

  @Test
  func `a diagnostic without a text names its file or argument`() {
    let one = Diagnostic("x.y", "cannot be read", at: .file("m.yaml"), severity: .warning)
    #expect(one.rendered() == "m.yaml: warning: cannot be read [x.y]\n")
    let two = one.moved(to: .argument("--as-of"))
    #expect(two.rendered() == "--as-of: warning: cannot be read [x.y]\n")
    #expect(two.code == one.code)
  }

  @Test
  func `a name or a message cannot write to the terminal`() {
    let diagnostic = Diagnostic("x.y", "key '\u{1B}[2J'", at: .file("m\u{7}.yaml"))
    #expect(diagnostic.rendered() == "m\u{FFFD}.yaml: error: key '\u{FFFD}[2J' [x.y]\n")
  }

  @Test
  func `diagnostics are sorted by file and place and else stay in order`() {
    let other = SourceFile(name: "a.yaml", text: "x\ny\n")
    let diagnostics = [
      Diagnostic("d.1", "1", at: .span(file.span(5, 6))),
      Diagnostic("d.2", "2", at: .span(file.span(0, 1))),
      Diagnostic("d.3", "3", at: .file("m.yaml")),
      Diagnostic("d.4", "4", at: .span(other.span(2, 3))),
      Diagnostic("d.5", "5", at: .argument("-x")),
      Diagnostic("d.6", "6", at: .span(file.span(5, 6))),
    ]
    let order = diagnostics.sortedByPlace().map(\.message).joined()
    #expect(order == "543216")
  }

  @Test
  func `a diagnostic that was found several times is told once`() {
    let diagnostic = Diagnostic("d.1", "1", at: .span(file.span(5, 6)))
    let other = Diagnostic("d.2", "2", at: .span(file.span(5, 6)))
    let sorted = [diagnostic, other, diagnostic].sortedByPlace()
    #expect(sorted.map(\.message) == ["1", "2"])
  }

  @Test
  func `an outcome has errors where one of its diagnostics is an error`() {
    let warning = Diagnostic("x.y", "w", at: .file("f"), severity: .warning)
    let error = Diagnostic("x.y", "e", at: .file("f"))
    #expect(!Outcome(1).hasErrors)
    #expect(!Outcome(1, [warning]).hasErrors)
    #expect(Outcome(1, [warning, error]).hasErrors)
  }

  @Test
  func `a quoted text is cut and harmless`() {
    #expect(TerminalText.quoted("a b") == "'a b'")
    #expect(TerminalText.quoted("abcdef", limit: 3) == "'abc…'")
    #expect(TerminalText.quoted("abc", limit: 3) == "'abc'")
    #expect(TerminalText.quoted("a\nb\u{202E}") == "'a\u{FFFD}b\u{FFFD}'")
  }
}
