/// What a field of a manifest may hold.
public indirect enum FieldType: Sendable, Hashable {
  /// A text; a plain YAML number or truth value is a mistake that asks for quotes.
  case text(TextFormat)
  /// The id of the object that it stands in, unique in its list.
  case identifier
  /// The id of something else in the manifest, or one of a few fixed words.
  case reference(ReferenceTarget, orWords: [String])
  /// One word of a fixed vocabulary.
  case enumeration(Enumeration)
  /// `true` or `false`.
  case flag
  /// A whole number, or a bound of one.
  case count(ClosedRange<Int64>)
  /// A number, or a bound of one.
  case number(ClosedRange<Double>)
  /// A day; `isPast` where it tells of something that has happened, so that a later day is unknown.
  case date(isPast: Bool)
  /// Regions: a list, or `{serve: …, except: …}`.
  case regions
  /// One ISO 3166-1 or 3166-2 code.
  case region
  /// A list; `orAll` where the word `all` may stand for it.
  case list(FieldType, orAll: Bool)
  /// An object with fields of its own.
  case object(ObjectSchema)
  /// An expression, in the schema of rulesets only.
  case expression
  /// Any value, which whoever reads it checks; in the schema of rulesets only.
  case anything
}

/// How a text is checked.
public enum TextFormat: String, Sendable, Hashable {
  /// Any text.
  case free
  /// An absolute URL or a path relative to the manifest.
  case uri
  /// A SHA-256 digest: 64 hexadecimal digits.
  case sha256
  /// An ISO 4217 code: three capital letters.
  case currency
}

/// What a reference leads to.
public enum ReferenceTarget: String, Sendable, Hashable {
  /// A model of the manifest.
  case model
  /// A supplier of the manifest.
  case supplier
  /// A deployment of the manifest.
  case deployment
  /// A segment of the same deployment's audience.
  case segment
  /// A segment of any deployment, written `deployment/segment`.
  case deploymentSegment
}

/// A fixed vocabulary.
public struct Enumeration: Sendable, Hashable {
  /// One word.
  public struct Value: Sendable, Hashable {
    /// The word as it is written.
    public let name: String
    /// What it means, in one sentence.
    public let documentation: String

    /// Makes a word.
    public init(_ name: String, _ documentation: String) {
      self.name = name
      self.documentation = documentation
    }
  }

  /// The name of the vocabulary, for the reference page.
  public let name: String

  /// The words, in the order to show.
  public let values: [Value]

  /// Makes a vocabulary.
  public init(_ name: String, _ values: [Value]) {
    self.name = name
    self.values = values
  }
}
