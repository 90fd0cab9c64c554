import ReadinessModel

/// Holds waivers against findings.
struct WaiverBench {
  let rules: [AssessedRule]
  let subjects: [AssessedSubject]
  let fields: [AskedField]
  let day: CalendarDate

  /// Marks the findings that waivers waive, and says what became of each waiver.
  ///
  /// Where two waivers name the same finding, the first that covers it waives it, and the other is unused.
  func apply(_ waivers: [Waiver], to findings: inout [Finding]) -> [AssessedWaiver] {
    guard !waivers.isEmpty else { return [] }
    var places: [Name: [Int]] = [:]
    let named = Set(waivers.map { Array($0.rule.utf8) })
    let isNamed = rules.map { named.contains(Array($0.name.utf8)) }
    for (place, finding) in findings.enumerated() where isNamed[Int(finding.rule)] {
      let name = Name(rules[Int(finding.rule)].name, subjects[Int(finding.subject)].path)
      places[name, default: []].append(place)
    }
    return waivers.enumerated().map { number, waiver in
      let left = day.days(until: waiver.expires)
      let candidates = places[Name(waiver.rule, waiver.subject)] ?? []
      let outcome = outcome(of: waiver, number, at: candidates, left, &findings)
      return AssessedWaiver(waiver: waiver, outcome: outcome, daysLeft: left)
    }
  }

  private func outcome(
    of waiver: Waiver,
    _ number: Int,
    at candidates: [Int],
    _ daysLeft: Int,
    _ findings: inout [Finding]
  ) -> AssessedWaiver.Outcome {
    guard daysLeft >= 0 else { return .expired }
    let accepted = Set(waiver.accepted)
    for place in candidates where findings[place].waiver == nil && !findings[place].isFolded {
      guard let found = findings[place].acceptances(for: waiver.cover, fields) else { continue }
      let foreign = found.filter { !accepted.contains($0) }
      guard foreign.isEmpty else { return .exceeded(foreign) }
      findings[place] = findings[place].waived(by: number)
      return .used
    }
    return .unused
  }
}

/// A rule and a subject, compared byte by byte.
private struct Name: Hashable {
  let rule: [UInt8]
  let subject: [UInt8]

  init(_ rule: String, _ subject: String) {
    self.rule = Array(rule.utf8)
    self.subject = Array(subject.utf8)
  }
}
