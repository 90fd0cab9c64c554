import CEL
import ReadinessModel

/// Gathers the object schemas below a root, each once, and turns field types into types and shapes.
struct SchemaCollector {
  private(set) var schemas: [ObjectSchema] = []
  private var numbers: [String: Int] = [:]

  /// Numbers a schema and all below it, in the order in which they are met.
  mutating func collect(_ schema: ObjectSchema) {
    guard numbers[schema.name] == nil else { return }
    numbers[schema.name] = schemas.count
    schemas.append(schema)
    for field in schema.fields { collect(field.type) }
  }

  private mutating func collect(_ type: FieldType) {
    switch type {
    case .object(let schema): collect(schema)
    case .list(let element, _): collect(element)
    case .text, .identifier, .reference, .enumeration, .flag, .count, .number, .date, .regions,
      .region, .expression, .anything:
      break
    }
  }

  /// The numbers of the types with the status of a control.
  var controlTypes: [Int] {
    schemas.indices.filter { number in
      schemas[number].fields.contains { field in
        guard field.name == "status", case .enumeration(let words) = field.type else {
          return false
        }
        return words.values.contains { $0.name == "implemented" }
      }
    }
  }

  /// The type that expressions see.
  func celType(_ type: FieldType, _ known: KnownTypes) -> CELType {
    switch type {
    case .text, .identifier, .enumeration, .region, .expression, .anything: .string
    case .reference(let target, let words):
      known.handleType(target, words: words).map { .object(schemas[$0].name) } ?? .string
    case .flag: .bool
    case .count: .int
    case .number: .double
    case .date: .timestamp
    case .regions: .opaque(SchemaTypes.regionSet)
    case .list(let element, let orAll):
      orAll && isReference(element) ? .list(.string) : .list(celType(element, known))
    case .object(let schema): .object(schema.name)
    }
  }

  /// How a value is lowered; shapes of list elements are added to `elements`.
  func shape(
    _ type: FieldType,
    _ known: KnownTypes,
    _ elements: inout [ValueShape]
  ) -> ValueShape {
    switch type {
    case .text, .identifier, .enumeration, .region, .expression, .anything:
      return ValueShape(kind: .text)
    case .reference(let target, let words):
      return known.handleType(target, words: words) == nil
        ? ValueShape(kind: .text) : ValueShape(kind: .handle, target: target)
    case .flag: return ValueShape(kind: .flag)
    case .count: return ValueShape(kind: .count)
    case .number: return ValueShape(kind: .number)
    case .date(let isPast): return ValueShape(kind: .date, isPast: isPast)
    case .regions: return ValueShape(kind: .regions)
    case .list(let element, let orAll):
      let shape =
        orAll && isReference(element) ? ValueShape(kind: .text) : shape(element, known, &elements)
      elements.append(shape)
      var list = ValueShape(kind: .list, orAll: orAll, element: elements.count - 1)
      if orAll, case .enumeration(let words) = element {
        list.words = words.values.map { Array($0.name.utf8) }
      }
      return list
    case .object(let schema):
      return ValueShape(kind: .object, object: numbers[schema.name] ?? 0)
    }
  }

  private func isReference(_ type: FieldType) -> Bool {
    if case .reference = type { return true }
    return false
  }
}
