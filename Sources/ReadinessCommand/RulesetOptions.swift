import ArgumentParser
import Readiness
import ReadinessModel
import SourceText

/// Which rulesets there are beside the bundled ones.
struct RulesetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with rulesets of your own, taken beside the bundled ones. May be repeated.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var rulesets: [String] = []
}

/// The files of rulesets; none for the bundled ones.
struct RulesetPaths: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Rulesets: files, or folders (the .yaml and .yml files in and below them).",
      valueName: "path"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var paths: [String] = []

  /// The files, one by one.
  var expanded: Outcome<[String]> { InputPaths.expanded(paths, recursive: true) }
}

/// The day that is judged.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day to judge, as 2026-11-23, instead of today (UTC). A check is then stamped.",
      valueName: "date"
    ),
    transform: CommandWords.day
  )
  var asOf: CalendarDate?
}
