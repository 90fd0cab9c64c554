import ReadinessChecker
import ReadinessLoader
public import ReadinessModel
public import SourceText

/// The whole program on one page: load, compile, assess.
///
/// Rulesets are loaded and compiled once, then any number of manifests are judged by them.
public struct ReadinessCheck: Sendable {
  /// What a run is about.
  public struct Settings: Sendable {
    /// Rulesets by id or path; none for all bundled ones and those of the folders.
    public let rulesets: [String]
    /// Folders with rulesets beside the bundled ones.
    public let folders: [String]
    /// Whether each of the folders must be as its lock file pins it.
    public let locked: Bool
    /// Files with public keys, by one of which each lock file must be signed; none where it need not be.
    public let keys: [String]
    /// Other values for figures, each written `RULESET.NAME=VALUE`.
    public let parameters: [String]
    /// The ids of the deployments to judge with what they depend on; none for everything.
    public let deployments: [String]
    /// Whether a manifest may lack such a deployment.
    public let allowsAbsent: Bool
    /// Files with waivers, beside those of the manifests.
    public let waivers: [String]
    /// The folder that evidence is read below; nil for that of each manifest.
    public let evidenceRoot: String?
    /// The day to judge, where it was chosen.
    public let asOf: CalendarDate?
    /// The clock's day.
    public let today: CalendarDate
    /// The options as they are written on a command line, for the report.
    public let options: [String]
    /// Whether the examples of rules are read too, as a plan needs them.
    public let readsExamples: Bool

    /// Makes settings; only the clock's day has no default.
    public init(
      rulesets: [String] = [],
      folders: [String] = [],
      locked: Bool = false,
      keys: [String] = [],
      parameters: [String] = [],
      deployments: [String] = [],
      allowsAbsent: Bool = false,
      waivers: [String] = [],
      evidenceRoot: String? = nil,
      asOf: CalendarDate? = nil,
      today: CalendarDate,
      options: [String] = [],
      readsExamples: Bool = false
    ) {
      self.rulesets = rulesets
      self.folders = folders
      self.locked = locked
      self.keys = keys
      self.parameters = parameters
      self.deployments = deployments
      self.allowsAbsent = allowsAbsent
      self.waivers = waivers
      self.evidenceRoot = evidenceRoot
      self.asOf = asOf
      self.today = today
      self.options = options
      self.readsExamples = readsExamples
    }

    /// The day that is judged.
    var day: CalendarDate { asOf ?? today }
  }

  private let settings: Settings
  private let shelf: RulesetShelf
  private let rulesets: [CompiledRuleset]
  private let inputs: [AssessedInput]
  private let waivers: [Waiver]

  /// Loads and compiles the rulesets, and tells everything that is wrong with them.
  ///
  /// With an error nothing may be judged; manifests can still be loaded, for what is wrong with them.
  public static func prepare(_ settings: Settings) -> Outcome<ReadinessCheck> {
    let opened = RulesetShelf.open()
    guard let shelf = opened.value else { return Outcome(nil, opened.diagnostics) }
    let pinning = RequiredPinning.read(isLocked: settings.locked, keys: settings.keys)
    guard let required = pinning.value else { return Outcome(nil, pinning.diagnostics) }
    let loaded = shelf.rulesets(
      chosen: settings.rulesets,
      folders: settings.folders,
      withExamples: settings.readsExamples,
      pinning: required
    )
    let rulesets = loaded.value ?? []
    var diagnostics = loaded.diagnostics
    let overrides = Self.overrides(settings.parameters, rulesets, &diagnostics)
    let compiler = RulesetCompiler(regions: shelf.regions)
    var compiled: [CompiledRuleset] = []
    for ruleset in rulesets {
      let outcome = compiler.compile(ruleset, overrides: overrides)
      diagnostics += outcome.diagnostics
      if let value = outcome.value { compiled.append(value) }
    }
    let waivers = WaiverFiles.read(settings.waivers, shelf.regions)
    diagnostics += waivers.diagnostics
    let check = ReadinessCheck(
      settings: settings,
      shelf: shelf,
      rulesets: compiled,
      inputs: rulesets.map(Self.input) + [shelf.input] + waivers.inputs,
      waivers: waivers.waivers
    )
    return Outcome(check, diagnostics.sortedByPlace())
  }

