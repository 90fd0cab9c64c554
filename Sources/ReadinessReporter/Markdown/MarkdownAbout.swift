import ReadinessModel
import SourceText

/// About the report itself: inputs, rulesets, options, and what it is not.
struct MarkdownAbout {
  let outline: ReportOutline
  let toolVersion: String

  private var assessment: Assessment { outline.assessment }

  func write(on page: inout MarkdownPage) {
    page.heading(2, "About this report")
    var items = [
      "Made by readiness \(MarkdownText.prose(toolVersion)), judged \(Stamps.day(assessment))",
      "Gate: \(MarkdownText.prose(Headline.threshold(outline.gate))); "
        + "an unknown there \(outline.gate.unknown == .fail ? "fails" : "only warns")",
    ]
    if outline.gate.minimumAssurance > .asserted {
      let least = outline.gate.minimumAssurance.name
      items.append("What is met there has to be at least \(least), or it counts as an unknown")
    }
    if let known = outline.lawKnownUntil { items.append("Law known up to \(known)") }
    if !assessment.options.isEmpty {
      items.append("Options: \(MarkdownText.code(assessment.options.joined(separator: " ")))")
    }
    items += assessment.notes.map { "Note: \(MarkdownText.prose($0))" }
    page.list(items)
    writeUnjudged(on: &page)
    page.folded("Inputs and their SHA-256 digests (\(assessment.inputs.count))") { page in
      page.list(
        assessment.inputs.map { input in
          let version = input.version.map { " \(MarkdownText.prose($0))" } ?? ""
          return "\(MarkdownText.prose(input.kind)) \(MarkdownText.code(input.name))\(version): "
            + MarkdownText.code(input.sha256)
        }
      )
    }
    page.folded("Rulesets (\(assessment.rulesets.count))") { page in
      page.list(assessment.rulesets.map(ruleset))
    }
    page.block(Stamps.closing)
  }

  private func writeUnjudged(on page: inout MarkdownPage) {
    let unjudged = UnjudgedRulesets(assessment)
    let parts: [(String, [String])] = [
      ("Not applicable", unjudged.notApplicable),
      ("Past", unjudged.past),
      ("Not yet", unjudged.notYet),
    ]
    for (title, names) in parts where !names.isEmpty {
      page.folded("\(title) (\(names.count))") { page in
        page.list(names.map(MarkdownText.prose))
      }
    }
  }

  private func ruleset(_ ruleset: AssessedRuleset) -> String {
    let known = ruleset.checkedUntil.map { "; looked at up to \($0)" } ?? ""
    return "\(MarkdownText.code(ruleset.id)) \(MarkdownText.prose(ruleset.version)): "
      + "\(MarkdownPhrase.standing(ruleset))\(known)"
  }
}
