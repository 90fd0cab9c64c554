import ReadinessModel

/// What findings that are met rest on, in words.
enum AssuranceWords {
  /// What an assurance means.
  static func meaning(_ assurance: Assurance) -> String {
    switch assurance {
    case .asserted: "nothing but the manifest's word"
    case .stale: "evidence that is too old or has ended"
    case .referenced: "evidence that is named, and whose file was not checked"
    case .evidenced: "fresh evidence, its file checked against its digest"
    }
  }

  /// What a part asks for, as `a drill about deployments/chat, at most 30 days old`.
  static func wanted(_ part: FindingEvidence.Part) -> String {
    wanted(part.kind, part.about, part.maximumAgeDays)
  }

  /// What would show a rule, with paths below its subject; nil where no evidence can.
  static func wanted(_ rule: AssessedRule) -> String? {
    let demands = rule.evidence.map { demand in
      wanted(demand.kind, demand.about ?? "the \(rule.subject.rawValue)", demand.maximumAgeDays)
    }
    guard demands.isEmpty else { return Phrase.list(demands) }
    let ways = rule.reads.map { "evidence about \(Phrase.list($0))" }
    return ways.isEmpty ? nil : Phrase.list(ways, "or")
  }

  private static func wanted(_ kind: String?, _ about: String, _ maximumAge: Int?) -> String {
    let age = maximumAge.map { ", at most \(Phrase.count($0, "day")) old" } ?? ""
    return "\(kind.map(noun) ?? "evidence") about \(about)\(age)"
  }

  /// A kind of evidence with its article, as `an audit-report`.
  static func noun(_ kind: String) -> String {
    let isVowel = kind.utf8.first.map { "aeio".utf8.contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(kind)"
  }

  /// An entry as `drill-aug, a drill of 2026-08-30`.
  static func entry(_ entry: AssessedEvidence) -> String {
    let day = entry.collectedOn.map { " of \($0)" } ?? ""
    return "\(entry.id), \(entry.kind.map(noun) ?? "evidence")\(day)"
  }

  /// What became of an entry's file, as a clause.
  static func file(_ entry: AssessedEvidence) -> String {
    switch entry.file {
    case .matches: "read, and its digest is the stated one"
    case .withoutDigest: "read, and no digest is stated"
    case .notAtHand(let reason): "not read: \(reason)"
    case .refused(let reason): "refused: \(reason)"
    }
  }

  /// What shows a part, or what is missing, as a sentence without a full stop.
  static func sentence(_ part: FindingEvidence.Part, _ assessment: Assessment) -> String {
    guard let number = part.entry else { return "there is no \(bare(part))" }
    let entry = assessment.evidence[number]
    guard let shortfall = part.shortfall else { return self.entry(entry) }
    return "\(self.entry(entry)): \(shortfall); asked for is \(wanted(part))"
  }

  private static func bare(_ part: FindingEvidence.Part) -> String {
    let text = wanted(part)
    for article in ["a ", "an "] where text.hasPrefix(article) {
      return String(text.dropFirst(article.utf8.count))
    }
    return text
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
  func grounds(of finding: Int) -> [String] {
    if let evidence = evidence(of: finding) {
      return evidence.parts.map { AssuranceWords.sentence($0, assessment) }
    }
    let rule = assessment.rules[Int(assessment.findings[finding].rule)]
    return [AssuranceWords.wanted(rule).map { "it would take \($0)" } ?? Self.unshowable]
  }

  /// Why no evidence can be named for a rule.
  private static let unshowable: String =
    "no evidence can be named: the rule asks for none, and what it reads is found only while it is judged"
}
