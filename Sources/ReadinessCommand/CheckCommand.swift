import ArgumentParser
import Readiness
import ReadinessModel
import ReadinessReporter
import SourceText

/// Judges manifests and reports gaps.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge manifests against rulesets and report gaps and unknowns.",
    discussion: """
      Without --ruleset all bundled rulesets are judged, and those of --rulesets. With --deployment \
      the organization is judged, those deployments, and what they depend on: their models and \
      what these are derived from, their fallbacks, and the suppliers of all of them.

      EXAMPLES:
        readiness check manifest.yaml
        readiness check manifest.yaml --ruleset us-ofac-sanctions
        readiness check manifest.yaml --ruleset ./our-policy.yaml -o report.md
        readiness check manifest.yaml --rulesets our-rules/ --locked
        readiness check manifest.yaml --deployment chat --deployment search
        readiness check sites/ --format json --fail-on critical
        readiness check manifest.yaml --gate binding,coming --as-of 2027-08-02
        readiness check manifest.yaml --min-assurance evidenced
        readiness check manifest.yaml --param us-ofac-sanctions.embargoed='[CU, IR]'
        cat manifest.yaml | readiness check - --evidence-root records
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The manifests: files, folders (their .yaml and .yml files), or '-' for standard input.",
      valueName: "manifest"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var manifests: [String]

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var waiver: WaiverOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.refuse(overwriting: manifests + judging.files)
  }

  func run() throws {
    let targets = try output.targets()
    let settings = try judging.settings(
      allowsAbsent: gate.allowEmpty,
      further: gate.written
    )
    let inputs = InputPaths.expanded(manifests)
    let prepared = ReadinessCheck.prepare(settings)
    Complaints.write(inputs.diagnostics + prepared.diagnostics)
    guard let paths = inputs.value, let check = prepared.value else { throw ExitStatus.noJudgement }
    if inputs.hasErrors || prepared.hasErrors {
      // Whoever mends the rulesets should not find the manifest's mistakes only afterwards.
      for path in paths { Complaints.write(check.load(path).diagnostics) }
      Complaints.write("nothing was judged")
      throw ExitStatus.noJudgement
    }
    let report = judge(paths, by: check)
    guard !report.assessments.isEmpty else { throw ExitStatus.noJudgement }
    try ReportWriter(targets: targets, showsAll: output.all).write(report)
    try waiver.writeDraft(of: report)
    // The process ends here: taking the rulesets apart first would cost as much as writing the report.
    withExtendedLifetime(prepared) { ExitStatus(report.status).exit() }
  }

  /// Judges every manifest that loads; of the others everything that is wrong is told.
  private func judge(_ paths: [String], by check: ReadinessCheck) -> Report {
    var assessments: [Assessment] = []
    var unreadable: [String] = []
    var progress = Progress(of: paths.count)
    for path in paths {
      progress.begin(path)
      let loaded = check.load(path)
      var assessment: Assessment?
      if let manifest = loaded.value, !loaded.hasErrors {
        var run = check.run(manifest)
        while run.step() { progress.step() }
        assessment = run.finish()
      }
      progress.clear()
      Complaints.write(loaded.diagnostics)
      if let assessment {
        assessments.append(assessment)
      } else {
        unreadable.append(path == InputPaths.standardInput ? "<stdin>" : path)
        let count = loaded.diagnostics.filter { $0.severity == .error }.count
        let mistakes = count == 1 ? "1 mistake" : "\(count) mistakes"
        Complaints.write("\(mistakes) in \(unreadable.last ?? path); it was not judged")
      }
    }
    return Report(
      assessments: assessments,
      gate: gate.chosen,
      unreadable: unreadable,
      toolVersion: ToolVersion.text
    )
  }
}
