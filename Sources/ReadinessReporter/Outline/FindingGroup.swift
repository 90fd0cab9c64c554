import ReadinessModel

/// The findings of one rule and one class of force that a report shows together.
struct FindingGroup: Sendable {
  /// The rule, by its place in the assessment.
  let rule: Int

  /// The class of all of them.
  let force: Force

  /// The findings, by their places in the assessment, in order; never empty.
  private(set) var findings: [Int]
}

extension [FindingGroup] {
  /// Adds a finding; those of one rule come one after the other, whatever their force.
  mutating func add(_ finding: Int, of rule: Int, _ force: Force) {
    var last = count - 1
    while last >= 0, self[last].rule == rule {
      if self[last].force == force { return self[last].add(finding) }
      last -= 1
    }
    append(FindingGroup(rule: rule, force: force, findings: [finding]))
  }

  /// The number of findings in all groups.
  var findingCount: Int { reduce(0) { $0 + $1.findings.count } }
}

extension FindingGroup {
  /// The group with some of its findings; nil where none is left.
  func filtered(_ isKept: (Int) -> Bool) -> FindingGroup? {
    let kept = findings.filter(isKept)
    return kept.isEmpty ? nil : FindingGroup(rule: rule, force: force, findings: kept)
  }

  fileprivate mutating func add(_ finding: Int) { findings.append(finding) }
}
