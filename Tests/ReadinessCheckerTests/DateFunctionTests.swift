import ReadinessChecker
import SourceText
import Testing

struct DateFunctionTests {
  private static let guarded =
    "has(deployment.fallbacks[0].tested_on) && age_days(deployment.fallbacks[0].tested_on) <= 100"
  private static let place = "deployments/it/fallbacks/0/tested_on"

  /// Examples are judged as of 2026-10-10.
  @Test(arguments: [
    RuleRow(guarded, "{deployment: {fallbacks: [{tested_on: 2026-10-10}]}}", "met"),
    RuleRow(guarded, "{deployment: {fallbacks: [{tested_on: 2026-07-02}]}}", "met"),
    RuleRow(guarded, "{deployment: {fallbacks: [{tested_on: 2026-07-01}]}}", "gap", place),
    RuleRow(guarded, "{deployment: {fallbacks: [{tested_on: none}]}}", "gap", place),
    RuleRow(guarded, "{deployment: {fallbacks: [{}]}}", "unknown", place),
    RuleRow(guarded, "{deployment: {fallbacks: [{tested_on: 2026-10-11}]}}", "unknown", place),
    RuleRow("today >= date('2026-10-10')", "{deployment: {}}", "met"),
    RuleRow("today > date('2026-10-10')", "{deployment: {}}", "gap", "today"),
  ])
  func `ages are counted to the day that is judged`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  private static let declared = "age_days(organization) <= 100"

  /// Examples are judged as of 2026-10-10.
  @Test(arguments: [
    RuleRow(declared, "{declared: {date: 2026-10-10}, organization: {name: A}}", "met").on(
      "organization"
    ),
    RuleRow(declared, "{declared: {date: 2026-07-02}, organization: {name: A}}", "met").on(
      "organization"
    ),
    RuleRow(
      declared,
      "{declared: {date: 2026-07-01}, organization: {name: A}}",
      "gap",
      "declared/date"
    ).on("organization"),
    RuleRow(
      declared,
      "{declared: {date: 2026-10-11}, organization: {name: A}}",
      "unknown",
      "declared/date"
    ).on(
      "organization"
    ),
    RuleRow(declared, "{declared: {by: A}, organization: {name: A}}", "unknown", "declared/date")
      .on("organization"),
    RuleRow(declared, "{organization: {name: A}}", "unknown", "declared").on("organization"),
    RuleRow(
      "age_days(deployment.audience[0]) <= 100",
      "{declared: {date: 2026-07-02}}",
      "unknown",
      "deployments/it/audience"
    ),
    RuleRow(
      "age_days(deployment.audience[0]) <= 100",
      "{declared: {date: 2026-07-01}, deployment: {audience: [{segment: a}]}}",
      "gap",
      "declared/date"
    ),
  ])
  func `a fact whose type has no date is as old as the declaration`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  private static let ofDocument =
    "has(organization.documents.usage_policy) && age_days(organization.documents.usage_policy) <= 100"
  private static let updated = "organization/documents/usage_policy/updated_on"

  @Test(
    arguments: [
      ("updated_on: 2026-07-02", "met", nil),
      ("updated_on: 2026-07-01", "gap", updated),
      ("updated_on: 2026-10-11", "unknown", updated),
      ("url: https://example.com", "unknown", updated),
    ] as [(String, String, String?)]
  )
  func `a fact whose type has a date is as old as that, whatever the declaration says`(
    _ document: String,
    _ verdict: String,
    _ because: String?
  ) throws {
    let given =
      "{declared: {date: 2026-10-10}, organization: {documents: {usage_policy: {\(document)}}}}"
    let row = RuleRow(Self.ofDocument, given, verdict, because).on("organization")
    #expect(try row.problem() == nil)
  }

  /// A model has several dates, and the date of a control's test may be `none`.
  @Test(arguments: ["deployment.controls.emergency_stop", "deployment.models[0]"])
  func `a type with several dates, or with one that may be none, has no age`(
    _ fact: String
  ) throws {
    let rule = RuleText("age_days(\(fact)) < 5")
    let ruleset = try Fixture.ruleset(RulesetText(rule).text)
    let outcome = RulesetCompiler(regions: try Fixture.regions()).compile(ruleset, overrides: [])
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.contains { $0.message.contains("age_days") })
  }
}