  /// Reads a manifest from a file, or from standard input for `-`, and the files that it names as evidence.
  ///
  /// These are read below the folder of the settings, or else the manifest's own; of standard input there is none.
  public func load(_ path: String) -> Outcome<Manifest> {
    let file = FileReader.read(path)
    guard let source = file.value else { return Outcome(nil, file.diagnostics) }
    return load(source, evidenceBelow: EvidenceReader.folder(ofManifestAt: path))
  }

  /// Reads a manifest from text; files of evidence are read only where the settings say below which folder.
  public func load(_ file: SourceFile) -> Outcome<Manifest> { load(file, evidenceBelow: nil) }

  private func load(_ file: SourceFile, evidenceBelow folder: String?) -> Outcome<Manifest> {
    let loaded = loadAlone(file)
    guard let manifest = loaded.value else { return loaded }
    let files = EvidenceReader.read(manifest, below: settings.evidenceRoot ?? folder)
    return Outcome(
      manifest.with(files.value ?? EvidenceFiles()),
      loaded.diagnostics + files.diagnostics
    )
  }

  /// Reads a manifest and nothing that it names; it is a mistake that it lacks a deployment which is to be judged.
  private func loadAlone(_ file: SourceFile) -> Outcome<Manifest> {
    let outcome = withProducts(ManifestReader.read(file, catalog: shelf.regions))
    guard let manifest = outcome.value, !settings.allowsAbsent else { return outcome }
    let ids = manifest.deploymentIDs
    let absent = settings.deployments.filter { id in
      !ids.contains { $0.utf8.elementsEqual(id.utf8) }
    }
    let mistakes = absent.map {
      Diagnostic.unknownDeployment($0, in: manifest.file.name, among: ids)
    }
    return Outcome(manifest, outcome.diagnostics + mistakes)
  }

  /// Tells the products of models that have upstream names; the table is read only where there are any.
  private func withProducts(_ outcome: Outcome<Manifest>) -> Outcome<Manifest> {
    guard let manifest = outcome.value, ProductDerivation.isNeeded(manifest) else { return outcome }
    let read = ProductReader.read(shelf.productFile, catalog: shelf.regions)
    guard let table = read.value else {
      return Outcome(manifest, outcome.diagnostics + read.diagnostics)
    }
    let derived = ProductDerivation.derive(manifest, from: table, on: settings.day)
    return Outcome(derived.value, outcome.diagnostics + derived.diagnostics)
  }

  /// The table of products, where anything of a manifest is told from it and it can be read.
  func productTable(for manifest: Manifest) -> ProductTable? {
    guard ProductDerivation.isNeeded(manifest) else { return nil }
    return ProductReader.read(shelf.productFile, catalog: shelf.regions).value
  }

  /// The same manifest read from a changed text, with the files of evidence that it was read with; nil where the text
  /// has mistakes.
  func reread(_ file: SourceFile, as manifest: Manifest, _ products: ProductTable?) -> Manifest? {
    let read = ManifestReader.read(file, catalog: shelf.regions)
    guard let changed = read.value, !read.hasErrors else { return nil }
    let derived = products.flatMap { table in
      ProductDerivation.derive(changed, from: table, on: settings.day, warns: false).value
    }
    return (derived ?? changed).with(manifest.evidence)
  }

  /// The judging of a manifest, which its owner drives.
  public func run(_ manifest: Manifest) -> ManifestRun { run(manifest, on: settings.day) }

  /// The judging of a manifest day after day, which its owner drives.
  public func timeline(
    of manifest: Manifest,
    until day: CalendarDate,
    at gate: Gate
  ) -> TimelineRun {
    TimelineRun(self, manifest, from: settings.day, until: day, at: gate)
  }

