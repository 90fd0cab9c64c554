import ArgumentParser
import Readiness

/// Prints a JSON Schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (2020-12) of a file that readiness reads or writes.",
    discussion: """
      EXAMPLES:
        readiness schema manifest > manifest.schema.json
        readiness schema report > report.schema.json
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Whose schema: manifest, ruleset or scenario; report, simulation, plan or timeline.",
      valueName: "file"
    ),
    transform: CommandWords.schema
  )
  var schema: PublishedSchema

  func run() throws {
    guard Terminal.write(schema.text) else {
      Terminal.complain("standard output cannot be written\n")
      throw ExitStatus.noJudgement
    }
  }
}
