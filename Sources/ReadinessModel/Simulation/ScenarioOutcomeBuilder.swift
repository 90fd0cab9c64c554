/// Which parts of audiences the restrictions that bind today keep out, apart from any scenario.
package struct KeptOut: Sendable {
  /// For each deployment, by its path, which parts they keep from every model.
  fileprivate let parts: [String: [Bool]]

  /// Reads it off an assessment by the rules that bind.
  package init(_ base: Assessment) {
    let offered = ScenarioOutcomeBuilder.offered(in: base)
    let binding = base.restricted.filter { $0.force == .binding && $0.isNamed == .yes }
    var parts: [String: [Bool]] = [:]
    for (number, offerings) in Dictionary(grouping: binding, by: \.audience) {
      let audience = base.audiences[number]
      let splits = ScenarioOutcomeBuilder.bySubject(offerings)
        .map { ScenarioOutcomeBuilder.worst($0.map(\.split)) }
      guard let first = splits.first, splits.count == offered[audience.path] else { continue }
      let kept = splits.dropFirst().reduce(first) { $0.best($1) }
      parts[audience.path] = kept.outcomes.map { $0.certain == .cut }
    }
    self.parts = parts
  }
}

/// Makes of what the rulesets of a scenario say what becomes of the users of each deployment.
package struct ScenarioOutcomeBuilder {
  private let assessment: Assessment
  private let keptOut: KeptOut
  private let terms: ContinuityTerms
  /// How many models each deployment offers, by its path.
  private let offered: [String: Int]
  /// What restrictions say of what takes over, by the number of the audience.
  private let fallbacks: [Int: [RestrictedFallback]]

  /// Makes a builder of what the scenario says, and of who is kept out already.
  package init(_ assessment: Assessment, keptOut: KeptOut, _ terms: ContinuityTerms) {
    self.assessment = assessment
    self.keptOut = keptOut
    self.terms = terms
    offered = Self.offered(in: assessment)
    fallbacks = Dictionary(grouping: assessment.restrictedFallbacks, by: \.audience)
  }

  /// The deployments of whose users any are touched, or may be, in the manifest's order.
  package func deployments() -> [DeploymentOutcome] {
    let byAudience = Dictionary(grouping: assessment.restricted, by: \.audience)
    return byAudience.keys.sorted().compactMap { number in
      deployment(number, byAudience[number] ?? [])
    }
  }

  private func deployment(
    _ number: Int,
    _ restricted: [RestrictedOffering]
  ) -> DeploymentOutcome? {
    let audience = assessment.audiences[number]
    let offerings = Self.bySubject(restricted)
    let untouched = max(0, (offered[audience.path] ?? 0) - offerings.count)
    func split(_ one: (RestrictedOffering) -> AccessSplit) -> AccessSplit {
      let rest = untouched > 0 ? [Self.keeping(audience)] : []
      let splits = offerings.map { Self.counted($0, one) } + rest
      return splits.dropFirst().reduce(splits.first ?? Self.keeping(audience)) { $0.best($1) }
    }
    guard !offerings.isEmpty else { return nil }
    let assumed = split(\.split)
    let none = audience.parts.map { _ in false }
    let already = keptOut.parts[audience.path].flatMap { $0.count == none.count ? $0 : nil } ?? none
    let outcomes = offerings.map(offering)
    let isOurs = outcomes.contains { $0.through == nil }
    let mustCut = zip(assumed.outcomes, already).contains { outcomes, isAlready in
      !isAlready && outcomes.mayLose
    }
    return DeploymentOutcome(
      audience: audience,
      offerings: outcomes,
      untouched: untouched,
      split: assumed,
      splitWithoutControls: split { AccessSplit.withoutControls($0.answers) },
      already: already,
      notice: isOurs
        ? audience.stop.map { NoticeAnswer($0, mustCut: mustCut, notice: terms.noticeMinutes) }
        : nil,
      continuity: continuity(number, isNeeded: mustCut)
    )
  }

  /// What keeps running for the users who lose a deployment.
  private func continuity(_ number: Int, isNeeded: Bool) -> Continuity {
    let audience = assessment.audiences[number]
    guard let base = audience.base else { return isNeeded ? .notStated(audience.path) : .notNeeded }
    let restricted = fallbacks[number] ?? []
    let survives = (base.fallbacks ?? []).indices.map { fallback in
      restricted.filter { $0.fallback == fallback }.reduce(Truth.yes) { truth, one in
        truth.and(Self.survives(one))
      }
    }
    return Continuity(
      base,
      path: audience.path,
      survives: survives,
      isNeeded: isNeeded,
      terms
    )
  }

  /// Whether everybody keeps a fallback under one restriction.
  private static func survives(_ restricted: RestrictedFallback) -> Truth {
    let outcomes = AccessSplit(restricted.answers).outcomes
    if outcomes.isEmpty { return .unknown }
    let kept = outcomes.allSatisfy { $0.certain == .keeps }
    if kept { return .yes }
    let isLost = outcomes.contains { ($0.outcomes.first ?? .keeps) >= .dark }
    return isLost && restricted.isNamed == .yes ? .no : .unknown
  }

  /// The restrictions on each offering, in the order of the offerings.
  fileprivate static func bySubject(_ restricted: [RestrictedOffering]) -> [[RestrictedOffering]] {
    let groups = Dictionary(grouping: restricted, by: \.subject)
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  /// How many models each deployment offers, by its path.
  fileprivate static func offered(in assessment: Assessment) -> [String: Int] {
    var counts: [String: Int] = [:]
    for subject in assessment.subjects where subject.kind == .offering {
      let steps = subject.path.split(separator: "/", omittingEmptySubsequences: false)
      guard steps.count == 4, steps[2] == "models" else { continue }
      counts["\(steps[0])/\(steps[1])", default: 0] += 1
    }
    return counts
  }

  fileprivate static func worst(_ splits: [AccessSplit]) -> AccessSplit {
    splits.dropFirst().reduce(splits.first ?? AccessSplit(outcomes: [])) { $0.worst($1) }
  }

  private static func keeping(_ audience: DeploymentAudience) -> AccessSplit {
    AccessSplit(outcomes: audience.parts.map { _ in OutcomeSet(.keeps) })
  }

  /// What becomes of each part, as far as it is known that the restrictions are about the offering.
  private static func counted(
    _ restricted: [RestrictedOffering],
    _ split: (RestrictedOffering) -> AccessSplit
  ) -> AccessSplit {
    worst(
      restricted.map { one in
        guard one.isNamed == .unknown else { return split(one) }
        return AccessSplit(
          outcomes: split(one).outcomes.map { $0.union(OutcomeSet(.keeps)) }
        )
      }
    )
  }

  private func offering(_ restricted: [RestrictedOffering]) -> OfferingOutcome {
    var through: String?
    if restricted.allSatisfy({ if case .through = $0.reach { true } else { false } }),
      case .through(let name)? = restricted.first?.reach
    {
      through = name
    }
    return OfferingOutcome(
      model: restricted.first?.model,
      isNamed: restricted.contains { $0.isNamed == .yes } ? .yes : .unknown,
      through: through,
      split: Self.worst(restricted.map(\.split)),
      rules: restricted.map { assessment.rules[$0.rule].name },
      answers: restricted.map(\.answers),
      asks: Self.joined(restricted.map(\.asks)),
      hinders: Self.joined(restricted.map(\.hinders))
    )
  }

  /// The paths that several restrictions name for each part, each once.
  private static func joined(_ lists: [[[String]]]) -> [[String]] {
    guard let first = lists.first else { return [] }
    return first.indices.map { number in
      var seen: Set<String> = []
      return lists.flatMap { $0.indices.contains(number) ? $0[number] : [] }
        .filter { seen.insert($0).inserted }
    }
  }
}
