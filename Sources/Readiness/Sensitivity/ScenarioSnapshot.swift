import ReadinessModel

/// What follows from a scenario with one value of a figure.
struct ScenarioSnapshot: Equatable {
  /// The verdicts, by the place of the finding; what is not found counts as not applicable.
  let verdicts: [UInt8]
  /// How the offerings stand, in their order.
  let standings: [SensitiveOffering.Standing]
  /// What may become of each part of an offering's audience.
  let splits: [[OutcomeSet]]
  /// Whether a rule failed.
  let hasFailed: Bool

  /// Two are the same where the same verdicts follow and the offerings stand alike.
  static func == (left: ScenarioSnapshot, right: ScenarioSnapshot) -> Bool {
    left.verdicts == right.verdicts && left.standings == right.standings
  }
}

/// Takes snapshots of assessments of the same manifest by the same rules.
struct SnapshotTaker {
  private struct Key: Hashable {
    let rule: String
    let subject: String
  }

  /// The places of findings.
  private var places: [Key: Int] = [:]
  /// The offerings, by their paths.
  private(set) var offerings: [String] = []
  private var numbers: [String: Int] = [:]

  /// How many verdicts were met so far.
  var count: Int { places.count }

  init(_ base: Assessment) {
    for subject in base.subjects where subject.kind == .offering && numbers[subject.path] == nil {
      numbers[subject.path] = offerings.count
      offerings.append(subject.path)
    }
  }

  mutating func take(_ assessment: Assessment) -> ScenarioSnapshot {
    var verdicts = [UInt8](repeating: 0, count: places.count)
    var hasFailed = false
    for finding in assessment.findings {
      let key = Key(
        rule: assessment.rules[Int(finding.rule)].name,
        subject: assessment.subjects[Int(finding.subject)].path
      )
      let word = Self.word(finding.verdict)
      if word == Self.failed { hasFailed = true }
      if let place = places[key] {
        verdicts[place] = word
      } else {
        places[key] = places.count
        verdicts.append(word)
      }
    }
    var standings = [SensitiveOffering.Standing](repeating: .kept, count: offerings.count)
    var splits = [[OutcomeSet]](repeating: [], count: offerings.count)
    for restricted in assessment.restricted {
      if case .error = restricted.verdict { hasFailed = true }
      guard let number = numbers[assessment.subjects[restricted.subject].path] else { continue }
      let audience = assessment.audiences[restricted.audience]
      let standing = Self.standing(restricted, audience)
      if Self.rank(standing) > Self.rank(standings[number]) { standings[number] = standing }
      splits[number] += restricted.split.outcomes
    }
    return ScenarioSnapshot(
      verdicts: verdicts,
      standings: standings,
      splits: splits,
      hasFailed: hasFailed
    )
  }

  private static func standing(
    _ restricted: RestrictedOffering,
    _ audience: DeploymentAudience
  ) -> SensitiveOffering.Standing {
    let outcomes = restricted.split.outcomes
    let parts = audience.parts.indices.filter { !audience.parts[$0].users.isZero }
    let isLost = parts.contains { number in
      outcomes[number].isAmong(.losing) == .yes && audience.parts[number].users.low > 0
    }
    if isLost, restricted.isNamed == .yes { return .lost }
    return parts.contains { outcomes[$0].mayLose } ? .open : .kept
  }

  private static func rank(_ standing: SensitiveOffering.Standing) -> Int {
    switch standing {
    case .kept: 0
    case .open: 1
    case .lost: 2
    }
  }

  private static let failed: UInt8 = 4

  private static func word(_ verdict: Verdict) -> UInt8 {
    switch verdict {
    case .notApplicable: 0
    case .met: 1
    case .gap: 2
    case .unknown: 3
    case .error: failed
    }
  }
}
