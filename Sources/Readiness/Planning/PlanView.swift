import ReadinessModel

/// What stands at the gate of an assessment, by what it is about.
struct PlanView {
  /// Why something stands there.
  enum Reason {
    /// It does not hold: these places were read for the first reason of it.
    case gap(read: [String])
    /// It cannot be told: these fields would decide.
    case unknown([AskedField])
    /// It is met, and rests on less than the gate asks for.
    case weak
    /// The rule itself failed.
    case error
  }

  /// Something that stands at the gate.
  struct Open {
    let reason: Reason
    /// For a rule that is coming the day from which it binds; nil where it binds or nobody knows.
    let bindsFrom: CalendarDate?
    /// Whether it is coming.
    let isComing: Bool
  }

  /// What stands at the gate.
  private(set) var open: [PlanTarget: Open] = [:]
  /// The same in the assessment's order.
  private(set) var order: [PlanTarget] = []
  /// What the gate says.
  let result: GateResult

  init(_ assessment: Assessment, at gate: Gate) {
    result = assessment.result(at: gate)
    for finding in assessment.findings {
      guard let reason = Self.reason(finding, in: assessment, at: gate) else { continue }
      let target = PlanTarget(
        rule: assessment.rules[Int(finding.rule)].name,
        subject: assessment.subjects[Int(finding.subject)].path
      )
      add(
        target,
        Open(
          reason: reason,
          bindsFrom: finding.bindsFrom,
          isComing: finding.force == .coming
        )
      )
    }
    for ruleset in assessment.rulesets where assessment.blocksAsUnknown(ruleset, at: gate) {
      guard case .mayBind(let missing) = ruleset.outcome else { continue }
      add(
        PlanTarget(rule: ruleset.id, subject: nil),
        Open(
          reason: .unknown(missing.fields.map { assessment.fields[Int($0)] }),
          bindsFrom: nil,
          isComing: ruleset.force == .coming
        )
      )
    }
  }

  private mutating func add(_ target: PlanTarget, _ entry: Open) {
    if open.updateValue(entry, forKey: target) == nil { order.append(target) }
  }

  private static func reason(
    _ finding: Finding,
    in assessment: Assessment,
    at gate: Gate
  ) -> Reason? {
    if case .error = finding.verdict { return .error }
    guard assessment.standing(of: finding, at: gate) != .clear else { return nil }
    switch finding.verdict {
    case .gap(let explanation):
      let facts = explanation.reasons.first?.facts ?? []
      return .gap(read: facts.filter { !$0.isParameter }.map(\.path))
    case .unknown(let missing):
      return .unknown(missing.fields.map { assessment.fields[Int($0)] })
    case .met: return .weak
    case .notApplicable, .error: return nil
    }
  }
}
