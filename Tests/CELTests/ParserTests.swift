import CEL
import SourceText
import TestSupport
import Testing

struct ParserTests {
  @Test(arguments: [
    ("a", "a"),
    (".a", ".a"),
    ("a.b.c", "(. (. a b) c)"),
    ("a.`b-c`", "(. a b-c)"),
    ("a.for", "(. a for)"),
    ("a[1]", "(_[_] a 1)"),
    ("f(a, 1)", "(f a 1)"),
    (".f()", "(.f)"),
    ("a.b.f(1)", "(f on (. a b) 1)"),
    ("a.while()", "(while on a)"),
    ("[1, 2,]", "[ 1 2]"),
    ("[]", "[]"),
    ("{'a': 1, 2: b,}", "{ 'a': 1 2: b}"),
    ("{}", "{}"),
    ("a.B{c: 1, if: 2}", "a.B{ c: 1 if: 2}"),
    (".a.B{}", ".a.B{}"),
    ("a + b * c - d", "(_-_ (_+_ a (_*_ b c)) d)"),
    ("(a + b) * c", "(_*_ (_+_ a b) c)"),
    ("a / b % c", "(_%_ (_/_ a b) c)"),
    ("a < b == c", "(_==_ (_<_ a b) c)"),
    ("a in b", "(@in a b)"),
    ("a != b && c >= d || e <= f", "(_||_ (_&&_ (_!=_ a b) (_>=_ c d)) (_<=_ e f))"),
    ("a || b && c", "(_||_ a (_&&_ b c))"),
    ("a ? b : c ? d : e", "(_?_:_ a b (_?_:_ c d e))"),
    ("a && b && c && d", "(_&&_ (_&&_ a b) (_&&_ c d))"),
    ("a || b || c", "(_||_ (_||_ a b) c)"),
    ("!a", "(!_ a)"),
    ("!!a", "(!_ (!_ a))"),
    ("-a", "(-_ a)"),
    ("-5", "-5"),
    ("- 5", "-5"),
    ("--5", "(-_ -5)"),
    ("-(5)", "(-_ 5)"),
    ("!-5", "(!_ -5)"),
    ("-5u", "(-_ 5u)"),
    ("a - 1", "(_-_ a 1)"),
    ("a-1", "(_-_ a 1)"),
    ("a - -1", "(_-_ a -1)"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("-0x8000000000000000", "-9223372036854775808"),
    ("-.5", "-0.5"),
    ("a.?b", "(_?._ a 'b')"),
    ("a[?b]", "(_[?_] a b)"),
    ("[?a, b]", "[ (?_ a) b]"),
    ("{?a: b}", "{ a: (?_ b)}"),
    ("a // b\n + c", "(_+_ a c)"),
  ])
  func `an expression is read with CEL's precedence`(_ text: String, _ shape: String) throws {
    let tree = try #require(Environment().tree(text))
    #expect(SyntaxShape(tree).description == shape)
  }

  @Test(arguments: [
    ("has(a.b)", "(has a b)"),
    ("has(a.`b c`)", "(has a b c)"),
    ("l.all(x, x > 1)", "(all x in l if (_>_ x 1))"),
    ("l.exists(x, x)", "(exists x in l if x)"),
    ("l.exists_one(x, x)", "(existsOne x in l if x)"),
    ("l.existsOne(x, x)", "(existsOne x in l if x)"),
    ("l.map(x, x + 1)", "(map x in l make (_+_ x 1))"),
    ("l.map(x, x > 1, x + 1)", "(map x in l if (_>_ x 1) make (_+_ x 1))"),
    ("l.filter(x, x)", "(filter x in l if x)"),
    ("l.all(i, x, x)", "(all on l i x x)"),
    ("all(x, y)", "(all x y)"),
    ("has(a, b)", "(has a b)"),
    ("has(a)", "(has a)"),
    ("l.all(a.b, c)", "(all on l (. a b) c)"),
    ("l.map(.a, c)", "(map on l .a c)"),
    ("a.has(b.c)", "(has on a (. b c))"),
    ("l.filter(x)", "(filter on l x)"),
  ])
  func `a macro is recognised by name and arguments`(_ text: String, _ shape: String) throws {
    let tree = try #require(Environment().tree(text))
    #expect(SyntaxShape(tree).description == shape)
  }

  @Test
  func `macros stay calls where they are turned off`() throws {
    let tree = try #require(Environment().tree("l.all(x, has(x.y))", macros: false))
    #expect(SyntaxShape(tree).description == "(all on l x (has (. x y)))")
  }

  @Test(arguments: [
    ("⟪⟫", "cel.unexpected-token"),
    ("a +⟪⟫", "cel.unexpected-token"),
    ("a ⟪b⟫", "cel.unexpected-token"),
    ("(a⟪⟫", "cel.unexpected-token"),
    ("f(a⟪]⟫)", "cel.unexpected-token"),
    ("f(a,⟪)⟫", "cel.unexpected-token"),
    ("[⟪,⟫]", "cel.unexpected-token"),
    ("{'a'⟪,⟫ 'b': 1}", "cel.unexpected-token"),
    ("a ? b⟪⟫", "cel.unexpected-token"),
    ("a.⟪'b'⟫", "cel.unexpected-token"),
    ("a.⟪in⟫", "cel.unexpected-token"),
    ("!⟪-⟫a", "cel.unexpected-token"),
    ("1 + ⟪for⟫", "cel.reserved-word"),
    ("⟪9223372036854775808⟫", "cel.number-out-of-range"),
    ("⟪-9223372036854775809⟫", "cel.number-out-of-range"),
    ("⟪18446744073709551616u⟫", "cel.number-out-of-range"),
    ("⟪1e999⟫", "cel.number-out-of-range"),
    ("a ⟪=⟫ b", "cel.invalid-character"),
    ("a ⟪&⟫ b", "cel.invalid-character"),
    ("⟪'⟫abc", "cel.unterminated-text"),
  ])
  func `a mistake is reported where it stands`(_ marked: String, _ code: String) throws {
    let text = MarkedText(marked)
    let outcome = Environment().parse(SourceFile(name: "test", text: text.text))
    #expect(outcome.value == nil)
    let first = try #require(outcome.diagnostics.first)
    #expect(first.code.description == code)
    guard case .span(let span) = first.place else { return #expect(Bool(false), "no span") }
    #expect(span.range == text.range)
  }

  @Test
  func `mistakes in several arguments are reported at once`() {
    let text = "f(1 +, [2 3], {a b: 1}, has(x), '\\q') && g(,)"
    let outcome = Environment().parse(SourceFile(name: "test", text: text))
    let places = outcome.diagnostics.map { diagnostic -> String in
      guard case .span(let span) = diagnostic.place else { return "" }
      return "\(span.position.column) \(diagnostic.code)"
    }
    #expect(
      places == [
        "6 cel.unexpected-token", "11 cel.unexpected-token", "18 cel.unexpected-token",
        "34 cel.invalid-escape", "44 cel.unexpected-token",
      ]
    )
  }

  @Test
  func `a node knows the bytes it was written with`() throws {
    let text = "(a + b) * f(c).d"
    let tree = try #require(Environment().tree(text))
    #expect(tree.range == 0..<16)
    guard case .call(_, _, _, let arguments) = tree.kind else { return #expect(Bool(false)) }
    #expect(arguments.map(\.range) == [1..<6, 10..<16])
  }
}
