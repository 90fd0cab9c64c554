/// What changes by itself between two days, while the manifest and the rules stay as they are.
public struct Timeline: Sendable {
  /// A day on which something is otherwise than on the day before.
  public struct Day: Sendable {
    /// The day.
    public let date: CalendarDate
    /// What the gate says from this day on.
    public let result: GateResult
    /// What is otherwise, rulesets first; never empty.
    public let changes: [TimelineChange]
  }

  /// The assessment of the first day.
  public let first: Assessment
  /// What stands between an assessment and a pass.
  public let gate: Gate
  /// What the gate says on the first day.
  public let result: GateResult
  /// The last day that was judged.
  public let until: CalendarDate
  /// The days on which something changes, the earliest first.
  public let days: [Day]

  package init(
    first: Assessment,
    gate: Gate,
    result: GateResult,
    until: CalendarDate,
    days: [Day]
  ) {
    self.first = first
    self.gate = gate
    self.result = result
    self.until = until
    self.days = days
  }

  /// The first day from which the gate says something else than on the first day; nil where it stays.
  public var turn: Day? { days.first { $0.result.status != result.status } }
}

/// Something that is otherwise than on the day before.
public enum TimelineChange: Sendable, Hashable {
  /// Rulesets that come to stand otherwise, all in the same way.
  case rulesets([String], from: RulesetState, to: RulesetState)
  /// A rule's findings that come to say something else, all in the same way.
  case findings(FindingChange)
  /// Something that the manifest dates.
  case event(TimelineEvent)
}

/// How a ruleset stands on a day, apart from words.
public struct RulesetState: Sendable, Hashable {
  /// What became of it.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Its rules were judged.
    case judged
    /// It may bind, and the manifest does not say.
    case mayBind = "may-bind"
    /// It does not bind.
    case notApplicable = "not-applicable"
    /// The day is before its history.
    case notYet = "not-yet"
    /// Its own expression failed.
    case error
  }

  /// Its force; nil before its history.
  public let force: Force?
  /// How far what it says of the law can be relied on.
  public let lawAge: LawAge
  /// What became of it.
  public let outcome: Outcome
  /// Whether it counts as an unknown at the gate.
  public let blocks: Bool
}

/// Findings of one rule that come to say something else, all in the same way.
public struct FindingChange: Sendable, Hashable {
  /// The rule's full name.
  public let rule: String
  /// The problem in a few words.
  public let title: String
  /// How bad a gap is.
  public let severity: Rule.Severity
  /// The subjects, by their paths, in the manifest's order.
  public let subjects: [String]
  /// What they said on the day before; nil where they were not there, or folded below their ruleset.
  public let from: FindingState?
  /// What they say from this day on; nil where they are gone, or folded below their ruleset.
  public let to: FindingState?
}

/// What a finding says on a day, apart from its reasons.
public struct FindingState: Sendable, Hashable {
  /// The verdict: `met`, `gap`, `unknown`, `not-applicable`, `error`.
  public let verdict: String
  /// Whether it is waived.
  public let isWaived: Bool
  /// What it rests on where it is met.
  public let assurance: Assurance?
  /// How it counts at the gate.
  public let standing: Assessment.Standing
}

/// Something that happens on a day that the manifest states.
public struct TimelineEvent: Sendable, Hashable {
  /// What happens.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A control that is planned is due.
    case controlDue = "control-due"
    /// A stage of a release begins.
    case stageBegins = "stage-begins"
    /// A waiver has ended on the day before.
    case waiverEnded = "waiver-ended"
    /// An authorization is valid from this day on.
    case authorizationBegins = "authorization-begins"
    /// An authorization has ended on the day before.
    case authorizationEnded = "authorization-ended"
    /// Evidence has ended on the day before.
    case evidenceEnded = "evidence-ended"
  }

  /// The day.
  public let date: CalendarDate
  /// What happens.
  public let kind: Kind
  /// To what it happens: a path, or a rule and its subject.
  public let subject: String

  package init(date: CalendarDate, kind: Kind, subject: String) {
    self.date = date
    self.kind = kind
    self.subject = subject
  }
}
