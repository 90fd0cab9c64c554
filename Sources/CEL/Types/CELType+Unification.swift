/// What the type checker asks of types.
extension CELType {
  /// Whether a type variable occurs in it.
  var hasParameters: Bool {
    switch self {
    case .parameter: true
    case .list(let inner), .type(let inner), .nullable(let inner), .optional(let inner):
      inner.hasParameters
    case .opaque(_, let parts): parts.contains(where: \.hasParameters)
    case .map(let key, let value): key.hasParameters || value.hasParameters
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn,
      .object:
      false
    }
  }

  /// The type without null.
  var withoutNull: CELType {
    if case .nullable(let inner) = self { return inner.withoutNull }
    return self
  }

  /// The type with the parameters of a signature replaced.
  func replacing(_ variables: [(name: String, type: CELType)]) -> CELType {
    switch self {
    case .parameter(let name): variables.first { $0.name == name }?.type ?? self
    case .list(let inner): .list(inner.replacing(variables))
    case .type(let inner): .type(inner.replacing(variables))
    case .opaque(let name, let parts): .opaque(name, parts.map { $0.replacing(variables) })
    case .nullable(let inner): .nullable(inner.replacing(variables))
    case .optional(let inner): .optional(inner.replacing(variables))
    case .map(let key, let value):
      .map(key: key.replacing(variables), value: value.replacing(variables))
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn,
      .object:
      self
    }
  }

  /// Whether it says the same as another type that it agrees with, or less.
  func isEqualOrLessSpecific(than other: CELType) -> Bool {
    switch (self, other) {
    case (.dyn, _), (.parameter, _): true
    case (_, .dyn), (_, .parameter): false
    case (.nullable(let left), .nullable(let right)): left.isEqualOrLessSpecific(than: right)
    case (.nullable, .null): true
    case (.nullable(let left), _): left.isEqualOrLessSpecific(than: other)
    case (_, .nullable): false
    case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
      left.isEqualOrLessSpecific(than: right)
    case (.map(let leftKey, let leftValue), .map(let rightKey, let rightValue)):
      leftKey.isEqualOrLessSpecific(than: rightKey)
        && leftValue.isEqualOrLessSpecific(than: rightValue)
    case (.type, .type), (.optional, .null): true
    case (.opaque(let left, let parts), .opaque(let right, let others)):
      left == right && parts.count == others.count
        && zip(parts, others).allSatisfy { $0.isEqualOrLessSpecific(than: $1) }
    case (.null, _), (.bool, _), (.int, _), (.uint, _), (.double, _), (.string, _), (.bytes, _),
      (.timestamp, _), (.duration, _), (.list, _), (.map, _), (.type, _), (.object, _),
      (.optional, _), (.opaque, _):
      self == other
    }
  }

  /// The more general of two types that agree.
  static func mostGeneral(_ first: CELType, _ second: CELType) -> CELType {
    first.isEqualOrLessSpecific(than: second) ? first : second
  }
}
