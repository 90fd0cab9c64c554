import ReadinessModel
import SourceText
import YAMLTree

/// Dates of which one contradicts another, beyond those with which a ruleset does not load.
enum DateCheck: LintCheck {
  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    checkedTooEarly(linted) + sourcesAfterCheck(linted) + rulesBeforeHistory(linted)
  }

  private static func checkedTooEarly(_ linted: LintedRuleset) -> [Diagnostic] {
    let ruleset = linted.ruleset
    // What is not known from a later day on was announced before it.
    let entries = ruleset.history.filter { $0.state != .unknown }
    guard let checked = ruleset.checkedUntil, let last = entries.last?.date, checked < last
    else { return [] }
    let span = linted.root?["checked_until"]?.span ?? ruleset.span
    return [.checkedBeforeHistory(checked, last, at: span)]
  }

  private static func sourcesAfterCheck(_ linted: LintedRuleset) -> [Diagnostic] {
    guard let checked = linted.ruleset.checkedUntil else { return [] }
    return linted.ruleset.sources.compactMap { source in
      guard let day = source.asOf, day > checked else { return nil }
      let node = linted.root?["sources"]?.elements.first { $0["id"]?.hasText(source.id) == true }
      let span = node?["as_of"]?.span ?? linted.ruleset.span
      return .sourceAfterCheck(source.id, day, checked, at: span)
    }
  }

  private static func rulesBeforeHistory(_ linted: LintedRuleset) -> [Diagnostic] {
    guard let first = linted.ruleset.history.first?.date else { return [] }
    return linted.ruleset.rules.compactMap { rule in
      guard case .date(let last) = rule.appliesUntil, last < first else { return nil }
      return .endsBeforeHistory(rule.id.description, last, first, at: rule.span)
    }
  }
}
