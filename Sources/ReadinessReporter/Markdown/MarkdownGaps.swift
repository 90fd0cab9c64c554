import ReadinessModel
import SourceText

/// The gaps, grouped by instrument: what is wrong here, why it matters, where, and the fix.
struct MarkdownGaps {
  let outline: ReportOutline

  private var assessment: Assessment { outline.assessment }

  func write(on page: inout MarkdownPage) {
    page.heading(2, "Gaps")
    let groups = outline.gaps + outline.softGaps + outline.gapsBelow.filter { !mayCome($0) }
    if groups.isEmpty {
      page.block("None was found.")
    }
    writeByInstrument(groups, on: &page)
  }

  /// The gaps of rules that bind nobody yet.
  func writeWhatMayCome(on page: inout MarkdownPage) {
    page.heading(2, "What may come")
    let groups = outline.gapsBelow.filter(mayCome)
    let undecided = undecided
    let isJudged = undecided != nil || assessment.findings.contains { mayCome($0.force) }
    guard isJudged else {
      page.block("No rule that is coming, possible or imagined was judged.")
      return
    }
    let lead =
      groups.isEmpty
      ? "No rule that is coming, possible or imagined finds a gap beyond those above."
      : "These rules do not bind today and would find a gap if they did."
    page.block([lead, undecided].compactMap(\.self).joined(separator: " "))
    if !outline.coming.isEmpty { page.block("Coming, by the day from which they bind:") }
    page.list(
      outline.coming.map { coming in
        let shown = page.options.shown(of: coming.rules.count, atMost: MarkdownPhrase.maximumNames)
        let rules = coming.rules.prefix(shown).map { MarkdownText.code(assessment.rules[$0].name) }
        let start = MarkdownPhrase.capitalized(coming.start(on: assessment.asOf))
        return "\(start): \(Phrase.some(rules, of: coming.rules.count))"
      }
    )
    writeByInstrument(groups, on: &page)
  }

  /// How much of what may come waits for fields, so that silence there does not read as a pass.
  private var undecided: String? {
    let unknowns = (outline.unknowns + outline.unknownsBelow).filter(mayCome).findingCount
    let folded = outline.mayBind.map { assessment.rulesets[$0] }.filter { ruleset in
      ruleset.strictest.map { mayCome($0.force) } ?? false
    }.reduce(0) { $0 + $1.rules.count }
    let count = unknowns + folded
    guard count > 0 else { return nil }
    return "Of \(Phrase.count(count, "finding")) it cannot be told: "
      + "\(count == 1 ? "it waits" : "they wait") for fields that are listed above."
  }

  private func mayCome(_ group: FindingGroup) -> Bool {
    mayCome(group.force)
  }

  private func mayCome(_ force: Force) -> Bool {
    switch force {
    case .coming, .possible, .imagined: true
    case .binding, .unsettled, .voluntary, .past: false
    }
  }

  /// One part for each instrument, in the order of its worst gap.
  private func writeByInstrument(_ groups: [FindingGroup], on page: inout MarkdownPage) {
    var order: [Int] = []
    var ofRuleset: [Int: [FindingGroup]] = [:]
    for group in groups {
      let ruleset = assessment.rules[group.rule].ruleset
      if ofRuleset[ruleset] == nil { order.append(ruleset) }
      ofRuleset[ruleset, default: []].append(group)
    }
    for place in order {
      let ruleset = assessment.rulesets[place]
      page.heading(3, "\(MarkdownText.prose(ruleset.title)) (\(MarkdownText.code(ruleset.id)))")
      var standing = MarkdownPhrase.capitalized(MarkdownPhrase.standing(ruleset)) + "."
      if let model = ruleset.modelledOn {
        standing += " Modelled on \(MarkdownText.prose(model))."
      }
      page.block(standing)
      for group in ofRuleset[place] ?? [] { write(group, on: &page) }
    }
  }

