import ArgumentParser
import Glibc
import Readiness
import SourceText

extension RulesCommand {
  /// Writes the rules as documents.
  struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "docs",
      abstract: "Write the rules as Markdown: a page for each ruleset, figures and coverage.",
      discussion: """
        The pages are written into a folder, which is made if it is missing: rules/README.md, \
        rules/ID.md for each ruleset, figures.md and coverage.md. They change with the rulesets and \
        not with the clock.

        EXAMPLES:
          readiness rules docs docs/
          readiness rules docs --rulesets our-rules/ site/
        """
    )

    @Argument(
      help: ArgumentHelp("The folder to write into.", valueName: "folder"),
      completion: .directory
    )
    var folder: String

    @Option(
      help: ArgumentHelp(
        "A folder with rulesets of your own, beside the bundled ones. May be repeated.",
        valueName: "folder"
      ),
      completion: .directory
    )
    var rulesets: [String] = []

    func run() throws {
      let made = RuleDocuments.make(folders: rulesets)
      Complaints.write(made.diagnostics)
      guard let documents = made.value, !made.hasErrors else { throw ExitStatus.noJudgement }
      do throws(OutputFiles.Failure) {
        try OutputFiles.makeFolder(folder)
        try OutputFiles.makeFolder(folder + "/rules")
        try OutputFiles.write(
          documents.files.map { file in
            OutputFiles.File(path: "\(folder)/\(file.path)", bytes: Array(file.text.utf8))
          }
        )
      } catch {
        Complaints.write("'\(error.path)' cannot be written: \(error.reason)")
        throw ExitStatus.noJudgement
      }
      try RulesCommand.write("\(documents.files.count) files written to \(folder)\n")
    }
  }
}
