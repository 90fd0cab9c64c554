package import SourceText

// Every message about lock files, and about files that are not as they are pinned.

extension Diagnostic {
  /// There is no lock file in a folder whose files must be pinned.
  package static func noLock(_ folder: String) -> Diagnostic {
    Diagnostic(
      "lock.missing",
      "this folder has no \(RulesetLock.fileName), so none of its files is pinned",
      at: .argument(folder),
      help: "look the rulesets over, then pin them with 'readiness rules lock \(folder)'"
    )
  }

  /// A file outside of every folder, where files must be pinned.
  package static func outsideOfLock(_ path: String) -> Diagnostic {
    Diagnostic(
      "lock.no-folder",
      "with --locked a ruleset cannot be given as a file, since no lock pins it",
      at: .argument(path),
      help: "name its folder with --rulesets, and the ruleset by its id"
    )
  }

  static func changedFile(
    _ path: String,
    _ digest: String,
    _ pinned: SourceSpan,
    _ severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      "lock.changed-file",
      "'\(path)' has changed since it was pinned: its SHA-256 is \(digest), expected \(pinned.text)",
      at: .span(pinned),
      severity: severity,
      help: "look at the change; if it is meant, pin it with 'readiness rules lock'"
    )
  }

  static func missingFile(_ path: SourceSpan, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      "lock.missing-file",
      "the file '\(path.text)' is pinned here and is not in the folder",
      at: .span(path),
      severity: severity
    )
  }

  static func unpinnedFile(
    _ file: SourceFile,
    _ lock: String,
    _ severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      "lock.unpinned-file",
      "this file is not in \(lock); its SHA-256 is \(Digest.sha256(file.bytes))",
      at: .file(file.name),
      severity: severity,
      help: "look at the file; if it belongs here, pin it with 'readiness rules lock'"
    )
  }

  static func unlockablePath(_ path: String, _ mistake: String) -> Diagnostic {
    Diagnostic("lock.path", "this path cannot stand in a lock: \(mistake)", at: .file(path))
  }

  static func lockTooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      "lock.too-large",
      "the lock file is larger than the \(limit) bytes that are read",
      at: .file(path)
    )
  }

  static func lockNotText(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("lock.not-text", "this byte is no UTF-8, and a text was expected", at: .span(span))
  }

  static func lockVersion(_ file: SourceFile) -> Diagnostic {
    let end = file.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
    return Diagnostic(
      "lock.version",
      "this is no lock file of version 1: its first line must be '\(RulesetLock.header)'",
      at: .span(file.span(0, min(end, 200)))
    )
  }

  static func lockEntry(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lock.entry",
      "expected a SHA-256 of 64 digits in 0-9 and a-f, two spaces and a path",
      at: .span(span)
    )
  }

  static func lockPath(_ span: SourceSpan, _ mistake: String) -> Diagnostic {
    Diagnostic(
      "lock.path",
      "this is no path of a file below the folder: \(mistake)",
      at: .span(span)
    )
  }

  static func pinnedTwice(_ span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lock.pinned-twice",
      "the file '\(span.text)' is pinned twice",
      at: .span(span),
      notes: [Note("the other one", at: first)]
    )
  }

  static func unsigned(_ lock: SourceFile) -> Diagnostic {
    Diagnostic(
      "lock.unsigned",
      "this lock file must be signed, and there is no \(LockSignature.fileName) beside it",
      at: .file(lock.name),
      help: "its owner signs it with 'readiness rules lock FOLDER --sign KEY'"
    )
  }

  static func noSignature(_ line: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lock.no-signature",
      "a signature was expected here, 64 bytes in base64",
      at: .span(line)
    )
  }

  static func otherSignature(_ file: SourceFile, _ lock: SourceFile) -> Diagnostic {
    Diagnostic(
      "lock.other-signature",
      "no signature here is one of \(lock.name), as it is now, by a key that was given",
      at: .file(file.name),
      help: "either the lock has changed since it was signed, or it was signed with another key"
    )
  }

  /// A signature stands beside a lock file that was written anew.
  package static func staleSignature(in folder: String) -> Diagnostic {
    Diagnostic(
      "lock.stale-signature",
      "this signature was made for the lock file of before",
      at: .file(LockSignature.path(in: folder)),
      severity: .warning,
      help: "sign again with 'readiness rules lock \(folder) --sign KEY'"
    )
  }

  /// The system gave no randomness, without which nothing is signed.
  package static func cannotSign(_ folder: String) -> Diagnostic {
    Diagnostic(
      "lock.cannot-sign",
      "the lock file cannot be signed: the system gives no random bytes",
      at: .argument(folder)
    )
  }

  static func noKey(_ file: SourceFile, expected half: SigningKey.Half) -> Diagnostic {
    Diagnostic(
      "lock.no-key",
      "this file is not the PEM file of a \(half.words)\(half.condition)",
      at: .file(file.name),
      help: half.help
    )
  }

  static func otherKey(_ file: SourceFile, expected half: SigningKey.Half) -> Diagnostic {
    Diagnostic(
      "lock.other-key",
      "this \(half.words) is not one of Ed25519",
      at: .file(file.name),
      help: half.help
    )
  }
}

extension SigningKey.Half {
  /// What a message calls it.
  fileprivate var words: String {
    switch self {
    case .privateKey: "private key"
    case .publicKey: "public key"
    }
  }

  /// What such a file must be besides.
  fileprivate var condition: String {
    switch self {
    case .privateKey: " without a passphrase"
    case .publicKey: ""
    }
  }

  /// How one is made.
  fileprivate var help: String {
    switch self {
    case .privateKey: "make one with 'openssl genpkey -algorithm ed25519 -out key.pem'"
    case .publicKey: "write it with 'openssl pkey -in key.pem -pubout -out public.pem'"
    }
  }
}