  /// The planning of what to change of a manifest, for the day's own law and for scenarios, which its owner drives.
  ///
  /// Answers to questions come from examples of rules, so that settings which do not read these leave more of them open.
  public func plan(
    for manifest: Manifest,
    _ scenarios: [PreparedScenario],
    at gate: Gate,
    by measure: Plan.Measure
  ) -> PlanRun {
    PlanRun(
      PlanRun.Input(
        check: self,
        manifest: manifest,
        scenarios: scenarios,
        gate: gate,
        measure: measure,
        rulesets: rulesets,
        regions: shelf.regions,
        day: settings.day
      )
    )
  }

  /// The scenarios of a selection, by id or path, or all bundled ones; `sets` are values set by hand as `NAME=VALUE`.
  public func scenarios(chosen: [String], sets: [String]) -> Outcome<[PreparedScenario]> {
    let scenarios = ScenarioShelf(
      shelf: shelf,
      folders: settings.folders,
      readsExamples: settings.readsExamples
    )
    let read = scenarios.scenarios(chosen: chosen)
    guard let all = read.value, !read.hasErrors else { return Outcome(nil, read.diagnostics) }
    let prepared = scenarios.prepare(all, sets: sets)
    return Outcome(prepared.value, read.diagnostics + prepared.diagnostics)
  }

  /// The simulating of scenarios over a manifest, which its owner drives.
  ///
  /// `measuresSensitivity` is whether other values of the scenarios' figures are tried as well, which takes longer.
  public func simulation(
    of manifest: Manifest,
    _ scenarios: [PreparedScenario],
    measuresSensitivity: Bool = false
  ) -> SimulationRun {
    SimulationRun(self, manifest, scenarios, measuresSensitivity: measuresSensitivity)
  }

  /// What a manifest names at which figures of rules may begin to matter.
  func vocabulary(of manifest: Manifest) -> ManifestVocabulary {
    ManifestVocabulary(manifest, shelf.regions)
  }

  /// All findings of a manifest by the rulesets of a scenario, taken as in force.
  ///
  /// With the id of one of them only that one is judged.
  func assess(
    _ manifest: Manifest,
    under prepared: PreparedScenario,
    only id: String? = nil
  ) -> Assessment {
    let chosen = Self.chosen(prepared.rulesets, id)
    let request = request(for: manifest, under: prepared)
    return Checker(regions: shelf.regions).assess(manifest, by: chosen, request)
  }

  /// A bench on which a manifest is judged by those rulesets that say who may have access, and by the rulesets of
  /// scenarios, each taken as in force, one after the other.
  ///
  /// A ruleset with a figure set by hand is among the first in any case: it stamps the run.
  func bench(for manifest: Manifest, _ scenarios: [PreparedScenario]) -> ScenarioBench {
    let own = rulesets.filter { $0.hasRestrictions || !$0.overrides.isEmpty }
    let base = request(for: manifest, on: settings.day, explains: false)
    let today = ScenarioBench.Run(request: base, rulesets: own)
    let others = scenarios.map { scenario in
      ScenarioBench.Run(
        request: request(for: manifest, under: scenario, explains: false),
        rulesets: scenario.rulesets
      )
    }
    let checker = Checker(regions: shelf.regions)
    return ScenarioBench([today] + others) { checker.bench(for: manifest, $0, $1) }
  }

  private func request(
    for manifest: Manifest,
    under prepared: PreparedScenario,
    explains: Bool = true
  ) -> AssessmentRequest {
    let scenario = prepared.scenario
    let file = AssessedInput(
      kind: "scenario",
      name: scenario.file.name,
      version: scenario.version,
      sha256: Digest.sha256(scenario.file.bytes)
    )
    let request = AssessmentRequest(
      asOf: scenario.day(notBefore: settings.day),
      isAsOf: settings.asOf != nil,
      simulated: ["scenario \(scenario.id)"],
      inputs: [Self.input(manifest), file] + prepared.rulesets.map { Self.input($0.ruleset) },
      options: settings.options + prepared.varied.flatMap { ["--set", $0] },
      deployments: settings.deployments.isEmpty ? nil : settings.deployments
    )
    return AssessmentRequest(
      request,
      takesAsInForce: true,
      explains: explains,
      instruments: instruments,
      evidence: manifest.evidence.lookup
    )
  }

