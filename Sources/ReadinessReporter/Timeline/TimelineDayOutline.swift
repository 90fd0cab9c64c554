import ReadinessModel

/// What a readable timeline says of one day, in the order of its lines.
struct TimelineDayOutline {
  /// Rulesets that come to stand otherwise in the same way: the way in words, and their ids.
  private(set) var rulesets: [(words: String, ids: [String])] = []
  /// Findings that come to say something else.
  private(set) var findings: [FindingChange] = []
  /// What the manifest dates.
  private(set) var events: [TimelineEvent] = []
  /// How many rulesets are left out: they bind on neither day.
  private(set) var hiddenRulesets = 0
  /// How many findings are left out: they are met, or not for their subject, on both days.
  private(set) var hiddenFindings = 0

  init(_ day: Timeline.Day, showsAll: Bool) {
    var aged: [LawAge: [String]] = [:]
    for change in day.changes {
      switch change {
      case .rulesets(let ids, let from, let to):
        if !showsAll, from.outcome == .notApplicable, to.outcome == .notApplicable {
          hiddenRulesets += ids.count
        } else if from.force == to.force, from.outcome == to.outcome, from.lawAge != to.lawAge {
          aged[to.lawAge, default: []] += ids
        } else {
          rulesets.append((TimelineWords.way(from, to), ids))
        }
      case .findings(let change):
        if showsAll || TimelineWords.isShown(change) {
          findings.append(change)
        } else {
          hiddenFindings += change.subjects.count
        }
      case .event(let event): events.append(event)
      }
    }
    for age in LawAge.allCases {
      guard let ids = aged[age] else { continue }
      rulesets.append((TimelineWords.age(age), ids))
    }
  }

  /// What is left out, in words; nil where nothing is.
  var hidden: String? {
    var parts: [String] = []
    if hiddenRulesets > 0 {
      let bind = hiddenRulesets == 1 ? "does" : "do"
      parts.append("\(Phrase.count(hiddenRulesets, "ruleset")) that \(bind) not bind the company")
    }
    if hiddenFindings > 0 {
      let are = hiddenFindings == 1 ? "is" : "are"
      parts.append("\(Phrase.count(hiddenFindings, "finding")) that \(are) met or for nobody")
    }
    return parts.isEmpty ? nil : Phrase.list(parts)
  }
}
