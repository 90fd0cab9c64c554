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
}
