import ArgumentParser
import Readiness
import SourceText

extension RulesCommand {
  /// Pins the files of a folder.
  struct LockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lock",
      abstract: "Pin the rulesets of a folder by their SHA-256 digests.",
      discussion: """
        Writes readiness.lock into the folder, and replaces one that is there: look over what has \
        changed before, with 'readiness rules verify'. The file names each .yaml and .yml file in \
        and below the folder, and 'sha256sum -c' checks it too.

        EXAMPLES:
          readiness rules lock our-rules/
        """
    )

    @Argument(
      help: ArgumentHelp("The folder with the rulesets.", valueName: "folder"),
      completion: .directory
    )
    var folder: String

    func run() throws {
      let made = RulesetPinning.lock(folder)
      Complaints.write(made.diagnostics)
      guard let lock = made.value, !made.hasErrors else { throw ExitStatus.noJudgement }
      let file = OutputFiles.File(path: lock.path, bytes: Array(lock.text.utf8))
      do throws(OutputFiles.Failure) {
        try OutputFiles.write([file])
      } catch {
        Complaints.write("'\(error.path)' cannot be written: \(error.reason)")
        throw ExitStatus.noJudgement
      }
    }
  }

  /// Compares folders with their lock files.
  struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Compare rulesets with the lock file that pins them.",
      discussion: """
        Each file that has changed, is missing or is not in the folder's readiness.lock is named. \
        Without a folder the digests of the bundled files are printed, as sha256sum prints them. \
        The exit status is 0 where every file is as pinned, 1 where one is not, and 2 where there \
        is no lock file, or something cannot be read.

        EXAMPLES:
          readiness rules verify our-rules/
          readiness rules verify
        """
    )

    @Argument(
      help: ArgumentHelp("Folders with rulesets and a readiness.lock.", valueName: "folder"),
      completion: .directory
    )
    var folders: [String] = []

    func run() throws {
      guard !folders.isEmpty else { return try RulesCommand.write(RulesetPinning.bundled) }
      var isRead = true
      var isEqual = true
      for folder in folders {
        let outcome = RulesetPinning.verify(folder)
        Complaints.write(outcome.diagnostics + (outcome.value?.differences ?? []))
        guard let value = outcome.value, !outcome.hasErrors else {
          isRead = false
          continue
        }
        if value.differences.isEmpty {
          let files = value.count == 1 ? "1 file is" : "\(value.count) files are"
          try RulesCommand.write("\(folder): \(files) as pinned\n")
        } else {
          isEqual = false
        }
      }
      guard isRead else { throw ExitStatus.noJudgement }
      if !isEqual { throw ExitStatus.failure }
    }
  }
}
