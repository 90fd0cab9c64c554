import CEL
import SourceText
import TestSupport
import Testing

struct MatchesTests {
  private static let environment = Environment(
    variables: [Variable("t", .string), Variable("p", .string), Variable("l", .list(.string))]
  )

  private func evaluate(_ text: String, _ values: [String: Value] = [:]) throws -> Value {
    let compiled = Self.environment.compile(SourceFile(name: "test", text: text))
    return try #require(compiled.value).evaluate(values)
  }

  @Test
  func `both ways to call it, with a pattern that stands there and with one that is computed`()
    throws
  {
    let values: [String: Value] = ["t": "model-4", "p": #"^[a-z]+-\d$"#, "l": ["a-1", "b-2", "c"]]
    #expect(try evaluate(#"t.matches(r'-\d') && matches(t, '^model')"#, values) == true)
    #expect(try evaluate("t.matches(p) && matches(t, p) && !'a'.matches(p)", values) == true)
    #expect(try evaluate("l.filter(x, x.matches(p))", values) == ["a-1", "b-2"])
    #expect(try evaluate("l.map(x, t.matches('^' + x))", values) == [false, false, false])
    #expect(try evaluate("[t].exists(x, x.matches(r'\\d$'))", values) == true)
  }

  /// Expressions, and the part of each that is wrong.
  @Test(
    arguments: [
      (#"t.matches('a(b')"#, "("),
      (#"matches(t, r'x\1y')"#, #"\1"#),
      (#"t.matches('é\\q') || t == ''"#, #"\\q"#),
      (#"t.matches('\u00e9*\x2b\n')"#, #"\x2b"#),
      (#"t.matches("""["a]*b{2,1}""")"#, "{2,1}"),
      (#"l.all(x, x.matches('[[:foo:]]'))"#, "[:foo:]"),
      (#"t.matches(('(x{1000}){1000}'))"#, "{1000}"),
      (#"t.matches('ab\\')"#, #"\\"#),
    ]
  )
  func `a mistake in a pattern that stands there is a mistake of the expression`(
    _ text: String,
    _ part: String
  ) throws {
    let outcome = Self.environment.compile(SourceFile(name: "test", text: text))
    #expect(outcome.value == nil)
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(outcome.diagnostics.count == 1)
    #expect("\(diagnostic.code)" == "cel.invalid-pattern")
    guard case .span(let span) = diagnostic.place else {
      Issue.record("no span")
      return
    }
    #expect(span.text == part)
  }

  @Test
  func `a mistake in a computed pattern is an error of the evaluation`() throws {
    let error = #expect(throws: EvaluationError.self) {
      try evaluate("true && t.matches(p + ')')", ["t": "a", "p": "b"])
    }
    #expect(error?.code == .invalidPattern)
    #expect(error?.message == "the pattern cannot be used: `)` closes no group")
    #expect(error?.range == 8..<26)
  }

  @Test
  func `a hostile pattern ends in an answer or an error`() throws {
    let text = String(repeating: "a", count: 100_000)
    #expect(try evaluate("(t + '!').matches('(a+)+$')", ["t": .string(text)]) == false)
    #expect(try evaluate("t.matches(p)", ["t": .string(text), "p": "(a+)+$"]) == true)
    let large = #expect(throws: EvaluationError.self) {
      try evaluate("t.matches(p)", ["t": .string(text), "p": "(x{1000}){1000}"])
    }
    #expect(large?.code == .invalidPattern)
    let long = #expect(throws: EvaluationError.self) {
      try evaluate("t.matches('(a{0,300}b?){3}!')", ["t": .string(text)])
    }
    #expect(long?.code == .budgetExceeded)
  }

  @Test
  func `an unknown text or pattern makes the result unknown`() throws {
    let environment = Self.environment
    for text in ["t.matches('a')", "'a'.matches(t)", "matches(t, ')' + t)"] {
      let program = try #require(environment.compile(SourceFile(name: "test", text: text)).value)
      var builder = StoreBuilder()
      let place = builder.append(.unknown)
      let evaluation = Evaluation(store: Store(builder), variables: [place, place, place])
      #expect(program.evaluate(in: evaluation).kind == .unknown, "\(text)")
    }
  }
}
