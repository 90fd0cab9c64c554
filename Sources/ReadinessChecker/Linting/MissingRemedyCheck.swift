import ReadinessModel
import SourceText

/// A requirement that does not say what would close its gap.
enum MissingRemedyCheck: LintCheck {
  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    linted.rules.filter { $0.rule.remedies.isEmpty }.map {
      .missingRemedy($0.rule.id.description, at: $0.rule.span)
    }
  }
}
