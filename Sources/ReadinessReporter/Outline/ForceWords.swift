import ReadinessModel

/// The force of a finding in words.
enum ForceWords {
  /// The force as `unsettled, last known binding`; nil where it simply binds.
  static func note(_ finding: Finding, in assessment: Assessment) -> String? {
    let ruleset = assessment.rulesets[assessment.rules[Int(finding.rule)].ruleset]
    let day = finding.bindsFrom.map { " from \($0)" } ?? ""
    return words(finding.force, day, lastKnown: finding.lastKnownForce, ruleset.lawAge)
  }

  /// The note that all findings of a group share; only their class where they differ, nil where they simply bind.
  static func note(_ group: FindingGroup, in assessment: Assessment) -> String? {
    let first = note(assessment.findings[group.findings[0]], in: assessment)
    let isShared = group.findings.dropFirst().allSatisfy {
      note(assessment.findings[$0], in: assessment) == first
    }
    return isShared ? first : group.force.rawValue
  }

  /// A ruleset's force as `unsettled, last known binding`.
  static func words(_ ruleset: AssessedRuleset) -> String {
    guard let force = ruleset.force else { return "not yet" }
    return words(force, lastKnown: ruleset.lastKnownForce, ruleset.lawAge) ?? force.rawValue
  }

  private static func words(
    _ force: Force,
    _ day: String = "",
    lastKnown: Force?,
    _ age: LawAge
  ) -> String? {
    let words = force.rawValue + day
    if let lastKnown, lastKnown != force { return "\(words), last known \(lastKnown.rawValue)" }
    switch age {
    case .current: return force == .binding ? nil : words
    case .lastKnown, .unsettled: return "last known \(words)"
    }
  }
}
