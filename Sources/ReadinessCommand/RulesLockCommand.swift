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
        and below the folder, and 'sha256sum -c' checks it too. With --sign it is signed as well: \
        readiness.lock.sig holds an Ed25519 signature for each key.

        EXAMPLES:
          readiness rules lock our-rules/
          openssl genpkey -algorithm ed25519 -out key.pem
          openssl pkey -in key.pem -pubout -out public.pem
          readiness rules lock our-rules/ --sign key.pem
        """
    )

    @Argument(
      help: ArgumentHelp("The folder with the rulesets.", valueName: "folder"),
      completion: .directory
    )
    var folder: String

    @Option(
      help: ArgumentHelp(
        "A file with an Ed25519 private key, in PEM form, to sign with (repeatable).",
        valueName: "key"
      ),
      completion: .file()
    )
    var sign: [String] = []

    func run() throws {
      let made = RulesetPinning.lock(folder, signedBy: sign)
      Complaints.write(made.diagnostics)
      guard let files = made.value, !made.hasErrors else { throw ExitStatus.noJudgement }
      do throws(OutputFiles.Failure) {
        try OutputFiles.write(files.map { .init(path: $0.path, bytes: Array($0.text.utf8)) })
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
        With --key the lock must be signed too, by one of the keys. \
        Without a folder the digests of the bundled files are printed, as sha256sum prints them. \
        The exit status is 0 where every file is as pinned, 1 where one is not or a signature is \
        missing, and 2 where there is no lock file, or something cannot be read.

        EXAMPLES:
          readiness rules verify our-rules/
          readiness rules verify our-rules/ --key public.pem
          readiness rules verify
        """
    )

    @Argument(
      help: ArgumentHelp("Folders with rulesets and a readiness.lock.", valueName: "folder"),
      completion: .directory
    )
    var folders: [String] = []

    @Option(
      help: ArgumentHelp(
        "A file with an Ed25519 public key, in PEM form, that may have signed (repeatable).",
        valueName: "key"
      ),
      completion: .file()
    )
    var key: [String] = []

    func validate() throws {
      if folders.isEmpty, !key.isEmpty {
        throw ValidationError("--key asks for signatures of lock files; name a folder that has one")
      }
    }

    func run() throws {
      guard !folders.isEmpty else { return try RulesCommand.write(RulesetPinning.bundled) }
      let verified = RulesetPinning.verify(folders, signedBy: key)
      Complaints.write(verified.diagnostics)
      guard let results = verified.value else { throw ExitStatus.noJudgement }
      var isRead = true
      var isEqual = true
      for (folder, outcome) in results {
        Complaints.write(outcome.diagnostics + (outcome.value?.differences ?? []))
        guard let value = outcome.value, !outcome.hasErrors else {
          isRead = false
          continue
        }
        if value.differences.isEmpty {
          let files = value.count == 1 ? "1 file is" : "\(value.count) files are"
          let signed = key.isEmpty ? "" : ", by a lock that is signed"
          try RulesCommand.write("\(folder): \(files) as pinned\(signed)\n")
        } else {
          isEqual = false
        }
      }
      guard isRead else { throw ExitStatus.noJudgement }
      if !isEqual { throw ExitStatus.failure }
    }
  }
}
