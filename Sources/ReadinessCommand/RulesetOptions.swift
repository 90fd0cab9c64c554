import ArgumentParser
import ReadinessModel

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
