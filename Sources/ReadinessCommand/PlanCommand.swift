import ArgumentParser
import Readiness
import ReadinessModel
import ReadinessReporter
import SourceText

/// Plans what to change of a manifest so that nothing stands at the gate any more.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan the smallest set of changes that closes every gap and unknown at the gate.",
    discussion: """
      Changes come from the rules: a gap's from their remedies, an unknown's from what their examples \
      and the schema let stand in the field that is asked for. Every set is written into the manifest \
      and judged; the plan says what was proved, how small it is known to be, and what other answers \
      would lead to. With scenarios, what helps in most of them is first. The exit status is 0 \
      whatever is planned, and 2 where nothing could be judged.

      EXAMPLES:
        readiness plan manifest.yaml
        readiness plan manifest.yaml --ruleset us-ofac-sanctions --patch planned.yaml
        readiness plan manifest.yaml --scenario foreign-persons-mild --scenario foreign-persons-strict
        readiness plan manifest.yaml --by effort --gate binding,coming -o plan.md
      """
  )

  @Argument(
    help: ArgumentHelp("The manifest: a file, or '-' for standard input.", valueName: "manifest"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var manifest: String

  @Option(
    help: ArgumentHelp(
      "A scenario to plan for too, by its id or the path of its file. May be repeated.",
      valueName: "id or path"
    )
  )
  var scenario: [String] = []

  @Option(
    help: ArgumentHelp(
      "Another value for one of a scenario's settings, as YAML, or for 'notice' or 'duration'. May be repeated.",
      valueName: "name=value"
    )
  )
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is made as small as can be: changes, or effort in days of work. (default: changes)",
      valueName: "measure"
    ),
    transform: CommandWords.measure
  )
  var by: Plan.Measure = .changes

  @Option(
    help: ArgumentHelp(
      "Write the manifest with the planned changes to a file, each changed line marked as planned.",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var patch: String?

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !set.isEmpty, scenario.isEmpty {
      throw ValidationError("--set varies a scenario; add --scenario")
    }
    let inputs = [manifest] + scenario + judging.files
    try output.refuse(overwriting: inputs)
    if let patch { try OutputOptions.refuse(patch, overwriting: inputs + output.outputs) }
  }

  func run() throws {
    let targets = try output.targets()
    let settings = try judging.settings(
      allowsAbsent: gate.allowEmpty,
      further: gate.written + scenario.flatMap { ["--scenario", $0] }
        + set.flatMap { ["--set", $0] },
      readsExamples: true
    )
    let prepared = ReadinessCheck.prepare(settings)
    Complaints.write(prepared.diagnostics)
    guard let check = prepared.value else { throw ExitStatus.noJudgement }
    let scenarios =
      scenario.isEmpty ? Outcome([]) : check.scenarios(chosen: scenario, sets: set)
    Complaints.write(scenarios.diagnostics)
    let loaded = check.load(manifest)
    Complaints.write(loaded.diagnostics)
    guard let document = loaded.value, let chosen = scenarios.value, !loaded.hasErrors,
      !prepared.hasErrors, !scenarios.hasErrors
    else {
      Complaints.write("nothing was planned")
      throw ExitStatus.noJudgement
    }
    var run = check.plan(for: document, chosen, at: gate.chosen, by: by)
    var progress = Progress(of: run.count, "rule")
    repeat { progress.begin(manifest) } while run.step()
    progress.clear()
    let plan = run.finish()
    if patch != nil, plan.patched == nil {
      Complaints.write("--patch: the changes cannot be written into the manifest together")
      throw ExitStatus.noJudgement
    }
    let file = patch.flatMap { path in
      plan.patched.map { OutputFiles.File(path: path, bytes: $0) }
    }
    try ReportWriter(targets: targets, showsAll: output.all).write(plan, patch: file)
    // A rule that fails, or no rule at all, is no judgement: nothing was planned for it.
    if plan.situations.contains(where: \.hasNoJudgement) { throw ExitStatus.noJudgement }
  }
}
