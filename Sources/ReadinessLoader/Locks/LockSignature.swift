import FoundationEssentials
package import SourceText

/// The signatures of a lock file, in a file beside it: a line for each, 64 bytes of Ed25519 (RFC 8032) in base64.
///
/// What is signed are the bytes of the lock file, nothing added, so that `openssl pkeyutl` checks a signature too.
package enum LockSignature: Sendable {
  /// The name of the file in the folder.
  package static let fileName: String = RulesetLock.fileName + ".sig"

  /// The path of the file for a folder.
  package static func path(in folder: String) -> String { RulesetLock.path(in: folder) + ".sig" }

  /// Whether a folder has such a file.
  package static func exists(in folder: String) -> Bool { FileReader.exists(path(in: folder)) }

  /// The file for a lock file, with a line for each key; nil where the system has no randomness to sign.
  package static func text(of lock: String, by keys: [SigningKey.Private]) -> String? {
    var text = ""
    for key in keys {
      guard let signature = key.signature(of: Array(lock.utf8)) else { return nil }
      text += Data(signature).base64EncodedString() + "\n"
    }
    return text
  }

  /// What is wrong where a lock file must be signed by one of some keys; nothing where it is.
  package static func mistakes(
    of lock: RulesetLock,
    in folder: String,
    by keys: [SigningKey.Public]
  ) -> [Diagnostic] {
    let path = path(in: folder)
    guard FileReader.exists(path) else { return [.unsigned(lock.file)] }
    // A pipe would make everybody wait.
    if FileReader.isSpecial(path), !FileReader.isFolder(path) { return [.notRegular(path)] }
    let read = FileReader.read(path)
    guard let file = read.value else { return read.diagnostics }
    guard file.bytes.count <= RulesetLock.maximumSize else {
      return [.lockTooLarge(path, limit: RulesetLock.maximumSize)]
    }
    if let offset = file.firstInvalidByte {
      return [.lockNotText(file.span(offset, offset + 1))]
    }
    var diagnostics: [Diagnostic] = []
    var isSigned = false
    for line in RulesetLockReader.lines(of: file) {
      let text = String(decoding: file.bytes[line.range], as: UTF8.self)
      guard let data = Data(base64Encoded: text), data.count == 64 else {
        diagnostics.append(.noSignature(line))
        continue
      }
      let signature = Array(data)
      isSigned = isSigned || keys.contains { $0.isSignature(signature, of: lock.file.bytes) }
    }
    if diagnostics.isEmpty, !isSigned { diagnostics.append(.otherSignature(file, lock.file)) }
    return diagnostics
  }
}
