import ArgumentParser
import Readiness
import SourceText

extension RulesCommand {
  /// Runs the examples of rules.
  struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Run the examples of rules: does each give the verdict that it states?",
      discussion: """
        Without a path the examples of the bundled rulesets are run. The exit status is 0 where \
        everything passes, 1 where something fails, and 2 where a file cannot be read or does not \
        load.

        --coverage and --mutate ask whether the examples would notice a mistake. A change that \
        can make no difference is listed in its ruleset under surviving_mutants, with its reason.

        EXAMPLES:
          readiness rules test
          readiness rules test our-policy.yaml our-rules/
          readiness rules test --coverage --mutate our-policy.yaml
          readiness rules test --junit results.xml our-rules/
        """
    )

    @Flag(
      help: """
        Demand an example of met, gap and unknown for every rule, and one that each part of its \
        conditions decides.
        """
    )
    var coverage: Bool = false

    @Flag(
      help: """
        Change one operator, condition or figure at a time, and demand that an example notices.
        """
    )
    var mutate: Bool = false

    @Option(
      help: ArgumentHelp(
        "Write the results as JUnit XML to a file; '-' is standard output.",
        valueName: "file"
      ),
      completion: .file()
    )
    var junit: String?

    @OptionGroup var arguments: RulesetPaths

    func run() throws {
      let inputs = arguments.expanded
      let results = RulesTest.run(
        paths: inputs.value ?? [],
        depth: RulesTest.Depth(wantsCoverage: coverage, wantsMutants: mutate)
      )
      let mistakes = inputs.diagnostics + results.diagnostics
      Complaints.write(mistakes)
      guard let run = results.value, !mistakes.contains(where: { $0.severity == .error }) else {
        throw ExitStatus.noJudgement
      }
      if let junit, junit != "-" {
        do throws(OutputFiles.Failure) {
          try OutputFiles.write([OutputFiles.File(path: junit, bytes: Array(run.junit.utf8))])
        } catch {
          Complaints.write("'\(error.path)' cannot be written: \(error.reason)")
          throw ExitStatus.noJudgement
        }
      }
      try RulesCommand.write(junit == "-" ? run.junit : run.text)
      if run.failed > 0 { throw ExitStatus.failure }
    }
  }
}
