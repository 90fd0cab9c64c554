import ReadinessModel

/// How many findings one class of force has; classes are never added to each other.
struct ForceTally: Sendable {
  /// The class.
  let force: Force
  /// Findings that are gaps.
  var gaps: Int = 0
  /// Findings that cannot be told.
  var unknowns: Int = 0
  /// Findings that hold.
  var met: Int = 0
  /// Findings that hold though it cannot be told whether the rule is for the subject.
  var metEitherWay: Int = 0
  /// Findings that hold, both kinds, by what they rest on.
  private var byAssurance: [Int] = Array(repeating: 0, count: Assurance.allCases.count)
  /// Gaps and unknowns that somebody has accepted.
  var waived: Int = 0
  /// Findings whose rule is not for the subject.
  var notApplicable: Int = 0
  /// Findings whose rule failed.
  var errors: Int = 0
  /// Findings below a ruleset that may not bind.
  var folded: Int = 0

  init(_ force: Force) { self.force = force }

  /// Whether there is anything to show.
  var isEmpty: Bool {
    gaps + unknowns + met + metEitherWay + waived + notApplicable + errors + folded == 0
  }

  mutating func count(_ finding: Finding) {
    guard !finding.isFolded else {
      folded += 1
      return
    }
    guard finding.waiver == nil else {
      waived += 1
      return
    }
    if let assurance = finding.assurance { byAssurance[Int(assurance.rawValue)] += 1 }
    switch finding.verdict {
    case .gap: gaps += 1
    case .unknown: unknowns += 1
    case .met(whenIsUnknown: false): met += 1
    case .met(whenIsUnknown: true): metEitherWay += 1
    case .notApplicable: notApplicable += 1
    case .error: errors += 1
    }
  }

  /// How many findings that hold rest on something.
  func count(of assurance: Assurance) -> Int { byAssurance[Int(assurance.rawValue)] }

  /// The counts of every class, in the order of the classes.
  static func tallies(of assessment: Assessment) -> [ForceTally] {
    var tallies = Force.allCases.map { ForceTally($0) }
    for finding in assessment.findings {
      for index in tallies.indices where tallies[index].force == finding.force {
        tallies[index].count(finding)
      }
    }
    return tallies
  }
}
