import ArgumentParser
import Readiness
import ReadinessModel
import ReadinessReporter
import SourceText

/// Tells who would be cut off under scenarios, and whether they could be obeyed in time.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract:
      "Tell who would be cut off under orders that may come, and what they would cost beyond their aim.",
    discussion: """
      A scenario takes rulesets as in force, with figures, a notice and a duration; none is a \
      forecast. For each deployment the users are split into those who are cut off, cannot be told, \
      go dark with the rest, are decided at the door, and keep access. All of it is simulated: the \
      exit status is 0 whatever is found, and 2 where nothing could be simulated.

      EXAMPLES:
        readiness simulate manifest.yaml
        readiness simulate manifest.yaml --scenario letter-2026-06-12 --set models=[northwind/aurora-4]
        readiness simulate manifest.yaml --scenario foreign-persons-strict --set notice=72h -o split.md
        readiness simulate manifest.yaml --scenario own/order.yaml --format json
        readiness simulate manifest.yaml --scenario region-deny-middle --sensitivity
        readiness simulate manifests/ --scenario sudden-suspension-strict -o all.json
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The manifests: files, folders (their .yaml and .yml files), or '-' for standard input.",
      valueName: "manifest"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var manifests: [String] = []

  @Option(
    help: ArgumentHelp(
      "A scenario, by its id or the path of its file. May be repeated. (default: all bundled ones)",
      valueName: "id or path"
    )
  )
  var scenario: [String] = []

  @Option(
    help: ArgumentHelp(
      "Another value for one of a scenario's settings, or for any figure of its rulesets by its full name, as YAML; or for 'notice', 'duration' or 'from'. May be repeated.",
      valueName: "name=value"
    )
  )
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "A segment of which the sum is shown, as DEPLOYMENT/SEGMENT. May be repeated.",
      valueName: "segment"
    )
  )
  var explain: [String] = []

  @Flag(
    help:
      "Tell how near each offering is to standing otherwise, by judging it with other figures; takes longer."
  )
  var sensitivity: Bool = false

  @Flag(help: "List the bundled scenarios with the settings that --set may vary, and end.")
  var list: Bool = false

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if manifests.isEmpty, !list {
      throw ValidationError("Missing expected argument '<manifest> ...'")
    }
    try output.refuse(overwriting: manifests + scenario + judging.files)
  }

  func run() throws {
    let targets = try output.targets()
    let settings = try judging.settings(
      allowsAbsent: manifests.count > 1,
      further: scenario.flatMap { ["--scenario", $0] } + set.flatMap { ["--set", $0] }
    )
    let prepared = ReadinessCheck.prepare(settings)
    Complaints.write(prepared.diagnostics)
    guard let check = prepared.value else { throw ExitStatus.noJudgement }
    let scenarios = check.scenarios(chosen: scenario, sets: set)
    Complaints.write(scenarios.diagnostics)
    guard !list else { return try write(scenarios) }
    let inputs = InputPaths.expanded(manifests)
    Complaints.write(inputs.diagnostics)
    let paths = inputs.value ?? []
    let documents = paths.compactMap { load($0, by: check) }
    guard let chosen = scenarios.value, !inputs.hasErrors, !prepared.hasErrors,
      !scenarios.hasErrors,
      !documents.isEmpty
    else {
      Complaints.write("nothing was simulated")
      throw ExitStatus.noJudgement
    }
    try refuseAbsentSegments(documents)
    var progress = Progress(of: chosen.count * documents.count, "scenario")
    let simulations = documents.map { document in
      var run = check.simulation(of: document, chosen, measuresSensitivity: sensitivity)
      repeat { progress.begin(document.file.name) } while run.step()
      return run.finish(explaining: explain)
    }
    progress.clear()
    try ReportWriter(targets: targets, showsAll: output.all).write(simulations)
    // A rule that fails tells nothing of who keeps access.
    let hasErrors = simulations.contains { $0.outcomes.contains(where: \.hasErrors) }
    if hasErrors || documents.count < paths.count { throw ExitStatus.noJudgement }
  }

  /// Loads a manifest; nil with complaints where it has mistakes.
  private func load(_ path: String, by check: ReadinessCheck) -> Manifest? {
    let loaded = check.load(path)
    Complaints.write(loaded.diagnostics)
    guard let document = loaded.value, !loaded.hasErrors else {
      Complaints.write("'\(path)' was not simulated")
      return nil
    }
    return document
  }

  /// Stops where a segment to be explained is in none of the manifests.
  private func refuseAbsentSegments(_ documents: [Manifest]) throws {
    let absent = explain.filter { segment in
      documents.allSatisfy { !$0.absentSegments(of: [segment]).isEmpty }
    }
    guard !absent.isEmpty else { return }
    let whose = documents.count == 1 ? "the manifest has" : "the manifests have"
    for segment in absent {
      Complaints.write("--explain \(segment): \(whose) no such segment")
    }
    throw ExitStatus.noJudgement
  }

  /// Writes the scenarios that there are.
  private func write(_ scenarios: Outcome<[PreparedScenario]>) throws {
    guard let prepared = scenarios.value, !scenarios.hasErrors else {
      throw ExitStatus.noJudgement
    }
    var text = ""
    for scenario in prepared.map(\.scenario) {
      let form = scenario.form.map { ", \($0.rawValue)" } ?? ""
      text += "\(scenario.id) (\(scenario.kind.rawValue)\(form)): \(scenario.title)\n"
      text += "    settings: \(scenario.variableNames.joined(separator: ", "))\n"
    }
    guard Terminal.write(Array(text.utf8)) else { throw ExitStatus.noJudgement }
  }
}
