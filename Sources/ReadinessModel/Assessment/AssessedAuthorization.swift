/// An authorization of the manifest as it stands on the day; what a rule makes of it stands in the rule's findings.
public struct AssessedAuthorization: Sendable, Hashable {
  /// How it stands on the day.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// The day lies between its first and its last, both included.
    case valid
    /// The day lies before its first.
    case notYetValid = "not-yet-valid"
    /// The day lies after its last.
    case expired
    /// Its first or its last day is not stated, and the other does not decide.
    case unknown
  }

  /// Its id.
  public let id: String
  /// The id of the ruleset that it answers to; nil where that is not stated.
  public let instrument: String?
  /// Whether a ruleset has that id; true where nobody could know.
  public let isInstrumentKnown: Bool
  /// The known id that comes nearest to an unknown one.
  public let nearestInstrument: String?
  /// Its number.
  public let number: String?
  /// The first day; nil where it is not stated.
  public let validFrom: CalendarDate?
  /// The last day; nil where it is not stated, and where there is none.
  public let validUntil: CalendarDate?
  /// Whether it is stated that it has no last day.
  public let isEndless: Bool
  /// How it stands.
  public let state: State
  /// The days that are left, today not counted; nil where no last day is stated, negative where it has expired.
  public let daysLeft: Int?
  /// Where the field stands that decides the state, or the authorization itself.
  public let place: ShownPlace

  package init(
    id: String,
    instrument: String?,
    isInstrumentKnown: Bool,
    nearestInstrument: String?,
    number: String?,
    validFrom: CalendarDate?,
    validUntil: CalendarDate?,
    isEndless: Bool,
    on day: CalendarDate,
    place: (State) -> ShownPlace
  ) {
    self.id = id
    self.instrument = instrument
    self.isInstrumentKnown = isInstrumentKnown
    self.nearestInstrument = nearestInstrument
    self.number = number
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.isEndless = isEndless
    let hasEnded = validUntil.map { $0 < day } ?? (isEndless ? false : nil)
    let hasBegun = validFrom.map { $0 <= day }
    state =
      hasEnded == true
      ? .expired
      : hasBegun == false ? .notYetValid : hasBegun == true && hasEnded == false ? .valid : .unknown
    daysLeft = validUntil.map { $0.daysSinceEpoch - day.daysSinceEpoch }
    self.place = place(state)
  }

  /// Whether it ends within 30 days, as a waiver is reported.
  public var endsSoon: Bool {
    daysLeft.map { (0...AssessedWaiver.maximumNotice).contains($0) } ?? false
  }

  /// Whether a report has to say more of it than that it is there.
  public var needsAttention: Bool { state != .valid || endsSoon || !isInstrumentKnown }
}
