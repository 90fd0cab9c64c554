/// What stands between an assessment and a pass.
public struct Gate: Sendable, Hashable {
  /// What an unknown at or above the gate does.
  public enum UnknownPolicy: String, Sendable, Hashable, CaseIterable {
    /// Exit status 3.
    case fail
    /// It is shown and does not change the exit status.
    case warn
  }

  /// The least severity that counts.
  public let failOn: Rule.Severity
  /// The classes of force that count.
  public let classes: [Force]
  /// What an unknown does.
  public let unknown: UnknownPolicy
  /// What a finding that is met has to rest on at least; one that rests on less counts as an unknown.
  public let minimumAssurance: Assurance
  /// Whether a stamped run may pass.
  public let allowsSimulated: Bool
  /// Whether a run that judges no rule may pass.
  public let allowsEmpty: Bool

  /// Makes a gate; the defaults are those of the command line.
  public init(
    failOn: Rule.Severity = .high,
    classes: [Force] = [.binding, .unsettled],
    unknown: UnknownPolicy = .fail,
    minimumAssurance: Assurance = .asserted,
    allowsSimulated: Bool = false,
    allowsEmpty: Bool = false
  ) {
    self.failOn = failOn
    self.classes = classes
    self.unknown = unknown
    self.minimumAssurance = minimumAssurance
    self.allowsSimulated = allowsSimulated
    self.allowsEmpty = allowsEmpty
  }
}

/// What the gate says of an assessment.
public struct GateResult: Sendable, Hashable {
  /// How a run ends; the raw value is the exit status.
  public enum Status: Int, Sendable, Hashable {
    /// Nothing at or above the gate.
    case pass = 0
    /// A gap at or above the gate.
    case gap = 1
    /// No judgement possible, or a stamped run used as a gate.
    case noJudgement = 2
    /// No such gap, but an unknown at or above the gate.
    case unknown = 3
  }

  /// How the run ends.
  public let status: Status
  /// How many gaps stand at or above the gate and block.
  public let gaps: Int
  /// How many unknowns stand at or above the gate: gaps of unsettled and to-check rules among them, and what is met
  /// and rests on too little.
  public let unknowns: Int
  /// How many of these are met, and rest on less than the gate asks for.
  public let unassured: Int
  /// How many rules failed.
  public let errors: Int
  /// Why there is no judgement, one phrase each; empty otherwise.
  public let reasons: [String]

  package init(
    status: Status,
    gaps: Int,
    unknowns: Int,
    unassured: Int,
    errors: Int,
    reasons: [String]
  ) {
    self.status = status
    self.gaps = gaps
    self.unknowns = unknowns
    self.unassured = unassured
    self.errors = errors
    self.reasons = reasons
  }

  /// The status of several assessments: the worst, in the order 2, 1, 3, 0.
  public static func worst(of statuses: some Sequence<Status>) -> Status {
    var worst = Status.pass
    let order: [Status] = [.pass, .unknown, .gap, .noJudgement]
    for status in statuses {
      let (new, old) = (order.firstIndex(of: status) ?? 3, order.firstIndex(of: worst) ?? 0)
      if new > old { worst = status }
    }
    return worst
  }
}

extension Assessment {
  /// What stands at the gate, and how.
  public enum Standing: Sendable, Hashable {
    /// It blocks as a gap.
    case gap
    /// It blocks as an unknown.
    case unknown
    /// It is below the gate, or no shortfall at all.
    case clear
  }

  /// How a finding counts at a gate.
  public func standing(of finding: Finding, at gate: Gate) -> Standing {
    // The rule's fields one by one: a copy of the whole rule for each finding would cost more than the rest.
    let rule = Int(finding.rule)
    guard !finding.isFolded, finding.waiver == nil, rules[rule].severity >= gate.failOn,
      gate.classes.contains(finding.force)
    else { return .clear }
    switch finding.verdict {
    case .met: return (finding.assurance ?? .asserted) < gate.minimumAssurance ? .unknown : .clear
    case .notApplicable, .error: return .clear
    case .unknown: return .unknown
    case .gap:
      return finding.force == .unsettled || rules[rule].confidence == .toCheck ? .unknown : .gap
    }
  }

  /// Whether a ruleset that may bind counts as an unknown at a gate.
  public func blocksAsUnknown(_ ruleset: AssessedRuleset, at gate: Gate) -> Bool {
    guard case .mayBind = ruleset.outcome, let strictest = ruleset.strictest else { return false }
    return strictest.severity >= gate.failOn && gate.classes.contains(strictest.force)
  }

  /// What a gate says of the whole assessment.
  public func result(at gate: Gate) -> GateResult {
    var (gaps, unknowns, unassured, errors) = (0, 0, 0, 0)
    for finding in findings {
      if case .error = finding.verdict { errors += 1 }
      switch standing(of: finding, at: gate) {
      case .gap: gaps += 1
      case .unknown:
        unknowns += 1
        if finding.assurance != nil { unassured += 1 }
      case .clear: break
      }
    }
    for ruleset in rulesets {
      if case .error = ruleset.outcome { errors += 1 }
      if blocksAsUnknown(ruleset, at: gate) { unknowns += 1 }
    }
    var reasons: [String] = []
    if errors > 0 { reasons.append(errors == 1 ? "a rule failed" : "\(errors) rules failed") }
    if !gate.allowsEmpty {
      if rules.isEmpty { reasons.append("no rule was selected") }
      for ruleset in unjudged { reasons.append("\(ruleset) has no rule that can be judged") }
    }
    var status: GateResult.Status =
      gaps > 0 ? .gap : unknowns > 0 && gate.unknown == .fail ? .unknown : .pass
    if status == .pass, stamp.isStamped, !gate.allowsSimulated {
      reasons.append("a stamped run is no gate (--allow-simulated-gate accepts it)")
    }
    if !reasons.isEmpty { status = .noJudgement }
    return GateResult(
      status: status,
      gaps: gaps,
      unknowns: unknowns,
      unassured: unassured,
      errors: errors,
      reasons: reasons
    )
  }
}
