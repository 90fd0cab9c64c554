import CEL
import SourceText
import TestSupport
import Testing

struct TypeCheckerTests {
  static let environment = Environment(
    variables: [
      Variable("organization", .object("Organization")),
      Variable("deployment", .object("Deployment")),
      Variable("names", .list(.string)),
      Variable("counts", .map(key: .string, value: .int)),
      Variable("number", .int),
      Variable("ratio", .double),
      Variable("flag", .bool),
      Variable("anything", .dyn),
      Variable("maybe", .nullable(.int)),
      Variable("regions", .opaque("Regions")),
      Variable("today", .timestamp),
      Variable("config.limit", .int),
    ],
    types: [
      ObjectType(
        name: "Organization",
        fields: [
          ObjectType.Field("name", .string),
          ObjectType.Field("roles", .list(.string)),
          ObjectType.Field("parent", .nullable(.object("Organization"))),
        ]
      ),
      ObjectType(
        name: "Deployment",
        fields: [
          ObjectType.Field("regions", .opaque("Regions")),
          ObjectType.Field("models", .list(.object("Model"))),
          ObjectType.Field("users", .int),
          ObjectType.Field("fallback", .nullable(.object("Model"))),
          ObjectType.Field("tags", .nullable(.list(.string))),
        ]
      ),
      ObjectType(
        name: "Model",
        fields: [
          ObjectType.Field("id", .string), ObjectType.Field("flop", .nullable(.double)),
        ]
      ),
    ],
    opaqueTypes: ["Regions"],
    functions: [
      Function(
        "overlaps",
        "Whether two sets share a region.",
        [
          Overload(
            "regions_overlaps",
            [.opaque("Regions"), .opaque("Regions")],
            .bool,
            isMember: true,
            body: .builtIn
          )
        ]
      ),
      Function(
        "math.double",
        "Twice a number.",
        [Overload("math_double", [.int], .int, body: .builtIn)]
      ),
    ]
  )

