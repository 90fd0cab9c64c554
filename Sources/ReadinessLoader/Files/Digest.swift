import Crypto

/// The digests that name an input in a report.
package enum Digest: Sendable {
  /// The SHA-256 digest of some bytes, as 64 hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String { text(of: SHA256.hash(data: bytes)) }

  /// A digest as hexadecimal digits.
  static func text(of digest: SHA256.Digest) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      for digit in [byte >> 4, byte & 0x0F] {
        text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
