import ReadinessChecker

/// The evaluation of one ruleset's rules over one manifest, again and again, for measuring it alone.
public struct RuleRounds {
  private var rounds: EvaluationRounds

  init(_ rounds: EvaluationRounds) { self.rounds = rounds }

  /// Evaluates all rules on all their subjects: how many judgements that are, and how many of them are met.
  public mutating func round() -> (judgements: Int, met: Int) { rounds.round() }
}

@available(*, unavailable)
extension RuleRounds: Sendable {}
