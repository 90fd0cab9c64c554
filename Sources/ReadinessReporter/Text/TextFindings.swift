import ReadinessModel
import SourceText

/// The gaps and unknowns of a text report, each with all that is needed to act on it.
struct TextFindings {
  let outline: ReportOutline

  private var assessment: Assessment { outline.assessment }

  /// The lines that have asked for a field already.
  private var told: Set<String> = []

  init(outline: ReportOutline) { self.outline = outline }

  mutating func write(on page: inout TextPage) {
    for group in outline.gaps { write(gaps: group, on: &page) }
    for group in outline.softGaps { write(gaps: group, on: &page) }
    for group in outline.unknowns { write(unknowns: group, on: &page) }
    for group in outline.unassured { write(unassured: group, on: &page) }
    guard page.options.showsAll else { return }
    if !outline.gapsBelow.isEmpty || !outline.unknownsBelow.isEmpty {
      page.space()
      page.line("Below the gate", .strong)
    }
    for group in outline.gapsBelow { write(gaps: group, on: &page) }
    for group in outline.unknownsBelow { write(unknowns: group, on: &page) }
  }

  private func write(gaps group: FindingGroup, on page: inout TextPage) {
    let rule = assessment.rules[group.rule]
    let shown = page.options.shown(
      of: group.findings.count,
      atMost: page.options.maximumRepeats
    )
    let subjects = outline.subjects(of: group)
    for (index, place) in group.findings.prefix(shown).enumerated() {
      let finding = assessment.findings[place]
      guard case .gap(let explanation) = finding.verdict else { continue }
      let note = ForceWords.note(finding, in: assessment)
      writeHead("gap", .bad, rule, note, subjects[index].path, on: &page)
      page.wrapped(rule.title)
      if let reason = softening(of: finding, rule) { page.wrapped(reason) }
      write(explanation, of: subjects[index], on: &page)
      for (index, remedy) in rule.remedies.enumerated() {
        page.wrapped(
          remedy.text + Remedies.note(remedy),
          label: index == 0 ? "   fix" : "    or",
          labelStyle: .strong
        )
      }
    }
    guard shown < group.findings.count else { return }
    let more = subjects[shown...].prefix(page.options.maximumRepeats).map(\.path)
    let names = Phrase.some(more, of: group.findings.count - shown)
    page.space()
    page.wrapped(
      "The same gap, \(rule.name), at \(group.findings.count - shown) more: \(names) "
        + "(--all shows them)."
    )
  }

  /// Why a gap at the gate counts as an unknown, if it does.
  private func softening(of finding: Finding, _ rule: AssessedRule) -> String? {
    guard assessment.standing(of: finding, at: outline.gate) == .unknown else { return nil }
    return Softening.sentence(finding, rule)
  }

  private func write(
    _ explanation: Explanation,
    of subject: AssessedSubject,
    on page: inout TextPage
  ) {
    let reasons = ReadableReason.reasons(of: explanation)
    let count = reasons.count
    let shown = page.options.shown(of: count, atMost: page.options.maximumReasons)
    var last: ShownPlace?
    for (index, reason) in reasons.prefix(shown).enumerated() {
      let place = reason.place ?? subject.place
      if let place, place != last {
        page.wrapped(index == 0 ? "\(place)" : "and, enough by itself, \(place)")
        page.excerpt(place)
      } else if index > 0 {
        page.wrapped("and, enough by itself:")
      }
      last = place
      for fact in reason.facts {
        let isPrimary = fact.place != nil && fact.place == reason.place
        let place = isPrimary ? "" : fact.place.map { " (\($0))" } ?? ""
        page.wrapped(Facts.sentence(fact) + place)
      }
      if let detail = reason.detail { page.wrapped(detail) }
      page.wrapped("decided by: \(reason.expression)")
    }
    if shown < count { page.wrapped("and \(count - shown) more reasons (--all shows them)") }
  }

  private mutating func write(unknowns group: FindingGroup, on page: inout TextPage) {
    let rule = assessment.rules[group.rule]
    let subjects = outline.subjects(of: group)
    let count = subjects.count
    let subject =
      count == 1 ? subjects[0].path : Phrase.count(count, subjects[0].kind.rawValue)
    let note = ForceWords.note(group, in: assessment)
    writeHead("unknown", .doubtful, rule, note, subject, on: &page)
    page.wrapped("Cannot tell: \(rule.title)")
    if count > 1 {
      let shown = page.options.shown(of: count, atMost: page.options.maximumRepeats)
      page.wrapped("at " + Phrase.some(subjects.prefix(shown).map(\.path), of: count))
    }
    writeFields(outline.missing(in: group), on: &page)
  }

  /// What is met and counts as an unknown, because it rests on less than the gate asks for.
  private func write(unassured group: FindingGroup, on page: inout TextPage) {
    let rule = assessment.rules[group.rule]
    let subjects = outline.subjects(of: group)
    let count = subjects.count
    let subject =
      count == 1 ? subjects[0].path : Phrase.count(count, subjects[0].kind.rawValue)
    writeHead("weak", .doubtful, rule, ForceWords.note(group, in: assessment), subject, on: &page)
    let least = outline.gate.minimumAssurance.name
    page.wrapped("Met, but counts as an unknown: it is not \(least), which the gate asks for")
    let shown = page.options.shown(of: count, atMost: page.options.maximumRepeats)
    var label = "  show"
    for (index, finding) in group.findings.prefix(shown).enumerated() {
      let word = assessment.findings[finding].assurance?.name ?? ""
      let at = count == 1 ? "" : "\(subjects[index].path) is "
      let grounds = outline.grounds(of: finding).joined(separator: "; ")
      page.wrapped("\(at)\(word): \(grounds)", label: label, labelStyle: .strong)
      label = ""
    }
    if shown < count { page.wrapped("and \(count - shown) more (--all shows them)") }
  }

  /// Says where fields belong, each only once in a report.
  private mutating func writeFields(_ groups: [FieldGroup], on page: inout TextPage) {
    var label = "  tell"
    var toldBefore: [String] = []
    for group in groups {
      let lines = FieldLines.lines(group, assessment, page.options)
      if lines.allSatisfy(told.contains) {
        toldBefore.append(FieldLines.path(group, assessment))
        continue
      }
      for line in lines {
        told.insert(line)
        page.wrapped(line, label: label, labelStyle: .strong)
        label = ""
      }
    }
    guard !toldBefore.isEmpty else { return }
    let names = Phrase.list(toldBefore)
    page.wrapped(
      label.isEmpty ? "and, as above, \(names)" : "as above, \(names)",
      label: label,
      labelStyle: .strong
    )
  }

  private func writeHead(
    _ label: String,
    _ style: TerminalStyle,
    _ rule: AssessedRule,
    _ note: String?,
    _ subject: String,
    on page: inout TextPage
  ) {
    page.space()
    let name = TextPage.pad(rule.severity.name, to: 10) + rule.name
    let standing = note.map { " (\($0))" } ?? ""
    let subject = PrintableText.line(subject)
    let first = page.styled(label, style) + TextPage.pad("", to: TextPage.indent - label.count)
    let used = TextPage.indent + TextPage.width(name + standing + subject) + 2
    if used <= page.options.width {
      let gap = String(repeating: " ", count: page.options.width - used + 2)
      page.line(first + name + standing + gap + subject)
    } else {
      page.line(first + name + standing)
      page.wrapped(subject)
    }
  }
}
