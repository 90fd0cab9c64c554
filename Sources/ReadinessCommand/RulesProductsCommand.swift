import ArgumentParser
import Readiness
import ReadinessModel
import SourceText

extension RulesCommand {
  /// Lists products, or tells which product a name means.
  struct ProductsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "products",
      abstract: "List products with their names, or tell which product a name means.",
      discussion: """
        Without a name the whole table is printed, in Markdown. With names, each one's product \
        is printed on a line of its own; the exit status is 2 where the table does not have one.

        EXAMPLES:
          readiness rules products
          readiness rules products bedrock/eu.anthropic.claude-fable-5
          readiness rules products azure/gpt-4o-2024-08-06 --as-of 2026-06-12
        """
    )

    @Argument(
      help: ArgumentHelp("A name that a gateway or a cloud uses for a model.", valueName: "name")
    )
    var names: [String] = []

    @OptionGroup var day: DayOptions

    func run() throws {
      let made = ProductsDocument.make()
      Complaints.write(made.diagnostics)
      guard let document = made.value else { throw ExitStatus.noJudgement }
      if names.isEmpty {
        try RulesCommand.write(document.text)
        return
      }
      guard let asOf = day.asOf ?? Clock.today else {
        Complaints.write("the system's clock shows no day")
        throw ExitStatus.noJudgement
      }
      let answers = names.map { document.product(of: $0, on: asOf) }
      for answer in answers where answer.id == nil { Complaints.write(answer.complaint) }
      let found = answers.compactMap(\.id)
      try RulesCommand.write(found.map { TerminalText.shown($0) + "\n" }.joined())
      guard found.count == names.count else { throw ExitStatus.noJudgement }
    }
  }
}
