import CEL
import ReadinessModel

extension RuleJudge {
  /// The force of a rule where no subject is at hand: days that depend on one cannot be told.
  static func fixedForce(of rule: CompiledRule, under standing: RulesetStanding) -> RuleForce? {
    fixedForce(from: rule.from, until: rule.until, under: standing)
  }

  /// The same of a rule that starts and ends so.
  static func fixedForce(
    from: CompiledRule.Day?,
    until: CompiledRule.Day?,
    under standing: RulesetStanding
  ) -> RuleForce? {
    standing.force(from: fixed(from), until: fixed(until))
  }

  private static func fixed(_ day: CompiledRule.Day?) -> RuleBound? {
    switch day {
    case .date(let date): .day(date)
    case .expression: .unknown
    case nil: nil
    }
  }

  /// The day on which the rule starts or ends for the subject that the variables stand for.
  func bound(_ day: CompiledRule.Day?) -> RuleBound? {
    guard case .expression(let expression) = day else { return Self.fixed(day) }
    evaluation.reset()
    return expression.program.evaluate(in: evaluation).day.map { .day($0) } ?? .unknown
  }
}
