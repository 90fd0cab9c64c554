import ReadinessModel
import Testing

struct LawAgeTests {
  /// A nature, the last entry of a history, and the force and the last known one 366 days after the law was looked at.
  struct Row: Sendable, CustomTestStringConvertible {
    let nature: String
    let state: String
    let force: Force
    let lastKnown: Force
    var testDescription: String { "\(nature) \(state)" }
  }

  @Test(arguments: [
    (-400, LawAge.current), (0, .current), (90, .current), (91, .lastKnown), (365, .lastKnown),
    (366, .unsettled), (4000, .unsettled),
  ])
  func `law is last known after 90 days and unsettled after 365`(
    _ days: Int,
    _ expected: LawAge
  ) throws {
    let known = try Fixture.day("2024-02-29")
    let day = try #require(CalendarDate(daysSinceEpoch: known.daysSinceEpoch + days))
    #expect(LawAge(lookedAtUntil: known, on: day) == expected)
    #expect(LawAge(lookedAtUntil: nil, on: day) == .current)
  }

  @Test(arguments: [
    Row(nature: "law", state: "is: in-force", force: .unsettled, lastKnown: .binding),
    Row(nature: "order", state: "is: in-force", force: .unsettled, lastKnown: .binding),
    Row(nature: "contract", state: "is: in-force", force: .unsettled, lastKnown: .binding),
    Row(nature: "policy", state: "is: in-force", force: .unsettled, lastKnown: .binding),
    Row(nature: "law", state: "is: enacted", force: .unsettled, lastKnown: .coming),
    Row(nature: "law", state: "is: draft", force: .unsettled, lastKnown: .possible),
    Row(nature: "order", state: "is: lifted", force: .unsettled, lastKnown: .past),
    Row(nature: "law", state: "is: unknown", force: .unsettled, lastKnown: .unsettled),
    Row(nature: "imagined", state: "is: in-force", force: .imagined, lastKnown: .imagined),
    Row(nature: "voluntary", state: "is: in-force", force: .voluntary, lastKnown: .voluntary),
  ])
  func `old law is unsettled, whatever it was, and says what it was`(_ row: Row) throws {
    var ruleset = RulesetText(RuleText("deployment.users > 1"))
    ruleset.history = "[{date: 2020-01-01, \(row.state)}]"
    ruleset.nature = row.nature
    if row.nature == "voluntary" { ruleset.rules[0].severity = "advisory" }
    let manifest = ManifestText(deployment: "users: 10").text
    ruleset.checkedUntil = "2025-11-23"
    let before = try Fixture.assess(manifest, [ruleset.text])
    #expect(before.rulesets.map(\.force) == [row.lastKnown])
    #expect(before.rulesets.map(\.lastKnownForce) == [nil])
    #expect(before.findings.map(\.force) == [row.lastKnown])
    #expect(before.findings.map(\.lastKnownForce) == [nil])
    ruleset.checkedUntil = "2025-11-22"
    let after = try Fixture.assess(manifest, [ruleset.text])
    #expect(after.rulesets.map(\.force) == [row.force])
    #expect(after.rulesets.map(\.lastKnownForce) == [row.lastKnown])
    #expect(after.findings.map(\.force) == [row.force])
    #expect(after.findings.map(\.lastKnownForce) == [row.lastKnown])
    #expect(after.rulesets[0].standing.hasPrefix("as last known on 2025-11-22, "))
  }

  @Test func `old law that may bind counts as unsettled at the gate`() throws {
    var ruleset = RulesetText(RuleText("deployment.users > 1"))
    ruleset.appliesWhen = "organization.us_person"
    ruleset.checkedUntil = "2025-11-22"
    let assessment = try Fixture.assess(ManifestText().text, [ruleset.text])
    #expect(assessment.rulesets[0].strictest?.force == .unsettled)
    #expect(assessment.result(at: Gate()).status == .unknown)
    #expect(assessment.result(at: Gate(classes: [.binding])).status == .pass)
  }

  /// An instrument's day, a rule's own, and the day from which the rule binds, seen from 2026-06-01.
  @Test(
    arguments: [
      ("effective: 2026-07-01", nil, "2026-07-01"),
      ("effective: 2026-07-01", "2026-06-15", "2026-07-01"),
      ("effective: 2026-07-01", "2026-08-01", "2026-08-01"),
      ("effective: 2026-07-01", "\"deployment.channel == 'api' ? today : today\"", nil),
      ("by: Act 1", "2026-08-01", nil),
      ("effective: 2026-05-01", "2026-06-02", "2026-06-02"),
      ("effective: 2026-05-01", "\"date('2026-06-02')\"", "2026-06-02"),
    ] as [(String, String?, String?)]
  )
  func `a coming rule says from when it binds`(
    _ effective: String,
    _ from: String?,
    _ expected: String?
  ) throws {
    var rule = RuleText("deployment.users > 1")
    rule.extra = from.map { ["applies_from: \($0)"] } ?? []
    var ruleset = RulesetText(rule)
    ruleset.history = "[{date: 2026-01-01, is: enacted, \(effective)}]"
    let manifest = ManifestText(deployment: "users: 10").text
    let finding = try #require(
      Fixture.assess(manifest, [ruleset.text], on: "2026-06-01").findings.first
    )
    #expect(finding.force == .coming)
    #expect(finding.bindsFrom?.description == expected)
    let later = try Fixture.assess(manifest, [ruleset.text], on: "2026-10-10").findings
    #expect(later.allSatisfy { $0.force == .coming || $0.bindsFrom == nil })
  }
}
