/// A JSON value whose members keep their order.
public indirect enum JSONValue: Sendable, Hashable {
  /// A key with its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public let key: String

    /// The value.
    public let value: JSONValue

    /// Makes a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// No value.
  case null
  /// A truth value.
  case bool(Bool)
  /// An integer.
  case int(Int64)
  /// A number; written as `null` where it is not finite.
  case double(Double)
  /// A string.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Keys with their values in order; that keys are unique is the maker's duty.
  case object([Member])

  /// Writes the value as the writer's next one.
  ///
  /// Recursion is as deep as the value, which the program built itself.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .int(let value): writer.int(value)
    case .double(let value): writer.double(value)
    case .string(let value): writer.string(value)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.key)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}
