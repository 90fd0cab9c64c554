import CEL
import ReadinessModel

/// How the restrictions of a ruleset come to count, as far as the ruleset decides it.
enum RestrictionReach: Sendable {
  /// It binds the organization.
  case binds
  /// It may bind the organization.
  case mayBind
  /// It binds others, and reaches the organization through them.
  case through

  /// The reach of a ruleset of which this became; nil where it could not be judged.
  init?(_ outcome: AssessedRuleset.Outcome) {
    switch outcome {
    case .judged: self = .binds
    case .mayBind: self = .mayBind
    case .notApplicable: self = .through
    case .notYet, .error: return nil
    }
  }
}

extension RuleJudge {
  /// What a restriction says of all offerings.
  struct RestrictionFindings {
    var findings: [Finding] = []
    var offerings: [RestrictedOffering] = []
  }

  /// Judges a restriction on every offering of a model that it names.
  mutating func judge(
    _ restriction: CompiledRestriction,
    number: Int,
    under standing: RulesetStanding,
    _ reach: RestrictionReach
  ) -> RestrictionFindings {
    var result = RestrictionFindings()
    guard
      let fixed = Self.fixedForce(
        from: restriction.from,
        until: restriction.until,
        under: standing
      )
    else { return result }
    for entry in subjects.entries(of: .offering) {
      let verdict: Verdict
      if entry.isOpenList {
        verdict = .unknown(missing([Place(slot: entry.slot)], [], subject: entry.slot))
      } else if let offering = offering(restriction, entry, number: number, reach, fixed.force) {
        verdict = offering.verdict
        if entryServes(offering) { result.offerings.append(offering) }
      } else {
        verdict = .notApplicable
      }
      guard reach != .through else { continue }
      result.findings.append(
        Finding(
          rule: number,
          subject: entry.number,
          verdict: verdict,
          force: force(of: restriction, under: standing, entry) ?? fixed,
          isFolded: reach == .mayBind
        )
      )
    }
    return result
  }

  /// What a restriction says of the first offering, and what becomes of the first part of its audience.
  mutating func judgeFirst(_ restriction: CompiledRestriction) -> (Verdict, AccessOutcome?) {
    guard let entry = subjects.entries(of: .offering).first, !entry.isOpenList,
      let found = offering(restriction, entry, number: 0, .binds, .binding)
    else { return (.notApplicable, nil) }
    return (found.verdict, found.split.outcomes.first?.certain)
  }

  /// What a restriction says of what takes over, for the users of some deployments, by the numbers of their audiences.
  mutating func fallbacks(
    under restriction: CompiledRestriction,
    of touched: Set<Int>
  ) -> [RestrictedFallback] {
    guard let reader = audiences.bases else { return [] }
    var result: [RestrictedFallback] = []
    for entry in subjects.entries(of: .deployment) where !entry.isOpenList {
      guard let place = audiences.known(ofDeploymentIn: entry.slot), touched.contains(place) else {
        continue
      }
      let audience = audiences.entries[place]
      for (number, model) in reader.fallbackModels(ofDeploymentIn: entry.slot).enumerated() {
        let reading =
          model.map { read(restriction, deployment: entry.slot, model: $0, audience) }
          ?? RestrictionReading(isNamed: .unknown, answers: [])
        guard let reading else { continue }
        result.append(
          RestrictedFallback(
            audience: place,
            fallback: number,
            isNamed: reading.isNamed,
            answers: reading.answers
          )
        )
      }
    }
    return result
  }

  private func entryServes(_ offering: RestrictedOffering) -> Bool {
    audiences.entries[offering.audience].audience.serves != .no
  }

  private func force(
    of restriction: CompiledRestriction,
    under standing: RulesetStanding,
    _ entry: SubjectTable.Entry
  ) -> RuleForce? {
    guard !entry.isOpenList, restriction.from != nil || restriction.until != nil else { return nil }
    evaluation.set(variable: RuleScope.subject, to: entry.slot)
    evaluation.set(variable: RuleScope.offeredModel, to: entry.model)
    return standing.force(from: bound(restriction.from), until: bound(restriction.until))
  }

  private mutating func offering(
    _ restriction: CompiledRestriction,
    _ entry: SubjectTable.Entry,
    number: Int,
    _ reach: RestrictionReach,
    _ force: Force
  ) -> RestrictedOffering? {
    guard let place = audiences.number(ofDeploymentIn: entry.slot) else { return nil }
    let audience = audiences.entries[place]
    guard
      let reading = read(restriction, deployment: entry.slot, model: entry.model, audience)
    else { return nil }
    let verdict = verdict(
      of: restriction,
      reading,
      audience,
      deployment: entry.slot,
      model: entry.model
    )
    let isSimulated = simulates && reading.fault == nil
    return RestrictedOffering(
      rule: number,
      subject: entry.number,
      audience: place,
      model: slots.identifier(ofObjectIn: entry.model),
      isNamed: reading.isNamed,
      reach: reach.reach(through: provider(ofModelIn: entry.model)),
      answers: reading.answers,
      asks: isSimulated ? asks(of: restriction, reading, audience) : [],
      hinders: isSimulated ? hinders(of: restriction, reading, audience) : [],
      verdict: verdict,
      force: force
    )
  }
}

extension RestrictionReach {
  /// The reach on an offering of a model that somebody provides.
  func reach(through provider: String?) -> RestrictedOffering.Reach {
    switch self {
    case .binds: .binds
    case .mayBind: .mayBind
    case .through: .through(provider ?? "a provider that is not stated")
    }
  }
}
