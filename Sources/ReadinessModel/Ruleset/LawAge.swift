/// How far what a ruleset says of the law can be relied on, by how long ago it was looked at.
public enum LawAge: String, Sendable, Hashable, CaseIterable {
  /// Looked at 90 days before the day judged, or later.
  case current
  /// Looked at 91 to 365 days before: its standing is shown as last known.
  case lastKnown = "last-known"
  /// Looked at more than 365 days before: whether it still stands so is not settled.
  case unsettled

  /// The most days that law counts as current.
  package static let maximumCurrentDays: Int = 90
  /// The most days that law counts as last known.
  package static let maximumLastKnownDays: Int = 365

  /// The age on a day of law that was looked at up to another; law without such a day has no age.
  public init(lookedAtUntil known: CalendarDate?, on day: CalendarDate) {
    let days = known.map { $0.days(until: day) } ?? 0
    self =
      days > Self.maximumLastKnownDays
      ? .unsettled : days > Self.maximumCurrentDays ? .lastKnown : .current
  }
}

/// The force of one rule for one subject on a day.
public struct RuleForce: Sendable, Hashable {
  /// Its class.
  public let force: Force
  /// Its class when the law was last looked at; nil where that is not too long ago.
  public let lastKnown: Force?
  /// For a coming one the day from which it binds; nil where that is not known.
  public let bindsFrom: CalendarDate?

  /// Makes a force.
  public init(_ force: Force, lastKnown: Force? = nil, bindsFrom: CalendarDate? = nil) {
    self.force = force
    self.lastKnown = lastKnown
    self.bindsFrom = bindsFrom
  }
}

extension Force {
  /// Its class where the law was looked at too long ago, whatever it was then.
  ///
  /// An imagined order has no law that could have changed, and nobody can enforce what is voluntary.
  func aged(_ age: LawAge, of nature: Ruleset.Nature) -> Force {
    switch (age, nature) {
    case (.unsettled, .law), (.unsettled, .order), (.unsettled, .contract), (.unsettled, .policy):
      .unsettled
    case (.current, _), (.lastKnown, _), (.unsettled, .voluntary), (.unsettled, .imagined): self
    }
  }
}
