import CEL
import SourceText
import Testing

/// The shapes that the planner treats apart have to mean what the general ones mean.
struct PlannerTests {
  @Test(
    arguments: zip(
      [
        "s.name == 'chatbot'", "'chatbot' == s.name", "dyn(s.name) == 'chatbot'",
        "s.name != 'chatboT'", "s.name == 'chat'", "s.name == 'chatbots'", "s.name == 'chatbox'",
        "s.count == 5", "s.count != 5", "5 == s.count", "s.count > 4", "s.count >= 6",
        "s.ratio == 1.5", "s.ratio < 2.0", "s.count < 5.5", "s.yes == true", "s.yes != true",
        "s.name in ['a', 'chatbot']", "s.name in ['a', 'chatbox']", "'chatbot' in [s.name, 'b']",
        "s.part.id == 'a'", "s.parts.exists(p, p.id == 'c')", "s.parts.all(p, p.id in ['b', 'c'])",
        "s.parts.exists(p, p.size == 3 && p.id == 'c')", "limit == 4", "s.parts[0] == s.parts[0]",
        "s.parts[0] == s.parts[1]", "s.part in s.parts", "s.parts[1] in s.parts",
        "s.parts.exists(p, s.parts.exists(q, p.id == 'b' && q.id == 'd'))",
        "s.nums.map(x, x * 2) == [2, 4, 6]", "s.nums.filter(x, x > 1) == [2, 3]",
        "s.nums.map(x, x > 1, x * 2) == [4, 6]", "s.yes && s.yes && s.yes && s.no",
        "s.no || s.no || s.no || s.yes", "{'b': 1, 'a': 2}.exists(k, k == 'a')",
      ],
      [
        true, true, true, true, false, false, false, true, false, true, true, false, true, true,
        true, true, false, true, false, true, true, true, false, true, true, true, false, false,
        true, true, true, true, true, false, true, true,
      ]
    )
  )
  func `a special shape has the result of the general one`(
    _ expression: String,
    _ result: Bool
  ) throws {
    let program = try #require(Sample.shared.program(expression))
    let evaluation = Sample.shared.evaluation()
    #expect(program.evaluate(in: evaluation).bool == result)
    let general = try #require(Sample.shared.program(expression, isChecked: false))
    #expect(general.evaluate(in: evaluation).bool == result)
    #expect(program.trace(in: evaluation).result.bool == result)
  }

  @Test(
    arguments: zip(
      [
        "s.yes && 1 / 0 == 1", "dyn(s.name).size > 0", "dyn(s.part).colour == 'red'",
        "{'a': 1}['b'] == 1", "s.nums[7] == 1", "{'a': 1, 'a': 2} == {}", "{1.5: 2} == {}",
        "int('x') == 1", "string(b'\\xff') == ''", "s.yes ? nothing : 1", "nothing(1)",
      ],
      [
        EvaluationError.Code.divisionByZero, .noSuchField, .noSuchField, .noSuchKey,
        .indexOutOfRange, .duplicateKey, .invalidKey, .invalidConversion, .invalidText,
        .undeclared, .undeclared,
      ]
    )
  )
  func `an error has its code`(_ expression: String, _ code: EvaluationError.Code) throws {
    let program = try #require(Sample.shared.program(expression, isChecked: false))
    let evaluation = Sample.shared.evaluation()
    let result = program.evaluate(in: evaluation)
    try #require(result.kind == .error)
    #expect(evaluation.error(of: result).code == code)
  }

  @Test(
    arguments: zip(
      [
        "s.yes && 1 / 0 == 1", "s.nums.all(x, x / (x - 1) > 0)", "s.yes && s.count",
        "[1, 2][5] == 1", "twice(9223372036854775807) == 1", "s.nums.exists(x, 'a')",
      ],
      [
        "1 / 0", "x / (x - 1)", "s.count", "[1, 2][5]", "twice(9223372036854775807)", "'a'",
      ]
    )
  )
  func `an error points at the operand that it comes from`(
    _ expression: String,
    _ operand: String
  ) throws {
    let program = try #require(Sample.shared.program(expression, isChecked: false))
    let evaluation = Sample.shared.evaluation()
    let error = evaluation.error(of: program.evaluate(in: evaluation))
    #expect(program.expression.source.text(error.range) == operand)
  }

  @Test(
    arguments: [
      "s.name == 'chatbot' && s.count > 4", "s.name in ['a', 'chatbot']", "'a' in ['b', s.name]",
      "s.parts.all(p, p.id != 'z' || p.next.ok)", "has(s.text) && s.text == 'written'",
      "s.name.startsWith('chat') ? s.yes : s.no", "size(s.nums) > 2 && 2 in s.nums",
      "s.low >= 10.0 || s.unclear", "s.count > -5 && s.count < 60 * 60",
      "timestamp('2026-06-12T00:00:00Z') + duration('24h') > timestamp(0)", "s.part.approved()",
      "s.nums.exists_one(x, x == 1)",
    ]
  )
  func `an expression of fields, constants and questions makes nothing`(
    _ expression: String
  ) throws {
    let program = try #require(Sample.shared.program(expression))
    let evaluation = Sample.shared.evaluation()
    #expect(program.evaluate(in: evaluation).kind != .error)
    #expect(evaluation.hasMadeNothing)
    let maker = try #require(Sample.shared.program("s.nums.map(x, x) == [1]"))
    #expect(maker.evaluate(in: evaluation).bool == false)
    #expect(!evaluation.hasMadeNothing)
    evaluation.reset()
    #expect(evaluation.hasMadeNothing)
  }

  @Test
  func `an evaluation serves many programs and subjects`() throws {
    let environment = Environment(
      variables: [Variable("p", .object("P"))],
      types: [ObjectType(name: "P", fields: [.init("name", .string), .init("age", .int)])]
    )
    var builder = StoreBuilder()
    let places = (0..<100).map { index in
      let start = builder.append(run: 2)
      builder[start] = builder.append(text: "person \(index)".utf8)
      if index % 10 != 0 { builder[start + 1] = .int(Int64(index)) }
      return builder.append(.object(type: 0, at: start))
    }
    let evaluation = Evaluation(store: Store(builder), variables: [0])
    let texts = [
      "p.age > 50", "p.name == 'person 7'",
      "(p.age > 50 ? 'old' : 'young') + p.name == 'oldperson 51'",
    ]
    let programs = try texts.map {
      try #require(environment.compile(SourceFile(name: "test", text: $0)).value)
    }
    var counts = [0, 0, 0]
    var unknowns = [0, 0, 0]
    for place in places {
      evaluation.set(variable: 0, to: place)
      evaluation.reset()
      for (number, program) in programs.enumerated() {
        let result = program.evaluate(in: evaluation)
        if result.bool == true { counts[number] += 1 }
        if result.kind == .unknown { unknowns[number] += 1 }
      }
    }
    #expect(counts == [45, 1, 1])
    #expect(unknowns == [10, 0, 10])
  }

  @Test
  func `a variable without a place is an error that a deciding operand outweighs`() throws {
    let environment = Environment(variables: [Variable("x", .bool)])
    let source = SourceFile(name: "test", text: "x || true")
    let program = try #require(environment.compile(source).value)
    #expect(try program.evaluate() == true)
    let other = try #require(environment.compile(SourceFile(name: "test", text: "x")).value)
    let error = #expect(throws: EvaluationError.self) { try other.evaluate() }
    #expect(error?.code == .undeclared)
  }
}
