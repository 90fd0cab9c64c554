import ArgumentParser
import Readiness
import SourceText

extension RulesCommand {
  /// Prints the reference page of the functions.
  struct FunctionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "functions",
      abstract: "Print every function that rules may use, with signatures and examples.",
      discussion: """
        The page is Markdown, made from the entries that check and evaluate the functions.

        EXAMPLES:
          readiness rules functions
          readiness rules functions > functions.md
        """
    )

    func run() throws {
      let made = FunctionsDocument.make()
      Complaints.write(made.diagnostics)
      guard let document = made.value else { throw ExitStatus.noJudgement }
      try RulesCommand.write(document.text)
    }
  }
}
