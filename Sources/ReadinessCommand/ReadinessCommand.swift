import ArgumentParser
import SourceText

/// The tool: reads the arguments, runs a command, and ends with its status.
@main
struct ReadinessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness",
    abstract: "Find out what would stop your AI models, before the order comes.",
    discussion: """
      Checks what a company declares about its models, suppliers and deployments (a manifest) \
      against laws, orders, contracts and imagined orders as data (rulesets).

      EXAMPLES:
        readiness check manifest.yaml
        readiness check manifest.yaml -o report.md -o report.json
        readiness rules list

      EXIT STATUS:
        0  nothing at or above the gate
        1  a gap at or above the gate
        2  no judgement possible: bad input or usage, a rule's error, a stamped run
        3  no such gap, but an unknown at or above the gate

      This is a readiness check against what the manifest says. It is no legal advice.
      """,
    version: ToolVersion.text,
    subcommands: [
      CheckCommand.self, PlanCommand.self, SimulateCommand.self, TimelineCommand.self,
      RulesCommand.self, SchemaCommand.self,
    ]
  )

  static func main() {
    Terminal.ignoreBrokenPipes()
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Spares the set-up of the parser, which is most of what starting costs.
    if arguments == ["--version"] {
      Terminal.write("\(ToolVersion.text)\n")
      return
    }
    if let mistake = misspelt(arguments) {
      Complaints.write(mistake)
      ExitStatus.noJudgement.exit()
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let status as ExitStatus {
      status.exit()
    } catch {
      finish(error)
    }
  }

  /// What is wrong with a word that should be a command; the parser would not say which there are.
  private static func misspelt(_ arguments: [String]) -> String? {
    var commands: [any ParsableCommand.Type] = configuration.subcommands
    for word in arguments {
      let names = commands.compactMap { $0.configuration.commandName } + ["help"]
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let match = commands.first(where: { $0.configuration.commandName == word }) else {
        let near = NearMiss.nearest(to: word, among: names).map { ", did you mean '\($0)'?" }
        return "'\(word)' is no command\(near ?? "") (one of \(names.joined(separator: ", ")))"
      }
      commands = match.configuration.subcommands
    }
    return nil
  }

  /// Shows what the parser has to say and ends; help goes to standard output, mistakes do not.
  private static func finish(_ error: any Error) {
    let isHelp = exitCode(for: error).isSuccess
    let message = fullMessage(for: error)
    if isHelp {
      Terminal.write(message.hasSuffix("\n") ? message : message + "\n")
    } else {
      Complaints.write(lines: message + "\n")
      ExitStatus.noJudgement.exit()
    }
  }
}
