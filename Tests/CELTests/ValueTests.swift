import CEL
import SourceText
import Testing

struct ValueTests {
  private let environment = Environment(
    variables: [
      Variable("deployment", .object("Deployment")), Variable("minimum", .int),
      Variable("anything", .dyn),
    ],
    types: [
      ObjectType(
        name: "Deployment",
        fields: [
          .init("name", .string), .init("regions", .list(.string)), .init("users", .int),
          .init("parent", .object("Deployment")),
        ]
      )
    ]
  )

  private func evaluate(_ text: String, _ variables: [String: Value]) throws -> Value {
    let compiled = environment.compile(SourceFile(name: "rule", text: text))
    return try #require(compiled.value).evaluate(variables)
  }

  @Test
  func `a program takes values by name and gives one back`() throws {
    let result = try evaluate(
      "deployment.users >= minimum && 'FR' in deployment.regions",
      ["deployment": ["users": 20, "regions": ["DE", "FR"]], "minimum": 10]
    )
    #expect(result == true)
  }

  @Test
  func `a field that an object is not given is unknown`() throws {
    let deployment: Value = ["name": "chat"]
    let rule = "deployment.users > 10 || deployment.name == 'x'"
    guard case .unknown = try evaluate(rule, ["deployment": deployment]) else {
      Issue.record("a known result from a missing field")
      return
    }
    #expect(
      try evaluate("deployment.users > 10 || deployment.name == 'chat'", ["deployment": deployment])
        == true
    )
  }

  @Test
  func `a field that the type does not have is refused`() {
    let error = #expect(throws: EvaluationError.self) {
      try self.evaluate("deployment.users > 10", ["deployment": ["user": 1]])
    }
    #expect(error?.code == .noSuchField)
  }

  @Test(
    arguments: [
      true, 7, 1.5, "text", [1, "a", [true]], ["k": [1, 2], 3: nil], nil,
      .uint(7), .bytes([0, 255]), .type("int"), .type("google.protobuf.Timestamp"),
      .type("Deployment"),
    ] as [Value]
  )
  func `a value that goes through an expression comes back`(_ value: Value) throws {
    #expect(try evaluate("anything", ["anything": value]) == value)
    #expect(try evaluate("[anything][0]", ["anything": value]) == value)
  }

  @Test
  func `times go through an expression`() throws {
    let point = try #require(Timestamp("2026-06-12T21:00:00Z".utf8))
    let span = try #require(TimeSpan("90m".utf8))
    let sum = try evaluate("anything + duration('90m')", ["anything": .timestamp(point)])
    #expect(sum == .timestamp(try #require(Timestamp("2026-06-12T22:30:00Z".utf8))))
    #expect(
      try evaluate("anything - duration('0s')", ["anything": .duration(span)]) == .duration(span)
    )
  }

  @Test
  func `an object comes back as a map of its fields`() throws {
    let result = try evaluate("deployment", ["deployment": ["name": "chat", "users": 3]])
    guard case .map(let fields) = result else {
      Issue.record("no map")
      return
    }
    #expect(fields.map(\.key) == ["name", "regions", "users", "parent"])
    #expect(fields[0].value == "chat")
  }

  @Test
  func `values are equal and in order as the language says`() {
    #expect(Value.int(1) == 1.0)
    #expect(Value.uint(1) == 1)
    #expect(Value.int(9_007_199_254_740_993) != .double(9_007_199_254_740_992))
    #expect(Value.double(.nan) != .double(.nan))
    #expect(Value.string("é") != .string("e\u{301}"))
    #expect(["a": 1, "b": 2] as Value == ["b": 2, "a": 1])
    #expect(Value.unknown != .unknown)
    #expect(Value.isOrderedBefore(1, 1.5) == true)
    #expect(Value.isOrderedBefore("b", "a") == false)
    #expect(Value.isOrderedBefore(.uint(2), -1) == false)
    #expect(Value.isOrderedBefore(1, "a") == nil)
    #expect(Value.isOrderedBefore(nil, nil) == nil)
  }
}
