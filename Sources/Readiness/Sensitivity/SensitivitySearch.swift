import ReadinessChecker
import ReadinessModel

/// Seeks how near the figures of a scenario are to others by which other verdicts would follow.
///
/// Each figure is changed alone. Of a number the values are sought where verdicts turn, from a millionth to a million
/// times; of a list each place, product or word of the manifest is added or taken away; and where one element does not
/// set an offering free, two or three together, or all that matter to it.
struct SensitivitySearch {
  /// How often a manifest is judged at most.
  private static let limit: Int = 1500

  /// How many elements of a list are tried two and three together.
  private static let combined: Int = 6

  private struct Probe {
    let lever: Int
    let value: ParameterValue.Value
    let change: FigureVariation.Change
    var toggles: [FigureLever.Toggle] = []
  }

  private let check: ReadinessCheck
  private let manifest: Manifest
  private let scenario: PreparedScenario
  private let levers: [FigureLever]
  private let numbers: Set<Double>
  private let base: ScenarioSnapshot
  private var taker: SnapshotTaker
  private var judgings: Int = 0
  private var isWhole: Bool = true
  private var variations: [FigureVariation] = []

  init(
    _ check: ReadinessCheck,
    _ manifest: Manifest,
    _ scenario: PreparedScenario,
    _ assessment: Assessment,
    _ vocabulary: ManifestVocabulary
  ) {
    self.check = check
    self.manifest = manifest
    self.scenario = scenario
    numbers = vocabulary.numbers
    levers = FigureLever.all(of: scenario.rulesets, vocabulary, on: assessment.asOf)
    taker = SnapshotTaker(assessment)
    base = taker.take(assessment)
  }

  /// Searches to the end.
  mutating func finish() -> Sensitivity {
    searchElements()
    searchNumbers()
    return Sensitivity(
      offerings: zip(taker.offerings, base.standings).map { path, standing in
        SensitiveOffering(path: path, standing: standing)
      },
      variations: variations,
      verdicts: taker.count,
      judgings: judgings,
      isWhole: isWhole
    )
  }

  // MARK: Lists and flags

  private mutating func searchElements() {
    var probes: [Probe] = []
    for (number, lever) in levers.enumerated() {
      switch lever.kind {
      case .elements(let toggles): probes += toggles.map { probe(number, [$0]) }
      case .flag(let flag):
        probes.append(Probe(lever: number, value: .flag(!flag), change: .flag(!flag)))
      case .number: break
      }
    }
    let singles = judge(probes)
    for (probe, snapshot) in singles { add(probe, snapshot) }
    let together = judge(combinations(singles))
    for (probe, snapshot) in together.sorted(by: { $0.0.toggles.count < $1.0.toggles.count }) {
      add(probe, snapshot)
    }
  }

  private func probe(_ number: Int, _ toggles: [FigureLever.Toggle]) -> Probe {
    Probe(
      lever: number,
      value: levers[number].value(with: toggles),
      change: .elements(
        added: toggles.filter(\.isAdded).map(\.element),
        removed: toggles.filter { !$0.isAdded }.map(\.element)
      ),
      toggles: toggles
    )
  }

  /// For offerings that no single element of a list sets free: the elements that matter to them, several together.
  private func combinations(_ singles: [(Probe, ScenarioSnapshot)]) -> [Probe] {
    var probes: [Probe] = []
    let byLever = Dictionary(grouping: singles, by: { $0.0.lever })
    for lever in byLever.keys.sorted() {
      let all = (byLever[lever] ?? []).filter { !$0.0.toggles.isEmpty }
      var seen: Set<Set<FigureLever.Toggle>> = []
      for offering in base.standings.indices where base.standings[offering] != .kept {
        guard !all.contains(where: { $0.1.standings[offering] == .kept }) else { continue }
        let touching = all.filter { $0.1.splits[offering] != base.splits[offering] }
          .flatMap(\.0.toggles)
        guard touching.count > 1 else { continue }
        for subset in Self.subsets(touching) where seen.insert(Set(subset)).inserted {
          probes.append(probe(lever, subset.sorted { $0.element < $1.element }))
        }
      }
    }
    return probes
  }

