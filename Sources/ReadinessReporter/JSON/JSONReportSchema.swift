public import JSONText

/// The JSON Schema (2020-12) of the JSON report.
public enum JSONReportSchema: Sendable {
  /// The schema as a value, its keys in order.
  public static var schema: JSONValue {
    document("report", version: JSONReporter.version, of: "check", definitions)
  }

  /// The schema as text that ends with a line feed.
  public static var text: [UInt8] { text(schema) }

  /// A schema whose root is the definition of the same name, of what a command writes.
  static func document(
    _ name: String,
    version: Int,
    of command: String,
    _ definitions: [JSONValue.Member]
  ) -> JSONValue {
    .object([
      member("$schema", "https://json-schema.org/draft/2020-12/schema"),
      member("title", "readiness \(name), version \(version)"),
      member("description", "What `readiness \(command) --format json` writes."),
      member("$ref", "#/$defs/\(name)"),
      JSONValue.Member("$defs", .object(definitions)),
    ])
  }

  static func text(_ schema: JSONValue) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    schema.write(to: &writer)
    return writer.finish()
  }

  private static var definitions: [JSONValue.Member] {
    run + assessment + nouns + findings + restricted + waivers + authorizations + evidence
  }

  static func member(_ key: String, _ value: String) -> JSONValue.Member {
    JSONValue.Member(key, .string(value))
  }

  /// An object that has exactly these members; those named `optional` may be left out.
  static func object(
    _ about: String,
    _ properties: [(String, JSONValue)],
    optional: [(String, JSONValue)] = []
  ) -> JSONValue {
    let all = (properties + optional).map { JSONValue.Member($0.0, $0.1) }
    return .object([
      member("description", about),
      member("type", "object"),
      JSONValue.Member("properties", .object(all)),
      JSONValue.Member("required", .array(properties.map { .string($0.0) })),
      JSONValue.Member("additionalProperties", .bool(false)),
    ])
  }

  static func type(_ name: String) -> JSONValue { .object([member("type", name)]) }

  static func reference(_ name: String) -> JSONValue {
    .object([member("$ref", "#/$defs/\(name)")])
  }

  static func list(of element: JSONValue) -> JSONValue {
    .object([member("type", "array"), JSONValue.Member("items", element)])
  }

  static func words(_ words: [String]) -> JSONValue {
    .object([JSONValue.Member("enum", .array(words.map { .string($0) }))])
  }

  static func orNull(_ value: JSONValue) -> JSONValue {
    .object([JSONValue.Member("anyOf", .array([value, type("null")]))])
  }

  static var word: JSONValue { type("string") }
  static var flag: JSONValue { type("boolean") }
  static var texts: JSONValue { list(of: word) }
  static var place: JSONValue { orNull(reference("place")) }
  static var count: JSONValue {
    .object([member("type", "integer"), JSONValue.Member("minimum", .int(0))])
  }
  static var number: JSONValue { type("number") }
  static var date: JSONValue {
    .object([member("type", "string"), member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")])
  }
}
