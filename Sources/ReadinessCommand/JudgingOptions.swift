import ArgumentParser
import Readiness
import ReadinessModel

/// By what manifests are judged, and what of them.
struct JudgingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A ruleset to judge, by its id or the path of its file. May be repeated.",
      valueName: "id or path"
    )
  )
  var ruleset: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      A deployment to judge, with the models and suppliers that it depends on; the report says \
      what is left out. May be repeated.
      """,
      valueName: "id"
    )
  )
  var deployment: [String] = []

  @OptionGroup var rulesetOptions: RulesetOptions

  @Flag(
    help: """
      Refuse a folder of --rulesets that is not as its readiness.lock pins it, and a ruleset given \
      as a file.
      """
  )
  var locked: Bool = false

  @Option(
    help: ArgumentHelp(
      "With --locked: a file with an Ed25519 public key, in PEM form, that may have signed the lock files.",
      valueName: "key"
    ),
    completion: .file()
  )
  var key: [String] = []

  @OptionGroup var day: DayOptions

  @Option(
    help: ArgumentHelp(
      "Another value for a figure of a ruleset, as YAML; a legal figure makes the run simulated.",
      valueName: "ruleset.name=value"
    )
  )
  var param: [String] = []

  @OptionGroup var evidence: EvidenceOptions

  @Option(
    help: ArgumentHelp(
      "A file with waivers, beside those of the manifest. May be repeated.",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var waivers: [String] = []

  func validate() throws {
    if !key.isEmpty, !locked {
      throw ValidationError("--key asks for signed lock files; add --locked")
    }
  }

  /// The files that the options name.
  var files: [String] { ruleset + waivers + key }

  /// What a run is about; `further` are options of the command that a report shows too.
  func settings(
    allowsAbsent: Bool,
    further: [String],
    readsExamples: Bool = false
  ) throws -> ReadinessCheck.Settings {
    guard let today = Clock.today else {
      Complaints.write("the system's clock shows no day")
      throw ExitStatus.noJudgement
    }
    return ReadinessCheck.Settings(
      rulesets: ruleset,
      folders: rulesetOptions.rulesets,
      locked: locked,
      keys: key,
      parameters: param,
      deployments: deployment,
      allowsAbsent: allowsAbsent,
      waivers: waivers,
      evidenceRoot: evidence.evidenceRoot,
      asOf: day.asOf,
      today: today,
      options: written + further,
      readsExamples: readsExamples
    )
  }

  /// The options as they are written.
  private var written: [String] {
    var words = ruleset.flatMap { ["--ruleset", $0] }
    words += rulesetOptions.rulesets.flatMap { ["--rulesets", $0] }
    if locked { words.append("--locked") }
    words += key.flatMap { ["--key", $0] }
    if let asOf = day.asOf { words += ["--as-of", asOf.description] }
    words += param.flatMap { ["--param", $0] }
    words += deployment.flatMap { ["--deployment", $0] }
    if let root = evidence.evidenceRoot { words += ["--evidence-root", root] }
    words += waivers.flatMap { ["--waivers", $0] }
    return words
  }
}
