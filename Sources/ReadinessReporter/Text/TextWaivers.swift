import ReadinessModel

/// What somebody has accepted, and the waivers that do not do what they should.
struct TextWaivers {
  let outline: ReportOutline

  private var assessment: Assessment { outline.assessment }

  func write(on page: inout TextPage) {
    let items = WaiverItem.items(of: assessment)
    guard !items.isEmpty else { return }
    page.space()
    page.line("Accepted risks", .strong)
    for item in items {
      let waiver = item.assessed.waiver
      page.wrapped("\(item.word): \(waiver.rule) at \(waiver.subject)", indent: 3)
      if let finding = item.finding {
        let rule = assessment.rules[Int(finding.rule)]
        page.wrapped("\(rule.severity.name), \(finding.force.rawValue): \(rule.title)", indent: 6)
      }
      for reason in item.reasons(in: assessment, page.options) {
        page.wrapped(reason, indent: 6)
      }
      page.wrapped(item.approval, indent: 6)
      page.wrapped("\(item.sentence) (\(waiver.place))", indent: 6)
    }
  }
}
