import ReadinessLoader
import SourceText

/// The files of a folder of rulesets, read once and compared with the lock file that pins them.
enum RulesetFolder {
  /// Reads the files; what is compared are the bytes that are handed on.
  ///
  /// Where it must be pinned, there is no value for a file that is not as pinned, or for a lock file without one of the
  /// signatures asked for. Where not, a lock that does not fit gives warnings.
  static func read(_ folder: String, _ required: RequiredPinning) -> Outcome<[SourceFile]> {
    let locked = required.isLocked
    let files = files(in: folder)
    guard let found = files.value, !files.hasErrors else { return files }
    let lock = RulesetLockReader.read(in: folder)
    guard let pinned = lock.value else {
      if locked, lock.diagnostics.isEmpty { return Outcome(nil, [.noLock(folder)]) }
      return Outcome(lock.hasErrors ? nil : found, lock.diagnostics)
    }
    var differences = pinned.differences(
      from: found,
      below: folder,
      severity: locked ? .error : .warning
    )
    if !required.keys.isEmpty {
      differences += LockSignature.mistakes(of: pinned, in: folder, by: required.keys)
    }
    return Outcome(locked && !differences.isEmpty ? nil : found, differences)
  }

  /// The files in and below a folder, in order of their paths; there is a value only where all were read.
  static func files(in folder: String) -> Outcome<[SourceFile]> {
    let listed = FileReader.list(folder, recursive: true)
    var diagnostics = listed.diagnostics
    var files: [SourceFile] = []
    for path in listed.value ?? [] {
      let file = FileReader.read(path)
      diagnostics += file.diagnostics
      if let source = file.value { files.append(source) }
    }
    let isWhole = listed.value != nil && !diagnostics.contains { $0.severity == .error }
    return Outcome(isWhole ? files : nil, diagnostics)
  }
}
