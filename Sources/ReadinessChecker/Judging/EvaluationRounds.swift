public import ReadinessModel

/// The evaluation of rules alone, again and again over one manifest, for measuring it.
///
/// The manifest is lowered once. A round evaluates the programs of all rules on all their subjects: it traces nothing, and
/// makes no finding and no report.
public struct EvaluationRounds {
  private var judge: RuleJudge
  private let rules: [CompiledRule]

  /// Prepares the rules of one ruleset for a manifest, as of a day.
  public init(
    _ manifest: Manifest,
    by ruleset: CompiledRuleset,
    on day: CalendarDate,
    regions: RegionCatalog
  ) {
    let slots = ManifestSlots(
      manifest.document,
      parameters: [ruleset.parameters],
      types: .manifest,
      regions: regions,
      today: day
    )
    rules = ruleset.rules
    judge = RuleJudge(slots, regions: regions)
    judge.select(ruleset: 0)
  }

  /// Evaluates everything once: how many judgements that are, and how many of them are met.
  public mutating func round() -> (judgements: Int, met: Int) {
    let answers = judge.answers(of: rules)
    var counts = (judgements: 0, met: 0)
    for answers in answers {
      counts.judgements += answers.count
      counts.met += answers.count { $0 == .met || $0 == .metAnyway }
    }
    return counts
  }
}

@available(*, unavailable)
extension EvaluationRounds: Sendable {}
