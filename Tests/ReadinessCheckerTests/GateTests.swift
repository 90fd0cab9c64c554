import ReadinessChecker
import ReadinessModel
import Testing

struct GateTests {
  /// A rule, what a deployment says, and the status at a gate.
  struct Row: Sendable, CustomTestStringConvertible {
    var users = "users: 1"
    var severity = "high"
    var confidence = "verified"
    var state = "in-force"
    var gate = Gate()
    var stamped = false
    let status: GateResult.Status
    var testDescription: String { "\(users) \(severity) \(confidence) \(state) \(status)" }
  }

  @Test(arguments: [
    Row(users: "users: 9", status: .pass),
    Row(status: .gap),
    Row(users: "users: unknown", status: .unknown),
    Row(users: "users: unknown", gate: Gate(unknown: .warn), status: .pass),
    Row(severity: "medium", status: .pass),
    Row(severity: "medium", gate: Gate(failOn: .medium), status: .gap),
    Row(severity: "critical", status: .gap),
    Row(confidence: "recalled", status: .gap),
    Row(confidence: "to-check", status: .unknown),
    Row(confidence: "to-check", gate: Gate(unknown: .warn), status: .pass),
    Row(state: "not-enforced", status: .unknown),
    Row(state: "unknown", status: .unknown),
    Row(state: "proposed", status: .pass),
    Row(state: "proposed", gate: Gate(classes: [.possible]), status: .gap),
    Row(state: "enacted", status: .pass),
    Row(state: "lifted", status: .pass),
    Row(gate: Gate(classes: [.coming]), status: .pass),
    Row(stamped: true, status: .gap),
    Row(users: "users: 9", stamped: true, status: .noJudgement),
    Row(users: "users: 9", gate: Gate(allowsSimulated: true), stamped: true, status: .pass),
    Row(users: "users: unknown", stamped: true, status: .unknown),
  ])
  func `the gate weighs verdict, severity, force and confidence`(_ row: Row) throws {
    var rule = RuleText("deployment.users > 5")
    rule.severity = row.severity
    rule.confidence = row.confidence
    var ruleset = RulesetText(rule)
    ruleset.history = "[{date: 2020-01-01, is: \(row.state)}]"
    let assessment = Checker(regions: try Fixture.regions()).assess(
      try Fixture.manifest(ManifestText(deployment: row.users).text),
      by: [try Fixture.compiled(ruleset.text)],
      AssessmentRequest(asOf: try Fixture.day("2026-11-23"), isAsOf: row.stamped)
    )
    #expect(assessment.result(at: row.gate).status == row.status)
  }

  @Test func `no rule at all is no judgement`() throws {
    let assessment = try Fixture.assess(ManifestText().text, [])
    let result = assessment.result(at: Gate())
    #expect(result.status == .noJudgement)
    #expect(result.reasons == ["no rule was selected"])
    #expect(assessment.result(at: Gate(allowsEmpty: true)).status == .pass)
  }

  /// The statuses of manifests, and the one of the run.
  private static let runs: [([GateResult.Status], GateResult.Status)] = [
    ([.pass, .unknown], .unknown), ([.unknown, .gap], .gap),
    ([.gap, .noJudgement, .pass], .noJudgement), ([], .pass),
  ]

  @Test(arguments: runs)
  func `of several manifests the worst counts`(
    _ statuses: [GateResult.Status],
    _ worst: GateResult.Status
  ) {
    #expect(GateResult.worst(of: statuses) == worst)
  }
}
