import ReadinessModel
import SourceText

/// What a text report counts and lists behind the findings.
struct TextTables {
  let outline: ReportOutline

  private var assessment: Assessment { outline.assessment }

  func write(on page: inout TextPage) {
    writeMayBind(on: &page)
    writeDemands(on: &page)
    writeTallies(on: &page)
    TextMet(outline: outline).write(on: &page)
    TextLists(outline: outline).write(on: &page)
  }

  private func writeMayBind(on page: inout TextPage) {
    guard !outline.mayBind.isEmpty else { return }
    page.space()
    page.line("May bind you, but the manifest does not say", .strong)
    var rows: [[String]] = [["ruleset", "asks for", "at", "waiting"]]
    for index in outline.mayBind {
      let ruleset = assessment.rulesets[index]
      guard case .mayBind(let missing) = ruleset.outcome else { continue }
      let isAtGate = assessment.blocksAsUnknown(ruleset, at: outline.gate)
      for (row, field) in missing.fields.enumerated() {
        let asked = assessment.fields[Int(field)]
        let waiting =
          Phrase.count(ruleset.rules.count, "rule") + (isAtGate ? "" : ", below the gate")
        rows.append([
          row == 0 ? ruleset.id : "",
          PrintableText.line(asked.path),
          asked.place.position.description,
          row == 0 ? waiting : "",
        ])
      }
    }
    page.table(rows)
  }

  private func writeDemands(on page: inout TextPage) {
    let count = outline.demands.count
    guard count > 0 else { return }
    let shown = page.options.shown(of: count, atMost: Self.maximumDemands)
    page.space()
    page.line("Fill in first", .strong)
    var rows: [[String]] = [["", "findings", "at the gate"]]
    for demand in outline.demands.prefix(shown) {
      let count = demand.group.fields.count
      let many = count > 1 ? " (\(count))" : ""
      rows.append([
        PrintableText.line(demand.path) + many, "\(demand.findings)", Self.cell(demand.atGate),
      ])
    }
    page.table(rows, rightAligned: [1, 2])
    if shown < count {
      page.wrapped("and \(count - shown) more fields (--all lists them)", indent: 3)
    }
  }

  /// How many fields are listed without `--all`.
  private static let maximumDemands: Int = 10

  private func writeTallies(on page: inout TextPage) {
    guard !outline.tallies.isEmpty else { return }
    let hasEitherWay = outline.tallies.contains { $0.metEitherWay > 0 }
    let hasErrors = outline.tallies.contains { $0.errors > 0 }
    var rows: [[String]] = [["", "gap", "unknown", "met"]]
    let hasWaived = outline.tallies.contains { $0.waived > 0 }
    if hasEitherWay { rows[0].append("met either way") }
    if hasWaived { rows[0].append("waived") }
    rows[0].append("not applicable")
    if hasErrors { rows[0].append("error") }
    let last = rows[0].count - 1
    for tally in outline.tallies where !tally.hasOnlyFolded {
      var row = [tally.force.rawValue]
      row += [tally.gaps, tally.unknowns, tally.met].map(Self.cell)
      if hasEitherWay { row.append(Self.cell(tally.metEitherWay)) }
      if hasWaived { row.append(Self.cell(tally.waived)) }
      row.append(Self.cell(tally.notApplicable))
      if hasErrors { row.append(Self.cell(tally.errors)) }
      if tally.force == .coming, let first = outline.coming.first {
        row.append(first.start(on: assessment.asOf))
      } else if !outline.gate.classes.contains(tally.force) {
        row.append("not at the gate")
      }
      rows.append(row)
    }
    if rows.count > 1 {
      page.space()
      page.table(rows, rightAligned: Set(1...last))
    }
    writeComing(on: &page)
    let folded = outline.tallies.reduce(0) { $0 + $1.folded }
    if folded > 0 {
      page.wrapped(
        "\(Phrase.count(folded, "finding")) below rulesets that may bind: not counted until it is "
          + "known whether they do.",
        indent: 3
      )
    }
    if hasEitherWay {
      page.wrapped(
        "Met either way: it holds, though it cannot be told whether the rule is for the subject.",
        indent: 3
      )
    }
  }

  /// The rules that do not bind yet, by the day from which they do.
  private func writeComing(on page: inout TextPage) {
    guard !outline.coming.isEmpty else { return }
    let count = outline.coming.count
    let shown = page.options.shown(of: count, atMost: Self.maximumDays)
    let gate = outline.gate.classes.contains(.coming) ? "" : ", not at the gate"
    page.wrapped("Coming\(gate):", indent: 3)
    for coming in outline.coming.prefix(shown) {
      let names = page.options.shown(of: coming.rules.count, atMost: page.options.maximumRepeats)
      let rules = coming.rules.prefix(names).map { assessment.rules[$0].name }
      let list = Phrase.some(rules, of: coming.rules.count)
      page.wrapped("\(list) \(coming.start(on: assessment.asOf))", indent: 6)
    }
    if shown < count {
      page.wrapped("and \(count - shown) later days (--all lists them)", indent: 6)
    }
  }

  /// How many days on which rules begin to bind are listed without `--all`.
  private static let maximumDays: Int = 5

  private static func cell(_ count: Int) -> String { count == 0 ? "–" : "\(count)" }
}

extension ForceTally {
  /// Whether all its findings stand below rulesets that may bind.
  var hasOnlyFolded: Bool {
    folded > 0 && gaps + unknowns + met + metEitherWay + waived + notApplicable + errors == 0
  }
}
