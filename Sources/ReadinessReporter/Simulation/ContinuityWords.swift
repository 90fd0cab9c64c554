import ReadinessModel

/// What keeps running, and what stands behind it.
extension SimulationWords {
  /// What keeps running.
  static func continuity(_ deployment: DeploymentOutcome, _ scenario: Scenario) -> String {
    switch deployment.continuity {
    case .notNeeded: return "nobody loses it"
    case .notStated(let path): return "what takes over is not stated: \(path)" + use(of: deployment)
    case .takesOver(let fallback, let downtime):
      let speed = downtime.map { $0 == 0 ? "within the notice" : "\(time($0)) of downtime" }
      return "\(name(fallback)) takes over\(ties(of: fallback)): "
        + (speed ?? "how fast is not stated, \(fallback.path)/switch_minutes")
    case .unknown(let answers):
      return "it cannot be told: \(Phrase.list(answers.map(words)))" + use(of: deployment)
    case .none(let answers):
      let why = answers.isEmpty ? "no fallback is declared" : Phrase.list(answers.map(words))
      let days = scenario.durationDays.map { "for all \(Phrase.count($0, "day"))" }
      return "nothing, \(days ?? "with no end"): \(why)" + use(of: deployment)
    }
  }

  /// What ties a fallback to the models in whose place it stands.
  private static func ties(of fallback: Fallback) -> String {
    let same = fallback.isSameProvider == .yes ? ", from the same provider" : ""
    return fallback.isUnderOtherControl == .no
      ? same + ", within reach of the same government" : same
  }

  /// What a deployment is used for, where that is stated.
  private static func use(of deployment: DeploymentOutcome) -> String {
    guard let base = deployment.audience.base else { return "" }
    let sectors = base.sectors.map { $0.isEmpty ? [] : ["used in \(Phrase.list($0))"] } ?? []
    let criticality = base.criticality.map { $0 == "ordinary" ? [] : [$0] } ?? []
    let parts = sectors + criticality
    return parts.isEmpty ? "" : "; \(parts.joined(separator: ", "))"
  }

  private static func words(_ answer: FallbackAnswer) -> String {
    "\(name(answer.fallback)): \(Phrase.list(answer.reasons))"
  }

  private static func name(_ fallback: Fallback) -> String {
    let model = fallback.model ?? fallback.path
    let provider = fallback.provider.map { " of \($0)" } ?? ""
    let control = fallback.controlledFrom.map { ", controlled from [\($0)]" } ?? ""
    return model + provider + control
  }

  /// What a deployment rests on and who can stop it: the providers of its models, and who runs its servers.
  static func chain(_ deployment: DeploymentOutcome) -> String? {
    guard let base = deployment.audience.base else { return nil }
    var seen: Set<ControllingParty> = []
    let providers = base.suppliers.filter { seen.insert($0).inserted }.map { supplier in
      let name = supplier.name ?? "a provider that is not stated"
      return "\(name), \(orders(supplier))"
    }
    let models = providers.isEmpty ? "models that are not stated" : Phrase.list(providers)
    guard let hosts = base.hosts else {
      return "models of \(models); where it runs is not stated, \(deployment.audience.path)/hosting"
    }
    var places: [(host: ControllingParty, countries: [String])] = []
    for host in hosts {
      let key = ControllingParty(name: host.name, controlledFrom: host.controlledFrom)
      let country = host.country ?? "a country that is not stated"
      if let place = places.firstIndex(where: { $0.host == key }) {
        places[place].countries.append(country)
      } else {
        places.append((key, [country]))
      }
    }
    let servers = places.map { place in
      "\(place.host.name ?? "somebody who is not stated"), \(orders(place.host)), in "
        + Phrase.list(place.countries)
    }
    return "models of \(models); "
      + (servers.isEmpty ? "no servers" : "servers of \(Phrase.list(servers))")
  }

  private static func orders(_ control: ControllingParty) -> String {
    control.controlledFrom.map { "under orders of \($0)" } ?? "under orders of nobody stated"
  }

  /// The steps from the order until somebody is served again, with the minute of each; nil where nothing is switched off.
  static func path(_ deployment: DeploymentOutcome, _ scenario: Scenario) -> String? {
    var steps: [String] = []
    switch deployment.notice {
    case .inTime(let minutes, _), .late(let minutes, _):
      let granularity = deployment.audience.stop?.granularity
      let what = granularity.map { " by \(Phrase.list($0, "or"))" } ?? ""
      let isCoarse = granularity.map { Set($0).isSubset(of: ["model", "deployment"]) } ?? false
      let all = isCoarse && !deployment.users(.keeps).isZero ? ", for everybody at once," : ""
      steps.append("the stop\(what)\(all) is done by minute \(number(minutes))")
    case .nothingToDo, .impossible, .unknown, nil: return nil
    }
    steps.append("the order counts from minute \(number(Int64(scenario.noticeMinutes)))")
    if case .takesOver(let fallback, _) = deployment.continuity,
      let most = fallback.switchMinutes?.high
    {
      steps.append("\(fallback.model ?? fallback.path) serves from minute \(number(most))")
    }
    return steps.joined(separator: "; ")
  }

  /// The providers that stand behind every model of several deployments, with the deployments; then the models that take
  /// over for each other.
  static func singlePoints(_ simulation: Simulation) -> [String] {
    let bases = simulation.bases
    var behind: [String: [String]] = [:]
    for (audience, base) in bases {
      let providers = Set(base.providers)
      guard providers.count == 1, let provider = providers.first ?? nil else { continue }
      behind[provider, default: []].append(audience.deployment ?? audience.path)
    }
    let points = behind.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { name -> String? in
        guard let deployments = behind[name], deployments.count > 1 else { return nil }
        let names = Phrase.some(Array(deployments.prefix(5)), of: deployments.count)
        return "\(name) is behind every model of \(names)"
      }
    return points
      + FallbackCycles(bases.map(\.base)).cycles.map { models in
        models.count == 1
          ? "\(models[0]) takes over for itself"
          : "\(Phrase.list(models)) take over for each other: where one order stops them all, nothing is left"
      }
  }
}
