import SourceText
import TestSupport
import Testing
import YAMLTree

struct SyntaxErrorTests {
  @Test(arguments: [
    ("a: 1\n b⟪:⟫ 2\n", "yaml.syntax"),
    ("a: [1, 2⟪⟫\n\n", "yaml.syntax"),
    ("a: {b: 1⟪⟫", "yaml.syntax"),
    ("a: \"open⟪⟫\n", "yaml.syntax"),
    ("a: ⟪@⟫b\n", "yaml.syntax"),
    ("a:\n⟪\t⟫b: 1\n", "yaml.syntax"),
    ("é: ü\na: ⟪]⟫\n", "yaml.syntax"),
    ("a: \"⟪\\⟫q\"\n", "yaml.syntax"),
    ("a: ⟪*⟫.example.com\n", "yaml.syntax"),
    ("a: ⟪!⟫x['y'] == 1\n", "yaml.syntax"),
    ("a: ⟪!⟫a!b c\n", "yaml.syntax"),
    ("a: b⟪\u{1}⟫c\n", "yaml.control-character"),
    ("\u{FEFF}é: b⟪\u{7F}⟫c\n", "yaml.control-character"),
    ("a: ⟪!(x⟫ in y) || z\n", "yaml.unknown-tag"),
    ("a: ⟪!deployment.ok⟫\n", "yaml.unknown-tag"),
    ("a: ⟪!!deployment.ok⟫\n", "yaml.unknown-tag"),
    ("a: ⟪!Ref⟫ b\n", "yaml.unknown-tag"),
    ("a: &x ⟪!Sub⟫ [b]\n", "yaml.unknown-tag"),
    ("⟪%⟫YAML 1.1\n---\na: NO\n", "yaml.version"),
  ])
  func `a mistake has a code and an exact place`(_ marked: String, _ code: String) throws {
    let marked = MarkedText(marked)
    let outcome = parse(marked.text)
    #expect(outcome.diagnostics.map(\.code.description) == [code])
    guard case .span(let span) = try #require(outcome.diagnostics.first).place else {
      Issue.record("no span")
      return
    }
    #expect(span.range == marked.range)
  }

  @Test(arguments: [
    "a: !(x in y) || z", "a: !deployment.ok", "a: !x['y']", "a: !a!b", "a: *.x", "a: @b",
    "a: `b`", "a: x: y",
  ])
  func `what quotes would help says so`(_ text: String) throws {
    let help = try #require(parse(text).diagnostics.first?.help)
    #expect(help.contains("quote"))
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF], 3), ([0x61, 0x3A, 0x20, 0xC3], 3), ([0xC3, 0xA9, 0xC0, 0x80], 2),
      ([0x61, 0xED, 0xA0, 0x80], 1), ([0xEF, 0xBB, 0xBF, 0x61, 0xFE], 4),
      ([0xFF, 0xFE, 0x61, 0], 0),
    ] as [([UInt8], Int)]
  )
  func `bytes that are not UTF-8 are a mistake at the first one`(_ bytes: [UInt8], _ offset: Int)
    throws
  {
    let outcome = YAMLParser().parse(SourceFile(name: "x", bytes: bytes))
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code) == ["yaml.encoding"])
    guard case .span(let span)? = outcome.diagnostics.first?.place else {
      Issue.record("no span")
      return
    }
    #expect(span.range == offset..<(offset + 1))
  }

  @Test
  func `a file without content has no documents`() {
    for text in ["", "\u{FEFF}", "# nothing\n", "\n\n"] {
      let outcome = parse(text)
      #expect(outcome.value?.count == 0)
      #expect(outcome.diagnostics == [])
    }
  }

  @Test
  func `the messages read well`() throws {
    let texts = [
      "a: 1\n b: 2\n", "servers:\n  - x\n  y\n", "a: [1, 2\nb: 3\n", "a: \"open\nb: 1\n", "a: @b\n",
      "a:\n\tb: 1\n", "a: *.example.com\n", "a: !x['y'] == 1\n", "a: \"\\q\"\n", "key\nother: 1\n",
      "a: b: c\n", "a: 1\n- b\n", "a: 'x' y\n", "a: b\u{1}c\n", "a: 1\nb: 2\na: 3\n",
      "a: !Ref b\n", "a: *x\n", "a: &x [*x]\n", "{[a]: 1}\n", "a: !!int x\n", "m: {<<: 1}\n",
      "%YAML 1.1\n---\na: 1\n", "a: \"\\ud83d\\ude00\"\n", "--- a\n... b\n",
    ]
    let rendered = texts.map { text in
      parse(text).diagnostics.map { $0.rendered() }.joined()
    }
    try expectSnapshot(rendered.joined(separator: "\n"), named: "diagnostics.txt")
  }
}
