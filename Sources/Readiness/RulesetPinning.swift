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

  /// The lock file of a folder as it is now: its path and its text.
  package static func lock(_ folder: String) -> Outcome<(path: String, text: String)> {
    let files = RulesetFolder.files(in: folder)
    guard let found = files.value, !files.hasErrors else { return Outcome(nil, files.diagnostics) }
    if found.isEmpty { return Outcome(nil, [.emptyFolder(folder)]) }
    let text = RulesetLock.text(of: found, below: folder)
    return Outcome(
      text.value.map { (RulesetLock.path(in: folder), $0) },
      files.diagnostics + text.diagnostics
    )
  }

  /// Compares a folder with its lock file; there is no value where one of them cannot be read.
  package static func verify(_ folder: String) -> Outcome<Verification> {
    let files = RulesetFolder.files(in: folder)
    let lock = RulesetLockReader.read(in: folder)
    var diagnostics = files.diagnostics + lock.diagnostics
    if lock.value == nil, diagnostics.isEmpty { diagnostics.append(.noLock(folder)) }
    guard let found = files.value, let pinned = lock.value else {
      return Outcome(nil, diagnostics)
    }
    let differences = pinned.differences(from: found, below: folder)
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
