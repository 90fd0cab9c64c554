import ReadinessModel

/// What is met, by what it rests on: counted apart for each class of force, and named.
struct TextMet {
  let outline: ReportOutline

  private var assessment: Assessment { outline.assessment }

  /// How many rules are named for each assurance without `--all`.
  private static let maximumRules: Int = 10

  func write(on page: inout TextPage) {
    writeMet(on: &page)
    writeRefused(on: &page)
  }

  private func writeMet(on page: inout TextPage) {
    guard !outline.met.isEmpty else { return }
    page.space()
    page.line("Met, and what it rests on", .strong)
    writeCounts(on: &page)
    let groups = outline.metByAssurance
    for assurance in Assurance.allCases {
      write(assurance, groups.filter { $0.assurance == assurance }, on: &page)
    }
  }

  private func writeCounts(on page: inout TextPage) {
    let order: [Assurance] = Assurance.allCases.reversed()
    var rows: [[String]] = [[""] + order.map(\.name)]
    for tally in outline.tallies where tally.met + tally.metEitherWay > 0 {
      let counts = order.map { tally.count(of: $0) }
      rows.append([tally.force.rawValue] + counts.map { $0 == 0 ? "–" : "\($0)" })
    }
    page.table(rows, rightAligned: Set(1...order.count))
  }

  private func write(_ assurance: Assurance, _ groups: [MetGroup], on page: inout TextPage) {
    guard !groups.isEmpty else { return }
    page.wrapped("\(assurance.name), \(AssuranceWords.meaning(assurance)):", indent: 3)
    let shown = page.options.shown(of: groups.count, atMost: Self.maximumRules)
    for group in groups.prefix(shown) { write(group, on: &page) }
    if shown < groups.count {
      page.wrapped("and \(groups.count - shown) more rules (--all lists them)", indent: 6)
    }
  }

  private func write(_ met: MetGroup, on page: inout TextPage) {
    let rule = assessment.rules[met.group.rule]
    let findings = met.group.findings
    let shown = page.options.shown(of: findings.count, atMost: page.options.maximumRepeats)
    let paths = outline.subjects(of: met.group).prefix(shown).map(\.path)
    let force = met.group.force == .binding ? "" : " (\(met.group.force.rawValue))"
    page.wrapped("\(rule.name)\(force): \(Phrase.some(paths, of: findings.count))", indent: 6)
    if page.options.showsAll { page.wrapped(rule.requirement, indent: 9) }
    var last: [String] = []
    for finding in findings.prefix(shown) where outline.evidence(of: finding) != nil {
      let grounds = outline.grounds(of: finding)
      if grounds != last { for ground in grounds { page.wrapped(ground, indent: 9) } }
      last = grounds
    }
    if page.options.showsAll, last.isEmpty, let first = findings.first {
      for ground in outline.grounds(of: first) { page.wrapped(ground, indent: 9) }
    }
  }

  /// The files that may not be read, whatever rests on them.
  private func writeRefused(on page: inout TextPage) {
    let refused = assessment.evidence.compactMap { entry -> String? in
      guard case .refused(let reason) = entry.file else { return nil }
      return "\(entry.uri ?? "") (\(entry.id)): \(reason) (\(entry.uriPlace))"
    }
    guard !refused.isEmpty else { return }
    page.space()
    page.line("Refused as evidence", .strong)
    let shown = page.options.shown(of: refused.count, atMost: Self.maximumRules)
    for line in refused.prefix(shown) { page.wrapped(line, indent: 3) }
    if shown < refused.count {
      page.wrapped("and \(refused.count - shown) more (--all lists them)", indent: 3)
    }
  }
}
