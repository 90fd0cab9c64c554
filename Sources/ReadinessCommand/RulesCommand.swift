import ArgumentParser
import Readiness
import ReadinessModel
import ReadinessReporter
import SourceText

/// Shows the rules and runs their examples.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List, show, lint, test, document and pin rulesets.",
    discussion: """
      EXAMPLES:
        readiness rules list
        readiness rules show us-ofac-sanctions
        readiness rules show us-ofac-sanctions/served-regions
        readiness rules lint our-policy.yaml
        readiness rules test our-policy.yaml
        readiness rules docs docs/
        readiness rules functions
        readiness rules products bedrock/eu.anthropic.claude-fable-5
        readiness rules lock our-rules/
        readiness rules verify our-rules/
      """,
    subcommands: [
      ListCommand.self, ShowCommand.self, LintCommand.self, TestCommand.self, DocsCommand.self,
      FunctionsCommand.self, ProductsCommand.self, LockCommand.self, VerifyCommand.self,
    ]
  )

  /// Lists the rulesets.
  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the rulesets with their force.",
      discussion: """
        EXAMPLES:
          readiness rules list
          readiness rules list --rulesets our-rules/ --as-of 2027-08-02
        """
    )

    @OptionGroup var rulesetOptions: RulesetOptions
    @OptionGroup var day: DayOptions

    func run() throws {
      let catalog = try RulesCommand.catalog(rulesetOptions, day)
      try RulesCommand.write(catalog.list(options: ReportOptions()))
    }
  }

  /// Shows a ruleset or a rule.
  struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a ruleset, or one of its rules, with sources and examples.",
      discussion: """
        EXAMPLES:
          readiness rules show us-ofac-sanctions
          readiness rules show us-ofac-sanctions/served-regions
        """
    )

    @Argument(
      help: ArgumentHelp(
        "The id of a ruleset, or a rule's full name: RULESET/RULE.",
        valueName: "id"
      )
    )
    var name: String

    @OptionGroup var rulesetOptions: RulesetOptions
    @OptionGroup var day: DayOptions

    func run() throws {
      let catalog = try RulesCommand.catalog(rulesetOptions, day)
      guard let page = catalog.page(name, options: ReportOptions()) else {
        let near = NearMiss.nearest(to: name, among: catalog.names)
        let hint = near.map { "; did you mean '\($0)'?" } ?? "; 'readiness rules list' lists them"
        Complaints.write("there is no ruleset and no rule '\(name)'\(hint)")
        throw ExitStatus.noJudgement
      }
      try RulesCommand.write(page)
    }
  }

  /// Looks rulesets over.
  struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: "Look rulesets over: what is wrong, and what their author hardly meant.",
      discussion: """
        Without a path the bundled rulesets are looked over. The findings stand on standard \
        output; the exit status is 0 where there are none, 1 where there is any error or \
        warning, and 2 where a file cannot be read.

        EXAMPLES:
          readiness rules lint
          readiness rules lint our-policy.yaml our-rules/
        """
    )

    @OptionGroup var arguments: RulesetPaths

    func run() throws {
      let inputs = arguments.expanded
      guard let paths = inputs.value, !inputs.hasErrors else {
        Complaints.write(inputs.diagnostics)
        throw ExitStatus.noJudgement
      }
      let lint = RulesetLint.run(paths: paths)
      Complaints.write(inputs.diagnostics + lint.unreadable)
      try RulesCommand.write(lint.text)
      guard lint.unreadable.isEmpty else { throw ExitStatus.noJudgement }
      if !lint.isClean { throw ExitStatus.failure }
    }
  }

  private static func catalog(
    _ rulesets: RulesetOptions,
    _ day: DayOptions
  ) throws -> RuleCatalog {
    guard let asOf = day.asOf ?? Clock.today else {
      Complaints.write("the system's clock shows no day")
      throw ExitStatus.noJudgement
    }
    let catalog = RuleCatalog.load(folders: rulesets.rulesets, on: asOf)
    Complaints.write(catalog.diagnostics)
    guard let value = catalog.value, !catalog.hasErrors else { throw ExitStatus.noJudgement }
    return value
  }

  /// Writes a page to standard output.
  static func write(_ text: String) throws {
    guard Terminal.write(text) else {
      Complaints.write("standard output cannot be written")
      throw ExitStatus.noJudgement
    }
  }
}
