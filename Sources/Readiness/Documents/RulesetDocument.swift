import ReadinessModel
import ReadinessReporter
import SourceText

/// The page of one ruleset.
struct RulesetDocument {
  let text: String

  init(_ entry: RuleCatalog.Entry, on day: CalendarDate) {
    let ruleset = entry.ruleset
    var page = MarkdownPage(ReportOptions())
    page.block(DocumentPhrase.origin)
    page.heading(1, MarkdownText.prose(ruleset.title))
    page.block(MarkdownText.prose(ruleset.summary))
    page.list(Self.facts(entry, on: day))
    page.block(DocumentPhrase.notice)
    Self.writeHistory(ruleset, on: &page)
    Self.writeSources(ruleset, on: &page)
    Self.writeFigures(ruleset, on: &page)
    page.heading(2, "Rules")
    for rule in ruleset.rules { Self.write(rule, of: ruleset, on: &page) }
    if !ruleset.notEncoded.isEmpty {
      page.heading(2, "What no rule checks")
      page.list(ruleset.notEncoded.map(CoverageDocument.item))
    }
    text = page.text
  }

  private static func facts(_ entry: RuleCatalog.Entry, on day: CalendarDate) -> [String] {
    let ruleset = entry.ruleset
    var facts = [
      "Id \(MarkdownText.code(ruleset.id.description)), version \(ruleset.version).",
      "A \(ruleset.nature.rawValue) of \(MarkdownText.prose(ruleset.jurisdiction)); on \(day) "
        + "\(DocumentPhrase.force(entry.force)): \(MarkdownText.prose(entry.standing)).",
    ]
    if let known = ruleset.checkedUntil { facts.append("Looked at until \(known).") }
    if let model = ruleset.modelledOn { facts.append("Modelled on \(MarkdownText.prose(model)).") }
    if let author = ruleset.assumedBy { facts.append("Assumed by \(MarkdownText.prose(author)).") }
    let binds = ruleset.appliesWhen.map { "those for whom \(MarkdownText.code($0.text))" }
    facts.append("Binds \(binds ?? "everybody").")
    return facts
  }

  private static func writeHistory(_ ruleset: Ruleset, on page: inout MarkdownPage) {
    page.heading(2, "History")
    page.table(
      ["from", "standing", "by"],
      ruleset.history.map { step in
        let effective = step.effective.map { ", effective \($0)" } ?? ""
        return [
          "\(step.date)", step.state.rawValue + effective, step.by.map(MarkdownText.prose) ?? "",
        ]
      }
    )
  }

  private static func writeSources(_ ruleset: Ruleset, on page: inout MarkdownPage) {
    guard !ruleset.sources.isEmpty else { return }
    page.heading(2, "Sources")
    page.table(
      ["id", "title", "citation", "as of", "kind"],
      ruleset.sources.map { source in
        [
          MarkdownText.code(source.id), MarkdownText.prose(source.title),
          source.citation.map(MarkdownText.prose) ?? "", source.asOf?.description ?? "",
          source.kind ?? "",
        ]
      }
    )
  }

  private static func writeFigures(_ ruleset: Ruleset, on page: inout MarkdownPage) {
    guard !ruleset.parameters.isEmpty else { return }
    page.heading(2, "Figures")
    page.table(
      ["name", "value", "kind", "meaning", "place"],
      ruleset.parameters.map { parameter in
        [
          MarkdownText.code(parameter.name), MarkdownText.code(parameter.writtenValue),
          "\(parameter.type.rawValue), \(parameter.kind.rawValue)",
          MarkdownText.prose(parameter.about),
          parameter.citation.map { DocumentPhrase.citation($0, in: ruleset) } ?? "",
        ]
      }
    )
  }

  private static func write(_ rule: Rule, of ruleset: Ruleset, on page: inout MarkdownPage) {
    page.heading(3, rule.id.description)
    page.block("**\(MarkdownText.prose(rule.title)).** \(MarkdownText.prose(rule.requirement))")
    var facts = [
      "Judged on each \(rule.subject.rawValue); severity \(rule.severity.name); basis "
        + "\(rule.basis.rawValue), \(rule.confidence.rawValue)."
    ]
    let citations = rule.citations.map { DocumentPhrase.citation($0, in: ruleset) }
    if !citations.isEmpty { facts.append("Sources: \(citations.joined(separator: "; ")).") }
    facts += RulePage.expressions(of: rule).map { label, text in
      "\(label): \(MarkdownText.code(text))"
    }
    facts += rule.evidence.map { demand in
      let age = demand.maximumAgeDays.map { ", at most \(Phrase.count($0, "day")) old" } ?? ""
      return "Shown by: \(demand.kind)\(age)."
    }
    facts += rule.choices.compactMap(\.first).map { remedy in
      let parts = [remedy.effortDays.map(Phrase.effort), remedy.owner.map(MarkdownText.prose)]
        .compactMap(\.self)
      let note = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
      return "Remedy: \(MarkdownText.prose(remedy.text))\(note)"
    }
    page.list(facts)
    guard !rule.examples.isEmpty else { return }
    page.table(
      ["example", "verdict", "because of"],
      rule.examples.map { example in
        [
          MarkdownText.prose(example.name), example.verdict.rawValue,
          example.because.map(MarkdownText.code) ?? "",
        ]
      }
    )
  }
}
