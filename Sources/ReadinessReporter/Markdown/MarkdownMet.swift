import ReadinessModel
import SourceText

/// What is met, by instrument, folded, with names, and with what each finding rests on.
struct MarkdownMet {
  let outline: ReportOutline

  private var assessment: Assessment { outline.assessment }

  /// How many entries of evidence are listed without `--all`.
  private static let maximumEntries: Int = 200

  func write(on page: inout MarkdownPage) {
    page.heading(2, "What is met")
    guard !outline.met.isEmpty else {
      page.block("Nothing was found to be met.")
      writeEvidence(on: &page)
      return
    }
    page.block("Counted by what it rests on; the counts are never added up.")
    page.block(counts)
    page.list(
      Assurance.allCases.reversed().map {
        "**\(MarkdownPhrase.capitalized($0.name))**: \(AssuranceWords.meaning($0))"
      }
    )
    let groups = outline.metByAssurance
    var order: [Int] = []
    var ofRuleset: [Int: [MetGroup]] = [:]
    // In the order of what is met: what binds first.
    for group in outline.met {
      let ruleset = assessment.rules[group.rule].ruleset
      if ofRuleset[ruleset] == nil { order.append(ruleset) }
      ofRuleset[ruleset] = []
    }
    for met in groups {
      ofRuleset[assessment.rules[met.group.rule].ruleset, default: []].append(met)
    }
    for place in order { write(ofRuleset[place] ?? [], of: place, on: &page) }
    writeEvidence(on: &page)
  }

  /// What is met at the gate and counts there as an unknown, because it rests on too little.
  func writeUnassured(on page: inout MarkdownPage) {
    guard !outline.unassured.isEmpty else { return }
    let least = outline.gate.minimumAssurance.name
    page.heading(3, "Met, and not \(least)")
    page.block("The gate asks for findings that are \(least); these count as unknowns.")
    page.list(
      outline.unassured.map { group in
        let words = Assurance.allCases.filter { assurance in
          group.findings.contains { assessment.findings[$0].assurance == assurance }
        }
        let met = MetGroup(assurance: words.first ?? .asserted, group: group)
        return "\(MarkdownPhrase.capitalized(Phrase.list(words.map(\.name)))): "
          + item(met, page.options)
      }
    )
  }

  private var counts: String {
    let order: [Assurance] = Assurance.allCases.reversed()
    var lines = [
      "| force | \(order.map(\.name).joined(separator: " | ")) |",
      "| --- |" + String(repeating: " ---: |", count: order.count),
    ]
    for tally in outline.tallies where tally.met + tally.metEitherWay > 0 {
      let cells = order.map { tally.count(of: $0) }.map { $0 == 0 ? "–" : "\($0)" }
      lines.append("| \(tally.force.rawValue) | \(cells.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n")
  }

  private func write(_ groups: [MetGroup], of place: Int, on page: inout MarkdownPage) {
    let ruleset = assessment.rulesets[place]
    let parts: [(assurance: Assurance, groups: [MetGroup])] = Assurance.allCases.map { assurance in
      (assurance, groups.filter { $0.assurance == assurance })
    }.filter { !$0.1.isEmpty }
    let counts = parts.map { part in
      "\(part.groups.reduce(0) { $0 + $1.group.findings.count }) \(part.assurance.name)"
    }
    let summary = "\(ruleset.title) (\(ruleset.id)): met: \(counts.joined(separator: ", "))"
    page.folded(summary) { page in
      let options = page.options
      for part in parts {
        let word = MarkdownPhrase.capitalized(part.assurance.name)
        page.block("**\(word)**, \(AssuranceWords.meaning(part.assurance)):")
        page.list(part.groups.map { item($0, options) })
      }
    }
  }

  private func item(_ met: MetGroup, _ options: ReportOptions) -> String {
    let group = met.group
    let rule = assessment.rules[group.rule]
    let subjects = MarkdownPhrase.subjects(outline.subjects(of: group), options)
    let eitherWay = group.findings.filter { index in
      if case .met(whenIsUnknown: true) = assessment.findings[index].verdict { return true }
      return false
    }
    let whom = group.findings.count == 1 ? "it" : "\(eitherWay.count) of them"
    let note = eitherWay.isEmpty ? "" : "; it cannot be told whether the rule is for \(whom)"
    let item = "\(MarkdownText.code(rule.name)): \(MarkdownText.prose(rule.requirement)) "
    return item + "At \(subjects)\(note). \(grounds(of: met, options))"
  }

  /// What shows the findings of a group, or what would; the same words only once.
  private func grounds(of met: MetGroup, _ options: ReportOptions) -> String {
    var sentences: [String] = []
    var seen: Set<String> = []
    let shown = options.shown(of: met.group.findings.count, atMost: options.maximumRepeats)
    let spoken = met.group.findings.filter { outline.evidence(of: $0) != nil }
    let findings =
      spoken.isEmpty ? Array(met.group.findings.prefix(1)) : Array(spoken.prefix(shown))
    for finding in findings {
      for sentence in outline.grounds(of: finding, in: .markdown)
      where seen.insert(sentence).inserted {
        sentences.append(MarkdownPhrase.capitalized(sentence) + ".")
      }
    }
    if findings.count < spoken.count {
      sentences.append("Evidence speaks of \(spoken.count - findings.count) more.")
    }
    return sentences.joined(separator: " ")
  }

  /// Every entry of evidence, and what became of its file.
  private func writeEvidence(on page: inout MarkdownPage) {
    guard !assessment.evidence.isEmpty else { return }
    let refused = assessment.evidence.filter { $0.isRefused }
    if !refused.isEmpty {
      page.block("Refused as evidence:")
      page.list(refused.map(entry))
    }
    let count = assessment.evidence.count
    page.folded("Evidence (\(count))") { page in
      let shown = page.options.shown(of: count, atMost: Self.maximumEntries)
      page.list(assessment.evidence.prefix(shown).map(entry))
      if shown < count { page.block("There are \(count - shown) more entries.") }
    }
  }

  private func entry(_ entry: AssessedEvidence) -> String {
    let about = entry.about.map { MarkdownText.code($0) } ?? "nothing that is stated"
    let kind = entry.kind.map { AssuranceWords.markdown.noun($0) } ?? "of no stated kind"
    let day = entry.collectedOn.map { " of \($0)" } ?? ", its day not known"
    let end: String =
      switch entry.end {
      case .unknown: ", until when is not stated"
      case .never: ""
      case .day(let last): ", until \(last)"
      }
    let uri = entry.uri.map { "file \(MarkdownText.code($0)) " } ?? ""
    return "\(MarkdownText.code(entry.id)), \(kind)\(day)\(end), about \(about); \(uri)"
      + "\(AssuranceWords.markdown.file(entry)) (\(MarkdownText.prose(entry.uriPlace.description)))"
  }
}

extension AssessedEvidence {
  fileprivate var isRefused: Bool {
    if case .refused = file { return true }
    return false
  }
}
