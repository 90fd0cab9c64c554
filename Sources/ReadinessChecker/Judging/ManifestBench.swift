public import ReadinessModel

/// A manifest that is laid out once and judged many times, each time by other rulesets or by other values of their figures.
public struct ManifestBench {
  private let manifest: Manifest
  private let runs: [[CompiledRuleset]]
  /// The place of the first ruleset of each run among all.
  private let firstPlaces: [Int]
  private var judge: RuleJudge

  init(
    _ manifest: Manifest,
    _ runs: [[CompiledRuleset]],
    _ request: AssessmentRequest,
    _ regions: RegionCatalog
  ) {
    self.manifest = manifest
    self.runs = runs.map(\.inOrder)
    var places: [Int] = []
    var next = 0
    for run in runs {
      places.append(next)
      next += run.count
    }
    firstPlaces = places
    let slots = ManifestSlots(
      manifest.document,
      products: manifest.products,
      parameters: self.runs.flatMap { $0.map(\.parameters) },
      types: .manifest,
      regions: regions,
      today: request.asOf
    )
    judge = RuleJudge(
      slots,
      regions: regions,
      deployments: request.deployments,
      evidence: request.evidence
    )
  }

  /// The findings of one run, by its place; the request's day and deployments are those of the bench.
  public mutating func assess(run number: Int, _ request: AssessmentRequest) -> Assessment {
    var run = AssessmentRun(
      manifest,
      runs[number],
      request,
      judge,
      firstPlace: firstPlaces[number]
    )
    let assessment = run.finish()
    // Who has access is the same for every run.
    judge.audiences.learn(from: run.audiences)
    return assessment
  }
}

@available(*, unavailable)
extension ManifestBench: Sendable {}
