public import SourceText

/// What somebody accepts for a time: one finding, as it was when it was looked at.
public struct Waiver: Sendable, Hashable {
  /// What is accepted; exactly one.
  public enum Cover: String, Sendable, Hashable, CaseIterable {
    /// That the rule does not hold.
    case gap
    /// That it cannot be told.
    case unknown
  }

  /// Something that was looked at.
  public struct Acceptance: Sendable, Hashable {
    /// The path, as reports show it.
    public let path: String
    /// For a gap the value, as reports show it.
    public let value: String?

    /// Makes an acceptance.
    public init(path: String, value: String?) {
      self.path = path
      self.value = value
    }

    /// Whether two are the same, byte by byte.
    public static func == (left: Acceptance, right: Acceptance) -> Bool {
      left.path.utf8.elementsEqual(right.path.utf8)
        && (left.value == nil) == (right.value == nil)
        && (left.value ?? "").utf8.elementsEqual((right.value ?? "").utf8)
    }
  }

  /// The rule's full name.
  public let rule: String
  /// The subject's path.
  public let subject: String
  /// What is accepted.
  public let cover: Cover
  /// Why.
  public let reason: String
  /// Who accepts it.
  public let approvedBy: String
  /// The last day, to its end in UTC.
  public let expires: CalendarDate
  /// What was looked at; never empty.
  public let accepted: [Acceptance]
  /// Where it stands.
  public let place: SourceSpan

  package init(
    rule: String,
    subject: String,
    cover: Cover,
    reason: String,
    approvedBy: String,
    expires: CalendarDate,
    accepted: [Acceptance],
    place: SourceSpan
  ) {
    self.rule = rule
    self.subject = subject
    self.cover = cover
    self.reason = reason
    self.approvedBy = approvedBy
    self.expires = expires
    self.accepted = accepted
    self.place = place
  }
}

/// A waiver and what became of it in an assessment.
public struct AssessedWaiver: Sendable, Hashable {
  /// What became of it.
  public enum Outcome: Sendable, Hashable {
    /// It waives a finding.
    case used
    /// The finding has something that was not accepted: these paths and values. It counts.
    case exceeded([Waiver.Acceptance])
    /// Its last day is past. What it names counts.
    case expired
    /// There is no such finding.
    case unused
  }

  /// The waiver.
  public let waiver: Waiver
  /// What became of it.
  public let outcome: Outcome
  /// The days that are left, today not counted; negative where it has expired.
  public let daysLeft: Int

  package init(waiver: Waiver, outcome: Outcome, daysLeft: Int) {
    self.waiver = waiver
    self.outcome = outcome
    self.daysLeft = daysLeft
  }

  /// How many days before its end a waiver is reported.
  static let maximumNotice: Int = 30

  /// Whether it ends within 30 days.
  public var endsSoon: Bool { (0...Self.maximumNotice).contains(daysLeft) }
}
