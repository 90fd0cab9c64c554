import ReadinessChecker
import ReadinessModel
import Testing

/// Examples are judged as of 2026-10-10.
struct EvidenceFunctionTests {
  private static let rule = "evidence('controls/emergency_stop', 'drill')"
  private static let aged = "evidence('controls/emergency_stop', 'drill', 30)"
  private static let stop = "deployments/it/controls/emergency_stop"
  private static let entry = "evidence/one"

  /// A row about one entry of evidence: its fields in the order of the table, left out where nil.
  private static func row(
    asking require: String = rule,
    kind: String? = "drill",
    about: String? = stop,
    collected: String? = "2026-09-10",
    expires: String? = "none",
    _ verdict: String,
    _ because: String? = nil
  ) -> RuleRow {
    let fields: [(String, String?)] = [
      ("kind", kind), ("about", about), ("collected_on", collected), ("expires_on", expires),
    ]
    let written = fields.compactMap { key, value in value.map { ", \(key): \($0)" } }.joined()
    return RuleRow(require, "{evidence: [{id: one\(written)}]}", verdict, because)
  }

  @Test(arguments: [
    row("met"),
    row(kind: "test", "gap", "\(entry)/kind"),
    row(kind: nil, "unknown", "\(entry)/kind"),
    row(kind: "unknown", "unknown", "\(entry)/kind"),
    row(about: "deployments/it", "met"),
    row(about: "deployments/it/controls", "met"),
    row(about: "deployments", "met"),
    row(about: "\(stop)/minutes", "gap", "\(entry)/about"),
    row(about: "deployments/it/controls/emergency_sto", "gap", "\(entry)/about"),
    row(about: "deployments/other/controls/emergency_stop", "gap", "\(entry)/about"),
    row(about: nil, "unknown", "\(entry)/about"),
    row(collected: nil, "unknown", "\(entry)/collected_on"),
    row(collected: "2026-10-11", "unknown", "\(entry)/collected_on"),
    row(collected: "1999-01-01", "met"),
    row(expires: "2026-10-10", "met"),
    row(expires: "2026-10-09", "gap", "\(entry)/expires_on"),
    row(expires: nil, "unknown", "\(entry)/expires_on"),
  ])
  func `each field of an entry decides as the table says`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    row(asking: aged, collected: "2026-09-10", "met"),
    row(asking: aged, collected: "2026-09-09", "gap", "\(entry)/collected_on"),
    row(asking: aged, collected: nil, "unknown", "\(entry)/collected_on"),
    row(
      asking: "evidence('users', 'drill', deployment.users)",
      about: "deployments/it",
      "unknown",
      "deployments/it/users"
    ),
    row(
      asking: "evidence('users', 'drill', deployment.users)",
      kind: "test",
      "gap",
      "\(entry)/kind"
    ),
    row(
      asking: "evidence('users', 'drill', deployment.users)",
      kind: nil,
      about: "deployments/it",
      "unknown",
      "deployments/it/users"
    ),
  ])
  func `an age is counted to the day judged, and matters where an entry would hold`(
    _ row: RuleRow
  ) throws {
    #expect(try row.problem() == nil)
  }

  private static let good =
    "{id: two, kind: drill, about: \(stop), collected_on: 2026-09-10, expires_on: none}"

  @Test(arguments: [
    RuleRow(rule, "{evidence: []}", "gap", "evidence"),
    RuleRow(rule, "{deployment: {stage: preview}}", "unknown", "evidence"),
    RuleRow(rule, "{evidence: unknown}", "unknown", "evidence"),
    RuleRow(rule, "{evidence: [unknown]}", "unknown", "evidence/0"),
    RuleRow(rule, "{evidence: [{id: one}, \(good)]}", "met"),
    RuleRow(rule, "{evidence: [unknown, \(good)]}", "met"),
    RuleRow(rule, "{evidence: [{id: one, kind: test}, {id: two}]}", "unknown", "evidence/two/kind"),
  ])
  func `one entry that holds decides, then what is unknown`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  private static func subject(_ path: String, _ about: String, on subject: String) -> RuleRow {
    RuleRow(
      "evidence('\(path)', 'policy')",
      "{evidence: [{id: one, kind: policy, about: \(about), collected_on: 2026-09-10, "
        + "expires_on: none}]}",
      "met"
    ).on(subject)
  }

  @Test(arguments: [
    subject("ownership", "organization/ownership", on: "organization"),
    subject("security_level", "models/it/security_level", on: "model"),
    subject("exit_plan", "suppliers/it/exit_plan", on: "supplier"),
    subject("regions", "deployments/it/regions", on: "offering"),
    subject("security_level", "models/it/security_level", on: "offering"),
  ])
  func `every subject has a path`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    LoadingRow("evidence('controls/emergency_stop', 'drill')"),
    LoadingRow("evidence('audience/staff', 'policy', params.minutes)"),
    LoadingRow("evidence(⟪'controls/emergency_stopp'⟫, 'drill')", "rule.evidence-path"),
    LoadingRow("evidence(⟪'regions/x'⟫, 'drill')", "rule.evidence-path"),
    LoadingRow("evidence(⟪'users_'⟫, 'drill')", "rule.evidence-path", subject: "supplier"),
    LoadingRow("evidence('regions', ⟪'drlil'⟫)", "rule.unknown-word"),
    LoadingRow("evidence(⟪deployment.title⟫, 'drill')", "rule.evidence-not-constant"),
    LoadingRow("evidence('regions', ⟪deployment.title⟫)", "rule.evidence-not-constant"),
    LoadingRow("⟪evidence('regions', 'policy')⟫", "rule.reads-clock").under("when"),
  ])
  func `a path that leads nowhere and a kind there is not do not load`(_ row: LoadingRow) throws {
    try row.check()
  }

  @Test(arguments: [
    ("[]", "no drill about controls/emergency_stop is named"),
    (
      "[{id: one, kind: drill, about: \(stop), collected_on: 2026-01-01, expires_on: 2026-02-01}]",
      "the drill `one` ended on 2026-02-01"
    ),
    (
      "[{id: one, kind: drill, about: \(stop), collected_on: 2026-01-01, expires_on: none}]",
      "the drill `one` is 282 days old"
    ),
  ])
  func `a gap says what is missing`(_ evidence: String, _ detail: String) throws {
    let text = evidence.replacing("deployments/it", with: "deployments/d")
    let assessment = try Fixture.assess(
      ManifestText(deployment: "controls: {emergency_stop: none}").text + "evidence: \(text)\n",
      [RulesetText(RuleText(Self.aged)).text],
      on: "2026-10-10"
    )
    guard case .gap(let explanation)? = assessment.findings.first?.verdict else {
      Issue.record("it is no gap: \(assessment.described)")
      return
    }
    #expect(explanation.reasons.map(\.detail) == [detail])
  }
}