  /// The judging of a manifest as of another day; the products of its models stay as of the settings' day.
  func run(_ manifest: Manifest, on day: CalendarDate) -> ManifestRun {
    run(manifest, on: day, by: rulesets)
  }

  private func run(
    _ manifest: Manifest,
    on day: CalendarDate,
    by chosen: [CompiledRuleset]
  ) -> ManifestRun {
    let request = request(for: manifest, on: day)
    return ManifestRun(Checker(regions: shelf.regions).run(manifest, by: chosen, request))
  }

  private func request(
    for manifest: Manifest,
    on day: CalendarDate,
    explains: Bool = true
  ) -> AssessmentRequest {
    let isAhead = day > settings.today
    let request = AssessmentRequest(
      asOf: day,
      isAsOf: settings.asOf != nil,
      simulated: isAhead ? ["the day judged lies in the future"] : [],
      inputs: [Self.input(manifest)] + manifest.evidence.inputs + inputs + productInputs(manifest),
      options: settings.options,
      requested: settings.rulesets.isEmpty ? [] : rulesets.map { "\($0.ruleset.id)" },
      deployments: settings.deployments.isEmpty ? nil : settings.deployments
    )
    return AssessmentRequest(
      request,
      explains: explains,
      waivers: waivers,
      instruments: instruments,
      evidence: manifest.evidence.lookup
    )
  }

  /// The ids that an authorization may answer to.
  private var instruments: [String] {
    RulesetShelf.bundledIDs + rulesets.map(\.ruleset.id.description)
  }

  /// All findings of a manifest.
  public func assess(_ manifest: Manifest) -> Assessment {
    var run = run(manifest)
    return run.finish()
  }

  /// The findings of a manifest by one ruleset; by all of them without an id.
  func assess(_ manifest: Manifest, only id: String?) -> Assessment {
    var run = run(manifest, on: settings.day, by: Self.chosen(rulesets, id))
    return run.finish()
  }

  private static func chosen(_ rulesets: [CompiledRuleset], _ id: String?) -> [CompiledRuleset] {
    guard let id else { return rulesets }
    return rulesets.filter { $0.ruleset.id.description.utf8.elementsEqual(id.utf8) }
  }

  /// The evaluation of the first ruleset's rules over a manifest, for measuring it alone; nil where there is no ruleset.
  public func rounds(over manifest: Manifest) -> RuleRounds? {
    rulesets.first.map {
      RuleRounds(EvaluationRounds(manifest, by: $0, on: settings.day, regions: shelf.regions))
    }
  }

  private static func input(_ manifest: Manifest) -> AssessedInput {
    AssessedInput(
      kind: "manifest",
      name: manifest.file.name,
      version: nil,
      sha256: manifest.sha256
    )
  }

  /// The table of products, where anything of the manifest was told from it.
  private func productInputs(_ manifest: Manifest) -> [AssessedInput] {
    guard !manifest.products.isEmpty else { return [] }
    let file = shelf.productFile
    return [
      AssessedInput(
        kind: "products",
        name: file.name,
        version: nil,
        sha256: Digest.sha256(file.bytes)
      )
    ]
  }

  private static func input(_ ruleset: Ruleset) -> AssessedInput {
    AssessedInput(
      kind: "ruleset",
      name: ruleset.file.name,
      version: ruleset.version,
      sha256: ruleset.sha256
    )
  }

  /// The overrides; one of a ruleset that is not judged is a mistake.
  private static func overrides(
    _ arguments: [String],
    _ rulesets: [Ruleset],
    _ diagnostics: inout [Diagnostic]
  ) -> [ParameterOverride] {
    let ids = rulesets.map(\.id.description)
    var overrides: [ParameterOverride] = []
    for argument in arguments {
      let outcome = ParameterOverride.read(argument)
      diagnostics += outcome.diagnostics
      guard let override = outcome.value else { continue }
      if ids.contains(where: { $0.utf8.elementsEqual(override.ruleset.utf8) }) {
        overrides.append(override)
      } else {
        diagnostics.append(.overrideOfUnselected(argument, override.ruleset, among: ids))
      }
    }
    return overrides
  }
}
