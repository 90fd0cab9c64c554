/// One rule judged on one subject, in at most 32 bytes.
public struct Finding: Sendable {
  /// The rule, by its place in ``Assessment/rules``.
  public let rule: UInt32

  /// The subject, by its place in ``Assessment/subjects``; for an unknown list of subjects, the list.
  public let subject: UInt32

  /// What the rule says.
  public let verdict: Verdict

  /// The rule's standing for this subject on the assessment's date.
  public let force: Force

  /// Its class when the law was last looked at; nil where that is not too long ago.
  public let lastKnownForce: Force?

  /// Whether its ruleset may not bind: it is shown below its ruleset and counts for nothing else.
  public let isFolded: Bool

  /// The number of the day from which a coming rule binds, or ``noDay``.
  private let bindingDay: Int32

  /// What it rests on where it is met.
  private var ground: Assurance = .asserted

  /// The number of the waiver that waives it, or ``noWaiver``.
  private var waiverNumber: UInt16 = Self.noWaiver

  /// What stands where there is no waiver; as many waivers as this one are more than a run takes.
  static let noWaiver: UInt16 = .max

  /// What stands where there is no day.
  private static let noDay: Int32 = .min

  /// Makes a finding.
  public init(rule: Int, subject: Int, verdict: Verdict, force: RuleForce, isFolded: Bool = false) {
    self.rule = UInt32(truncatingIfNeeded: rule)
    self.subject = UInt32(truncatingIfNeeded: subject)
    self.verdict = verdict
    self.force = force.force
    lastKnownForce = force.lastKnown
    bindingDay = force.bindsFrom.map { Int32(truncatingIfNeeded: $0.daysSinceEpoch) } ?? Self.noDay
    self.isFolded = isFolded
  }

  /// The waiver that waives it, by its place in ``Assessment/waivers``; nil where it counts.
  public var waiver: Int? { waiverNumber == Self.noWaiver ? nil : Int(waiverNumber) }

  /// The same finding, waived.
  package func waived(by number: Int) -> Finding {
    var finding = self
    finding.waiverNumber = UInt16(exactly: number) ?? Self.noWaiver
    return finding
  }

  /// What it rests on; nil where it is not met.
  public var assurance: Assurance? {
    if case .met = verdict { return ground }
    return nil
  }

  /// The same finding, resting on something else.
  package func assured(_ assurance: Assurance) -> Finding {
    var finding = self
    finding.ground = assurance
    return finding
  }

  /// For a coming rule the day from which it binds; nil where that is not known.
  public var bindsFrom: CalendarDate? {
    bindingDay == Self.noDay ? nil : CalendarDate(daysSinceEpoch: Int(bindingDay))
  }
}

/// What one rule says about one subject, or that the rule itself is at fault.
public enum Verdict: Sendable {
  /// It holds; `whenIsUnknown` where it could not be told whether the rule is for this subject.
  case met(whenIsUnknown: Bool)
  /// It does not hold, for these reasons.
  case gap(Explanation)
  /// It cannot be told: these fields would decide.
  case unknown(MissingFields)
  /// The rule is not for this subject.
  case notApplicable
  /// The rule's expression failed; never a pass, never a gap.
  case error(RuleError)
}

/// Why a rule is not met; empty only in a run that was asked for no reasons.
public struct Explanation: Sendable {
  /// The reasons, in source order; each alone is sufficient.
  public let reasons: [ShownReason]

  package init(_ reasons: [ShownReason]) { self.reasons = reasons }
}

/// One sufficient reason for a result, with everything that a report shows of it.
public struct ShownReason: Sendable {
  /// The innermost operand that decided, as it is written in the rule.
  public let expression: String

  /// What was read, with values and places, in source order.
  public let facts: [ShownFact]

  /// What the values have to do with each other where that is not plain, as `in both: CU, UA-43`.
  public let detail: String?

  package init(expression: String, facts: [ShownFact], detail: String?) {
    self.expression = expression
    self.facts = facts
    self.detail = detail
  }
}

/// The fields that would decide, none only in a run that was asked for no reasons, each by its place in ``Assessment/fields``.
public struct MissingFields: Sendable, Hashable {
  /// The fields, in source order, without repetition.
  public let fields: [UInt32]

  package init(_ fields: [UInt32]) { self.fields = fields }
}

/// A fault of a rule, found while judging.
public final class RuleError: Sendable {
  /// What went wrong, in one sentence.
  public let message: String

  /// The place in the ruleset's file.
  public let place: ShownPlace

  package init(message: String, place: ShownPlace) {
    self.message = message
    self.place = place
  }
}
