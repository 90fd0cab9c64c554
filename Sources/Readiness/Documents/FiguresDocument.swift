import ReadinessChecker
import ReadinessModel
import ReadinessReporter

/// All figures of all rulesets, for an auditor: each once, with its meaning, its place in a source, and how rules compare with it.
struct FiguresDocument {
  let text: String

  init(_ rulesets: [CompiledRuleset]) {
    var page = MarkdownPage(ReportOptions())
    page.block(DocumentPhrase.origin)
    page.heading(1, "Figures")
    page.block(
      "Every threshold, percentage, day and length of time that a rule reads. A *legal* figure is "
        + "the instrument's; a *house* figure is the company's own choice. How a rule compares is "
        + "said from the side of what the manifest states: `>=` is \"at least the figure\". "
        + DocumentPhrase.notice
    )
    for compiled in rulesets where !compiled.ruleset.parameters.isEmpty {
      let ruleset = compiled.ruleset
      let uses = FigureUse.all(in: compiled)
      page.heading(2, "[\(ruleset.id)](rules/\(ruleset.id).md)")
      page.table(
        ["figure", "value", "kind", "meaning", "place", "compared in"],
        ruleset.parameters.map { Self.row($0, uses, in: ruleset) }
      )
    }
    text = page.text
  }

  private static func row(
    _ parameter: Parameter,
    _ uses: [FigureUse],
    in ruleset: Ruleset
  ) -> [String] {
    let readers = uses.filter { $0.parameter.utf8.elementsEqual(parameter.name.utf8) }.map { use in
      let sign = use.comparison.map { " \(MarkdownText.code($0))" } ?? ""
      return use.rule.map { "[\($0)](rules/\(ruleset.id).md#\($0))\(sign)" }
        ?? "`applies_when`\(sign)"
    }
    return [
      MarkdownText.code(parameter.name), MarkdownText.code(parameter.writtenValue),
      parameter.kind.rawValue, MarkdownText.prose(parameter.about),
      parameter.citation.map { DocumentPhrase.citation($0, in: ruleset) } ?? "",
      readers.joined(separator: ", "),
    ]
  }
}
