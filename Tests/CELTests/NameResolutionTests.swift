import CEL
import SourceText
import Testing

struct NameResolutionTests {
  private func environment(_ container: String) -> Environment {
    Environment(
      variables: [
        Variable("x", .int), Variable("a.x", .string), Variable("a.b.x", .bool),
        Variable("a.b.c.d", .double), Variable("y.z", .bytes),
        Variable("y", .map(key: .string, value: .map(key: .string, value: .uint))),
      ],
      functions: [
        Function("a.f", "Tells its container.", [Overload("a_f", [], .string, body: .builtIn)]),
        Function("f", "Tells its container.", [Overload("f", [], .int, body: .builtIn)]),
        Function("a.map", "Has a macro's name.", [Overload("a_map", [.int], .int, body: .builtIn)]),
      ],
      container: container
    )
  }

  @Test(arguments: [
    ("", "x", "int"), ("a", "x", "string"), ("a.b", "x", "bool"), ("a.b.c", "x", "bool"),
    ("a.b", ".x", "int"), ("a.b", "b.x", "bool"), ("a.b", ".a.x", "string"),
    ("a", "b.c.d", "double"), ("a.b", "c.d", "double"), ("", "a.b.c.d", "double"),
    ("", "y.z", "bytes"), ("", "y.w", "map(string, uint)"), ("", "y.w.v", "uint"),
    ("", "f()", "int"), ("a", "f()", "string"), ("a.b", "f()", "string"), ("a", ".f()", "int"),
    ("", "a.f()", "string"), ("q", "a.f()", "string"), ("", "a.map(1)", "int"),
    ("", "[y].map(y, y.z)[0]", "map(string, uint)"), ("", "[1].map(x, .x)[0]", "int"),
    ("a", "['s'].map(x, .x)[0]", "int"), ("", "[1.5].map(x, x)[0]", "double"),
  ])
  func `the longest name wins, in the container first`(
    _ container: String,
    _ text: String,
    _ type: String
  ) throws {
    let environment = environment(container)
    let parsed = try #require(environment.parse(SourceFile(name: "test", text: text)).value)
    let outcome = environment.check(parsed)
    #expect(outcome.diagnostics == [])
    #expect(outcome.value?.type.description == type)
  }

  @Test
  func `an unchecked expression has the same names and leaves the rest to run time`() throws {
    let environment = environment("a")
    let text = "x == y.z && nothing && f(1) && f() && [1].all(x, x) && g()"
    let parsed = try #require(environment.parse(SourceFile(name: "test", text: text)).value)
    let checked = try #require(environment.unchecked(parsed).value)
    #expect(checked.localCount == 1)
    var variables: [Int] = []
    var calls: [String] = []
    func walk(_ node: CheckedNode) {
      #expect(node.type == .dyn)
      switch node.kind {
      case .variable(let number): variables.append(number)
      case .call(let name, let overloads, _, _) where name != "_&&_":
        calls.append("\(name): \(overloads.joined(separator: ","))")
      default: break
      }
      for child in node.children { walk(child) }
    }
    walk(checked.root)
    #expect(variables == [1, 4])
    #expect(calls == ["_==_: equals", "nothing: ", "a.f: ", "a.f: a_f", "g: "])
  }
}
