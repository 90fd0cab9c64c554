import ReadinessChecker
import ReadinessModel
import Testing

/// A history, a day, and the force and the words that follow.
struct ForceRow: Sendable, CustomTestStringConvertible {
  let history: String
  let day: String
  let force: Force?
  let summary: String
  var nature = "law"
  var testDescription: String { "\(nature) \(history) on \(day)" }
}

struct ForceHistoryTests {
  @Test(arguments: [
    ForceRow(
      history: "[{date: 2026-01-02, is: in-force, by: Act 7}]",
      day: "2026-01-02",
      force: .binding,
      summary: "in force since 2026-01-02 (Act 7)"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: in-force}]",
      day: "2026-01-01",
      force: nil,
      summary: "not yet, from 2026-01-02 on"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: enacted, effective: 2026-03-01}]",
      day: "2026-02-28",
      force: .coming,
      summary: "enacted on 2026-01-02, in force from 2026-03-01"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: enacted, effective: 2026-03-01}]",
      day: "2026-03-01",
      force: .binding,
      summary: "in force since 2026-03-01"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: enacted}]",
      day: "2026-12-31",
      force: .coming,
      summary: "enacted on 2026-01-02"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: not-enforced}]",
      day: "2026-02-01",
      force: .unsettled,
      summary: "not enforced since 2026-01-02"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: unknown}]",
      day: "2026-02-01",
      force: .unsettled,
      summary: "of unknown standing since 2026-01-02"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: in-force}, {date: 2026-02-01, is: lifted}]",
      day: "2026-02-01",
      force: .past,
      summary: "lifted on 2026-02-01"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: in-force}, {date: 2026-02-01, is: repealed}]",
      day: "2026-01-31",
      force: .binding,
      summary: "in force since 2026-01-02"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: in-force}, {date: 2026-02-01, is: stayed}]",
      day: "2026-02-02",
      force: .possible,
      summary: "stayed since 2026-02-01"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: draft}]",
      day: "2026-02-02",
      force: .possible,
      summary: "a draft since 2026-01-02"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: proposed}]",
      day: "2026-02-02",
      force: .possible,
      summary: "proposed since 2026-01-02"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: in-force}]",
      day: "2026-02-02",
      force: .binding,
      summary: "in force since 2026-01-02",
      nature: "contract"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: in-force}]",
      day: "2026-02-02",
      force: .binding,
      summary: "in force since 2026-01-02",
      nature: "policy"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: in-force}]",
      day: "2026-02-02",
      force: .voluntary,
      summary: "in force since 2026-01-02",
      nature: "voluntary"
    ),
    ForceRow(
      history: "[{date: 2026-01-02, is: draft}]",
      day: "2026-02-02",
      force: .imagined,
      summary: "a draft since 2026-01-02",
      nature: "imagined"
    ),
  ])
  func `the last entry up to the day decides`(_ row: ForceRow) throws {
    var ruleset = RulesetText(RuleText("deployment.users > 1"))
    ruleset.history = row.history
    ruleset.nature = row.nature
    if row.nature == "voluntary" { ruleset.rules[0].severity = "advisory" }
    let standing = try Fixture.ruleset(ruleset.text).standing(on: try Fixture.day(row.day))
    #expect(standing.force == row.force)
    #expect(standing.summary == row.summary)
  }

  /// Days of a rule, and its force on 2026-06-01 under an instrument in force.
  @Test(arguments: [
    (["applies_from: 2026-06-02"], Force.coming),
    (["applies_from: 2026-06-01"], .binding),
    (["applies_until: 2026-06-01"], .binding),
    (["applies_until: 2026-05-31"], .past),
    (["applies_from: 2026-05-01", "applies_until: 2026-07-01"], .binding),
    (["applies_from: \"date('2026-06-02')\""], .coming),
    (["applies_from: \"deployment.users > 5 ? date('2026-06-02') : date('2026-01-01')\""], .coming),
    (["applies_from: \"deployment.users > 50 ? date('2026-06-02') : today\""], .binding),
    (["applies_from: \"deployment.channel == 'api' ? today : today\""], .unsettled),
    (["applies_until: \"deployment.channel == 'api' ? today : today\""], .unsettled),
  ])
  func `a rule may start and end by itself`(_ lines: [String], _ force: Force) throws {
    var rule = RuleText("deployment.users > 1")
    rule.extra = lines
    let assessment = try Fixture.assess(
      ManifestText(deployment: "users: 10").text,
      [RulesetText(rule).text],
      on: "2026-06-01"
    )
    #expect(assessment.findings.map(\.force) == [force])
  }

  @Test(arguments: ["applies_from", "applies_until"])
  func `a day that fails is a fault of the rule`(_ key: String) throws {
    var rule = RuleText("deployment.users > 1")
    rule.extra = ["\(key): date(deployment.title)"]
    let assessment = try Fixture.assess(
      ManifestText(deployment: "users: 10\ntitle: soon").text,
      [RulesetText(rule).text]
    )
    #expect(
      assessment.described == [
        "test-law/rule deployments/d error [`soon` is not a day, written YYYY-MM-DD] unsettled"
      ]
    )
    #expect(assessment.result(at: Gate()).status == .noJudgement)
  }

  @Test func `a rule of an instrument that does not bind keeps the instrument's force`() {
    let day = CalendarDate(year: 2026, month: 6, day: 1)
    let later = CalendarDate(year: 2026, month: 6, day: 2)
    guard let day, let later else { return #expect(Bool(false)) }
    for force in [Force.coming, .possible, .imagined, .voluntary, .past] {
      #expect(force.limited(from: .day(later), until: nil, on: day) == force)
      #expect(force.limited(from: .unknown, until: nil, on: day) == force)
    }
    #expect(Force.unsettled.limited(from: .day(later), until: nil, on: day) == .coming)
    #expect(Set(Force.strictestFirst) == Set(Force.allCases))
  }
}
