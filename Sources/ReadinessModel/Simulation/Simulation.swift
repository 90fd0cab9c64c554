/// What scenarios would do to the users of a manifest's deployments.
public struct Simulation: Sendable {
  /// The assessment by the rulesets that have restrictions, as they stand today.
  public let base: Assessment
  /// The day that is judged.
  public var asOf: CalendarDate { base.asOf }
  /// The scenarios, in the order asked for.
  public let outcomes: [ScenarioOutcome]
  /// The stages of releases that are still to come, in the manifest's order.
  public let stages: [ReleaseStage]
  /// The segments of which the sum is shown, each as `DEPLOYMENT/SEGMENT`.
  public let explained: [String]

  /// Every deployment that any scenario touches, with what it rests on, each once.
  public var bases: [(audience: DeploymentAudience, base: DeploymentBase)] {
    var seen: Set<String> = []
    // The scenario that touches most first: it has them in the manifest's order.
    let widest = outcomes.max { $0.deployments.count < $1.deployments.count }
    let deployments = (widest?.deployments ?? []) + outcomes.flatMap(\.deployments)
    return deployments.compactMap { deployment in
      let audience = deployment.audience
      guard let base = audience.base, seen.insert(audience.path).inserted else { return nil }
      return (audience, base)
    }
  }

  package init(
    base: Assessment,
    outcomes: [ScenarioOutcome],
    stages: [ReleaseStage],
    explained: [String]
  ) {
    self.base = base
    self.outcomes = outcomes
    self.stages = stages
    self.explained = explained
  }
}

/// What one scenario would do.
public struct ScenarioOutcome: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The values that were set by hand, as they are written.
  public let varied: [String]
  /// All findings by its rulesets, taken as in force.
  public let assessment: Assessment
  /// The deployments of whose users any are touched, or may be, in the manifest's order.
  public let deployments: [DeploymentOutcome]
  /// How near its figures are to others by which other verdicts would follow; nil where that was not asked for.
  public let sensitivity: Sensitivity?

  package init(
    scenario: Scenario,
    varied: [String],
    assessment: Assessment,
    deployments: [DeploymentOutcome],
    sensitivity: Sensitivity? = nil
  ) {
    self.scenario = scenario
    self.varied = varied
    self.assessment = assessment
    self.deployments = deployments
    self.sensitivity = sensitivity
  }

  /// Whether a rule of it could not be judged.
  public var hasErrors: Bool {
    assessment.restricted.contains { if case .error = $0.verdict { true } else { false } }
  }
}

/// What a scenario would do to the users of one deployment.
public struct DeploymentOutcome: Sendable {
  /// Its audience.
  public let audience: DeploymentAudience
  /// The models that it offers and that the scenario is about, or may be.
  public let offerings: [OfferingOutcome]
  /// How many models it offers that the scenario is not about.
  public let untouched: Int
  /// What becomes of each part: a user loses the deployment where no model is left.
  public let split: AccessSplit
  /// What would become of each part where no control keeps anybody apart from the others.
  public let splitWithoutControls: AccessSplit
  /// Which parts binding rules keep from every one of its models already.
  public let already: [Bool]
  /// Whether the order can be obeyed in time; nil where it is somebody else's to obey.
  public let notice: NoticeAnswer?
  /// What keeps running for those who lose it.
  public let continuity: Continuity

  package init(
    audience: DeploymentAudience,
    offerings: [OfferingOutcome],
    untouched: Int,
    split: AccessSplit,
    splitWithoutControls: AccessSplit,
    already: [Bool],
    notice: NoticeAnswer?,
    continuity: Continuity
  ) {
    self.audience = audience
    self.offerings = offerings
    self.untouched = untouched
    self.split = split
    self.splitWithoutControls = splitWithoutControls
    self.already = already
    self.notice = notice
    self.continuity = continuity
    losing = audience.users { number in
      already[number] ? .no : split.outcomes[number].isAmong(.losing)
    }
  }

  /// How many users are of an outcome; for those who are cut off, without those who are already.
  public func users(_ outcome: AccessOutcome) -> CountRange {
    audience.users { number in
      if already[number], outcome == .cut { return .no }
      return split.outcomes[number].isAmong(OutcomeSet(outcome))
    }
  }

