import JSONText

extension JSONSchemaBuilder {
  /// The definitions that objects share.
  static let shared: [JSONValue.Member] = [
    .init(
      "unknown",
      .object([
        .init("description", .string("Not known: blank, the word unknown, or a placeholder.")),
        .init("anyOf", .array([typed("null"), pattern(UnknownText.pattern)])),
      ])
    ),
    .init(
      "id",
      .object([
        .init("description", .string("An id, unique in its list.")),
        .init("type", .string("string")),
        .init("pattern", .string("^[a-z0-9][a-z0-9._-]*$")),
        .init(
          "not",
          .object([.init("enum", .array(["all", "none", "self", "unknown"].map(JSONValue.string)))])
        ),
      ])
    ),
    .init("reference", pattern("^[a-z0-9][a-z0-9._-]*$")),
    .init("segmentReference", pattern("^[a-z0-9][a-z0-9._-]*/[a-z0-9][a-z0-9._-]*$")),
    .init("date", date),
    .init("region", pattern("^[A-Z]{2}(-[A-Z0-9]{1,3})?$")),
    .init("regionList", regionList),
    .init("regions", regions),
  ]

  private static let date = JSONValue.object([
    .init("type", .string("string")),
    .init("format", .string("date")),
    .init(
      "pattern",
      .string(
        "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
          + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"
      )
    ),
  ])

  /// A code, or the name of a group of regions.
  private static let regionList = JSONValue.object([
    .init("type", .string("array")),
    .init(
      "items",
      .object([
        .init(
          "anyOf",
          .array([reference("unknown"), pattern("^[A-Za-z][A-Za-z0-9-]*$")])
        )
      ])
    ),
  ])

  private static let regions: JSONValue = {
    let part = JSONValue.object([
      .init("anyOf", .array([reference("regionList"), reference("unknown")]))
    ])
    let mapping = JSONValue.object([
      .init("type", .string("object")),
      .init("properties", .object([.init("serve", part), .init("except", part)])),
      .init("required", .array([.string("serve"), .string("except")])),
      .init("additionalProperties", .bool(false)),
    ])
    return .object([.init("anyOf", .array([reference("regionList"), mapping]))])
  }()

  static func text(_ format: TextFormat) -> JSONValue {
    switch format {
    case .free: typed("string")
    case .uri: pattern(#"^[^\x00-\x20\x7F]*$"#)
    case .sha256: pattern("^[0-9a-f]{64}$")
    case .currency: pattern("^[A-Z]{3}$")
    }
  }

  /// A number that is no bound.
  static func exactNumber(_ type: FieldType) -> JSONValue {
    switch type {
    case .count(let range):
      number("integer", .int(range.lowerBound), .int(range.upperBound))
    case .number(let range):
      number("number", .double(range.lowerBound), .double(range.upperBound))
    case .text, .identifier, .reference, .enumeration, .flag, .date, .regions, .region, .list,
      .object, .expression, .anything:
      .bool(false)
    }
  }

  /// A bound of a number: one or two ends, at most one on each side.
  static func bound(_ type: FieldType) -> JSONValue {
    let end = JSONValue.object([
      .init("anyOf", .array([exactNumber(type), reference("unknown")]))
    ])
    func notBoth(_ left: String, _ right: String) -> JSONValue {
      let both = JSONValue.object([.init("required", .array([.string(left), .string(right)]))])
      return .object([.init("not", both)])
    }
    return .object([
      .init("type", .string("object")),
      .init("properties", .object(NumberBound.keys.map { .init($0, end) })),
      .init("minProperties", .int(1)),
      .init("additionalProperties", .bool(false)),
      .init("allOf", .array([notBoth("at_least", "above"), notBoth("at_most", "below")])),
    ])
  }

  private static func number(_ type: String, _ low: JSONValue, _ high: JSONValue) -> JSONValue {
    .object([
      .init("type", .string(type)), .init("minimum", low), .init("maximum", high),
    ])
  }

  static func typed(_ type: String) -> JSONValue {
    .object([.init("type", .string(type))])
  }

  static func pattern(_ pattern: String) -> JSONValue {
    .object([.init("type", .string("string")), .init("pattern", .string(pattern))])
  }

  static func constant(_ word: String) -> JSONValue {
    .object([.init("const", .string(word))])
  }

  static func reference(_ name: String) -> JSONValue {
    .object([.init("$ref", .string("#/$defs/\(name)"))])
  }

  /// The words of a vocabulary with what they mean, a line each.
  static func meanings(_ words: Enumeration) -> String {
    words.values.map { "\n\($0.name): \($0.documentation)" }.joined()
  }
}
