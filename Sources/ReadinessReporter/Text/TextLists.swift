import ReadinessModel

/// What a text report only counts, and lists on demand.
struct TextLists {
  let outline: ReportOutline

  private var assessment: Assessment { outline.assessment }

  func write(on page: inout TextPage) {
    var lines: [(label: String, names: [String])] = []
    let below = outline.gapsBelow.findingCount + outline.unknownsBelow.findingCount
    if below > 0, !page.options.showsAll {
      let (gaps, unknowns) = (outline.gapsBelow.findingCount, outline.unknownsBelow.findingCount)
      var parts = gaps > 0 ? [Phrase.count(gaps, "gap")] : []
      if unknowns > 0 { parts.append(Phrase.count(unknowns, "unknown")) }
      lines.append(("below the gate: \(Phrase.list(parts))", []))
    }
    let rulesets = UnjudgedRulesets(assessment)
    lines.append(
      ("not applicable: \(Self.rulesets(rulesets.notApplicable))", rulesets.notApplicable)
    )
    lines.append(("past: \(Self.rulesets(rulesets.past))", rulesets.past))
    lines.append(("not yet: \(Self.rulesets(rulesets.notYet))", rulesets.notYet))
    let present = lines.filter { !$0.names.isEmpty || $0.label.hasPrefix("below") }
    if !present.isEmpty { page.space() }
    for (label, names) in present {
      page.wrapped(label + (page.options.showsAll ? "" : " (--all lists them)"), indent: 3)
      guard page.options.showsAll else { continue }
      for name in names { page.wrapped(name, indent: 6) }
    }
    if !assessment.notes.isEmpty { page.space() }
    for note in assessment.notes { page.wrapped("note: \(note)", indent: 3) }
    writeInputs(on: &page)
  }

  private static func rulesets(_ names: [String]) -> String {
    Phrase.count(names.count, "ruleset")
  }

  private func writeInputs(on page: inout TextPage) {
    page.space()
    let rulesets = assessment.inputs.filter { $0.kind != "manifest" }
    let shown =
      page.options.showsAll ? assessment.inputs : assessment.inputs.filter { $0.kind == "manifest" }
    for input in shown {
      let version = input.version.map { " \($0)" } ?? ""
      page.wrapped("\(input.kind) \(input.name)\(version)", indent: 3)
      page.line("      sha256 \(PrintableText.line(input.sha256))", .faint)
    }
    if !page.options.showsAll, !rulesets.isEmpty {
      page.wrapped(
        "read besides: \(Phrase.count(rulesets.count, "file")) (--all lists versions and digests)",
        indent: 3
      )
    }
    if !assessment.options.isEmpty {
      page.wrapped("options \(assessment.options.joined(separator: " "))", indent: 3)
    }
  }
}
