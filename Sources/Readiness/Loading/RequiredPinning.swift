import ReadinessLoader
import SourceText

/// How the files of folders with rulesets must be pinned.
struct RequiredPinning: Sendable {
  /// Nothing must be pinned; what does not fit a lock file is warned of.
  static let none = RequiredPinning(isLocked: false, keys: [])

  /// Whether each file must be as its folder's lock file pins it.
  let isLocked: Bool
  /// The keys by one of which the lock file must be signed; none where it need not be.
  let keys: [SigningKey.Public]

  /// What was asked for, with the keys of files.
  static func read(isLocked: Bool, keys paths: [String]) -> Outcome<RequiredPinning> {
    let keys = publicKeys(paths)
    return Outcome(
      keys.hasErrors ? nil : RequiredPinning(isLocked: isLocked, keys: keys.value ?? []),
      keys.diagnostics
    )
  }

  /// The public keys of files; all or none.
  static func publicKeys(_ paths: [String]) -> Outcome<[SigningKey.Public]> {
    read(paths) { SigningKey.Public.read($0) }
  }

  /// The private keys of files; all or none.
  static func privateKeys(_ paths: [String]) -> Outcome<[SigningKey.Private]> {
    read(paths) { SigningKey.Private.read($0) }
  }

  private static func read<Key>(
    _ paths: [String],
    _ key: (SourceFile) -> Outcome<Key>
  ) -> Outcome<[Key]> {
    var diagnostics: [Diagnostic] = []
    var keys: [Key] = []
    for path in paths {
      let file = FileReader.read(path)
      diagnostics += file.diagnostics
      guard let source = file.value else { continue }
      let outcome = key(source)
      diagnostics += outcome.diagnostics
      if let value = outcome.value { keys.append(value) }
    }
    return Outcome(keys.count == paths.count ? keys : nil, diagnostics)
  }
}
