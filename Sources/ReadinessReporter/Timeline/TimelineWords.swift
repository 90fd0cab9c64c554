import ReadinessModel

/// The words of a timeline that every readable format uses.
struct TimelineWords {
  let timeline: Timeline

  /// The verdict in a word or two, in lower case.
  var word: String { Self.word(timeline.result.status) }

  /// For how long the verdict stands, without a full stop.
  var sentence: String {
    guard let turn = timeline.turn else {
      return "to \(timeline.until): no day changes what the gate says"
    }
    let counted = Headline.counted(turn.result) + " " + Headline.threshold(timeline.gate)
    return "before \(turn.date), then \(Self.word(turn.result.status)): \(counted)"
  }

  /// What the gate says, in a word or two.
  static func word(_ status: GateResult.Status) -> String {
    switch status {
    case .pass: "ready"
    case .gap: "not ready"
    case .unknown: "cannot tell"
    case .noJudgement: "no judgement"
    }
  }

  /// What the days were judged by.
  var note: String {
    let first = timeline.first.asOf
    return
      "Simulated: every day from \(first) to \(timeline.until) is judged as the manifest and the "
      + "rules are now, and only the clock goes on."
  }

  /// How far away a day is.
  func distance(_ day: Timeline.Day) -> String {
    Phrase.count(timeline.first.asOf.days(until: day.date), "day")
  }

  /// What the gate says from a day on, where it is something else than on the day before.
  func turn(at index: Int) -> String? {
    let before = index == 0 ? timeline.result : timeline.days[index - 1].result
    let after = timeline.days[index].result
    if before.status != after.status {
      return "\(Self.word(before.status)) → \(Self.word(after.status))"
    }
    guard (before.gaps, before.unknowns) != (after.gaps, after.unknowns) else { return nil }
    return "\(Self.word(after.status)): \(Headline.counted(after))"
  }

  /// How a ruleset comes to stand otherwise.
  static func way(_ from: RulesetState, _ to: RulesetState) -> String {
    "\(state(from)) → \(state(to))"
  }

  /// How a finding comes to say something else.
  static func way(_ change: FindingChange) -> String {
    "\(state(change.from)) → \(state(change.to))"
  }

  /// What it means for a ruleset that nobody looked at the law for so long.
  static func age(_ age: LawAge) -> String {
    switch age {
    case .current: "the law was looked at again"
    case .lastKnown:
      "nobody has looked at the law for more than \(LawAge.maximumCurrentDays) days: shown as last known"
    case .unsettled:
      "nobody has looked at the law for more than \(LawAge.maximumLastKnownDays) days: not settled any more"
    }
  }

  /// A ruleset's state, as `binding`, `binding, last known` or `not yet`.
  static func state(_ state: RulesetState) -> String {
    var words = state.force?.rawValue ?? "not yet"
    switch state.outcome {
    case .judged, .notYet: break
    case .mayBind: words += ", may bind"
    case .notApplicable: words += ", not applicable"
    case .error: words += ", failed"
    }
    switch state.lawAge {
    case .current: break
    case .lastKnown: words += ", law last known"
    case .unsettled: words += ", law too old to trust"
    }
    return words
  }

  /// A finding's state, as `gap, waived` or `met, evidenced`.
  static func state(_ state: FindingState?) -> String {
    guard let state else { return "not judged" }
    var words = state.verdict == "not-applicable" ? "not applicable" : state.verdict
    if state.isWaived { words += ", waived" }
    if let assurance = state.assurance { words += ", \(assurance.name)" }
    if state.standing == .clear, state.verdict == "gap" || state.verdict == "unknown",
      !state.isWaived
    {
      words += " below the gate"
    }
    return words
  }

  /// Whether a change of findings is worth a line of its own: something of it fails, or rests on less than before.
  static func isShown(_ change: FindingChange) -> Bool {
    let states = [change.from, change.to].compactMap(\.self)
    if states.contains(where: { ["gap", "unknown", "error"].contains($0.verdict) }) { return true }
    guard let from = change.from?.assurance, let to = change.to?.assurance else { return false }
    return to < from
  }

  /// What happens on a day that the manifest states.
  static func words(_ event: TimelineEvent) -> String {
    switch event.kind {
    case .controlDue: "is planned for this day"
    case .stageBegins: "begins"
    case .waiverEnded: "is waived no more"
    case .authorizationBegins: "is valid from this day on"
    case .authorizationEnded: "has ended"
    case .evidenceEnded: "has ended"
    }
  }
}
