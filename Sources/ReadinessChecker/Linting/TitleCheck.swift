import ReadinessModel
import SourceText

/// A title that gives an order: reports show it as the name of what was found, so it has to name a problem.
enum TitleCheck: LintCheck {
  /// Verbs with which orders begin and names of problems hardly do.
  private static let orders: Set<String> = [
    "add", "adopt", "allow", "appoint", "assess", "avoid", "block", "check", "collect", "comply",
    "conduct", "define", "deny", "disclose", "do", "document", "enable", "ensure", "establish",
    "file", "get", "give", "have", "identify", "implement", "inform", "keep", "label", "limit",
    "maintain", "make", "never", "notify", "obtain", "perform", "prevent", "prohibit", "protect",
    "provide", "publish", "refuse", "register", "remove", "report", "require", "restrict", "run",
    "screen", "set", "stop", "submit", "test", "use", "verify", "write",
  ]
  private static let duties: Set<String> = ["must", "shall", "should"]

  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    linted.ruleset.rules.compactMap { rule in
      let words = rule.title.split(separator: " ").map { $0.lowercased() }
      guard let first = words.first,
        orders.contains(first) || words.contains(where: duties.contains)
      else { return nil }
      return .titleGivesOrder(rule.title, at: rule.span)
    }
  }
}