  private func check(_ text: String) throws -> Outcome<CheckedExpression> {
    let parsed = Self.environment.parse(SourceFile(name: "test", text: text))
    return Self.environment.check(try #require(parsed.value))
  }

  @Test(arguments: [
    ("1 + 2", "int"), ("1.0 * 2.0", "double"), ("'a' + 'b'", "string"), ("[1] + [2]", "list(int)"),
    ("1 < 2.5", "bool"), ("1 == number", "bool"), ("number in [1, 2]", "bool"),
    ("'a' in names", "bool"), ("'a' in counts", "bool"), ("names[0]", "string"),
    ("counts['a']", "int"), ("counts.a", "int"), ("size(names)", "int"), ("names.size()", "int"),
    ("flag ? 1 : 2", "int"), ("flag ? maybe : 2", "int or null"),
    ("flag ? null : maybe", "int or null"), ("maybe == null", "bool"), ("null == maybe", "bool"),
    ("maybe + 1", "int"), ("maybe == 1", "bool"), ("1 == maybe", "bool"),
    ("[1, maybe]", "list(int or null)"), ("[null, maybe]", "list(int or null)"),
    ("organization.name", "string"), ("organization.parent.parent.name", "string"),
    ("organization.parent", "Organization or null"), ("has(organization.parent.name)", "bool"),
    ("deployment.models[0].flop", "double or null"),
    ("deployment.models.all(m, m.id != '')", "bool"),
    ("deployment.models.map(m, m.id)", "list(string)"),
    ("deployment.models.map(m, m.flop > 1.0, m.id)", "list(string)"),
    ("deployment.models.filter(m, m.flop > 1e26)", "list(Model)"),
    ("deployment.models.exists_one(m, m == deployment.fallback)", "bool"),
    ("deployment.tags.exists(t, t == 'a')", "bool"), ("deployment.tags[0]", "string"),
    ("'a' in deployment.tags", "bool"), ("size(deployment.tags)", "int"),
    ("counts.all(k, k.startsWith('a'))", "bool"), ("counts.map(k, counts[k])", "list(int)"),
    ("regions.overlaps(deployment.regions)", "bool"), ("math.double(2)", "int"),
    (".math.double(2)", "int"), ("config.limit", "int"), (".config.limit + number", "int"),
    ("anything.a.b", "dyn"), ("anything[0]", "dyn"), ("anything + 1", "int"),
    ("anything == 1", "bool"), ("anything.all(x, x)", "bool"), ("dyn(1)", "dyn"),
    ("anything < anything", "bool"), ("anything + anything", "dyn"),
    ("[1, 'a']", "list(dyn)"), ("[1, dyn(1)]", "list(dyn)"), ("[]", "list(dyn)"),
    ("[[], [1]]", "list(list(int))"), ("[] + [1]", "list(int)"), ("{}", "map(dyn, dyn)"),
    ("{'a': 1, 'b': 2.0}", "map(string, dyn)"), ("{'a': [1]}.a[0]", "int"),
    ("{1: 'a', 'b': 'c'}", "map(dyn, string)"), ("[].map(x, x)", "list(dyn)"),
    ("[][0] + [][1]", "dyn"), ("[][0] + 1", "int"),
    ("[][0] == [][1]", "bool"), ("true ? [] : [1]", "list(int)"),
    ("true ? [[]][0] : [1]", "list(int)"),
    ("type(1)", "type(int)"), ("int", "type(int)"), ("type(1) == int", "bool"),
    ("type(1) == string", "bool"), ("Organization", "type(Organization)"),
    ("type(organization) == Organization", "bool"), ("Regions", "type(Regions)"),
    ("google.protobuf.Timestamp", "type(timestamp)"), ("today - today", "duration"),
    ("today > timestamp('2026-01-01T00:00:00Z')", "bool"), ("int('1')", "int"),
    ("[1, 2].map(x, [x].map(y, x + y))", "list(list(int))"),
    ("[1].all(number, [true].all(number, number))", "bool"),
    ("[1].map(x, x)[0] + 1", "int"), ("null", "null_type"),
  ])
  func `the type of an expression is deduced`(_ text: String, _ type: String) throws {
    let outcome = try check(text)
    #expect(outcome.diagnostics == [])
    #expect(outcome.value?.type.description == type)
  }

  @Test(arguments: [
    ("⟪deploment⟫.users > 1", "cel.undeclared-name", "did you mean `deployment`?"),
    ("⟪zzzz⟫", "cel.undeclared-name", ""),
    ("deployment.⟪regoins⟫", "cel.undeclared-field", "did you mean `regions`?"),
    ("has(organization.⟪nmae⟫)", "cel.undeclared-field", "did you mean `name`?"),
    ("deployment.fallback.⟪xyzzy⟫", "cel.undeclared-field", "its fields are `id`, `flop`"),
    ("deployment.models.all(m, m.⟪idd⟫ == '')", "cel.undeclared-field", "did you mean `id`?"),
    ("[1].all(abc, ⟪abd⟫ > 0)", "cel.undeclared-name", "did you mean `abc`?"),
    ("number.⟪a⟫", "cel.no-fields", ""),
    ("regions.⟪a⟫", "cel.no-fields", ""),
    ("names.⟪sise⟫()", "cel.undeclared-function", "did you mean `size`?"),
    ("⟪sizee⟫(names)", "cel.undeclared-function", "did you mean `size`?"),
    ("⟪'a' == 1⟫", "cel.no-matching-overload", ""),
    ("⟪number == 1.0⟫", "cel.no-matching-overload", ""),
    ("⟪number == null⟫", "cel.no-matching-overload", ""),
    ("⟪deployment.users == 'many'⟫", "cel.no-matching-overload", ""),
    ("⟪organization == deployment⟫", "cel.no-matching-overload", ""),
    ("⟪1 + 'a'⟫", "cel.no-matching-overload", ""),
    ("⟪1 in names⟫", "cel.no-matching-overload", ""),
    ("⟪flag && 1⟫", "cel.no-matching-overload", ""),
    ("⟪!number⟫", "cel.no-matching-overload", ""),
    ("⟪flag ? 1 : 'a'⟫", "cel.no-matching-overload", ""),
    ("⟪names['a']⟫", "cel.no-matching-overload", ""),
    (
      "names.⟪overlaps⟫(regions)", "cel.no-matching-overload",
      "it is called as `Regions.overlaps(Regions)`"
    ),
    (
      "⟪startsWith⟫('a', 'b')", "cel.no-matching-overload",
      "it is called as `string.startsWith(string)`"
    ),
    ("math.⟪double⟫('a')", "cel.no-matching-overload", "it is called as `math.double(int)`"),
    ("names.all(x, ⟪x⟫)", "cel.condition-type", ""),
    ("names.filter(x, ⟪x.size()⟫)", "cel.condition-type", ""),
    ("⟪number⟫.all(x, true)", "cel.not-a-range", ""),
    ("⟪organization⟫.exists(x, true)", "cel.not-a-range", ""),
    ("⟪Organization{name: 'a'}⟫", "cel.not-constructible", ""),
    ("{⟪1.5⟫: 1}", "cel.invalid-key", ""),
    ("has(⟪number⟫)", "cel.macro-argument", "write `has(a.b)`"),
    (
      "names.all(⟪a.b⟫, true)", "cel.macro-argument",
      "it names the variable that stands for each element, as in `list.all(x, …)`"
    ),
    ("organization.?⟪name⟫", "cel.optional-syntax", ""),
    ("[⟪dyn⟫]", "cel.undeclared-name", ""),
  ])
  func `a mistake is reported with its place and a suggestion`(
    _ marked: String,
    _ code: String,
    _ help: String
  ) throws {
    let text = MarkedText(marked)
    let outcome = try check(text.text)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.count == 1)
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(diagnostic.code.description == code)
    #expect(diagnostic.help ?? "" == help)
    guard case .span(let span) = diagnostic.place else { return #expect(Bool(false)) }
    #expect(span.range == text.range)
  }

  @Test(arguments: [
    ("'a' == 1", "`==` compares values of one type, not string with int"),
    ("1 + 'a'", "`+` cannot be applied to int and string"),
    ("flag ? 1 : 'a'", "`? :` needs a bool and two values of one type, not bool, int, string"),
    ("names.overlaps(regions)", "`overlaps` cannot be called on list(string) with (Regions)"),
    ("names.filter(x, x)", "the condition of `filter` is string where bool was expected"),
    ("deployment.regoins", "`Deployment` has no field `regoins`"),
  ])
  func `a message names the types that were found`(_ text: String, _ message: String) throws {
    #expect(try check(text).diagnostics.map(\.message) == [message])
  }

  @Test
  func `all mistakes of an expression are reported at once in order of place`() throws {
    let outcome = try check(
      "names.all(x, x > 1) && deployment.user > 2 && foo(bar) == baz && 'a' + 1 == 'b'"
    )
    #expect(
      outcome.diagnostics.map(\.code.description) == [
        "cel.no-matching-overload", "cel.undeclared-field", "cel.undeclared-function",
        "cel.undeclared-name", "cel.undeclared-name", "cel.no-matching-overload",
      ]
    )
  }

