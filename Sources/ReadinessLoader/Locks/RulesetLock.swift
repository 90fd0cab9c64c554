package import SourceText

/// The lock file of a folder of rulesets: the SHA-256 digest of each of its files.
///
/// After its first line it reads as the output of `sha256sum`, so that `sha256sum -c` checks it too. No path of it is
/// ever opened: it is only compared with the paths of the files that were read.
package struct RulesetLock: Sendable {
  /// The name of the file in the folder that it pins.
  package static let fileName: String = "readiness.lock"

  /// The largest lock file that is read, in bytes: some ten thousand files.
  package static let maximumSize: Int = 1 << 20

  /// The first line of version 1.
  static let header: String = "# readiness.lock 1"

  /// One pinned file.
  package struct Entry: Sendable {
    /// The path below the folder, its steps parted by `/`.
    let path: SourceSpan
    /// The digest, 64 hexadecimal digits.
    let digest: SourceSpan
  }

  /// The lock file.
  let file: SourceFile
  /// The pinned files, in order of the lock file.
  let entries: [Entry]

  /// The path of the lock file of a folder.
  package static func path(in folder: String) -> String { prefix(of: folder) + fileName }

  /// How many files are pinned.
  package var count: Int { entries.count }

  /// The lock file for files below a folder, in order of their paths.
  package static func text(of files: [SourceFile], below folder: String) -> Outcome<String> {
    var lines: [String] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let path = relative(file, below: folder)
      if let mistake = mistake(in: Array(path.utf8)) {
        diagnostics.append(.unlockablePath(file.name, mistake))
      }
      lines.append("\(Digest.sha256(file.bytes))  \(path)\n")
    }
    let text = header + "\n" + lines.joined()
    if text.utf8.count > maximumSize {
      diagnostics.append(.lockTooLarge(Self.path(in: folder), limit: maximumSize))
    }
    return Outcome(diagnostics.isEmpty ? text : nil, diagnostics)
  }

  /// Every file that is not as pinned: changed, missing, or not in the lock; in order of place.
  package func differences(
    from files: [SourceFile],
    below folder: String,
    severity: Severity = .error
  ) -> [Diagnostic] {
    var left: [ArraySlice<UInt8>: Entry] = [:]
    for entry in entries { left[file.bytes[entry.path.range]] = entry }
    var diagnostics: [Diagnostic] = []
    for found in files {
      let path = Array(Self.relative(found, below: folder).utf8)[...]
      guard let entry = left.removeValue(forKey: path) else {
        diagnostics.append(.unpinnedFile(found, file.name, severity))
        continue
      }
      let digest = Digest.sha256(found.bytes)
      if !digest.utf8.elementsEqual(file.bytes[entry.digest.range]) {
        diagnostics.append(.changedFile(found.name, digest, entry.digest, severity))
      }
    }
    diagnostics += left.values.map { .missingFile($0.path, severity) }
    return diagnostics.sortedByPlace()
  }

  /// What makes a path unfit for a lock file; nil where it is fit.
  static func mistake(in path: some Collection<UInt8>) -> String? {
    if path.isEmpty { return "it is empty" }
    if path.first == UInt8(ascii: "/") { return "it begins at the root of the file system" }
    if path.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return "it holds a backslash or a control character"
    }
    let steps = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if steps.contains(where: { $0.elementsEqual("..".utf8) }) { return "it goes up with '..'" }
    if steps.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) }) {
      return "it has a step that is empty or '.'"
    }
    return nil
  }

  private static func prefix(of folder: String) -> String {
    folder.hasSuffix("/") ? folder : folder + "/"
  }

  private static func relative(_ file: SourceFile, below folder: String) -> String {
    String(decoding: file.name.utf8.dropFirst(prefix(of: folder).utf8.count), as: UTF8.self)
  }
}
