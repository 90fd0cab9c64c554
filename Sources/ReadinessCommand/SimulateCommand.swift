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
      """
  )

  @Argument(
    help: ArgumentHelp("The manifest: a file, or '-' for standard input.", valueName: "manifest"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var manifest: String?

  @Option(
    help: ArgumentHelp(
      "A scenario, by its id or the path of its file. May be repeated. (default: all bundled ones)",
      valueName: "id or path"
    )
  )
  var scenario: [String] = []

  @Option(
    help: ArgumentHelp(
      "Another value for one of a scenario's settings, or for any figure of its rulesets by its full name, as YAML; or for 'notice' or 'duration'. May be repeated.",
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
    if manifest == nil, !list {
      throw ValidationError("Missing expected argument '<manifest>'")
    }
    try output.refuse(overwriting: [manifest].compactMap(\.self) + scenario + judging.files)
  }

  func run() throws {
    let targets = try output.targets()
    let settings = try judging.settings(
      allowsAbsent: false,
      further: scenario.flatMap { ["--scenario", $0] } + set.flatMap { ["--set", $0] }
    )
    let prepared = ReadinessCheck.prepare(settings)
    Complaints.write(prepared.diagnostics)
    guard let check = prepared.value else { throw ExitStatus.noJudgement }
    let scenarios = check.scenarios(chosen: scenario, sets: set)
    Complaints.write(scenarios.diagnostics)
    guard !list, let manifest else { return try write(scenarios) }
    let loaded = check.load(manifest)
    Complaints.write(loaded.diagnostics)
    guard let document = loaded.value, let chosen = scenarios.value, !loaded.hasErrors,
      !prepared.hasErrors, !scenarios.hasErrors
    else {
      Complaints.write("nothing was simulated")
      throw ExitStatus.noJudgement
    }
    let absent = document.absentSegments(of: explain)
    guard absent.isEmpty else {
      for segment in absent {
        Complaints.write("--explain \(segment): the manifest has no such segment")
      }
      throw ExitStatus.noJudgement
    }
    var run = check.simulation(of: document, chosen, measuresSensitivity: sensitivity)
    var progress = Progress(of: chosen.count, "scenario")
    repeat { progress.begin(manifest) } while run.step()
    progress.clear()
    let simulation = run.finish(explaining: explain)
    try ReportWriter(targets: targets, showsAll: output.all).write(simulation)
    // A rule that fails tells nothing of who keeps access.
    if simulation.outcomes.contains(where: \.hasErrors) { throw ExitStatus.noJudgement }
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
      let names = ["notice", "duration"] + scenario.settings.map(\.name)
      text += "    settings: \(names.joined(separator: ", "))\n"
    }
    guard Terminal.write(Array(text.utf8)) else { throw ExitStatus.noJudgement }
  }
}
