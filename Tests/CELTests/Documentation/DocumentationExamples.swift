import CEL
import SourceText
import Testing

/// The examples of the documentation, which show the same lines, and what they give.
struct DocumentationExamples {
  private func program(_ text: String, _ variables: [Variable]) throws -> Program {
    let environment = Environment(variables: variables)
    return try #require(environment.compile(SourceFile(name: "rule", text: text)).value)
  }

  @Test
  func `the overview compiles and evaluates`() throws {
    let environment = Environment(variables: [Variable("minutes", .int)])
    let compiled = environment.compile(SourceFile(name: "rule", text: "minutes <= 60"))
    let result = try compiled.value?.evaluate(["minutes": .int(45)])
    #expect(result == .bool(true))
  }

  @Test
  func `a program is compiled once and evaluated many times`() throws {
    let environment = Environment(
      variables: [Variable("request", .object("Request")), Variable("limit", .int)],
      types: [
        ObjectType(
          name: "Request",
          fields: [
            .init("region", .string), .init("tokens", .int), .init("note", .nullable(.string)),
          ]
        )
      ]
    )
    let source = SourceFile(name: "rule", text: "request.region != 'XX' && request.tokens <= limit")
    let compiled = environment.compile(source)
    let program = try #require(compiled.value)
    var results: [Value] = []
    for tokens: Int64 in [10, 1_000_000] {
      let request: Value = ["region": "FR", "tokens": .int(tokens), "note": nil]
      results.append(try program.evaluate(["request": request, "limit": 5_000]))
    }
    #expect(results == [true, false])

    let mistaken = environment.compile(SourceFile(name: "rule", text: "request.tokns > 3"))
    let message = mistaken.diagnostics.map { $0.rendered() }.joined()
    #expect(message.contains("rule:1:9"))
    #expect(message.contains("tokens"))
  }

  @Test
  func `many programs share one store`() throws {
    let quick = try program("minutes <= 60", [Variable("minutes", .int)])
    var builder = StoreBuilder()
    let minutes = builder.append(.int(45))
    let evaluation = Evaluation(store: Store(builder), variables: [minutes])
    let isQuick = quick.evaluate(in: evaluation).bool
    #expect(isQuick == true)
  }

  @Test
  func `what is not known decides only where it has to`() throws {
    let program = try program(
      "secure && region in ['DE', 'FR']",
      [Variable("secure", .bool), Variable("region", .string)]
    )
    let decided = try program.evaluate(["secure": false, "region": .unknown])
    let open = try program.evaluate(["secure": true, "region": .unknown])
    #expect(decided == .bool(false))
    #expect(open.isUnknown)
    let explanation = try program.explain(["secure": .unknown, "region": .unknown])
    let wanted = explanation.unknowns
    #expect(wanted == ["secure", "region"])
  }

  @Test
  func `a result has its reasons`() throws {
    let program = try program(
      "tested && minutes <= notice",
      [Variable("tested", .bool), Variable("minutes", .int), Variable("notice", .int)]
    )
    var facts: [String] = []
    let explanation = try program.explain(["minutes": 90, "tested": true, "notice": 30])
    for reason in explanation.reasons {
      facts.append(reason.map { "\($0.path) is \($0.value)" }.joined(separator: " and "))
    }
    #expect(explanation.result == .bool(false))
    #expect(facts == ["minutes is int(90) and notice is int(30)"])
  }

  @Test
  func `cost is estimated before and limited after`() throws {
    let variables = [Variable("rows", .list(.int))]
    let program = try program("rows.all(a, a > 0)", variables)
    let sizes = SizeAssumptions(elements: 10, declared: ["rows": 1_000])
    let cost = program.costEstimate(assuming: sizes)
    let mayRun = cost.most <= EvaluationBudget.steps
    #expect(mayRun)

    let endless = try self.program("rows.all(a, rows.all(b, a + b > 0))", variables)
    var code: EvaluationError.Code?
    do {
      _ = try endless.evaluate(["rows": .list(Array(repeating: 1, count: 2_000))])
    } catch {
      code = error.code
    }
    #expect(code == .budgetExceeded)
  }

  @Test
  func `libraries and functions of a host are added`() throws {
    let environment = Environment(
      variables: [Variable("names", .list(.string))],
      libraries: [.strings, .sets, .bindings]
    )
    let text = "cel.bind(all, names.join(','), all.size() < 20 && sets.contains(names, ['a']))"
    let compiled = environment.compile(SourceFile(name: "rule", text: text))
    #expect(try compiled.value?.evaluate(["names": ["a", "b"]]) == .bool(true))

    let half = Function(
      "half",
      "Half of an integer, rounded towards zero.",
      [
        Overload(
          "half_int",
          [.int],
          .int,
          body: .strict { _, arguments in
            .int((arguments[0].int ?? 0) / 2)
          }
        )
      ],
      examples: ["half(7) == 3"]
    )
    let extended = Environment(functions: [half])
    let program = try #require(
      extended.compile(SourceFile(name: "rule", text: half.examples[0])).value
    )
    #expect(try program.evaluate() == .bool(true))
  }

  @Test
  func `the README embeds the language in ten lines`() throws {
    let environment = Environment(variables: [
      Variable("region", .string), Variable("tokens", .int),
    ])
    let rule = SourceFile(name: "rule", text: "region != 'XX' && tokens <= 4096")
    guard let program = environment.compile(rule).value else { return }
    for tokens: Int64 in [512, 8192] {
      let result = try program.evaluate(["region": "FR", "tokens": .int(tokens)])
      print(result)  // bool(true), then bool(false)
    }
    let open = try program.explain(["region": .unknown, "tokens": 512])
    print(open.result, open.unknowns)  // unknown ["region"]
    let closed = try program.explain(["region": "FR", "tokens": 8192])
    print(closed.reasons.map { $0.map(\.path) })  // [["tokens"]]
    #expect(open.result.isUnknown)
    #expect(open.unknowns == ["region"])
    #expect(closed.reasons.map { $0.map(\.path) } == [["tokens"]])
  }
}

extension Value {
  fileprivate var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}
