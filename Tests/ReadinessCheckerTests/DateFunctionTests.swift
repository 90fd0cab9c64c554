import Testing

struct DateFunctionsTests {
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
}
