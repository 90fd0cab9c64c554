import CEL
import ReadinessModel

/// The object types that follow from the manifest's schema: for CEL with names, for lowering with numbers.
///
/// A type's place is its number in slots. The root is the first; derived fields follow an object's own.
struct SchemaTypes: Sendable {
  /// The types as expressions see them.
  let types: [ObjectType]
  /// The same types as the walk over the records sees them.
  let shapes: [ObjectShape]
  /// The shapes of the elements of lists.
  let elements: [ValueShape]
  /// The numbers of the types that the checker itself knows.
  let known: KnownTypes
  /// The numbers of the types with the status of a control.
  let controls: [Int]
  /// The same fields as ``shapes``, for the walk over the records.
  let table: FieldTable

  /// The fields, as `Type.field`, that hold a list or the word `all`, whose meaning only functions know.
  let openWords: Set<String>

  /// The name of the opaque type of region sets, and its number.
  static let regionSet: String = "RegionSet"
  static let regionSetNumber: Int = 0
  /// The name of a ruleset's parameters' type; its number is the first after the schema's.
  static let parameters: String = "Params"

  /// Derives the types from the schema of a whole manifest.
  init(_ root: ObjectSchema) {
    var collector = SchemaCollector()
    collector.collect(root)
    let known = KnownTypes(collector.schemas)
    let controls = collector.controlTypes
    var elements: [ValueShape] = []
    var types: [ObjectType] = []
    var shapes: [ObjectShape] = []
    for (number, schema) in collector.schemas.enumerated() {
      var fields: [ObjectType.Field] = []
      var shape: [FieldShape] = []
      for field in schema.fields {
        let type = collector.celType(field.type, known)
        fields.append(ObjectType.Field(field.name, field.isNullable ? .nullable(type) : type))
        let value = collector.shape(field.type, known, &elements)
        shape.append(
          FieldShape(
            name: Array(field.name.utf8),
            value: value,
            isNullable: field.isNullable,
            schema: field
          )
        )
      }
      for field in known.derivedFields(of: number, names: collector.schemas.map(\.name)) {
        fields.append(field)
        shape.append(
          FieldShape(
            name: Array(field.name.utf8),
            value: ValueShape(kind: .derived),
            isNullable: false,
            schema: nil
          )
        )
      }
      types.append(ObjectType(name: schema.name, fields: fields))
      shapes.append(
        ObjectShape(
          name: schema.name,
          fields: shape,
          shorthand: schema.shorthand.flatMap { name in
            schema.fields.firstIndex { $0.name == name }
          },
          identifier: schema.fields.firstIndex { $0.type == .identifier },
          hasOwner: controls.contains(number)
            && schema.fields.contains { $0.name == "segments" }
        )
      )
    }
    self.types = types
    self.shapes = shapes
    self.elements = elements
    self.known = known
    self.controls = controls
    table = FieldTable(shapes)
    openWords = Self.openWords(of: shapes)
  }

  private static func openWords(of shapes: [ObjectShape]) -> Set<String> {
    let names = shapes.flatMap { shape in
      shape.fields.filter { $0.value.orAll && $0.value.words.isEmpty }
        .map { "\(shape.name).\(String(decoding: $0.name, as: UTF8.self))" }
    }
    return Set(names)
  }

  /// The CEL type of the objects with a number.
  func object(_ number: Int) -> CELType { .object(types[number].name) }

  /// The number of a field of a type.
  func field(_ name: String, of type: Int) -> Int? { shapes[type].number(of: name) }
}
