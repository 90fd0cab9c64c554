import CEL
import SourceText
import Testing

struct UnparserTests {
  @Test(arguments: [
    ("a+b*c", "a + b * c"),
    ("(a+b)*c", "(a + b) * c"),
    ("a-(b-c)", "a - (b - c)"),
    ("((a))", "a"),
    ("a&&(b||c)&&d", "a && (b || c) && d"),
    ("a&&(b&&c)", "a && (b && c)"),
    ("(a&&b)&&(c&&d)", "a && b && c && d"),
    ("a?(b?c:d):e", "a ? (b ? c : d) : e"),
    ("(a?b:c)?d:e", "(a ? b : c) ? d : e"),
    ("a?b:(c?d:e)", "a ? b : c ? d : e"),
    ("-(5)", "-(5)"),
    ("-(5.f)", "-(5.f)"),
    ("(-5).f", "(-5).f"),
    ("-(1.0.f(2)[3])", "-(1.0.f(2)[3])"),
    ("--5", "--5"),
    ("-(-5)", "--5"),
    ("-(-a)", "--a"),
    ("!(-a)", "!(-a)"),
    ("!(a&&b)", "!(a && b)"),
    ("!a.b", "!a.b"),
    ("(!a).b", "(!a).b"),
    ("(a+b).c", "(a + b).c"),
    ("(a in b)[c]", "(a in b)[c]"),
    ("a<b==(c<d)", "a < b == (c < d)"),
    ("has( a . b )", "has(a.b)"),
    ("l.map(x,x>1,x*2)", "l.map(x, x > 1, x * 2)"),
    ("l.existsOne(x,x)", "l.exists_one(x, x)"),
    ("a.`b-c`.`in`.for", "a.`b-c`.`in`.for"),
    (#""it's \\ \u0007\n""#, #"'it\'s \\ \u0007\n'"#),
    (#"b"\xff'a""#, #"b'\xff\'a'"#),
    ("r'\\d'", #"'\\d'"#),
    ("[1,2u,1.50,1e26,true,null]", "[1, 2u, 1.5, 1e+26, true, null]"),
    ("{'a':1,?b:c}", "{'a': 1, ?b: c}"),
    ("a.B{c:1,?`d e`:f}", "a.B{c: 1, ?`d e`: f}"),
    ("a.?b[?c]", "a.?b[?c]"),
    (".a.f()", ".a.f()"),
  ])
  func `an expression is printed in one way`(_ text: String, _ printed: String) throws {
    let tree = try #require(Environment().tree(text))
    #expect(tree.description == printed)
    let again = try #require(Environment().tree(printed))
    #expect(SyntaxShape(again) == SyntaxShape(tree))
  }
}
