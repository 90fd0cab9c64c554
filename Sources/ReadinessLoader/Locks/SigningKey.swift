import Crypto
import FoundationEssentials
package import SourceText

/// A key that lock files are signed with: Ed25519, in the PEM form that OpenSSL writes (RFC 8410).
package enum SigningKey: Sendable {
  /// The half that signs, which its owner keeps.
  package struct Private: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// The key in a file, or what is wrong with the file; nothing of the file is ever shown.
    package static func read(_ file: SourceFile) -> Outcome<Private> {
      let found = SigningKey.bytes(in: file, .privateKey)
      guard let bytes = found.value else { return Outcome(nil, found.diagnostics) }
      guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else {
        return Outcome(nil, [.noKey(file, expected: .privateKey)])
      }
      return Outcome(Private(key: key))
    }

    /// The signature of some bytes; nil where the system has no randomness for it.
    func signature(of bytes: [UInt8]) -> [UInt8]? {
      (try? key.signature(for: bytes)).map(Array.init)
    }
  }

  /// The half that checks, which everybody may have.
  package struct Public: Sendable {
    private let key: Curve25519.Signing.PublicKey

    /// The key in a file, or what is wrong with the file.
    package static func read(_ file: SourceFile) -> Outcome<Public> {
      let found = SigningKey.bytes(in: file, .publicKey)
      guard let bytes = found.value else { return Outcome(nil, found.diagnostics) }
      guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
        return Outcome(nil, [.noKey(file, expected: .publicKey)])
      }
      return Outcome(Public(key: key))
    }

    /// Whether a signature is one of some bytes by this key.
    func isSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
      key.isValidSignature(signature, for: bytes)
    }
  }

  /// Which half a file holds.
  enum Half: String, CaseIterable {
    case privateKey = "PRIVATE KEY"
    case publicKey = "PUBLIC KEY"

    /// What stands before the 32 bytes of the key in its structure: that it is one of Ed25519.
    var prefix: [UInt8] {
      switch self {
      case .privateKey:
        [
          0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
          0x20,
        ]
      case .publicKey: [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
      }
    }
  }

  /// The 32 bytes of a key.
  private static func bytes(in file: SourceFile, _ half: Half) -> Outcome<[UInt8]> {
    var lines: [Substring] = []
    for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      lines.append(line)
    }
    guard let first = lines.first, lines.count > 2,
      first.utf8.elementsEqual("-----BEGIN \(half.rawValue)-----".utf8),
      lines[lines.count - 1].utf8.elementsEqual("-----END \(half.rawValue)-----".utf8),
      let structure = Data(base64Encoded: lines.dropFirst().dropLast().joined())
    else { return Outcome(nil, [.noKey(file, expected: half)]) }
    let prefix = half.prefix
    guard structure.count == prefix.count + 32, structure.starts(with: prefix) else {
      return Outcome(nil, [.otherKey(file, expected: half)])
    }
    return Outcome(Array(structure.dropFirst(prefix.count)))
  }
}
