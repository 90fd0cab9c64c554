/// A value outside an evaluation, for programs that embed the language.
public indirect enum Value: Sendable {
  /// What is not known.
  case unknown
  /// `null`.
  case null
  /// A truth value.
  case bool(Bool)
  /// A signed integer.
  case int(Int64)
  /// An unsigned integer.
  case uint(UInt64)
  /// A double.
  case double(Double)
  /// A text.
  case string(String)
  /// Bytes.
  case bytes([UInt8])
  /// A list.
  case list([Value])
  /// A map, in the order of its entries; for a variable of an object type its fields.
  case map([(key: Value, value: Value)])
  /// A point in time.
  case timestamp(Timestamp)
  /// A span of time.
  case duration(TimeSpan)
  /// A type, by its name.
  case type(String)
  /// A value that may be absent; nil where it is.
  case optional(Value?)
  /// A value that only the host's functions understand, by the name of its type and the host's own index.
  case opaque(type: String, index: Int)
}

extension Value: ExpressibleByNilLiteral {
  /// Makes `null`.
  public init(nilLiteral: ()) { self = .null }
}

extension Value: ExpressibleByBooleanLiteral {
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Value: ExpressibleByIntegerLiteral {
  /// Makes a signed integer.
  public init(integerLiteral value: Int64) { self = .int(value) }
}

extension Value: ExpressibleByFloatLiteral {
  /// Makes a double.
  public init(floatLiteral value: Double) { self = .double(value) }
}

extension Value: ExpressibleByStringLiteral {
  /// Makes a text.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension Value: ExpressibleByArrayLiteral {
  /// Makes a list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// Makes a map.
  public init(dictionaryLiteral elements: (Value, Value)...) {
    self = .map(elements.map { (key: $0.0, value: $0.1) })
  }
}
