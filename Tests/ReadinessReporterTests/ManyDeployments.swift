import ReadinessModel
import SourceText

/// Assessments of many deployments.
enum ManyDeployments {
  /// A gateway's manifest, of which nothing is known but models and hosts: every rule asks everywhere.
  static func gateway(_ count: Int = 25) throws -> Assessment {
    let manifest =
      "deployments:\n" + (0..<count).map { "  - {id: d\($0), stage: unknown}\n" }.joined()
    var builder = AssessmentBuilder(manifest: manifest)
    for ruleset in ["us-export", "us-sanctions"] {
      builder.ruleset(
        ruleset,
        "Rules named \(ruleset)",
        force: .binding,
        standing: "in-force since 2020-01-01",
        ruleCount: 2
      )
      for (id, field) in [("served", "regions"), ("blocked", "controls/geo_block")] {
        builder.rule(
          id,
          "Something is wrong with \(field)",
          requirement: "The \(field) are right.",
          severity: .high
        )
        for number in 0..<count {
          let deployment = "deployments/d\(number)"
          let place = builder.place("id: d\(number),")
          let missing = builder.missing([
            ("\(deployment)/stage", place, "At which stage is it?"),
            ("\(deployment)/\(field)", place, "What are its \(field)?"),
          ])
          builder.finding(.unknown(missing), builder.subject(deployment, .deployment))
        }
      }
    }
    return try builder.finish()
  }
}
