/// The standing of an instrument on a day, by its history and by how long ago that was looked at.
public struct RulesetStanding: Sendable, Hashable {
  /// Its force; nil before its history.
  public let force: Force?
  /// Its force when it was last looked at; nil where that is not too long ago, and before its history.
  public let lastKnownForce: Force?
  /// How far its history can be relied on.
  public let lawAge: LawAge
  /// The entry that decides; nil before its history.
  public let entry: HistoryEntry?
  /// The standing in words, as `in force since 1963-07-08 (31 CFR part 515)`.
  public let summary: String

  /// The nature of the instrument, which decides what age does to its force.
  let nature: Ruleset.Nature
  /// The day.
  let day: CalendarDate

  /// The force of a rule that has days of its own; nil before the instrument's history.
  public func force(from start: RuleBound? = nil, until end: RuleBound? = nil) -> RuleForce? {
    guard let base = lastKnownForce ?? force else { return nil }
    let known = base.limited(from: start, until: end, on: day)
    let force = known.aged(lawAge, of: nature)
    let isAged = lastKnownForce != nil
    let bindsFrom = force == .coming ? bindsFrom(start) : nil
    return RuleForce(force, lastKnown: isAged ? known : nil, bindsFrom: bindsFrom)
  }

  /// The later of the instrument's day and the rule's own; nil where one of them cannot be told.
  private func bindsFrom(_ start: RuleBound?) -> CalendarDate? {
    let instrument = entry?.state == .enacted ? entry?.effective : entry?.date
    guard let instrument else { return nil }
    switch start {
    case .day(let own): return max(own, instrument)
    case .unknown: return nil
    case nil: return instrument
    }
  }
}

extension Ruleset {
  /// The standing on a day.
  ///
  /// | the last entry up to the day | force |
  /// | --- | --- |
  /// | none | not yet |
  /// | lifted, repealed | past |
  /// | any other, of an imagined or a voluntary instrument | imagined, voluntary |
  /// | draft, proposed, stayed | possible |
  /// | enacted | coming; from its `effective` day on binding |
  /// | in-force | binding |
  /// | not-enforced, unknown | unsettled |
  /// | any, of a law, order, contract or policy looked at more than 365 days before | unsettled |
  public func standing(on day: CalendarDate) -> RulesetStanding {
    let age = LawAge(lookedAtUntil: checkedUntil, on: day)
    guard let entry = history.last(where: { $0.date <= day }) else {
      let first = history.first.map { ", from \($0.date) on" } ?? ""
      return RulesetStanding(
        force: nil,
        lastKnownForce: nil,
        lawAge: age,
        entry: nil,
        summary: "not yet" + first,
        nature: nature,
        day: day
      )
    }
    let known = force(of: entry, on: day)
    let force = known.aged(age, of: nature)
    let words = summary(of: entry, on: day)
    let lastKnown = checkedUntil.map { "as last known on \($0), \(words)" } ?? words
    return RulesetStanding(
      force: force,
      lastKnownForce: age == .unsettled ? known : nil,
      lawAge: age,
      entry: entry,
      summary: age == .current ? words : lastKnown,
      nature: nature,
      day: day
    )
  }

  /// The standing of a ruleset that a scenario takes as in force.
  public func standingInForce(on day: CalendarDate) -> RulesetStanding {
    RulesetStanding(
      force: .binding,
      lastKnownForce: nil,
      lawAge: .current,
      entry: nil,
      summary: "taken as in force",
      nature: nature,
      day: day
    )
  }

  private func force(of entry: HistoryEntry, on day: CalendarDate) -> Force {
    switch entry.state {
    case .lifted, .repealed: return .past
    case .draft, .proposed, .enacted, .inForce, .notEnforced, .stayed, .unknown: break
    }
    switch nature {
    case .imagined: return .imagined
    case .voluntary: return .voluntary
    case .law, .order, .contract, .policy: break
    }
    switch entry.state {
    case .draft, .proposed, .stayed: return .possible
    case .enacted: return entry.isEffective(on: day) ? .binding : .coming
    case .inForce: return .binding
    case .notEnforced, .unknown: return .unsettled
    case .lifted, .repealed: return .past
    }
  }

  private func summary(of entry: HistoryEntry, on day: CalendarDate) -> String {
    let act = entry.by.map { " (\($0))" } ?? ""
    switch entry.state {
    case .draft: return "a draft since \(entry.date)\(act)"
    case .proposed: return "proposed since \(entry.date)\(act)"
    case .enacted:
      guard let effective = entry.effective else { return "enacted on \(entry.date)\(act)" }
      return entry.isEffective(on: day)
        ? "in force since \(effective)\(act)"
        : "enacted on \(entry.date), in force from \(effective)\(act)"
    case .inForce: return "in force since \(entry.date)\(act)"
    case .notEnforced: return "not enforced since \(entry.date)\(act)"
    case .stayed: return "stayed since \(entry.date)\(act)"
    case .lifted: return "lifted on \(entry.date)\(act)"
    case .repealed: return "repealed on \(entry.date)\(act)"
    case .unknown: return "of unknown standing since \(entry.date)\(act)"
    }
  }
}

extension HistoryEntry {
  /// Whether what was enacted has taken effect.
  fileprivate func isEffective(on day: CalendarDate) -> Bool {
    effective.map { $0 <= day } ?? false
  }
}

/// When a rule starts or ends for a subject, as far as it is known.
public enum RuleBound: Sendable, Hashable {
  /// On a day, inclusive.
  case day(CalendarDate)
  /// It cannot be told.
  case unknown
}

extension Force {
  /// The force of a rule that has days of its own, under an instrument of this force.
  ///
  /// | the rule | force |
  /// | --- | --- |
  /// | has ended, whatever the instrument | past |
  /// | has not started, under a binding or unsettled instrument | coming |
  /// | starts or ends on a day that cannot be told, under a binding one | unsettled |
  /// | otherwise | the instrument's |
  public func limited(
    from start: RuleBound?,
    until end: RuleBound?,
    on day: CalendarDate
  ) -> Force {
    if case .day(let last) = end, last < day { return .past }
    switch self {
    case .binding, .unsettled:
      if case .day(let first) = start, day < first { return .coming }
      return start == .unknown || end == .unknown ? .unsettled : self
    case .coming, .possible, .imagined, .voluntary, .past: return self
    }
  }

  /// The classes, the strictest first.
  public static let strictestFirst: [Force] = [
    .binding, .unsettled, .coming, .possible, .imagined, .voluntary, .past,
  ]
}