  /// Two and three of a few elements, and all of them.
  private static func subsets(_ toggles: [FigureLever.Toggle]) -> [[FigureLever.Toggle]] {
    guard toggles.count <= combined else { return [toggles] }
    let places = toggles.indices
    let pairs = places.flatMap { one in
      places.filter { $0 > one }.map { [toggles[one], toggles[$0]] }
    }
    let triples = places.flatMap { one in
      places.filter { $0 > one }.flatMap { two in
        places.filter { $0 > two }.map { [toggles[one], toggles[two], toggles[$0]] }
      }
    }
    return pairs + triples + (toggles.count > 3 ? [toggles] : [])
  }

  // MARK: Numbers

  private mutating func searchNumbers() {
    var tracks = levers.enumerated().compactMap { number, lever -> NumberTrack? in
      guard case .number(let value, let isWhole) = lever.kind else { return nil }
      return NumberTrack(lever: number, base: value, isWhole: isWhole, known: numbers, base)
    }
    var values = tracks.map(\.first)
    while values.contains(where: { !$0.isEmpty }), isWhole {
      let probes = zip(tracks.indices, values).flatMap { track, values in
        values.map { value in (track, probe(tracks[track], value)) }
      }
      let snapshots = judge(probes.map(\.1))
      guard snapshots.count == probes.count else { break }
      for ((track, probe), (_, snapshot)) in zip(probes, snapshots) {
        guard case .number(let value, _) = probe.change else { continue }
        // Where a rule fails nothing follows: it counts as what is known.
        tracks[track].add(value, snapshot.hasFailed ? base : snapshot)
      }
      values = tracks.map(\.next)
    }
    for track in tracks {
      for turn in track.turns {
        add(probe(track, turn.far.value), turn.far.snapshot)
      }
    }
  }

  private func probe(_ track: NumberTrack, _ value: Double) -> Probe {
    Probe(
      lever: track.lever,
      value: levers[track.lever].value(at: value),
      change: .number(value, insteadOf: track.base)
    )
  }

  // MARK: Judging

  private mutating func judge(_ probes: [Probe]) -> [(Probe, ScenarioSnapshot)] {
    let chosen = Array(probes.prefix(max(0, Self.limit - judgings)))
    if chosen.count < probes.count { isWhole = false }
    guard !chosen.isEmpty else { return [] }
    judgings += chosen.count
    let scenarios = chosen.map { probe in
      let lever = levers[probe.lever]
      return scenario.with(
        lever.ruleset,
        scenario.rulesets[lever.ruleset].with(parameter: lever.parameter, probe.value)
      )
    }
    var bench = check.bench(for: manifest, scenarios)
    return chosen.enumerated().map { number, probe in
      (probe, taker.take(bench.assess(number)))
    }
  }

  /// Notes what turns by a change, if anything does.
  private mutating func add(_ probe: Probe, _ snapshot: ScenarioSnapshot) {
    guard snapshot != base, !snapshot.hasFailed,
      let written = probe.value.written
    else { return }
    let lever = levers[probe.lever]
    let known = base.verdicts
    let flips = snapshot.verdicts.indices.count { place in
      snapshot.verdicts[place] != (place < known.count ? known[place] : 0)
    }
    var turns: [Int: SensitiveOffering.Standing] = [:]
    for number in base.standings.indices
    where snapshot.standings[number] != base.standings[number] {
      turns[number] = snapshot.standings[number]
    }
    variations.append(
      FigureVariation(
        figure: lever.figure,
        argument: "\(lever.figure)=\(FlowText().text(written))",
        change: probe.change,
        flips: flips,
        turns: turns
      )
    )
  }
}
