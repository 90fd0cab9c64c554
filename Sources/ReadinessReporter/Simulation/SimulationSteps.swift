import ReadinessModel

/// What leads a simulation: what costs most, and what would shrink it most.
extension SimulationWords {
  /// What would shrink the over-block most: what to state of the largest part that cannot be told, or, where others go
  /// dark, what keeps the smallest part apart that takes them with it.
  static func firstSteps(_ deployment: DeploymentOutcome) -> [String] {
    var steps: [String] = []
    if let largest = members(.cannotBeTold, of: deployment).first {
      let paths = paths(deployment, \.asks, largest)
      if !paths.isEmpty {
        steps.append("to tell \(count(deployment, largest)): state \(Phrase.list(paths))")
      }
    }
    let dark = deployment.users(.dark)
    guard dark.high != 0 else { return steps }
    let causes = Set(
      deployment.offerings.flatMap { $0.answers.flatMap(AccessSplit.darkening) }
    )
    let named = causes.sorted().filter { !paths(deployment, \.hinders, $0).isEmpty }
    let smallest = named.min { left, right in
      let parts = deployment.audience.parts
      let (one, two) = (parts[left].users.most, parts[right].users.most)
      return one == two ? left < right : one < two
    }
    if let smallest {
      let paths = paths(deployment, \.hinders, smallest)
      let others =
        causes.count > 1 ? " and \(Phrase.count(causes.count - 1, "larger part"))" : ""
      steps.append(
        "\(count(deployment, smallest))\(others) cannot be cut off alone, and \(range(dark)) go "
          + "with them; what would end that: \(Phrase.list(Array(paths.prefix(4))))"
      )
    }
    return steps
  }

  private static func count(_ deployment: DeploymentOutcome, _ number: Int) -> String {
    let one = deployment.audience.parts[number]
    return "the \(range(one.users)) users of \(part(one))"
  }

  /// The paths that the offerings of a deployment name for a part, each once.
  private static func paths(
    _ deployment: DeploymentOutcome,
    _ lists: KeyPath<OfferingOutcome, [[String]]>,
    _ number: Int
  ) -> [String] {
    var seen: Set<String> = []
    return deployment.offerings.map { $0[keyPath: lists] }
      .flatMap { $0.indices.contains(number) ? $0[number] : [] }
      .filter { seen.insert($0).inserted }
  }

  /// The worst deployment of a scenario by what it costs beyond its aim; nil where it costs nobody anything.
  static func worst(_ outcome: ScenarioOutcome) -> DeploymentOutcome? {
    let touched = outcome.deployments.filter { $0.overBlock.high != 0 }
    return touched.max { left, right in
      let (one, two) = (left.overBlock, right.overBlock)
      return one.low == two.low ? one.most < two.most : one.low < two.low
    }
  }

  /// The deployment and the scenario with the greatest over-block; nil where there is none.
  private static func top(_ simulation: Simulation) -> (ScenarioOutcome, DeploymentOutcome)? {
    let all = simulation.outcomes.compactMap { outcome in worst(outcome).map { (outcome, $0) } }
    return all.max { $0.1.overBlock.low < $1.1.overBlock.low }
  }

  /// What would shrink the greatest over-block most.
  static func headlineSteps(_ simulation: Simulation) -> [String] {
    top(simulation).map { firstSteps($0.1) } ?? []
  }

  /// The sentence that a simulation leads with.
  static func headline(_ simulation: Simulation) -> String {
    guard let (outcome, deployment) = top(simulation) else {
      let touches = simulation.outcomes.contains { !$0.deployments.isEmpty }
      return touches
        ? "no scenario costs anybody access beyond its aim"
        : "no scenario is about a model that is offered here"
    }
    let name =
      deployment.audience.title ?? deployment.audience.deployment ?? deployment.audience.path
    return "\(name) under \(outcome.scenario.id): \(overBlock(deployment))"
  }
}
