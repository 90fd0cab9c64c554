import ReadinessModel
import SourceText

/// A requirement whose examples do not show all of `met`, `gap` and `unknown`.
enum MissingExampleCheck: LintCheck {
  private static let needed: [RuleExample.ExpectedVerdict] = [.met, .gap, .unknown]

  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    linted.rules.compactMap { linted in
      let shown = Set(linted.rule.examples.map(\.verdict))
      let missing = needed.filter { !shown.contains($0) }
      guard !missing.isEmpty else { return nil }
      return .missingExamples(
        linted.rule.id.description,
        missing.map(\.rawValue),
        at: linted.rule.span
      )
    }
  }
}
