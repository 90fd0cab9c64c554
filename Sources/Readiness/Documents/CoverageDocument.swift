import ReadinessModel
import ReadinessReporter

/// Instrument by instrument: what is encoded, what is not and why, and what is uncertain.
struct CoverageDocument {
  let text: String

  init(_ catalog: RuleCatalog, _ withoutRules: [InstrumentWithoutRules]) {
    var page = MarkdownPage(ReportOptions())
    page.block(DocumentPhrase.origin)
    page.heading(1, "Coverage")
    let restrictions = catalog.entries.reduce(0) { $0 + Self.restrictions(of: $1.ruleset).count }
    page.block(
      "What of each instrument is encoded, what is not, and what is uncertain. A restriction, which "
        + "says who may have access, is read and not judged by `readiness check` yet; there "
        + "\(restrictions == 1 ? "is" : "are") \(restrictions). " + DocumentPhrase.notice
    )
    page.table(
      [
        "instrument", "requirements", "restrictions", "by text", "verified", "recalled",
        "to check",
      ],
      catalog.entries.map { Self.row($0.ruleset) }
    )
    for entry in catalog.entries { Self.write(entry, on: &page) }
    if !withoutRules.isEmpty {
      page.heading(2, "Instruments without rules")
      page.table(
        ["id", "title", "jurisdiction", "reason"],
        withoutRules.map { instrument in
          [
            MarkdownText.code(instrument.id), MarkdownText.prose(instrument.title),
            MarkdownText.prose(instrument.jurisdiction), MarkdownText.prose(instrument.reason),
          ]
        }
      )
    }
    text = page.text
  }

  /// A duty that no rule checks, with the reason.
  static func item(_ duty: UnencodedDuty) -> String {
    "\(MarkdownText.prose(duty.duty)): \(MarkdownText.prose(duty.reason))"
  }

  private static func restrictions(of ruleset: Ruleset) -> [Rule] {
    ruleset.rules.filter { if case .restriction = $0.duty { true } else { false } }
  }

  private static func row(_ ruleset: Ruleset) -> [String] {
    let restrictions = restrictions(of: ruleset).count
    func count(_ isCounted: (Rule) -> Bool) -> String { "\(ruleset.rules.count(where: isCounted))" }
    return [
      "[\(ruleset.id)](rules/\(ruleset.id).md)", "\(ruleset.rules.count - restrictions)",
      "\(restrictions)", count { $0.basis == .text }, count { $0.confidence == .verified },
      count { $0.confidence == .recalled }, count { $0.confidence == .toCheck },
    ]
  }

  /// What is not encoded or uncertain in a ruleset; nothing where all is.
  private static func write(_ entry: RuleCatalog.Entry, on page: inout MarkdownPage) {
    let ruleset = entry.ruleset
    var items = ruleset.notEncoded.map { "Not encoded: \(item($0))" }
    if entry.force == .unsettled {
      items.append("Uncertain: \(MarkdownText.prose(entry.standing))")
    }
    items += ruleset.rules.filter { $0.confidence == .toCheck }.map { rule in
      "Uncertain: [\(rule.id)](rules/\(ruleset.id).md#\(rule.id)) rests on a fact that is yet to "
        + "be checked"
    }
    guard !items.isEmpty else { return }
    page.heading(2, ruleset.id.description)
    page.list(items)
  }
}
