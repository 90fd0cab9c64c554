/// The findings of one rule that a report shows together.
struct FindingGroup: Sendable {
  /// The rule, by its place in the assessment.
  let rule: Int

  /// The findings, by their places in the assessment, in order; never empty.
  private(set) var findings: [Int]
}

extension [FindingGroup] {
  /// Adds a finding; those of one rule come one after the other.
  mutating func add(_ finding: Int, of rule: Int) {
    if last?.rule == rule {
      self[count - 1].add(finding)
    } else {
      append(FindingGroup(rule: rule, findings: [finding]))
    }
  }

  /// The number of findings in all groups.
  var findingCount: Int { reduce(0) { $0 + $1.findings.count } }
}

extension FindingGroup {
  fileprivate mutating func add(_ finding: Int) { findings.append(finding) }
}
