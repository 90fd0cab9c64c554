import ReadinessModel
import SourceText

/// An assessment on old law, with rules that begin to bind on different days.
enum TimeAssessment {
  private static let manifest = """
    manifest: 1
    deployments:
      - id: chat
        criticality: critical
      - id: api
        criticality: critical

    """

  static func make() throws -> Assessment {
    var builder = AssessmentBuilder(manifest: manifest)
    let chat = builder.subject("deployments/chat", .deployment)
    let api = builder.subject("deployments/api", .deployment)
    let gap = Verdict.gap(Explanation([builder.criticalReason]))
    builder.ruleset(
      "us-last-known",
      "A law looked at in summer",
      force: .binding,
      standing: "as last known on 2026-08-24, in force since 2020-01-01",
      checkedUntil: "2026-08-24",
      lawAge: .lastKnown,
      ruleCount: 1
    )
    builder.criticalRule("plan")
    builder.finding(gap, chat)
    builder.finding(gap, api, force: .coming, bindsFrom: "2027-08-02")
    builder.ruleset(
      "us-unsettled",
      "A law looked at last year",
      force: .unsettled,
      standing: "as last known on 2025-11-22, in force since 2020-01-01",
      checkedUntil: "2025-11-22",
      lastKnownForce: .binding,
      lawAge: .unsettled,
      ruleCount: 1
    )
    builder.criticalRule("plan")
    builder.finding(gap, chat, force: .unsettled, lastKnown: .binding)
    builder.finding(gap, api, force: .unsettled, lastKnown: .coming)
    builder.ruleset(
      "us-coming",
      "A law of next year",
      force: .coming,
      standing: "enacted on 2026-01-02, in force from 2026-11-24",
      ruleCount: 3
    )
    builder.criticalRule("plan")
    builder.finding(gap, chat, force: .coming, bindsFrom: "2026-11-24")
    builder.finding(gap, api, force: .coming, bindsFrom: "2027-08-02")
    builder.criticalRule("drill")
    builder.finding(.met(whenIsUnknown: false), chat, force: .coming, bindsFrom: "2026-11-24")
    builder.finding(.notApplicable, api, force: .coming, bindsFrom: "2026-12-24")
    builder.criticalRule("report")
    builder.finding(gap, chat, force: .coming)
    return try builder.finish()
  }
}
