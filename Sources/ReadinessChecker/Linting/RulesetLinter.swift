public import ReadinessModel
public import SourceText

/// Looks over rulesets that run, for what their author hardly meant: every finding is a warning with its place.
public struct RulesetLinter: Sendable {
  /// The most keys that an example may have to be tried with each of them taken away.
  ///
  /// The work grows with the square of this.
  public static let maximumExampleKeys: Int = 1000

  private let vocabulary: RuleVocabulary

  /// All checks, in the order in which they are described.
  private static let checks: [any LintCheck.Type] = [
    UnusedParameterCheck.self, UncitedSourceCheck.self, VerifiedWithoutSourceCheck.self,
    UncitedFigureCheck.self, BareFigureCheck.self, TitleCheck.self, MissingRemedyCheck.self,
    DateCheck.self, MissingExampleCheck.self, NeverJudgedCheck.self, SilenceCheck.self,
  ]

  /// Makes a linter for rulesets that speak of these regions.
  public init(regions: RegionCatalog) { vocabulary = RuleVocabulary(.manifest, regions) }

  /// Everything that is suspicious in a ruleset, in order of place.
  public func findings(in compiled: CompiledRuleset) -> [Diagnostic] {
    let linted = LintedRuleset(compiled, vocabulary)
    return Self.checks.flatMap { $0.findings(in: linted) }.sortedByPlace()
  }
}

/// One thing that is looked for in a ruleset.
protocol LintCheck: SendableMetatype {
  /// What it finds.
  static func findings(in linted: LintedRuleset) -> [Diagnostic]
}
