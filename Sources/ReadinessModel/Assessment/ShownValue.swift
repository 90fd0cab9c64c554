public import SourceText

/// Where a value stands, or where it belongs.
public typealias ShownPlace = SourceSpan

/// Something that was read: its path, its value, and where it stands.
public struct ShownFact: Sendable {
  /// The path in the manifest, or `params.name` for a ruleset's figure.
  public let path: String

  /// The value.
  public let value: ShownValue

  /// Where it stands; nil for what the run itself gives, as the date.
  public let place: ShownPlace?

  /// Whether it is a figure of the ruleset and not of the manifest.
  public let isParameter: Bool

  package init(path: String, value: ShownValue, place: ShownPlace?, isParameter: Bool) {
    self.path = path
    self.value = value
    self.place = place
    self.isParameter = isParameter
  }
}

/// A value as a report shows it.
public struct ShownValue: Sendable, Hashable {
  /// What kind of value it is.
  public enum Kind: String, Sendable, Hashable {
    /// Nothing is known.
    case unknown
    /// It is written that there is none.
    case none
    /// A truth value.
    case flag
    /// A number or a bound of one.
    case number
    /// A word or a text.
    case text
    /// A day or a point in time.
    case date
    /// A list.
    case list
    /// Regions.
    case regions
    /// An object, by its id or path.
    case object
  }

  /// What kind of value it is.
  public let kind: Kind

  /// The value as text, for reading; long lists are cut and say so.
  public let text: String

  /// Where the text is cut: a number that changes with what was cut off.
  package let fingerprint: UInt64?

  package init(kind: Kind, text: String, fingerprint: UInt64? = nil) {
    self.kind = kind
    self.text = text
    self.fingerprint = fingerprint
  }

  /// The text by which a waiver knows the value; never empty, and different where what was cut off is.
  package var exactText: String {
    if text.isEmpty { return "(empty)" }
    return fingerprint.map { "\(text) [\(String($0, radix: 16))]" } ?? text
  }

  /// A number that changes with a text: FNV-1a, 64 bits.
  package static func fingerprint(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
