import JSONText
import ReadinessModel

/// A manifest with one field of the schema set to one value.
struct SchemaProbe: Sendable {
  let name: String
  let document: JSONValue

  /// Every kind of field of the schema with every value; fields of one kind differ in name only.
  static let all: [SchemaProbe] = {
    var probes: [SchemaProbe] = []
    var seen: Set<SchemaField> = []
    collect(ManifestSchema.manifest, path: "", &seen) { path, value in
      probes.append(SchemaProbe(name: path, document: value))
    }
    return probes
  }()

  /// Values of every kind, right for some fields and wrong for most.
  private static let values: [JSONValue] = [
    .null, .string("unknown"), .string("none"), .string("all"), .string("self"), .string(""),
    .string("${X:-d}"), .string("<your-x>"), .string("two words"), .bool(true), .int(1), .int(0),
    .int(-1), .int(50), .double(1.5), .double(1e26), .double(1e60), .string("2026-01-02"),
    .string("2026-02-30"), .string("US"), .string("us"), .string("UA-43"), .string("EU"),
    .string("USD"), .string("implemented"), .string("closed"), .string("chat/staff"), .array([]),
    .array([.string("ip")]), .array([.string("US"), .null]), .array([.object([])]),
    .array([.array([])]), .object([]), .object([.init("at_least", .int(5))]),
    .object([.init("at_least", .int(5)), .init("above", .int(4))]),
    .object([.init("below", .string("unknown"))]), .object([.init("x", .int(5))]),
    .object([.init("serve", .array([.string("worldwide")])), .init("except", .null)]),
    .object([.init("serve", .array([]))]), .object([.init("status", .string("none"))]),
  ]

  /// Hands each field of each object with each value on, wrapped into the objects around it.
  private static func collect(
    _ schema: ObjectSchema,
    path: String,
    _ seen: inout Set<SchemaField>,
    _ use: (String, JSONValue) -> Void
  ) {
    for field in schema.fields {
      let place = path + "/" + field.name
      let kind = SchemaField(
        "",
        field.type,
        "",
        presence: field.presence,
        isNullable: field.isNullable
      )
      guard seen.insert(kind).inserted else { continue }
      for value in values { use("\(place) = \(value)", object(schema, field.name, value)) }
      guard let (inner, isList) = inner(field.type) else { continue }
      collect(inner, path: place, &seen) { name, value in
        use(name, object(schema, field.name, isList ? .array([value]) : value))
      }
    }
  }

  /// An object with what it needs, and one field as given.
  private static func object(_ schema: ObjectSchema, _ name: String, _ value: JSONValue)
    -> JSONValue
  {
    let needed = schema.fields.filter { $0.presence != .optional && $0.name != name }
    let members = needed.map { field -> JSONValue.Member in
      switch field.type {
      case .identifier: .init(field.name, .string("it"))
      case .count: .init(field.name, .int(1))
      default: .init(field.name, .string("unknown"))
      }
    }
    return .object(members + [.init(name, value)])
  }

  private static func inner(_ type: FieldType) -> (ObjectSchema, isList: Bool)? {
    switch type {
    case .object(let schema): (schema, false)
    case .list(.object(let schema), _): (schema, true)
    default: nil
    }
  }
}
