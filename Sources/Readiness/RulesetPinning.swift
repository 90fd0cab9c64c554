import ReadinessLoader
import RulesetLibrary
package import SourceText

/// Rulesets pinned by their digests.
package enum RulesetPinning: Sendable {
  /// How a folder compares with its lock file.
  package struct Verification: Sendable {
    /// How many files are pinned.
    package let count: Int
    /// The files that are not as pinned.
    package let differences: [Diagnostic]
  }

  /// A file that is to be written.
  package struct NewFile: Sendable {
    /// Its path.
    package let path: String
    /// What it holds.
    package let text: String
  }

  /// The lock file of a folder as it is now and, where there are keys, the file with its signatures.
  ///
  /// `keys` are the paths of files with private keys.
  package static func lock(_ folder: String, signedBy keys: [String]) -> Outcome<[NewFile]> {
    let lock = lock(folder)
    let signers = RequiredPinning.privateKeys(keys)
    var diagnostics = lock.diagnostics + signers.diagnostics
    guard let file = lock.value, let signers = signers.value else {
      return Outcome(nil, diagnostics)
    }
    guard !signers.isEmpty else {
      if LockSignature.exists(in: folder) { diagnostics.append(.staleSignature(in: folder)) }
      return Outcome([file], diagnostics)
    }
    guard let signatures = LockSignature.text(of: file.text, by: signers) else {
      return Outcome(nil, diagnostics + [.cannotSign(folder)])
    }
    let signed = NewFile(path: LockSignature.path(in: folder), text: signatures)
    return Outcome([file, signed], diagnostics)
  }

  private static func lock(_ folder: String) -> Outcome<NewFile> {
    let files = RulesetFolder.files(in: folder)
    guard let found = files.value, !files.hasErrors else { return Outcome(nil, files.diagnostics) }
    if found.isEmpty { return Outcome(nil, [.emptyFolder(folder)]) }
    let text = RulesetLock.text(of: found, below: folder)
    return Outcome(
      text.value.map { NewFile(path: RulesetLock.path(in: folder), text: $0) },
      files.diagnostics + text.diagnostics
    )
  }

  /// Compares each folder with its lock file; there is no value where one of them cannot be read.
  ///
  /// `keys` are the paths of files with public keys: where there are any, the lock files must be signed by one of them.
  /// There is no value at all where a key cannot be read.
  package static func verify(
    _ folders: [String],
    signedBy keys: [String]
  ) -> Outcome<[(folder: String, outcome: Outcome<Verification>)]> {
    let signers = RequiredPinning.publicKeys(keys)
    return Outcome(
      signers.value.map { signers in folders.map { ($0, verify($0, signers)) } },
      signers.diagnostics
    )
  }

  private static func verify(
    _ folder: String,
    _ keys: [SigningKey.Public]
  ) -> Outcome<Verification> {
    let files = RulesetFolder.files(in: folder)
    let lock = RulesetLockReader.read(in: folder)
    var diagnostics = files.diagnostics + lock.diagnostics
    if lock.value == nil, diagnostics.isEmpty { diagnostics.append(.noLock(folder)) }
    guard let found = files.value, let pinned = lock.value else {
      return Outcome(nil, diagnostics)
    }
    var differences = pinned.differences(from: found, below: folder)
    if !keys.isEmpty { differences += LockSignature.mistakes(of: pinned, in: folder, by: keys) }
    return Outcome(Verification(count: pinned.count, differences: differences), diagnostics)
  }

  /// The digests of the bundled files, a line for each as `sha256sum` writes it.
  package static var bundled: String {
    let files = RulesetLibrary.files.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    return files.map { "\(Digest.sha256($0.bytes))  rulesets/\($0.path)\n" }.joined()
  }
}
