package import ReadinessModel
package import ReadinessReporter

/// The rules as documentation: a list of rulesets, and a page for each ruleset and each rule.
package struct RuleCatalog: Sendable {
  /// A ruleset and how it stands on the day.
  package struct Entry: Sendable {
    /// The ruleset.
    package let ruleset: Ruleset
    /// Its force; nil before its history.
    package let force: Force?
    /// The history entry that decides the force.
    package let standing: String
  }

  /// The rulesets, in order of id.
  package let entries: [Entry]

  /// The day for which their force is shown.
  package let day: CalendarDate

  /// Makes a catalog.
  package init(_ rulesets: [Ruleset], on day: CalendarDate) {
    entries = rulesets.map { ruleset in
      let standing = ruleset.standing(on: day)
      return Entry(ruleset: ruleset, force: standing.force, standing: standing.summary)
    }
    self.day = day
  }

  /// The names that ``page(_:options:)`` knows: the ids of rulesets and the full names of rules.
  package var names: [String] {
    entries.flatMap { entry in
      let id = entry.ruleset.id.description
      return [id] + entry.ruleset.rules.map { "\(id)/\($0.id)" }
    }
  }

  /// One line for each ruleset: id, force, nature, how many rules, title.
  package func list(options: ReportOptions) -> String {
    var page = TextPage(options)
    var rows = [["id", "force", "nature", "rules", "title"]]
    for entry in entries {
      let ruleset = entry.ruleset
      rows.append([
        PrintableText.line(ruleset.id.description),
        entry.force?.rawValue ?? "not yet",
        ruleset.nature.rawValue,
        "\(ruleset.rules.count)",
        PrintableText.line(ruleset.title),
      ])
    }
    page.table(rows, indent: 0, rightAligned: [3])
    page.space()
    let rules = entries.reduce(0) { $0 + $1.ruleset.rules.count }
    let counted = Phrase.count(entries.count, "ruleset") + ", " + Phrase.count(rules, "rule")
    page.line("\(counted); force as of \(day)")
    return page.text
  }

  /// The page of a ruleset (`ID`) or of one rule (`ID/RULE`); nil where there is none of the name.
  package func page(_ name: String, options: ReportOptions) -> String? {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let id = Array(parts[0].utf8)
    guard let entry = entries.first(where: { Array($0.ruleset.id.description.utf8) == id }) else {
      return nil
    }
    var page = TextPage(options)
    guard parts.count == 2 else {
      RulesetPage(entry: entry).write(on: &page)
      return page.text
    }
    let ruleID = Array(parts[1].utf8)
    let rule = entry.ruleset.rules.first { Array($0.id.description.utf8) == ruleID }
    guard let rule else { return nil }
    RulesetPage(entry: entry).writeHead(on: &page)
    RulePage(ruleset: entry.ruleset, rule: rule).write(on: &page)
    return page.text
  }
}
