import CEL
import SourceText
import Testing

struct LimitsTests {
  private static let list = Variable("l", .list(.int))

  private func evaluate(_ text: String, elements: Int = 0) throws -> Value {
    let environment = Environment(variables: [Self.list])
    let compiled = environment.compile(SourceFile(name: "test", text: text))
    let program = try #require(compiled.value)
    let list = Value.list((0..<elements).map { .int(Int64($0)) })
    return try program.evaluate(["l": list])
  }

  private func code(_ text: String, elements: Int = 0) -> EvaluationError.Code? {
    let error = #expect(throws: EvaluationError.self) {
      try self.evaluate(text, elements: elements)
    }
    return error?.code
  }

  @Test(
    arguments: [
      "l.all(a, l.all(b, l.all(c, l.all(d, a + b + c + d >= 0))))",
      "l.exists(a, l.exists(b, l.exists(c, l.exists(d, d < 0))))",
      "size(l.filter(a, l.exists_one(b, l.all(c, l.all(d, d >= 0))))) == 0",
      "l.all(a, l.all(b, l.all(c, 50 in l))) || true",
    ]
  )
  func `an evaluation that takes too many steps ends in an error`(_ expression: String) {
    #expect(code(expression, elements: 60) == .budgetExceeded)
  }

  @Test
  func `texts that grow too large end in an error`() {
    var text = "'0123456789abcdef'"
    for _ in 0..<10 { text = "[\(text)].map(x, x + x + x + x)[0]" }
    #expect(code("size(\(text)) > 0") == .valueTooLarge)
  }

  @Test
  func `lists that grow too large end in an error`() {
    var text = "l"
    for _ in 0..<12 { text = "[\(text)].map(x, x + x + x + x)[0]" }
    #expect(code("size(\(text)) > 0", elements: 4) == .valueTooLarge)
  }

  @Test
  func `a search that compares too much ends in an error`() {
    let text = "[[l.map(x, 'aaaaaaaa')].map(y, 'aaaaaaaa')[0]].map(a, \(doubled("a", 18)))[0]"
    let part = "(['aaaaaaaa'].map(a, \(doubled("a", 16)))[0] + 'b')"
    #expect(code("\(text).contains(\(part))") == .budgetExceeded)
  }

  /// The text of a name added to itself, so that it is doubled a number of times.
  private func doubled(_ name: String, _ times: Int) -> String {
    var text = name
    for round in 0..<times { text = "[\(text)].map(n\(round), n\(round) + n\(round))[0]" }
    return text
  }

  @Test
  func `a value that is nested too deep does not enter`() throws {
    let environment = Environment(variables: [Variable("v", .dyn)])
    let compiled = environment.compile(SourceFile(name: "test", text: "size(v) == 1"))
    let program = try #require(compiled.value)
    var value: Value = .list([1])
    for _ in 0..<EvaluationBudget.valueDepth { value = .list([value]) }
    let error = #expect(throws: EvaluationError.self) { try program.evaluate(["v": value]) }
    #expect(error?.code == .valueTooLarge)
  }

  @Test
  func `a spent budget is full again for the next evaluation`() throws {
    let environment = Environment(variables: [Self.list])
    let heavy = try #require(
      environment.compile(
        SourceFile(name: "test", text: "l.all(a, l.all(b, l.all(c, l.all(d, d >= 0))))")
      ).value
    )
    let light = try #require(environment.compile(SourceFile(name: "test", text: "1 < 2")).value)
    var builder = StoreBuilder()
    let start = builder.append(run: 100)
    for index in 0..<100 { builder[start + index] = .int(Int64(index)) }
    let place = builder.append(.list(start: start, count: 100))
    let evaluation = Evaluation(store: Store(builder), variables: [place])
    #expect(evaluation.error(of: heavy.evaluate(in: evaluation)).code == .budgetExceeded)
    #expect(light.evaluate(in: evaluation).bool == true)
  }

  @Test
  func `a bound that a function made is forgotten with the rest, and there is an end to them`() {
    let evaluation = Evaluation(store: Store(StoreBuilder()), variables: [])
    let interval = Interval(low: (1, true), high: nil)
    let bound = evaluation.makeBound(interval)
    #expect(evaluation.interval(of: bound) == interval)
    #expect(evaluation.store.interval(of: bound) == nil)
    evaluation.reset()
    #expect(evaluation.hasMadeNothing)
    #expect(evaluation.interval(of: bound) == nil)
    for _ in 0..<EvaluationBudget.elements { _ = evaluation.makeBound(interval) }
    #expect(evaluation.error(of: evaluation.makeBound(interval)).code == .valueTooLarge)
  }
}
