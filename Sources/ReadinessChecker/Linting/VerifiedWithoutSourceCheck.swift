import ReadinessModel
import SourceText

/// A rule that is said to be verified and names no source in which it was found.
enum VerifiedWithoutSourceCheck: LintCheck {
  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    linted.ruleset.rules.filter { $0.confidence == .verified && $0.citations.isEmpty }
      .map { .verifiedWithoutSource($0.id.description, at: $0.span) }
  }
}
