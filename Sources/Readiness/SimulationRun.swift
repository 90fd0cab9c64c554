import ReadinessChecker
import ReadinessLoader
public import ReadinessModel
import SourceText

/// A scenario whose rulesets are known to run.
public struct PreparedScenario: Sendable {
  /// The scenario, with the notice and the duration that were set by hand.
  public let scenario: Scenario
  /// The values that were set by hand, as they are written.
  public let varied: [String]
  let rulesets: [CompiledRuleset]

  /// The same with another of its rulesets, by its place.
  func with(_ place: Int, _ ruleset: CompiledRuleset) -> PreparedScenario {
    var changed = rulesets
    changed[place] = ruleset
    return PreparedScenario(scenario: scenario, varied: varied, rulesets: changed)
  }
}

/// A manifest that is judged by what binds today, and under one scenario after the other.
struct ScenarioBench {
  /// What is judged by which rulesets.
  struct Run {
    let request: AssessmentRequest
    let rulesets: [CompiledRuleset]
  }

  /// One for each day that is judged.
  private var benches: [ManifestBench] = []
  /// What is asked today, then under each scenario, each with the place of its bench and its place there.
  private let runs: [(request: AssessmentRequest, bench: Int, place: Int)]

  /// Lays the manifest out once for each day.
  init(_ runs: [Run], _ layOut: ([[CompiledRuleset]], AssessmentRequest) -> ManifestBench) {
    let days = Set(runs.map(\.request.asOf)).sorted()
    var places: [(request: AssessmentRequest, bench: Int, place: Int)] = []
    var byDay: [[Run]] = days.map { _ in [] }
    for run in runs {
      let day = days.firstIndex(of: run.request.asOf) ?? 0
      places.append((run.request, day, byDay[day].count))
      byDay[day].append(run)
    }
    benches = byDay.compactMap { runs in
      runs.first.map { layOut(runs.map(\.rulesets), $0.request) }
    }
    self.runs = places
  }

  /// What those rulesets find today that say who may have access.
  mutating func today() -> Assessment { judge(0) }

  /// All findings under a scenario, by its place.
  mutating func assess(_ number: Int) -> Assessment { judge(number + 1) }

  private mutating func judge(_ number: Int) -> Assessment {
    let run = runs[number]
    return benches[run.bench].assess(run: run.place, run.request)
  }
}

/// The simulating of scenarios over one manifest, which its owner drives, scenario by scenario.
public struct SimulationRun {
  private let scenarios: [PreparedScenario]
  private let check: ReadinessCheck
  private let manifest: Manifest
  /// What other values of figures are made of; nil where none are tried.
  private let vocabulary: ManifestVocabulary?
  private let base: Assessment
  private let keptOut: KeptOut
  private var bench: ScenarioBench
  private var outcomes: [ScenarioOutcome] = []

  init(
    _ check: ReadinessCheck,
    _ manifest: Manifest,
    _ scenarios: [PreparedScenario],
    measuresSensitivity: Bool
  ) {
    self.check = check
    self.manifest = manifest
    vocabulary = measuresSensitivity ? check.vocabulary(of: manifest) : nil
    self.scenarios = scenarios
    bench = check.bench(for: manifest, scenarios)
    base = bench.today()
    keptOut = KeptOut(base)
  }

  /// Simulates the next scenario; false where all are done.
  public mutating func step() -> Bool {
    guard outcomes.count < scenarios.count else { return false }
    let prepared = scenarios[outcomes.count]
    let assessment = bench.assess(outcomes.count)
    let builder = ScenarioOutcomeBuilder(
      assessment,
      keptOut: keptOut,
      prepared.scenario.terms(on: assessment.asOf)
    )
    outcomes.append(
      ScenarioOutcome(
        scenario: prepared.scenario,
        varied: prepared.varied,
        assessment: assessment,
        deployments: builder.deployments(),
        sensitivity: vocabulary.map { vocabulary in
          var search = SensitivitySearch(check, manifest, prepared, assessment, vocabulary)
          return search.finish()
        }
      )
    )
    return true
  }

  /// Simulates what is left, and hands over everything; of these segments, each `DEPLOYMENT/SEGMENT`, with the sum.
  public mutating func finish(explaining segments: [String] = []) -> Simulation {
    while step() {}
    return Simulation(
      base: base,
      outcomes: outcomes,
      stages: ReleaseStages.ahead(of: base.asOf, in: manifest),
      explained: segments
    )
  }
}

@available(*, unavailable)
extension SimulationRun: Sendable {}
