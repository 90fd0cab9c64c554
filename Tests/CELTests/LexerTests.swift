import CEL
import SourceText
import TestSupport
import Testing

struct LexerTests {
  private func literal(_ text: String) -> Literal? {
    guard case .literal(let literal)? = Environment().tree(text)?.kind else { return nil }
    return literal
  }

  @Test(arguments: [
    ("12", Literal.int(12)),
    ("0x1F", .int(31)),
    ("9223372036854775807", .int(.max)),
    ("12u", .uint(12)),
    ("12U", .uint(12)),
    ("0xFFFFFFFFFFFFFFFFu", .uint(.max)),
    ("1.5", .double(1.5)),
    (".5", .double(0.5)),
    ("1e3", .double(1000)),
    ("1.5E-1", .double(0.15)),
    ("1e-999", .double(0)),
    ("true", .bool(true)),
    ("false", .bool(false)),
    ("null", .null),
  ])
  func `a number or a word is a constant`(_ text: String, _ expected: Literal) {
    #expect(literal(text) == expected)
  }

  @Test(arguments: [
    ("'a\"b'", "a\"b"),
    ("\"a'b\"", "a'b"),
    ("'''a'b''c\nd'''", "a'b''c\nd"),
    ("\"\"\"a\"b\"\"\"", "a\"b"),
    ("''", ""),
    ("''''''", ""),
    (#"'\a\b\f\n\r\t\v\\\?\"\'\`'"#, "\u{7}\u{8}\u{C}\n\r\t\u{B}\\?\"'`"),
    (#"'\x41\X42\103\u00e9\U0001F62C'"#, "ABCé😬"),
    (#"r'a\n\'"#, #"a\n\"#),
    (#"R"\x41""#, #"\x41"#),
    (#"r'''a\'''"#, #"a\"#),
    ("'é 😬'", "é 😬"),
  ])
  func `a text is decoded`(_ text: String, _ expected: String) {
    #expect(literal(text) == .string(expected))
  }

  @Test
  func `a text keeps its Unicode scalars as they are written`() {
    guard case .string(let text)? = literal("'e\u{301}'") else { return #expect(Bool(false)) }
    #expect(Array(text.unicodeScalars) == ["e", "\u{301}"])
  }

  @Test(
    arguments: [
      ("b'aé'", [0x61, 0xC3, 0xA9]),
      (#"b'\xff\303\101'"#, [0xFF, 0xC3, 0x41]),
      (#"B"""\n""""#, [0x0A]),
      (#"br'\x'"#, [0x5C, 0x78]),
      (#"bR"\x""#, [0x5C, 0x78]),
      ("b''", []),
    ] as [(String, [UInt8])]
  )
  func `bytes are decoded`(_ text: String, _ expected: [UInt8]) {
    #expect(literal(text) == .bytes(expected))
  }

  @Test(arguments: [
    (#"'a⟪\q⟫'"#, "cel.invalid-escape"),
    (#"'⟪\x4⟫g'"#, "cel.invalid-escape"),
    (#"'⟪\u12⟫'"#, "cel.invalid-escape"),
    (#"'⟪\1⟫8'"#, "cel.invalid-escape"),
    (#"'⟪\4⟫77'"#, "cel.invalid-escape"),
    (#"'⟪\ud800⟫'"#, "cel.invalid-escape"),
    (#"'⟪\U00110000⟫'"#, "cel.invalid-escape"),
    (#"b'⟪\u⟫0041'"#, "cel.invalid-escape"),
    (#"'⟪\é⟫'"#, "cel.invalid-escape"),
    (#"⟪'⟫a\'"#, "cel.unterminated-text"),
    ("1 + ⟪'⟫abc\n'", "cel.unterminated-text"),
    ("⟪'⟫''abc''", "cel.unterminated-text"),
    ("⟪b⟫\"abc", "cel.unterminated-text"),
    ("a ⟪#⟫ b", "cel.invalid-character"),
    ("a + ⟪é⟫", "cel.invalid-character"),
    ("a ⟪|⟫ b", "cel.invalid-character"),
    ("⟪12abc⟫", "cel.malformed-number"),
    ("a.⟪`b⟫", "cel.malformed-name"),
    ("a.⟪`⟫`", "cel.malformed-name"),
  ])
  func `a malformed token is reported where it stands`(_ marked: String, _ code: String) throws {
    let text = MarkedText(marked)
    let outcome = Environment().parse(SourceFile(name: "test", text: text.text))
    #expect(outcome.value == nil)
    let diagnostic = try #require(
      outcome.diagnostics.first { $0.code.description == code },
      "\(outcome.diagnostics)"
    )
    guard case .span(let span) = diagnostic.place else { return #expect(Bool(false)) }
    #expect(span.range == text.range)
  }

  @Test(arguments: ["a\t+\r\n b\u{0C}", "a // comment\n+ b", "a + b // comment", "\u{FEFF}a + b"])
  func `blanks, comments and a byte-order mark mean nothing`(_ text: String) throws {
    let tree = try #require(Environment().tree(text))
    #expect(SyntaxShape(tree).description == "(_+_ a b)")
  }
}
