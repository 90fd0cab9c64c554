import ReadinessModel

/// Rules that do not bind yet and will from one day on.
struct ComingRules: Sendable {
  /// The day; nil where none is known yet.
  let day: CalendarDate?

  /// The rules, by their places in the assessment, in order; never empty.
  private(set) var rules: [Int]

  /// The coming rules of an assessment that are for somebody, the earliest day first.
  static func all(in assessment: Assessment) -> [ComingRules] {
    var found: [ComingRules] = []
    var place: [CalendarDate?: Int] = [:]
    for finding in assessment.findings where finding.force == .coming && !finding.isFolded {
      if case .notApplicable = finding.verdict { continue }
      let (rule, day) = (Int(finding.rule), finding.bindsFrom)
      guard let known = place[day] else {
        place[day] = found.count
        found.append(ComingRules(day: day, rules: [rule]))
        continue
      }
      // The findings of a rule come one after the other.
      if found[known].rules.last != rule { found[known].rules.append(rule) }
    }
    return found.sorted { left, right in
      guard let day = left.day else { return false }
      return right.day.map { day < $0 } ?? true
    }
  }

  /// The day as `from 2027-08-02 (252 days)`.
  func start(on today: CalendarDate) -> String { Self.start(day, on: today) }

  /// A day as `from 2027-08-02 (252 days)`.
  static func start(_ day: CalendarDate?, on today: CalendarDate) -> String {
    guard let day else { return "from a day that is not known" }
    return "from \(day) (\(Phrase.count(today.days(until: day), "day")))"
  }
}
