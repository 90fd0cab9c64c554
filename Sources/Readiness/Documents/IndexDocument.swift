import ReadinessModel
import ReadinessReporter

/// The index of all rulesets: by jurisdiction, by force and by subject.
struct IndexDocument {
  let text: String

  init(_ catalog: RuleCatalog) {
    var page = MarkdownPage(ReportOptions())
    page.block(DocumentPhrase.origin)
    page.heading(1, "The rules")
    let rules = catalog.entries.reduce(0) { $0 + $1.ruleset.rules.count }
    page.block(
      "\(Phrase.count(catalog.entries.count, "ruleset")) with \(Phrase.count(rules, "rule")). Force "
        + "is that of \(catalog.day), the day up to which the newest of them was looked at. "
        + DocumentPhrase.notice
    )
    page.heading(2, "By jurisdiction")
    for name in Self.names(catalog.entries.map(\.ruleset.jurisdiction)) {
      page.heading(3, MarkdownText.prose(name))
      page.table(
        ["ruleset", "title", "nature", "force", "rules"],
        catalog.entries.filter { $0.ruleset.jurisdiction.utf8.elementsEqual(name.utf8) }
          .map(Self.row)
      )
    }
    page.heading(2, "By force")
    page.table(["force", "rulesets"], Self.forces(catalog))
    page.heading(2, "By subject")
    page.table(["subject", "rules"], Self.subjects(catalog))
    text = page.text
  }

  private static func row(_ entry: RuleCatalog.Entry) -> [String] {
    [
      link(entry.ruleset.id.description), MarkdownText.prose(entry.ruleset.title),
      entry.ruleset.nature.rawValue, DocumentPhrase.force(entry.force),
      "\(entry.ruleset.rules.count)",
    ]
  }

  private static func forces(_ catalog: RuleCatalog) -> [[String]] {
    let forces: [Force?] = Force.allCases + [nil]
    return forces.compactMap { force in
      let entries = catalog.entries.filter { $0.force == force }
      guard !entries.isEmpty else { return nil }
      let links = entries.map { link($0.ruleset.id.description) }
      return [DocumentPhrase.force(force), links.joined(separator: ", ")]
    }
  }

  private static func subjects(_ catalog: RuleCatalog) -> [[String]] {
    SubjectKind.allCases.compactMap { kind in
      let links = catalog.entries.flatMap { entry in
        entry.ruleset.rules.filter { $0.subject == kind }.map { rule in
          "[\(entry.ruleset.id)/\(rule.id)](\(entry.ruleset.id).md#\(rule.id))"
        }
      }
      return links.isEmpty ? nil : [kind.rawValue, links.joined(separator: ", ")]
    }
  }

  private static func link(_ id: String) -> String { "[\(id)](\(id).md)" }

  /// The different names, in order of their bytes.
  private static func names(_ all: [String]) -> [String] {
    Set(all).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
