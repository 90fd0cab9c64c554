import ReadinessModel

/// What findings that are met rest on, in the words of one format.
struct AssuranceWords: Sendable {
  /// How the format writes an id or a path.
  let name: @Sendable (String) -> String
  /// How it writes any other text of an input.
  let prose: @Sendable (String) -> String

  /// The words of plain text.
  static let plain = AssuranceWords(name: { $0 }, prose: { $0 })
  /// The words of Markdown.
  static let markdown = AssuranceWords(name: MarkdownText.code, prose: MarkdownText.prose)

  /// What an assurance means.
  static func meaning(_ assurance: Assurance) -> String {
    switch assurance {
    case .asserted: "nothing but the manifest's word"
    case .stale: "evidence that is too old or has ended"
    case .referenced: "evidence that is named, and whose file was not checked"
    case .evidenced: "fresh evidence, its file checked against its digest"
    }
  }

  /// What would show a rule, with paths below its subject; nil where no evidence can.
  func wanted(_ rule: AssessedRule) -> String? {
    let whole = "the \(rule.subject.rawValue) as a whole"
    let demands = rule.evidence.map { demand in
      wanted(demand.kind, demand.about.map(name) ?? whole, demand.maximumAgeDays)
    }
    guard demands.isEmpty else { return Phrase.list(demands) }
    let ways = rule.reads.map { paths in
      "evidence about \(Phrase.list(paths.map { $0.isEmpty ? whole : name($0) }))"
    }
    if ways.count > 1 { return Phrase.list(ways, "or") + ", of what holds" }
    return ways.first
  }

  private func wanted(_ kind: String?, _ about: String, _ maximumAge: Int?) -> String {
    let age = maximumAge.map { ", at most \(Phrase.count($0, "day")) old" } ?? ""
    return "\(kind.map(noun) ?? "evidence") about \(about)\(age)"
  }

  /// A kind of evidence with its article, as `an audit-report`.
  func noun(_ kind: String) -> String {
    let isVowel = kind.utf8.first.map { "aeio".utf8.contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(prose(kind))"
  }

  /// An entry as `drill-aug, a drill of 2026-08-30`.
  private func entry(_ entry: AssessedEvidence) -> String {
    let day = entry.collectedOn.map { " of \($0)" } ?? ""
    return "\(name(entry.id)), \(entry.kind.map(noun) ?? "evidence")\(day)"
  }

  /// What became of an entry's file, as a clause.
  func file(_ entry: AssessedEvidence) -> String {
    switch entry.file {
    case .matches: "read, and its digest is the stated one"
    case .withoutDigest: "read, and no digest is stated"
    case .notAtHand(let reason): "not read: \(prose(reason))"
    case .refused(let reason): "refused: \(prose(reason))"
    }
  }

  /// What shows a part, or what is missing, as a sentence without a full stop.
  func sentence(_ part: FindingEvidence.Part, _ assessment: Assessment) -> String {
    let wanted = wanted(part.kind, name(part.about), part.maximumAgeDays)
    guard let number = part.entry else { return "it would take \(wanted)" }
    let entry = entry(assessment.evidence[number])
    guard let shortfall = part.shortfall else { return entry }
    return "\(entry): \(prose(shortfall)); asked for is \(wanted)"
  }
}

/// Findings of one rule that are met and rest on the same.
struct MetGroup: Sendable {
  /// What they rest on.
  let assurance: Assurance
  /// The findings.
  let group: FindingGroup
}

extension ReportOutline {
  /// What is met, by what it rests on, the weakest first; within that what binds first.
  var metByAssurance: [MetGroup] {
    Assurance.allCases.flatMap { assurance in
      met.compactMap { group in
        group.filtered { assessment.findings[$0].assurance == assurance }
          .map { MetGroup(assurance: assurance, group: $0) }
      }
    }
  }

  /// What the evidence has to say for a finding, if some entry speaks of it.
  func evidence(of finding: Int) -> FindingEvidence? {
    var (low, high) = (0, assessment.findingEvidence.count)
    while low < high {
      let middle = (low + high) / 2
      if assessment.findingEvidence[middle].finding < finding {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < assessment.findingEvidence.count,
      assessment.findingEvidence[low].finding == finding
    else { return nil }
    return assessment.findingEvidence[low]
  }

  /// What shows a finding that is met and what would show it better, a sentence without a full stop each.
  func grounds(of finding: Int, in words: AssuranceWords = .plain) -> [String] {
    if let evidence = evidence(of: finding) {
      return evidence.parts.map { words.sentence($0, assessment) }
    }
    let rule = assessment.rules[Int(assessment.findings[finding].rule)]
    return [words.wanted(rule).map { "it would take \($0)" } ?? Self.unshowable]
  }

  /// Why no evidence can be named for a rule.
  private static let unshowable: String =
    "no evidence can be named: the rule asks for none, and what it reads is found only while it is judged"
}
