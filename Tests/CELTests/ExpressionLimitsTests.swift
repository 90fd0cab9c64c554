import CEL
import SourceText
import Testing

struct ExpressionLimitsTests {
  private func outcome(_ text: String) -> Outcome<ParsedExpression> {
    Environment().parse(SourceFile(name: "test", text: text))
  }

  @Test
  func `a text longer than the limit is refused`() {
    let limit = ExpressionLimits.maximumLength
    #expect(outcome("1" + String(repeating: " ", count: limit - 1)).value != nil)
    let long = outcome("1" + String(repeating: " ", count: limit))
    #expect(long.value == nil)
    #expect(long.diagnostics.map(\.code.description) == ["cel.too-long"])
  }

  /// Every way in which a text can nest: what is repeated before and after the innermost part.
  static let nestings: [(before: String, after: String)] = [
    ("(", ")"), ("[", "]"), ("{1: ", "}"), ("f(", ")"), ("!", ""), ("-", ""), ("1 + (", ")"),
    ("a ? b : ", ""), ("[1].all(x, ", ")"), ("has(", ".b)"), ("a[", "]"), ("T{f: ", "}"),
    ("a && (", ")"), ("a.f(", ")"), ("{", ": 1}"), ("[?", "]"),
  ]

  @Test(arguments: nestings)
  func `deep nesting is refused with one diagnostic`(_ before: String, _ after: String) {
    for count in [ExpressionLimits.maximumDepth + 1, 10_000] {
      let text =
        String(repeating: before, count: count) + "a" + String(repeating: after, count: count)
      let deep = outcome(String(text.utf8.prefix(ExpressionLimits.maximumLength)) ?? "")
      #expect(deep.value == nil)
      #expect(deep.diagnostics.map(\.code.description) == ["cel.nested-too-deep"])
    }
  }

  @Test(arguments: nestings)
  func `nesting within the limit is read`(_ before: String, _ after: String) {
    let count = ExpressionLimits.maximumDepth / 2 - 2
    guard before != "has(" else { return }
    let text =
      String(repeating: before, count: count) + "a" + String(repeating: after, count: count)
    #expect(outcome(text).diagnostics == [])
  }

  @Test(arguments: ["+a", ".a", "[a]", ".a()", "-a", "*a", "==a", " in a", ".?a", "<a"])
  func `a long chain cannot make a deep tree`(_ link: String) {
    let inside = "a" + String(repeating: link, count: ExpressionLimits.maximumDepth - 1)
    #expect(outcome(inside).diagnostics == [])
    let outside = outcome("a" + String(repeating: link, count: 10_000))
    #expect(outside.diagnostics.map(\.code.description) == ["cel.nested-too-deep"])
  }

  @Test(arguments: ["&&", "||"])
  func `a chain of thousands of conjuncts is balanced`(_ sign: String) throws {
    let text = Array(repeating: "a", count: 12_000).joined(separator: sign)
    let environment = Environment(variables: [Variable("a", .bool)])
    let parsed = try #require(outcome(text).value)
    #expect(Self.depth(parsed.root) <= 16)
    let checked = try #require(environment.check(parsed).value)
    #expect(checked.type == .bool)
    #expect(
      environment.tree(parsed.description).map { SyntaxShape($0) } == SyntaxShape(parsed.root)
    )
  }

  @Test
  func `the deepest trees pass through every stage`() throws {
    let environment = Environment(variables: [Variable("a", .dyn)])
    var texts = ["+a", ".a", "[a]", ".a()", "-a", "==a", " in a", ".size()"].map { link in
      "a" + String(repeating: link, count: ExpressionLimits.maximumDepth - 1)
    }
    for nesting in Self.nestings where nesting.before != "has(" {
      var count = ExpressionLimits.maximumDepth - 2
      if nesting.before == "[?" { count /= 2 }
      let (before, after) = (nesting.before, nesting.after)
      texts.append(
        String(repeating: before, count: count) + "a" + String(repeating: after, count: count)
      )
    }
    for text in texts {
      let parsed = try #require(outcome(text).value, "\(text)")
      #expect(outcome(parsed.description).value != nil)
      _ = environment.check(parsed)
      let checked = try #require(environment.unchecked(parsed).value)
      let evaluation = Evaluation(store: Store(StoreBuilder()), variables: [-1])
      #expect(environment.plan(checked).evaluate(in: evaluation).kind != .unknown)
    }
  }

  private static func depth(_ node: SyntaxNode) -> Int {
    guard case .call(_, _, _, let arguments) = node.kind else { return 1 }
    return 1 + (arguments.map { depth($0) }.max() ?? 0)
  }

  @Test
  func `many mistakes are cut off`() {
    let text = "[" + String(repeating: "&,", count: 1_000) + "]"
    #expect(outcome(text).diagnostics.count == ExpressionLimits.maximumDiagnostics)
  }

  @Test
  func `ill-formed UTF-8 is reported at its byte`() throws {
    let bytes: [UInt8] = [0x27, 0x61, 0xFF, 0x27]
    let invalid = Environment().parse(SourceFile(name: "test", bytes: bytes))
    #expect(invalid.value == nil)
    guard case .span(let span) = try #require(invalid.diagnostics.first).place else { return }
    #expect(span.start == 2)
  }
}