  /// How many users may not have access by rules that bind already.
  public var alreadyCut: CountRange { audience.users { already[$0] ? .yes : .no } }

  /// How many users lose the deployment who do not have to lose it today: all but the kept and those at the door.
  public let losing: CountRange

  /// The same where no control is on in time; nil where the order can be obeyed in time.
  public var losingWithoutControls: CountRange? {
    switch notice {
    case .late, .impossible, .unknown: losing(under: splitWithoutControls)
    case .inTime, .nothingToDo, nil: nil
    }
  }

  private func losing(under split: AccessSplit) -> CountRange {
    audience.users { loses($0, under: split) }
  }

  /// Whether the users of a part lose the deployment who do not have to lose it today.
  private func loses(_ number: Int, under split: AccessSplit) -> Truth {
    already[number] ? .no : split.outcomes[number].isAmong(.losing)
  }

  /// How many of those who lose the deployment are of each group, in the order of the parts; nil stands for users of whom
  /// the group is not stated.
  public func losing(by group: (AudiencePart) -> String?) -> [(group: String?, users: CountRange)] {
    var groups: [String?] = []
    for number in audience.parts.indices where loses(number, under: split) != .no {
      let one = group(audience.parts[number])
      if !groups.contains(one) { groups.append(one) }
    }
    return groups.map { one in
      let users = audience.users { number in
        group(audience.parts[number]) == one ? loses(number, under: split) : .no
      }
      return (one, users)
    }
  }

  /// The customers of those who lose the deployment, at least and at most; nil where no part states any.
  public var losingCustomers: CountRange? {
    let parts = audience.parts
    guard parts.contains(where: { $0.customers != nil }) else { return nil }
    return parts.indices.reduce(.zero) { sum, number in
      let all = parts[number].customers ?? CountRange(0, nil)
      switch loses(number, under: split) {
      case .yes: return sum + all
      case .unknown: return sum + CountRange(0, all.high)
      case .no: return sum
      }
    }
  }

  /// The yearly revenue with them in US dollars, at least and at most; nil where no part states any.
  public var losingRevenueUSD: ClosedRange<Double>? {
    let parts = audience.parts
    guard parts.contains(where: { $0.revenueUSD != nil }) else { return nil }
    var (low, high) = (0.0, 0.0)
    for number in parts.indices where loses(number, under: split) != .no {
      let revenue = parts[number].revenueUSD
      if loses(number, under: split) == .yes { low += revenue?.lowerBound ?? 0 }
      high += revenue?.upperBound ?? .infinity
    }
    return low...high
  }

  /// What a strict order costs beyond its aim: who cannot be told, and who goes dark with the rest.
  public var overBlock: CountRange {
    audience.users { number in
      split.outcomes[number].isAmong(OutcomeSet(.cannotBeTold, .dark))
    }
  }

  /// The parts of the segments that are named, each as `DEPLOYMENT/SEGMENT`.
  public func explained(_ segments: [String]) -> [Int] {
    audience.parts.indices.filter { number in
      guard let segment = audience.parts[number].segment, let id = audience.deployment else {
        return false
      }
      return segments.contains { $0.utf8.elementsEqual("\(id)/\(segment)".utf8) }
    }
  }
}

/// What a scenario would do to one model that a deployment offers.
public struct OfferingOutcome: Sendable {
  /// The model's id; nil where it has none.
  public let model: String?
  /// Whether the scenario is about it; never no.
  public let isNamed: Truth
  /// Through whom it reaches us, where it binds somebody else.
  public let through: String?
  /// What becomes of each part if it is reached.
  public let split: AccessSplit
  /// The restrictions that say so, by their full names.
  public let rules: [String]
  /// What each of them says of each part.
  public let answers: [[AccessAnswer]]
  /// For each part the paths that would tell whether it may have the model.
  public let asks: [[String]]
  /// For each part that takes others with it the paths of what would keep it apart.
  public let hinders: [[String]]

  package init(
    model: String?,
    isNamed: Truth,
    through: String?,
    split: AccessSplit,
    rules: [String],
    answers: [[AccessAnswer]],
    asks: [[String]],
    hinders: [[String]]
  ) {
    self.model = model
    self.isNamed = isNamed
    self.through = through
    self.split = split
    self.rules = rules
    self.answers = answers
    self.asks = asks
    self.hinders = hinders
  }
}
