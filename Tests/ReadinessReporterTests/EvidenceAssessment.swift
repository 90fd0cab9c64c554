import ReadinessModel
import SourceText

/// An assessment with findings that rest on evidence of every worth, at many subjects and of two classes of force.
enum EvidenceAssessment {
  private static let manifest = """
    manifest: 1
    evidence:
      - id: drill
        uri: evidence/drill.txt
      - id: old
      - id: pipe
        uri: pipe

    """

  static func make() throws -> Assessment {
    var builder = AssessmentBuilder(manifest: manifest)
    builder.ruleset(
      "us-law",
      "A law",
      force: .binding,
      standing: "in force since 2020-01-01",
      ruleCount: 3
    )
    builder.evidence = [
      entry("drill", "2026-11-01", .matches(sha256: String(repeating: "ef", count: 32)), builder),
      entry("old", "2020-01-01", .notAtHand("no file is named"), builder),
      entry("pipe", "2026-11-01", .refused("it is a pipe and no file"), builder),
    ]
    builder.rule(
      "drill",
      "There was no drill",
      requirement: "There is a drill.",
      severity: .high,
      evidence: [EvidenceDemand(kind: "drill", about: "controls/stop", maximumAgeDays: 30)]
    )
    let subjects = (0..<9).map { builder.subject("deployments/d\($0)", .deployment) }
    builder.met(subjects[0], [part(.evidenced, 0, nil, at: 0)])
    builder.met(subjects[1], [part(.stale, 1, "it is 2518 days old", at: 1)])
    builder.met(
      subjects[2],
      [part(.referenced, 2, "its file is refused: it is a pipe and no file", at: 2)]
    )
    builder.met(
      subjects[3],
      [part(.evidenced, 0, nil, at: 3), part(.asserted, nil, nil, at: 3, kind: "policy")]
    )
    for subject in subjects[4...] { builder.met(subject, []) }
    builder.rule(
      "regions",
      "It is served",
      requirement: "It is served.",
      severity: .high,
      reads: [["regions"], ["authorizations", ""]]
    )
    builder.met(subjects[0], [])
    builder.rule("derived", "It is derived", requirement: "It is derived.", severity: .low)
    builder.met(subjects[0], [], force: .coming)
    return try builder.finish()
  }

  private static func entry(
    _ id: String,
    _ day: String,
    _ file: EvidenceFile,
    _ builder: AssessmentBuilder
  ) -> AssessedEvidence {
    AssessedEvidence(
      id: id,
      title: nil,
      kind: "drill",
      about: "deployments",
      collectedOn: CalendarDate(day),
      end: id == "old" ? CalendarDate("2027-01-01").map { .day($0) } ?? .never : .never,
      uri: id == "old" ? nil : id,
      file: file,
      place: builder.place("id: \(id)"),
      uriPlace: builder.place(id == "old" ? "id: old" : "uri: ")
    )
  }

  private static func part(
    _ assurance: Assurance,
    _ entry: Int?,
    _ shortfall: String?,
    at deployment: Int,
    kind: String = "drill"
  ) -> FindingEvidence.Part {
    FindingEvidence.Part(
      about: "deployments/d\(deployment)/controls/stop",
      kind: kind,
      maximumAgeDays: 30,
      assurance: assurance,
      entry: entry,
      shortfall: shortfall
    )
  }
}
