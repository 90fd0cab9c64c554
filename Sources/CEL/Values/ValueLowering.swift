/// Turns the values that a program gives to an expression into slots.
struct ValueLowering {
  let environment: Environment
  var builder = StoreBuilder()

  /// Why a value cannot be given to an expression.
  enum Misfit: Error {
    case tooDeep
    /// A field that the object type, or a type that the environment, does not have.
    case undeclared
  }

  /// The slot of a value; a map becomes an object where the type says so, its missing fields unknown.
  mutating func slot(
    for value: Value,
    _ type: CELType,
    depth: Int = 0
  ) throws(Misfit) -> Slot {
    guard depth < EvaluationBudget.valueDepth else { throw .tooDeep }
    switch value {
    case .unknown: return .unknown
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .uint(let value): return .uint(value)
    case .double(let value): return .double(value)
    case .string(let text): return builder.append(text: text.utf8)
    case .bytes(let bytes): return builder.append(text: bytes).text(as: .bytes)
    case .timestamp(let timestamp): return timestamp.slot
    case .duration(let span):
      return .duration(seconds: span.seconds, nanoseconds: span.nanoseconds)
    case .type(let name): return try typeSlot(named: name)
    case .opaque(let name, let index):
      guard let number = environment.nominalNumber(of: .opaque(name)) else { throw .undeclared }
      return .opaque(type: number, index: index)
    case .optional(nil): return .none
    case .optional(let value?):
      let start = builder.append(run: 1)
      builder[start] = try slot(for: value, type.elementType, depth: depth + 1)
      return .optional(at: start)
    case .list(let elements): return try list(elements, type, depth)
    case .map(let entries):
      if let number = environment.nominalNumber(of: type), case .object = type.withoutNull {
        return try object(entries, number, depth)
      }
      return try map(entries, type, depth)
    }
  }

  private mutating func list(
    _ elements: [Value],
    _ type: CELType,
    _ depth: Int
  ) throws(Misfit) -> Slot {
    let start = builder.append(run: elements.count)
    for (index, element) in elements.enumerated() {
      builder[start + index] = try slot(for: element, type.elementType, depth: depth + 1)
    }
    return .list(start: start, count: elements.count)
  }

  private mutating func map(
    _ entries: [(key: Value, value: Value)],
    _ type: CELType,
    _ depth: Int
  ) throws(Misfit) -> Slot {
    let start = builder.append(run: 2 * entries.count)
    for (index, entry) in entries.enumerated() {
      builder[start + 2 * index] = try slot(for: entry.key, .dyn, depth: depth + 1)
      let value = try slot(for: entry.value, type.elementType, depth: depth + 1)
      builder[start + 2 * index + 1] = value
    }
    return .map(start: start, count: entries.count)
  }

  private mutating func object(
    _ entries: [(key: Value, value: Value)],
    _ number: Int,
    _ depth: Int
  ) throws(Misfit) -> Slot {
    let fields = environment.types[number].fields
    let start = builder.append(run: fields.count)
    for entry in entries {
      guard case .string(let name) = entry.key,
        let field = environment.types[number].number(of: name)
      else { throw .undeclared }
      builder[start + field] = try slot(for: entry.value, fields[field].type, depth: depth + 1)
    }
    return .object(type: number, at: start)
  }

  private func typeSlot(named name: String) throws(Misfit) -> Slot {
    guard let kind = TypeNames.kind(named: name) else {
      let object = environment.nominalNumber(of: .object(name))
      let opaque = environment.nominalNumber(of: .opaque(name))
      guard let number = object ?? opaque else { throw .undeclared }
      let type = UInt16(truncatingIfNeeded: number)
      return Slot(kind: object == nil ? .opaque : .object, type: type).typeSlot
    }
    return Slot(kind: kind).typeSlot
  }
}

extension Slot {
  /// An optional whose value stands in the store.
  static func optional(at start: Int) -> Slot {
    Slot(kind: .optional, low: UInt32(truncatingIfNeeded: start), high: 1)
  }

  /// A map whose keys and values stand in turn in the store.
  public static func map(start: Int, count: Int) -> Slot {
    Slot(
      kind: .map,
      low: UInt32(truncatingIfNeeded: start),
      high: UInt32(truncatingIfNeeded: count)
    )
  }
}

extension CELType {
  /// The type of a list's elements or a map's values.
  fileprivate var elementType: CELType {
    switch withoutNull {
    case .list(let element), .optional(let element): element
    case .map(_, let value): value
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type, .dyn,
      .nullable, .object, .opaque, .parameter:
      .dyn
    }
  }
}
