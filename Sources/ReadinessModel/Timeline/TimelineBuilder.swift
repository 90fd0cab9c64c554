/// Compares the assessments of days that follow each other.
package struct TimelineBuilder: Sendable {
  private let gate: Gate
  private let events: [CalendarDate: [TimelineEvent]]
  private var first: Assessment?
  private var latest: CalendarDate?
  private var rulesets: [(id: String, state: RulesetState)] = []
  private var findings: [Key: FindingState] = [:]
  private var order: [Key: Int] = [:]
  private var result: GateResult?
  private var days: [Timeline.Day] = []

  /// A finding, by the names of its rule and its subject.
  private struct Key: Hashable {
    let rule: [UInt8]
    let subject: [UInt8]
  }

  /// A way in which findings of one rule change.
  private struct Way: Hashable {
    let rule: [UInt8]
    let from: FindingState?
    let to: FindingState?
  }

  /// Begins a timeline, whose days pass the gate although they are stamped.
  ///
  /// `events` are those that the manifest dates.
  package init(gate: Gate, events: [TimelineEvent]) {
    self.gate = Gate(
      failOn: gate.failOn,
      classes: gate.classes,
      unknown: gate.unknown,
      minimumAssurance: gate.minimumAssurance,
      allowsSimulated: true,
      allowsEmpty: gate.allowsEmpty
    )
    self.events = Dictionary(grouping: events, by: \.date)
  }

  /// Adds the assessment of the next day.
  package mutating func add(_ assessment: Assessment) {
    let standings = assessment.rulesets.map { (id: $0.id, state: state(of: $0, in: assessment)) }
    let (found, places) = states(of: assessment)
    let outcome = assessment.result(at: gate)
    if first == nil {
      first = assessment
      result = outcome
    } else {
      let changes =
        rulesetChanges(to: standings) + findingChanges(to: found, places, assessment)
        + (events[assessment.asOf] ?? []).map(TimelineChange.event)
      if !changes.isEmpty {
        days.append(Timeline.Day(date: assessment.asOf, result: outcome, changes: changes))
      }
    }
    latest = assessment.asOf
    (rulesets, findings, order) = (standings, found, places)
  }

  /// The timeline; nil where no day was added.
  package func finish() -> Timeline? {
    guard let first, let result, let latest else { return nil }
    return Timeline(first: first, gate: gate, result: result, until: latest, days: days)
  }

  private func state(of ruleset: AssessedRuleset, in assessment: Assessment) -> RulesetState {
    let outcome: RulesetState.Outcome =
      switch ruleset.outcome {
      case .judged: .judged
      case .mayBind: .mayBind
      case .notApplicable: .notApplicable
      case .notYet: .notYet
      case .error: .error
      }
    return RulesetState(
      force: ruleset.force,
      lawAge: ruleset.lawAge,
      outcome: outcome,
      blocks: assessment.blocksAsUnknown(ruleset, at: gate)
    )
  }

  /// The findings that are not folded, and where each stands in the order of the manifest.
  private func states(of assessment: Assessment) -> ([Key: FindingState], [Key: Int]) {
    var states: [Key: FindingState] = [:]
    var order: [Key: Int] = [:]
    for (index, finding) in assessment.findings.enumerated() where !finding.isFolded {
      let key = Key(
        rule: Array(assessment.rules[Int(finding.rule)].name.utf8),
        subject: Array(assessment.subjects[Int(finding.subject)].path.utf8)
      )
      states[key] = FindingState(
        verdict: finding.verdict.name,
        isWaived: finding.waiver != nil,
        assurance: finding.assurance,
        standing: assessment.standing(of: finding, at: gate)
      )
      order[key] = index
    }
    return (states, order)
  }

  private func rulesetChanges(to states: [(id: String, state: RulesetState)]) -> [TimelineChange] {
    var ways: [[RulesetState]: [String]] = [:]
    var inOrder: [[RulesetState]] = []
    // The same rulesets are judged on each day, in the same order.
    for (old, new) in zip(rulesets, states) where old.state != new.state {
      let way = [old.state, new.state]
      if ways[way] == nil { inOrder.append(way) }
      ways[way, default: []].append(new.id)
    }
    return inOrder.map { .rulesets(ways[$0] ?? [], from: $0[0], to: $0[1]) }
  }

  private func findingChanges(
    to new: [Key: FindingState],
    _ places: [Key: Int],
    _ assessment: Assessment
  ) -> [TimelineChange] {
    var ways: [Way: [Key]] = [:]
    var keys = Array(new.keys.filter { findings[$0] != new[$0] })
    keys += findings.keys.filter { new[$0] == nil }
    let sorted = keys.sorted { left, right in
      if left.rule != right.rule { return left.rule.lexicographicallyPrecedes(right.rule) }
      let leftPlace = places[left] ?? order[left] ?? 0
      let rightPlace = places[right] ?? order[right] ?? 0
      if leftPlace != rightPlace { return leftPlace < rightPlace }
      return left.subject.lexicographicallyPrecedes(right.subject)
    }
    var inOrder: [Way] = []
    for key in sorted {
      let way = Way(rule: key.rule, from: findings[key], to: new[key])
      if ways[way] == nil { inOrder.append(way) }
      ways[way, default: []].append(key)
    }
    let rules = Dictionary(
      assessment.rules.map { (Array($0.name.utf8), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return inOrder.compactMap { way in
      guard let rule = rules[way.rule] else { return nil }
      return .findings(
        FindingChange(
          rule: rule.name,
          title: rule.title,
          severity: rule.severity,
          subjects: (ways[way] ?? []).map { String(decoding: $0.subject, as: UTF8.self) },
          from: way.from,
          to: way.to
        )
      )
    }
  }
}

extension Verdict {
  /// The verdict in a word, as programs read it.
  package var name: String {
    switch self {
    case .met: "met"
    case .gap: "gap"
    case .unknown: "unknown"
    case .notApplicable: "not-applicable"
    case .error: "error"
    }
  }
}

extension TimelineEvent {
  /// What an assessment knows to begin or to end by itself after its day.
  package static func dated(in assessment: Assessment) -> [TimelineEvent] {
    var events: [TimelineEvent] = []
    func add(_ kind: Kind, _ subject: String, after day: CalendarDate?) {
      if let next = day?.next { add(kind, subject, on: next) }
    }
    func add(_ kind: Kind, _ subject: String, on day: CalendarDate?) {
      if let day { events.append(TimelineEvent(date: day, kind: kind, subject: subject)) }
    }
    for assessed in assessment.waivers {
      let waiver = assessed.waiver
      add(.waiverEnded, "\(waiver.rule) on \(waiver.subject)", after: waiver.expires)
    }
    for authorization in assessment.authorizations {
      let path = "authorizations/\(authorization.id)"
      add(.authorizationBegins, path, on: authorization.validFrom)
      add(.authorizationEnded, path, after: authorization.validUntil)
    }
    for evidence in assessment.evidence {
      if case .day(let day) = evidence.end {
        add(.evidenceEnded, "evidence/\(evidence.id)", after: day)
      }
    }
    return events
  }
}

extension CalendarDate {
  /// The day after; nil after the last one.
  package var next: CalendarDate? { CalendarDate(daysSinceEpoch: daysSinceEpoch + 1) }
}
