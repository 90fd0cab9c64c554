/// The models that take over for each other, directly or around several corners.
public struct FallbackCycles: Sendable {
  /// Each cycle with the ids of its models, in order of the ids.
  public let cycles: [[String]]

  /// Follows from each model that is offered to what takes over for it.
  public init(_ bases: [DeploymentBase]) {
    var successors: [String: Set<String>] = [:]
    for base in bases {
      let fallbacks = Set((base.fallbacks ?? []).compactMap(\.model))
      for model in base.models.compactMap(\.self) {
        successors[model, default: []].formUnion(fallbacks)
      }
    }
    var found: Set<[String]> = []
    let reached = successors.mapValues { Self.reached(from: $0, successors) }
    for (model, others) in reached where others.contains(model) {
      // Those from which the way leads back.
      found.insert(others.filter { reached[$0]?.contains(model) ?? false }.sorted())
    }
    cycles = found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func reached(
    from first: Set<String>,
    _ successors: [String: Set<String>]
  ) -> Set<String> {
    var reached = first
    var next = Array(first)
    while let model = next.popLast() {
      for other in successors[model] ?? [] where reached.insert(other).inserted {
        next.append(other)
      }
    }
    return reached
  }
}
