import ReadinessModel
import SourceText
import YAMLTree

/// A rule whose `when` is false for every example, so that nothing shows that it is ever judged.
enum NeverJudgedCheck: LintCheck {
  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    linted.rules.compactMap { linted in
      guard let when = linted.compiled.when, !linted.examples.isEmpty,
        linted.examples.allSatisfy({ $0.verdict == .notApplicable })
      else { return nil }
      return .neverJudged(linted.rule.id.description, at: when.text.node.span)
    }
  }
}
