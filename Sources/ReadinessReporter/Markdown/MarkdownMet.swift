import ReadinessModel

/// What is met, by instrument, folded, with names.
struct MarkdownMet {
  let outline: ReportOutline

  func write(on page: inout MarkdownPage) {
    page.heading(2, "What is met")
    guard !outline.met.isEmpty else {
      page.block("Nothing was found to be met.")
      return
    }
    page.block("All of it rests on the manifest's word alone (asserted).")
    var order: [Int] = []
    var ofRuleset: [Int: [FindingGroup]] = [:]
    for group in outline.met {
      let ruleset = outline.assessment.rules[group.rule].ruleset
      if ofRuleset[ruleset] == nil { order.append(ruleset) }
      ofRuleset[ruleset, default: []].append(group)
    }
    for place in order {
      let ruleset = outline.assessment.rulesets[place]
      let groups = ofRuleset[place] ?? []
      let count = Phrase.count(groups.findingCount, "finding")
      page.folded("\(ruleset.title) (\(ruleset.id)): \(count) met") { page in
        let options = page.options
        page.list(groups.map { item($0, options) })
      }
    }
  }

  private func item(_ group: FindingGroup, _ options: ReportOptions) -> String {
    let rule = outline.assessment.rules[group.rule]
    let subjects = MarkdownPhrase.subjects(outline.subjects(of: group), options)
    let eitherWay = group.findings.filter { index in
      if case .met(whenIsUnknown: true) = outline.assessment.findings[index].verdict { return true }
      return false
    }
    let whom = group.findings.count == 1 ? "it" : "\(eitherWay.count) of them"
    let note = eitherWay.isEmpty ? "" : "; it cannot be told whether the rule is for \(whom)"
    return "\(MarkdownText.code(rule.name)): \(MarkdownText.prose(rule.requirement)) "
      + "At \(subjects)\(note)."
  }
}