  private func write(_ group: FindingGroup, on page: inout MarkdownPage) {
    let rule = assessment.rules[group.rule]
    let severity = MarkdownPhrase.capitalized(rule.severity.name)
    page.heading(4, "\(severity): \(MarkdownText.prose(rule.title))")
    let subjects = outline.subjects(of: group)
    let shown = page.options.shown(of: subjects.count, atMost: page.options.maximumRepeats)
    for (index, place) in group.findings.prefix(shown).enumerated() {
      guard case .gap(let explanation) = assessment.findings[place].verdict else { continue }
      write(explanation, of: subjects[index], on: &page)
    }
    if shown < subjects.count {
      let rest = MarkdownPhrase.subjects(Array(subjects[shown...]), page.options)
      page.block("The same gap stands at \(subjects.count - shown) more: \(rest).")
    }
    var items = forces(of: group, page.options)
    let finding = assessment.findings[group.findings[0]]
    let isAtGate = assessment.standing(of: finding, at: outline.gate) != .clear
    if isAtGate, let reason = Softening.sentence(finding, rule) { items.append(reason) }
    if !isAtGate {
      items.append(
        outline.gate.classes.contains(finding.force)
          ? "This gap is below the gate."
          : "Not at the gate: the rule is \(finding.force.rawValue)."
      )
    }
    items.append("Duty: \(MarkdownText.prose(rule.requirement))\(citations(rule))")
    for (index, remedy) in rule.remedies.enumerated() {
      items.append(
        "\(index == 0 ? "Fix" : "Or"): \(MarkdownText.prose(remedy.text))\(MarkdownPhrase.note(remedy))"
      )
    }
    items.append("Rule: \(MarkdownText.code(rule.name))")
    page.list(items)
  }

  /// The force of a group's findings, where it is more than their ruleset's, each with its subjects.
  private func forces(of group: FindingGroup, _ options: ReportOptions) -> [String] {
    let known = ForceWords.words(assessment.rulesets[assessment.rules[group.rule].ruleset])
    var order: [String] = []
    var ofNote: [String: [AssessedSubject]] = [:]
    for place in group.findings {
      let finding = assessment.findings[place]
      guard let note = ForceWords.note(finding, in: assessment), note != known else { continue }
      if ofNote[note] == nil { order.append(note) }
      ofNote[note, default: []].append(assessment.subjects[Int(finding.subject)])
    }
    return order.map { note in
      let subjects = ofNote[note] ?? []
      guard subjects.count < group.findings.count else { return "Force: \(note)" }
      return "Force: \(note) at \(MarkdownPhrase.subjects(subjects, options))"
    }
  }

  private func citations(_ rule: AssessedRule) -> String {
    guard !rule.citations.isEmpty else { return " (no citation)" }
    return " (\(rule.citations.map(MarkdownText.prose).joined(separator: "; ")))"
  }

  private func write(
    _ explanation: Explanation,
    of subject: AssessedSubject,
    on page: inout MarkdownPage
  ) {
    let reasons = ReadableReason.reasons(of: explanation)
    let count = reasons.count
    let shown = page.options.shown(of: count, atMost: page.options.maximumReasons)
    let title = subject.title.map { " (\(MarkdownText.prose($0)))" } ?? ""
    var lead = "At \(MarkdownText.code(subject.path))\(title)"
    var last: ShownPlace?
    for reason in reasons.prefix(shown) {
      write(reason, after: lead, on: &page)
      let place = reason.place ?? subject.place
      if let place, place != last { page.excerpt(place) }
      last = place
      lead = "Also at \(MarkdownText.code(subject.path))"
    }
    if shown < count { page.block("There are \(count - shown) more reasons.") }
  }

  /// Two facts read well in a sentence; more of them do in a list.
  private func write(
    _ reason: ReadableReason,
    after lead: String,
    on page: inout MarkdownPage
  ) {
    let facts = reason.facts.map { fact in
      MarkdownPhrase.fact(fact, hasPlace: fact.place != reason.place)
    }
    let decided = MarkdownText.code(reason.expression)
    let detail = reason.detail.map { "; \(MarkdownText.prose($0))" } ?? ""
    switch facts.count {
    case 0: page.block("\(lead), decided by \(decided)\(detail).")
    case 1...2: page.block("\(lead): \(Phrase.list(facts))\(detail). Decided by \(decided).")
    default:
      let why = reason.detail.map { ", \(MarkdownText.prose($0)). Decided" } ?? ", decided"
      page.block("\(lead)\(why) by \(decided), where:")
      page.list(facts)
    }
  }
}
