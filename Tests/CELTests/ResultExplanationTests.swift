import CEL
import SourceText
import Testing

/// Explanations of programs that were given values by name.
struct ResultExplanationTests {
  private static let environment = Environment(
    variables: [
      Variable("site", .object("Site")), Variable("limits", .map(key: .string, value: .int)),
      Variable("ranks", .map(key: .int, value: .list(.int))), Variable("any", .dyn),
    ],
    types: [
      ObjectType(
        name: "Site",
        fields: [
          .init("name", .string), .init("next", .object("Site")), .init("codes", .list(.string)),
          .init("open", .bool),
        ]
      )
    ]
  )

  private static let values: [String: Value] = [
    "site": ["name": "a", "codes": ["x", .unknown], "next": ["name": "b", "open": true]],
    "limits": ["it's": 3, "b": .unknown], "ranks": [7: [1, 2]],
    "any": ["list": [["deep": .unknown]]],
  ]

  private func explain(_ text: String) throws -> ResultExplanation {
    let compiled = Self.environment.compile(SourceFile(name: "test", text: text))
    return try #require(compiled.value, "\(compiled.diagnostics)").explain(Self.values)
  }

  @Test(
    arguments: [
      ("site.name == 'a'", [["site.name"]]),
      ("site.next.open && site.next.name == 'b'", [["site.next.open", "site.next.name"]]),
      ("site.next.open || site.name == 'a'", [["site.next.open"], ["site.name"]]),
      ("site.codes[0] == 'x'", [["site.codes[0]"]]),
      ("limits['it\\'s'] > 2", [["limits['it\\'s']"]]),
      ("ranks[7][1] == 2", [["ranks[7][1]"]]),
      ("'x' in site.codes", [["site.codes", "site.codes[0]"]]),
    ]
  )
  func `a reason has the paths of what it rests on`(_ text: String, _ paths: [[String]]) throws {
    let explanation = try explain(text)
    #expect(explanation.result == .bool(true))
    #expect(explanation.reasons.map { $0.map(\.path) } == paths)
    #expect(explanation.unknowns == [])
  }

  @Test(
    arguments: [
      ("site.open", ["site.open"]), ("site.next.next.open", ["site.next.next.open"]),
      ("site.codes.exists(c, c == 'z')", ["site.codes[1]"]), ("limits['b'] > 2", ["limits['b']"]),
      ("site.open && limits.b > 2", ["site.open", "limits['b']"]),
      ("any.list[0].deep == 1", ["any['list'][0]['deep']"]),
    ]
  )
  func `an unknown has the paths that would decide it`(_ text: String, _ paths: [String]) throws {
    let explanation = try explain(text)
    #expect(explanation.unknowns == paths)
    #expect(explanation.reasons.isEmpty)
  }

  @Test
  func `a fact has its value and the bytes that read it`() throws {
    let fact = try #require(try explain("true && site.name == 'a'").reasons.first?.first)
    #expect(fact.value == .string("a"))
    #expect(fact.range == 8..<17)
  }

  @Test
  func `an error is thrown, and so is a variable that was not given`() throws {
    #expect(throws: EvaluationError.self) { try explain("1 / 0 == 1") }
    let compiled = Self.environment.compile(SourceFile(name: "test", text: "site.open"))
    let program = try #require(compiled.value)
    #expect(throws: EvaluationError.self) { try program.explain([:]) }
  }
}
