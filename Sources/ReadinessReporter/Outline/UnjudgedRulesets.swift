import ReadinessModel

/// The rulesets that a report names without judging them, each in one line.
struct UnjudgedRulesets: Sendable {
  /// Those that do not bind, with the reason.
  private(set) var notApplicable: [String] = []
  /// Those that are past, with their standing.
  private(set) var past: [String] = []
  /// Those whose history begins later.
  private(set) var notYet: [String] = []

  init(_ assessment: Assessment) {
    for ruleset in assessment.rulesets {
      let name = "\(ruleset.id): \(ruleset.title)"
      switch ruleset.outcome {
      case .notApplicable(let explanation):
        notApplicable.append("\(name); \(Self.why(explanation))")
      case .notYet: notYet.append("\(name); \(ruleset.standing)")
      case .judged, .mayBind, .error:
        if ruleset.force == .past { past.append("\(name); \(ruleset.standing)") }
      }
    }
  }

  /// Why a ruleset does not bind: the first reason, in values.
  static func why(_ explanation: Explanation) -> String {
    guard let reason = explanation.reasons.first, !reason.facts.isEmpty else {
      return "it does not bind"
    }
    return Phrase.list(reason.facts.map(Facts.sentence))
  }
}
