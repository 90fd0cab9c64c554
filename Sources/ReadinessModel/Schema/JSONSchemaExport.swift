public import JSONText

/// Writes the schemas of the manifest and the ruleset as JSON Schema 2020-12.
///
/// JSON Schema cannot say everything: that references lead somewhere, that users add up, that a code
/// is one of ISO 3166, that a bound is not empty, that an expression compiles. Whatever it rejects,
/// the loader rejects too.
public enum JSONSchemaExport: Sendable {
  /// The JSON Schema of the manifest.
  public static func manifest() -> JSONValue {
    document(ManifestSchema.manifest, "manifest", .manifest)
  }

  /// The JSON Schema of the ruleset.
  public static func ruleset() -> JSONValue {
    document(RulesetSchema.ruleset, "ruleset", .ruleset)
  }

  /// The JSON Schema of the scenario.
  public static func scenario() -> JSONValue {
    document(ScenarioSchema.scenario, "scenario", .ruleset)
  }

  /// A schema as text that ends with a line feed.
  public static func text(_ schema: JSONValue) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    schema.write(to: &writer)
    return writer.finish()
  }

  private static func document(
    _ schema: ObjectSchema,
    _ name: String,
    _ kind: JSONSchemaBuilder.Kind
  ) -> JSONValue {
    var builder = JSONSchemaBuilder(kind)
    let root = builder.object(schema)
    let head: [JSONValue.Member] = [
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("$id", .string("urn:readiness:\(name):\(ManifestSchema.version)")),
      .init("title", .string("readiness \(name), version \(ManifestSchema.version)")),
    ]
    return .object(head + root + [.init("$defs", .object(builder.definitions))])
  }
}

/// Collects the definitions of a JSON Schema while it walks an object schema.
struct JSONSchemaBuilder {
  /// What is described.
  enum Kind {
    /// A manifest: whatever is not an id may be unknown, and a number a bound.
    case manifest
    /// A part of a manifest, as an example gives it: nothing is required either.
    case excerpt
    /// A ruleset: nothing is unknown.
    case ruleset
  }

  /// The definitions, in the order in which they were met.
  private(set) var definitions: [JSONValue.Member] = JSONSchemaBuilder.shared

  private var kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// The members of an object's schema; objects below it become definitions.
  mutating func object(_ schema: ObjectSchema) -> [JSONValue.Member] {
    let properties = schema.fields.map { JSONValue.Member($0.name, property($0)) }
    let needed = schema.fields.filter { $0.presence != .optional && kind != .excerpt }
    let required = needed.map(\.name)
    var members: [JSONValue.Member] = [
      .init("description", .string(schema.documentation)),
      .init("type", .string("object")),
      .init("properties", .object(properties)),
    ]
    if !required.isEmpty {
      members.append(.init("required", .array(required.map(JSONValue.string))))
    }
    return members + [.init("additionalProperties", .bool(false))]
  }

  private mutating func property(_ field: SchemaField) -> JSONValue {
    var text = field.documentation
    if let question = field.question { text += "\n\n" + question }
    if case .enumeration(let words) = field.type { text += "\n" + Self.meanings(words) }
    var choices = alternatives(of: field)
    if field.isNullable { choices.append(Self.constant("none")) }
    if kind != .ruleset, field.presence != .valued { choices.append(Self.reference("unknown")) }
    let description = JSONValue.Member("description", .string(text))
    if choices.count == 1, case .object(let only) = choices[0] {
      return .object([description] + only)
    }
    return .object([description, .init("anyOf", .array(choices))])
  }

  /// The schemas of which a value of the field fits one, `none` and unknown apart.
  private mutating func alternatives(of field: SchemaField) -> [JSONValue] {
    switch field.type {
    case .count where field.presence == .valued: return [Self.exactNumber(field.type)]
    case .anything where field.name == "parameters":
      let parameter = alternatives(of: RulesetSchema.parameter)
      let values = JSONValue.Member("additionalProperties", parameter[0])
      return [.object([.init("type", .string("object")), values])]
    case .anything where field.name == "given":
      let outer = kind
      kind = .excerpt
      defer { kind = outer }
      return alternatives(of: RulesetSchema.given)
    case .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date, .regions,
      .region, .list, .object, .expression, .anything:
      return alternatives(of: field.type)
    }
  }

  /// The schemas of which a value of the type fits one.
  private mutating func alternatives(of type: FieldType) -> [JSONValue] {
    switch type {
    case .text(let format): return [Self.text(format)]
    case .identifier: return [Self.reference("id")]
    case .reference(let target, let words):
      let name = target == .deploymentSegment ? "segmentReference" : "reference"
      return [Self.reference(name)] + words.map(Self.constant)
    case .enumeration(let words):
      return [.object([.init("enum", .array(words.values.map { .string($0.name) }))])]
    case .flag: return [Self.typed("boolean")]
    case .count, .number:
      guard kind != .ruleset else { return [Self.exactNumber(type)] }
      return [.object([.init("oneOf", .array([Self.exactNumber(type), Self.bound(type)]))])]
    case .date: return [Self.reference("date")]
    case .regions: return [Self.reference("regions")]
    case .region: return [Self.reference("region")]
    case .list(let element, let orAll):
      let unknown = kind != .ruleset ? [Self.reference("unknown")] : []
      let items = JSONValue.object([
        .init("anyOf", .array(alternatives(of: element) + unknown))
      ])
      let list = JSONValue.object([.init("type", .string("array")), .init("items", items)])
      return orAll ? [list, Self.constant("all")] : [list]
    case .object(let schema): return alternatives(of: schema)
    case .expression: return ["string", "boolean", "number"].map(Self.typed)
    case .anything: return [.bool(true)]
    }
  }

  private mutating func alternatives(of schema: ObjectSchema) -> [JSONValue] {
    if !definitions.contains(where: { $0.key == schema.name }) {
      let place = definitions.count
      definitions.append(.init(schema.name, .null))
      definitions[place] = .init(schema.name, .object(object(schema)))
    }
    var choices = [Self.reference(schema.name)]
    if let shorthand = schema.fields.first(where: { $0.name == schema.shorthand }) {
      choices += alternatives(of: shorthand.type)
    }
    return choices
  }
}
