import ReadinessModel
import SourceText

/// What could not be told, by field: the question to ask and how much waits for the answer.
struct MarkdownUnknowns {
  let outline: ReportOutline

  private var assessment: Assessment { outline.assessment }

  func write(on page: inout MarkdownPage) {
    page.heading(2, "What we could not tell")
    if outline.demands.isEmpty {
      page.block(
        assessment.findings.isEmpty
          ? "No rule was judged, so nothing was asked."
          : "Nothing: the manifest says all that the rules wanted to know."
      )
      return
    }
    if !outline.mayBind.isEmpty {
      page.block(
        "These instruments may bind the company; the manifest does not say. Each of them counts as "
          + "one unknown, however many of its rules wait."
      )
      page.list(outline.mayBind.compactMap(mayBind))
    }
    page.block(
      "By field, with the question to ask inside the company. Where there is none of something, "
        + "write that (`none`, `false`, `0` or `[]`): what is left out stays unknown."
    )
    page.list(outline.demands.map { demand(demand: $0, page.options) })
  }

  private func mayBind(_ index: Int) -> String? {
    let ruleset = assessment.rulesets[index]
    guard case .mayBind(let missing) = ruleset.outcome else { return nil }
    let paths = missing.fields.map { MarkdownText.code(assessment.fields[Int($0)].path) }
    let waiting = Phrase.count(ruleset.rules.count, "rule waits", "rules wait")
    let isAtGate = assessment.blocksAsUnknown(ruleset, at: outline.gate)
    let below = isAtGate ? "" : "; below the gate"
    return "\(MarkdownText.prose(ruleset.title)) (\(MarkdownText.code(ruleset.id))): "
      + "\(waiting) for \(Phrase.list(paths))\(below)"
  }

  private func demand(demand: FieldDemand, _ options: ReportOptions) -> String {
    let field = assessment.fields[demand.group.fields[0]]
    let findings = Phrase.count(demand.findings, "finding")
    let gate =
      switch demand.atGate {
      case 0: ", below the gate"
      case demand.findings: demand.findings == 1 ? ", at the gate" : ", all at the gate"
      default: ", \(demand.atGate) of them at the gate"
      }
    let shown = options.shown(of: demand.group.fields.count, atMost: options.maximumRepeats)
    let places = demand.group.fields.prefix(shown).map {
      MarkdownText.prose(assessment.fields[$0].place.description)
    }
    let verb = field.isWritten ? "Undecided at" : "Belongs at"
    let names = demand.group.below.map { MarkdownText.code($0) }
    let below = names.isEmpty ? "" : " (with \(Phrase.list(names)))"
    return "\(MarkdownText.code(demand.path))\(below): \(MarkdownText.prose(field.question)) "
      + "Touches \(findings)\(gate). \(verb) \(Phrase.some(places, of: demand.group.fields.count))."
  }
}
