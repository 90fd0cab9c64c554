import ReadinessChecker
import ReadinessModel
import Testing

struct MutationCheckTests {
  /// A requirement, and all that a mutation check does to it.
  struct Row: Sendable, CustomTestStringConvertible {
    let require: String
    let changes: [String]
    var testDescription: String { require }
  }

  @Test(arguments: [
    Row(
      require: "deployment.users < 5",
      changes: [
        "`<` becomes `<=` in `deployment.users < 5`", "`<` becomes `>=` in `deployment.users < 5`",
        "5 becomes 6", "5 becomes 4",
      ]
    ),
    Row(
      require: "deployment.users >= params.most",
      changes: [
        "`>=` becomes `>` in `deployment.users >= params.most`",
        "`>=` becomes `<` in `deployment.users >= params.most`", "9 becomes 10", "9 becomes 8",
      ]
    ),
    Row(
      require: "has(deployment.title) && (deployment.channel == 'api' || deployment.users > 2.0)",
      changes: [
        "`&&` becomes `||` in `has(deployment.title) && "
          + "(deployment.channel == 'api' || deployment.users > 2.0)`",
        "`has(deployment.title)` is dropped",
        "`deployment.channel == 'api' || deployment.users > 2.0` is dropped",
        "`has(deployment.title)` is turned round",
        "`||` becomes `&&` in `deployment.channel == 'api' || deployment.users > 2.0`",
        "`deployment.channel == 'api'` is dropped", "`deployment.users > 2.0` is dropped",
        "`==` becomes `!=` in `deployment.channel == 'api'`",
        "`>` becomes `>=` in `deployment.users > 2.0`",
        "`>` becomes `<=` in `deployment.users > 2.0`", "2.0 becomes 2.2", "2.0 becomes 1.8",
      ]
    ),
    Row(
      require: "!(deployment.channel in ['api']) ? has(deployment.title) : deployment.users > 1",
      changes: [
        "`!(deployment.channel in ['api'])` is taken to be true",
        "`!(deployment.channel in ['api'])` is taken to be false",
        "`!` is dropped from `!(deployment.channel in ['api'])`",
        "`deployment.channel in ['api']` is turned round",
        "`>` becomes `>=` in `deployment.users > 1`",
        "`>` becomes `<=` in `deployment.users > 1`", "1 becomes 2", "1 becomes 0",
      ]
    ),
    Row(
      require: "deployment.audience.all(s, s.class != 'employee')",
      changes: [
        "`all` becomes `exists` in `deployment.audience.all(s, s.class != 'employee')`",
        "`!=` becomes `==` in `s.class != 'employee'`",
      ]
    ),
  ])
  func `each operator, part and figure is changed`(_ row: Row) throws {
    let changes = try mutants(of: row.require, examples: []).map(\.change)
    #expect(changes == row.changes)
  }

  @Test func `a mutant is noticed where an example has another verdict or another reason`() throws {
    let onTheLine = [
      "{name: five, given: {deployment: {users: 5}}, verdict: gap, because: deployments/it/users}"
    ]
    let beside = onTheLine + ["{name: four, given: {deployment: {users: 4}}, verdict: met}"]
    let alive: ([String]) throws -> [String] = { examples in
      try mutants(of: "deployment.users < 5", examples: examples).filter(\.isAlive).map(\.change)
    }
    #expect(try alive([]).count == 4)
    #expect(try alive(onTheLine) == ["5 becomes 4"])
    #expect(try alive(beside).isEmpty)
  }

  @Test func `a mutant that would not load is none`() throws {
    let require =
      "in_place(deployment.controls.geo_block) && deployment.controls.geo_block.fail == 'closed'"
    let changes = try mutants(of: require, examples: []).map(\.change)
    #expect(!changes.contains("`in_place(deployment.controls.geo_block)` is dropped"))
    #expect(changes.contains("`deployment.controls.geo_block.fail == 'closed'` is dropped"))
  }

  @Test func `an example that gives an organization tests whom the instrument binds`() throws {
    var ruleset = RulesetText(rule("deployment.users < 5", []))
    ruleset.appliesWhen = "organization.us_person"
    let silent = try check(ruleset)
    #expect(silent.first?.expression == "applies_when")
    #expect(silent.first?.isAlive == true)
    ruleset.rules = [
      rule(
        "deployment.users < 5",
        [
          "{name: abroad, given: {organization: {us_person: false}, deployment: {users: 9}}, "
            + "verdict: not-applicable}"
        ]
      )
    ]
    #expect(try check(ruleset).first?.isNoticed == true)
  }

  @Test func `a reason excuses the mutant that it names`() throws {
    var text = RulesetText(rule("deployment.users < 5", []))
    text.parameters = "{most: {type: count, kind: house, default: 9, about: The most.}}"
    let excuse =
      "surviving_mutants: "
      + "[{expression: rule.require, change: 5 becomes 6, reason: Nobody has five users.}]\n"
    let compiled = try Fixture.compiled(text.text + excuse)
    let mutants = MutationCheck(regions: try Fixture.regions()).mutants(of: compiled)
    let excused = mutants.filter { $0.reason != nil }
    #expect(excused.map(\.change) == ["5 becomes 6"])
    #expect(excused.allSatisfy { !$0.isAlive && !$0.isNoticed })
  }

  private func rule(_ require: String, _ examples: [String]) -> RuleText {
    var rule = RuleText(require)
    if !examples.isEmpty { rule.extra = ["examples: [\(examples.joined(separator: ", "))]"] }
    return rule
  }

  private func mutants(of require: String, examples: [String]) throws -> [RuleMutant] {
    var ruleset = RulesetText(rule(require, examples))
    ruleset.parameters = "{most: {type: count, kind: house, default: 9, about: The most.}}"
    return try check(ruleset)
  }

  private func check(_ ruleset: RulesetText) throws -> [RuleMutant] {
    MutationCheck(regions: try Fixture.regions()).mutants(
      of: try Fixture.compiled(ruleset.text)
    )
  }
}
