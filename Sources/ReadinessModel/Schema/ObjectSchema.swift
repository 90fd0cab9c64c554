/// What an object of a manifest may hold: the one truth behind validation, JSON Schema, CEL types and the reference page.
public struct ObjectSchema: Sendable, Hashable {
  /// The name, in capitals and unique in the schema, as `Deployment`; also the CEL type's name.
  public let name: String

  /// What the object is, in one sentence.
  public let documentation: String

  /// The fields in the order to show; a field's place is its number.
  public let fields: [SchemaField]

  /// A field that a bare word may stand for: `geo_block: none` is short for `{status: none}`.
  public let shorthand: String?

  /// Makes an object schema.
  public init(
    _ name: String,
    _ documentation: String,
    shorthand: String? = nil,
    fields: [SchemaField]
  ) {
    self.name = name
    self.documentation = documentation
    self.shorthand = shorthand
    self.fields = fields
  }
}

/// A field of an object.
public struct SchemaField: Sendable, Hashable {
  /// Whether a field may be left out.
  public enum Presence: Sendable, Hashable {
    /// It may; then it is unknown.
    case optional
    /// The key must be written, if only as `unknown` or blank.
    case written
    /// It must have a value.
    case valued
  }

  /// The key, in snake case; a number's unit stands in it.
  public let name: String

  /// What it may hold.
  public let type: FieldType

  /// Whether it may be left out.
  public let presence: Presence

  /// Whether `none` may be written, for there is none; an enumeration's own word `none` is no such thing.
  public let isNullable: Bool

  /// What it means, in one sentence.
  public let documentation: String

  /// The question to ask inside the company when it is missing; nil where the documentation says it.
  public let question: String?

  /// Makes a field.
  public init(
    _ name: String,
    _ type: FieldType,
    _ documentation: String,
    presence: Presence = .optional,
    isNullable: Bool = false,
    question: String? = nil
  ) {
    self.name = name
    self.type = type
    self.presence = presence
    self.isNullable = isNullable
    self.documentation = documentation
    self.question = question
  }
}