  @Test
  func `fields of objects and variables have numbers`() throws {
    let root = try #require(try check("deployment.models.all(m, m.flop > ratio)").value?.root)
    guard
      case .comprehension(let macro) = root.kind, macro.kind == .all, macro.second == nil,
      let condition = macro.condition, macro.transform == nil,
      case .field(let variable, "models", let number) = macro.range.kind,
      case .variable(let index) = variable.kind,
      case .call("_>_", let overloads, false, let arguments) = condition.kind,
      case .field(let element, "flop", let flop) = arguments[0].kind,
      case .local(let inner) = element.kind
    else { return #expect(Bool(false), "another tree") }
    #expect((macro.local, number, index, flop, inner) == (0, 1, 1, 1, 0))
    #expect(overloads == ["greater_double"])
  }

  @Test
  func `nested macros have places of their own in the frame`() throws {
    let checked = try #require(
      try check("[1].all(a, [2].all(b, a < b) && [3].all(c, a < c))").value
    )
    #expect(checked.localCount == 2)
  }

  @Test
  func `a call whose types are left open keeps every overload that can apply`() throws {
    let root = try #require(try check("anything + 1").value?.root)
    guard case .call(_, let overloads, _, _) = root.kind else { return #expect(Bool(false)) }
    #expect(overloads == ["add_int64"])
    let open = try #require(try check("size(anything)").value?.root)
    guard case .call(_, let sizes, _, _) = open.kind else { return #expect(Bool(false)) }
    #expect(sizes == ["size_string", "size_bytes", "size_list", "size_map"])
  }
}
