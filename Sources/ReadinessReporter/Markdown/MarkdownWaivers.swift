import ReadinessModel

/// What somebody has accepted, and the waivers that do not do what they should.
struct MarkdownWaivers {
  let outline: ReportOutline

  private var assessment: Assessment { outline.assessment }

  func write(on page: inout MarkdownPage) {
    page.heading(2, "Accepted risks")
    let items = WaiverItem.items(of: assessment)
    guard !items.isEmpty else {
      return page.block("None: no waiver is part of this assessment.")
    }
    page.list(items.map { text($0, page.options) })
  }

  private func text(_ item: WaiverItem, _ options: ReportOptions) -> String {
    let waiver = item.assessed.waiver
    let name = "\(MarkdownText.code(waiver.rule)) at \(MarkdownText.code(waiver.subject))"
    var parts = ["**\(MarkdownPhrase.capitalized(item.word))**: \(name)."]
    if let finding = item.finding {
      let rule = assessment.rules[Int(finding.rule)]
      let title = MarkdownText.prose(rule.title)
      parts.append("\(title) (\(rule.severity.name), \(finding.force.rawValue)).")
    }
    let reasons = item.reasons(in: assessment, options).map(MarkdownText.prose)
    if !reasons.isEmpty { parts.append("\(Phrase.list(reasons)).") }
    parts.append(MarkdownText.prose(item.approval))
    parts.append(MarkdownText.prose("\(item.sentence) (\(waiver.place))"))
    return parts.joined(separator: " ")
  }
}
