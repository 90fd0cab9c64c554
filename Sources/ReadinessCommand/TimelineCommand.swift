import ArgumentParser
import Readiness
import ReadinessModel
import ReadinessReporter
import SourceText

/// Judges a manifest on each day to come and reports what changes by itself.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Tell on which days something changes by itself, and when a pass stops being one.",
    discussion: """
      Each day from today to --until is judged, while the manifest and the rules stay as they are: \
      rules start and end, law grows old, evidence ages, waivers and authorizations end, planned \
      controls are due. All of it is simulated. The exit status is 0 whatever is found, and 2 where \
      nothing could be judged.

      EXAMPLES:
        readiness timeline manifest.yaml
        readiness timeline manifest.yaml --until 2027-12-31 -o timeline.md
        readiness timeline manifest.yaml --ruleset us-ca-sb53 --fail-on medium
        readiness timeline manifest.yaml --gate binding,coming --format json
      """
  )

  @Argument(
    help: ArgumentHelp("The manifest: a file, or '-' for standard input.", valueName: "manifest"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var manifest: String

  @Option(
    help: ArgumentHelp(
      "The last day to judge, at most ten years ahead. (default: a year from the first)",
      valueName: "date"
    ),
    transform: CommandWords.day
  )
  var until: CalendarDate?

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.refuse(overwriting: [manifest] + judging.files)
  }

  func run() throws {
    let targets = try output.targets()
    let settings = try judging.settings(
      allowsAbsent: gate.allowEmpty,
      further: gate.written
    )
    let first = judging.day.asOf ?? settings.today
    let last = try last(after: first)
    let prepared = ReadinessCheck.prepare(settings)
    Complaints.write(prepared.diagnostics)
    guard let check = prepared.value else { throw ExitStatus.noJudgement }
    let loaded = check.load(manifest)
    Complaints.write(loaded.diagnostics)
    guard let document = loaded.value, !loaded.hasErrors, !prepared.hasErrors else {
      Complaints.write("nothing was judged")
      throw ExitStatus.noJudgement
    }
    var run = check.timeline(of: document, until: last, at: gate.chosen)
    var progress = Progress(of: first.days(until: last) + 1, "day")
    repeat { progress.begin(manifest) } while run.step()
    progress.clear()
    guard let timeline = run.finish() else { throw ExitStatus.noJudgement }
    try ReportWriter(targets: targets, showsAll: output.all).write(timeline)
    // A rule that fails on some day, or no rule at all, is no judgement of that day.
    let results = [timeline.result] + timeline.days.map(\.result)
    if results.contains(where: { $0.status == .noJudgement }) { throw ExitStatus.noJudgement }
  }

  /// The last day to judge.
  private func last(after first: CalendarDate) throws -> CalendarDate {
    let year = CalendarDate(daysSinceEpoch: first.daysSinceEpoch + 365)
    guard let last = until ?? year else {
      throw ValidationError("a year after \(first) is outside of the calendar; add --until")
    }
    guard last > first else {
      throw ValidationError("--until \(last) is not after \(first), the first day")
    }
    guard first.days(until: last) <= TimelineRun.maximumDays else {
      throw ValidationError("--until \(last) is more than ten years after \(first)")
    }
    return last
  }
}
