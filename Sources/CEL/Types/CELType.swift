/// A type of the expression language.
public indirect enum CELType: Sendable, Hashable {
  /// The type of `null`.
  case null
  /// True or false.
  case bool
  /// A signed 64-bit integer.
  case int
  /// An unsigned 64-bit integer.
  case uint
  /// An IEEE 754 double.
  case double
  /// A sequence of Unicode scalars.
  case string
  /// A sequence of bytes.
  case bytes
  /// A point in time with nanoseconds.
  case timestamp
  /// A span of time with nanoseconds.
  case duration
  /// A list of values of one type.
  case list(CELType)
  /// A mapping from keys to values.
  case map(key: CELType, value: CELType)
  /// The type of a type.
  case type(CELType)
  /// A value that may be absent.
  case optional(CELType)
  /// Anything; decided when the expression is evaluated.
  case dyn
  /// A type or null; a field that the host says may be null has it.
  case nullable(CELType)
  /// A nominal type with fields, declared by the host. Types may be recursive.
  case object(String)
  /// A nominal type without fields, declared by the host, with the types it is made of if it has some, as `tuple(int, dyn)`.
  ///
  /// Only the host's functions look inside.
  case opaque(String, [CELType] = [])
  /// A type parameter of a signature, bound anew for each call.
  case parameter(String)
}

extension CELType: CustomStringConvertible {
  /// The type as CEL's own tools write it, as `list(int)`.
  public var description: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .type(let type): "type(\(type))"
    case .optional(let type): "optional_type(\(type))"
    case .dyn: "dyn"
    case .nullable(let type): "\(type) or null"
    case .opaque(let name, let parts):
      parts.isEmpty ? name : "\(name)(\(parts.map(\.description).joined(separator: ", ")))"
    case .object(let name), .parameter(let name): name
    }
  }
}
