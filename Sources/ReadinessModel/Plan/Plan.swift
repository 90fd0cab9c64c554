/// What to change of a manifest, and in which order, so that nothing stands at the gate any more.
public struct Plan: Sendable {
  /// What the plan calls the best: what is made as small as can be.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// As few changes as can be.
    case changes
    /// As few days of work as can be, and of these the fewest changes.
    case effort
  }

  /// The manifest as it is, judged on the day; what every report names.
  public let base: Assessment
  /// At which gate the plan closes everything.
  public let gate: Gate
  /// What is made as small as can be.
  public let measure: Measure
  /// The situations that are planned for: the day's own first, then each scenario.
  public let situations: [PlannedSituation]
  /// Everything that is asked for in any of them, what helps in most of them first.
  public let steps: [PlanStep]
  /// The manifest's text with the changes written into it, each changed line marked; nil where they cannot be written
  /// together.
  public let patched: [UInt8]?

  package init(
    base: Assessment,
    gate: Gate,
    measure: Measure,
    situations: [PlannedSituation],
    steps: [PlanStep],
    patched: [UInt8]?
  ) {
    self.base = base
    self.gate = gate
    self.measure = measure
    self.situations = situations
    self.steps = steps
    self.patched = patched
  }
}

/// What is planned for one situation.
public struct PlannedSituation: Sendable {
  /// The scenario; nil for the law as it stands on the day.
  public let scenario: Scenario?
  /// What the gate says of the manifest as it is.
  public let before: GateResult
  /// What the gate says of the manifest with the changes written into it: the proof.
  public let after: GateResult
  /// What stands at the gate before.
  public let targets: [PlanTarget]
  /// What still stands there after, in words of why.
  public let open: [OpenTarget]
  /// How small the set of changes is known to be.
  public let bound: PlanBound

  package init(
    scenario: Scenario?,
    before: GateResult,
    after: GateResult,
    targets: [PlanTarget],
    open: [OpenTarget],
    bound: PlanBound
  ) {
    self.scenario = scenario
    self.before = before
    self.after = after
    self.targets = targets
    self.open = open
    self.bound = bound
  }

  /// Whether nothing was judged, or a rule failed: then nothing was planned for it.
  public var hasNoJudgement: Bool {
    before.errors > 0 || (before.status == .noJudgement && !isStampedOnly)
  }

  /// Whether only its stamp keeps the run from being a gate.
  private var isStampedOnly: Bool { !before.reasons.contains { $0.contains("rule") } }
}

/// Something that stands at the gate: a rule on a subject, or a ruleset that may bind.
public struct PlanTarget: Sendable, Hashable {
  /// The rule's full name, or the ruleset's id.
  public let rule: String
  /// The subject's path; nil for a ruleset that may bind.
  public let subject: String?

  package init(rule: String, subject: String?) {
    self.rule = rule
    self.subject = subject
  }
}

/// Something that stands at the gate even with the changes written.
public struct OpenTarget: Sendable, Hashable {
  /// Why it is left.
  public enum Cause: Sendable, Hashable {
    /// What has to be done is known in words only; that it closes it cannot be shown.
    case work
    /// No answer that is known closes it.
    case noAnswer
    /// The changes themselves bring it up.
    case broughtUp
    /// What closes it cannot be done together with what closes something else.
    case conflict
  }

  /// What stands there.
  public let target: PlanTarget
  /// Why.
  public let cause: Cause

  package init(target: PlanTarget, cause: Cause) {
    self.target = target
    self.cause = cause
  }
}

/// How small a set of changes is known to be.
public struct PlanBound: Sendable, Hashable {
  /// How many changes were found to be enough.
  public let found: Int
  /// How much of what is made as small as can be they take: changes, or days of work as far as the rules state them.
  public let taken: Double
  /// How much of it every set takes at least that does as much.
  public let atLeast: Double
  /// How many different changes were tried.
  public let candidates: Int
  /// How often a changed manifest was judged.
  public let judgings: Int

  package init(found: Int, taken: Double, atLeast: Double, candidates: Int, judgings: Int) {
    self.found = found
    self.taken = taken
    self.atLeast = atLeast
    self.candidates = candidates
    self.judgings = judgings
  }

  /// Whether no smaller set is enough.
  public var isExact: Bool { taken <= atLeast }
}

/// One thing to do, with what it is good for.
public struct PlanStep: Sendable {
  /// What to do.
  public let change: PlannedChange
  /// In which situations it is asked for, by their places in ``Plan/situations``.
  public let situations: [Int]
  /// What it closes, with what else is needed for that; the same target only once.
  public let closes: [PlanTarget]
  /// What would follow from other answers.
  public let answers: [OtherAnswer]
  /// The day on which it has to be begun, so that it is done when the first rule that needs it binds.
  public let start: Start?

  /// By when something has to be begun.
  public enum Start: Sendable, Hashable {
    /// What needs it binds already.
    case now
    /// A rule begins to bind, and the days of work before that are known.
    case by(CalendarDate, binds: CalendarDate)
    /// A rule begins to bind, and nobody says how long it takes.
    case before(CalendarDate)
  }

  package init(
    change: PlannedChange,
    situations: [Int],
    closes: [PlanTarget],
    answers: [OtherAnswer],
    start: Start?
  ) {
    self.change = change
    self.situations = situations
    self.closes = closes
    self.answers = answers
    self.start = start
  }
}

/// What would follow if the answer were another one than the plan counts on.
public struct OtherAnswer: Sendable, Hashable {
  /// What is written for it.
  public let edits: [ManifestEdit]
  /// What would then stand at the gate as a gap.
  public let gaps: [PlanTarget]
  /// What would then stand there as an unknown.
  public let unknowns: [PlanTarget]

  package init(edits: [ManifestEdit], gaps: [PlanTarget], unknowns: [PlanTarget]) {
    self.edits = edits
    self.gaps = gaps
    self.unknowns = unknowns
  }
}
