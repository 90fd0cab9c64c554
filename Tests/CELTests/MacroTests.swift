import CEL
import SourceText
import Testing

/// Bindings, macros over two variables and optionals, beyond what the conformance suite shows.
struct MacroTests {
  private static let environment = Environment(
    variables: [
      Variable("m", .map(key: .string, value: .int)), Variable("l", .list(.string)),
      Variable("o", .optional(.int)), Variable("d", .dyn),
    ],
    libraries: Library.all
  )

  private func compile(_ text: String) -> Outcome<Program> {
    Self.environment.compile(SourceFile(name: "test", text: text))
  }

  @Test(
    arguments: [
      ("cel.bind(x, l, x.size())", CELType.int), ("l.transformList(i, v, i)", .list(.int)),
      ("m.transformMap(k, v, string(v))", .map(key: .string, value: .string)),
      ("l.transformMap(i, v, v)", .map(key: .int, value: .string)),
      ("m.transformMapEntry(k, v, {v: k})", .map(key: .int, value: .string)),
      ("m.?a", .optional(.int)), ("m[?'a']", .optional(.int)), ("l[?0]", .optional(.string)),
      ("d.?a", .optional(.dyn)), ("o.optMap(x, string(x))", .optional(.string)),
      ("o.optFlatMap(x, l[?x])", .optional(.string)), ("o.orValue(1)", .int),
      ("o.or(optional.none())", .optional(.int)), ("[?o]", .list(.int)),
      ("l.first()", .optional(.string)), ("l.sortBy(x, x.size())", .list(.string)),
      ("l.sortBy(x, d.a)", .list(.string)), ("d.sortBy(x, x)", .list(.dyn)),
      ("optional.of(m).a", .optional(.int)), ("optional.of(l)[0]", .optional(.string)),
      ("optional.unwrap([o])", .list(.int)), ("{?'a': o}", .map(key: .string, value: .int)),
    ]
  )
  func `types are deduced`(_ text: String, _ type: CELType) throws {
    let compiled = compile(text)
    #expect(compiled.value?.expression.type == type, "\(text): \(compiled.diagnostics)")
  }

  @Test(
    arguments: [
      ("o.optMap(x, x.a)", "a value of type int has no fields"),
      ("l.optMap(x, x)", "`optMap` is for an optional, not for a value of type list(string)"),
      (
        "o.all(x, true)",
        "`all` runs over a list or a map, not over a value of type optional_type(int)"
      ),
      ("o.optFlatMap(x, x)", "this is int where an optional was expected"),
      ("[?1]", "this is int where an optional was expected"),
      (
        "l.transformMapEntry(i, v, v)",
        "the last argument of `transformMapEntry` is string where a map was expected"
      ),
      ("l.all(i, v, i)", "the condition of `all` is int where bool was expected"),
      ("o.orValue('a')", "`orValue` cannot be called"),
      ("cel.bind(x, 1, y)", "`y` is not declared"),
      ("o + 1 == 2", "`+` cannot be applied"),
      ("m.sortBy(x, x)", "`sortBy` runs over a list, not over a value of type map(string, int)"),
      ("l.sortBy(x, [x])", "the key of `sortBy` is list(string), which has no order"),
      ("l.sortBy(x, null)", "the key of `sortBy` is null_type, which has no order"),
      ("l.exists(i, i, i == 'a')", "both variables of `exists` are named `i`"),
    ]
  )
  func `a misuse is told with what was found`(_ text: String, _ part: String) {
    let told = compile(text).diagnostics.map(\.message)
    #expect(told.count == 1, "\(told)")
    #expect(told.contains { $0.contains(part) }, "\(told)")
  }

  @Test(
    arguments: [
      ("cel.block([1, 2], cel.index(2))", "cel.index(2)", "is `cel.index(1)`"),
      ("cel.block([cel.index(1), 2], 3)", "cel.index(1)", "that stands before it"),
      ("cel.index(0) + 1", "cel.index(0)", "that stands before it"),
      (
        "[1].map(cel.iterVar(0, 0), cel.iterVar(0, 1))", "cel.iterVar(0, 1)", "`cel.iterVar(0, 0)`?"
      ),
      ("cel.block([1], indx)", "indx", "`cel.index(0)`, `m`, `l`"),
    ]
  )
  func `a name that a block makes is told as it is written`(
    _ text: String,
    _ name: String,
    _ help: String
  ) throws {
    let told = compile(text).diagnostics
    #expect(told.count == 1)
    #expect(told.first?.message.hasPrefix("`\(name)`") == true, "\(told)")
    #expect(told.first?.help?.contains(help) == true, "\(told)")
  }

  @Test(
    arguments: [
      ("cel.bind(x, 1)", "cel.bind(x, value, expression)"),
      ("cel.bind(x.y, 1, 2)", "cel.bind(x, value, expression)"),
      ("cel.block(1, 2)", "cel.block([value, …], expression)"),
      ("cel.index(-1)", "cel.index(0)"), ("cel.iterVar(0)", "cel.iterVar(0, 0)"),
      ("l.all(1, v, true)", "list.all(i, x, condition)"),
      ("l.exists(i, 1, true)", "list.exists(i, x, condition)"),
      ("l.transformList(v, v)", "list.transformList(i, x, expression)"),
      ("l.transformMap(x.y, v, v)", "list.transformMap(i, x, condition, expression)"),
      ("l.optMap(x)", "optional.optMap(x, expression)"),
      ("l.sortBy(x, x, x)", "list.sortBy(x, key)"), ("l.sortBy('a', 1)", "list.sortBy(x, key)"),
    ]
  )
  func `a macro with other arguments is told as it is written`(_ text: String, _ form: String) {
    let told = compile(text).diagnostics
    #expect(told.map(\.code.description) == ["cel.macro-form"], "\(told.map(\.message))")
    #expect(told.contains { $0.help?.contains("`\(form)`") ?? false }, "\(told)")
  }

