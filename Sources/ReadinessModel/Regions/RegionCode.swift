/// A code of ISO 3166-1 alpha-2 or ISO 3166-2, packed so that it compares as its bytes do.
package struct RegionCode: Sendable, Hashable, Comparable {
  /// The two letters of the country, the first in the high byte.
  package let country: UInt16

  /// The one to three bytes behind the hyphen, left-aligned in the high bytes; 0 for a country.
  package let part: UInt32

  /// Reads `XX` or `XX-YYY`; nil for every other text.
  package init?(_ text: String) {
    self.init(bytes: text.utf8)
  }

  /// Reads the same of bytes.
  package init?(_ bytes: ArraySlice<UInt8>) {
    self.init(bytes: bytes)
  }

  /// Reads the same of bytes.
  init?(bytes: some Collection<UInt8>) {
    var country: UInt16 = 0
    var part: UInt32 = 0
    var position = 0
    for byte in bytes {
      switch position {
      case 0, 1:
        guard Self.isLetter(byte) else { return nil }
        country = country << 8 | UInt16(byte)
      case 2:
        guard byte == UInt8(ascii: "-") else { return nil }
      case 3, 4, 5:
        guard Self.isLetter(byte) || Self.isDigit(byte) else { return nil }
        part |= UInt32(byte) << UInt32(8 * (6 - position))
      default: return nil
      }
      position += 1
    }
    guard position == 2 || position > 3 else { return nil }
    self.country = country
    self.part = part
  }

  package init(country: UInt16, part: UInt32) {
    self.country = country
    self.part = part
  }

  /// Where the country stands in a table of all pairs of letters.
  package var letterIndex: Int {
    Int(country >> 8 &- 0x41) * 26 + Int(country & 0xFF &- 0x41)
  }

  /// The code as it is written.
  package var text: String {
    var bytes: [UInt8] = [
      UInt8(truncatingIfNeeded: country >> 8), UInt8(truncatingIfNeeded: country),
    ]
    if part != 0 {
      bytes.append(UInt8(ascii: "-"))
      for shift: UInt32 in [24, 16, 8] {
        let byte = UInt8(truncatingIfNeeded: part >> shift)
        if byte != 0 { bytes.append(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func < (left: RegionCode, right: RegionCode) -> Bool {
    (left.country, left.part) < (right.country, right.part)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