  @Test(
    arguments: [
      ("l.exsits(x, x == '')", "exsits", "`exists`, written `list.exists(x, condition)`"),
      ("l.exists_On(x, x == '')", "exists_On", "`exists_one`, written"),
      ("l.Filter(x, x == '')", "Filter", "`filter`, written `list.filter(x, condition)`?"),
      ("l.transformLists(i, x, i)", "transformLists", "`list.transformList(i, x, expression)`"),
      ("o.optmap(x, x)", "optmap", "`optMap`, written `optional.optMap(x, expression)`?"),
      ("has_(m.a)", "has_", "`has`, written `has(value.field)`?"),
      ("exists(l, x == '')", "exists", "`exists`, written `list.exists(x, condition)`"),
      ("cel.bnd(x, 1, x)", "cel.bnd", "`cel.bind(x, value, expression)`?"),
      ("cel.blok([1], cel.index(0))", "cel.blok", "`cel.block([value, …], expression)`?"),
    ]
  )
  func `a misspelt macro is told with how it is written`(
    _ text: String,
    _ name: String,
    _ help: String
  ) throws {
    let told = compile(text).diagnostics
    let first = try #require(told.first)
    #expect(first.message == "the function `\(name)` is not declared")
    #expect(first.help?.hasPrefix("did you mean the macro ") == true, "\(first)")
    #expect(first.help?.contains(help) == true, "\(first)")
  }

  @Test(
    arguments: [
      ("l.exsits(x, y)", ["the function `exsits` is not declared", "`y` is not declared"]),
      ("k.exsits(i, x, i + x)", ["`k` is not declared", "the function `exsits` is not declared"]),
      ("has_(b.c)", ["the function `has_` is not declared", "`b` is not declared"]),
      ("l.sise()", ["the function `sise` is not declared"]),
      ("cel.unknown(1)", ["the function `cel.unknown` is not declared"]),
    ]
  )
  func `a misspelt macro does not hide other mistakes`(_ text: String, _ messages: [String]) {
    #expect(compile(text).diagnostics.map(\.message) == messages)
  }

  @Test(
    arguments: [
      "cel.bind(x, 1, x)", "l.all(i, v, true)", "l.transformList(i, v, i > 0, v)", "o.optMap(x, x)",
      "cel.bind(cel.index(0), [1], cel.index(0).map(cel.iterVar(0, 1), cel.iterVar(0, 1)))",
      "l.sortBy(x, x.size())", "m.?a.b[?'c']", "[?o, 1]", "{?'a': o}",
      "cel.bind(a, 1, cel.bind(b, a, a + b))",
    ]
  )
  func `what is printed reads the same`(_ text: String) throws {
    let tree = try #require(Self.environment.tree(text))
    #expect(tree.description == text)
    #expect(Self.environment.tree(tree.description) == Self.environment.tree(text))
  }

  @Test
  func `a block is a row of bindings`() throws {
    let tree = try #require(Self.environment.tree("cel.block([1, cel.index(0) + 1], cel.index(1))"))
    #expect(
      tree.description
        == "cel.bind(cel.index(0), 1, cel.bind(cel.index(1), cel.index(0) + 1, cel.index(1)))"
    )
  }

  @Test(arguments: [
    "cel.bind(x, 1, x)", "[1].all(i, v, true)", "{}.?a", "[1].transformList(i, v, v)", "[?1]",
    "[1].sortBy(x, x)",
    "[][?0]",
  ])
  func `without its library a macro is a call of nothing`(_ text: String) {
    #expect(Environment().compile(SourceFile(name: "test", text: text)).hasErrors)
  }

  @Test
  func `an optional goes into an evaluation and comes out of it`() throws {
    let program = try #require(compile("o").value)
    #expect(try program.evaluate(["o": .optional(3)]) == .optional(3))
    #expect(try program.evaluate(["o": .optional(nil)]) == .optional(nil))
    let sum = try #require(compile("o.orValue(4) + 1").value)
    #expect(try sum.evaluate(["o": .optional(3)]) == 4)
    #expect(try sum.evaluate(["o": .optional(nil)]) == 5)
    guard case .unknown = try sum.evaluate(["o": .unknown]) else {
      Issue.record("an unknown optional has no value to add to")
      return
    }
  }

  @Test(
    arguments: [
      ("optional.of(1).or(dyn(2)).value()", Value.int(1)),
      ("optional.of(1).or(optional.of(1 / 0)).value()", 1),
      ("optional.of(1).orValue(1 / 0)", 1), ("optional.of(1).orValue(dyn('a'))", 1),
      ("optional.none().orValue(dyn('a'))", "a"),
      ("optional.none().or(dyn(optional.of(2))).value()", 2),
    ]
  )
  func `what a choice does not need may be anything`(_ text: String, _ result: Value) throws {
    let program = try #require(compile(text).value)
    #expect(try program.evaluate([:]) == result)
  }

  @Test(
    arguments: [
      ("optional.none().or(dyn(2)).value()", EvaluationError.Code.noSuchOverload),
      ("dyn(1).or(optional.of(2))", .noSuchOverload), ("dyn(1).orValue(2)", .noSuchOverload),
      ("optional.none().or(optional.of(1 / 0))", .divisionByZero),
      ("optional.none().orValue(1 / 0)", .divisionByZero),
    ]
  )
  func `what a choice needs has to be right`(
    _ text: String,
    _ code: EvaluationError.Code
  ) throws {
    let program = try #require(compile(text).value)
    let error = #expect(throws: EvaluationError.self) { try program.evaluate([:]) }
    #expect(error?.code == code)
  }
}
