/// A nominal type with fields that a host declares.
public struct ObjectType: Sendable, Hashable {
  /// A named part of an object.
  public struct Field: Sendable, Hashable {
    /// The name that expressions use.
    public let name: String

    /// The type of its value; `.nullable` where the host may put null there.
    public let type: CELType

    /// Makes a field.
    public init(_ name: String, _ type: CELType) {
      self.name = name
      self.type = type
    }
  }

  /// The name that ``CELType/object(_:)`` refers to.
  public let name: String

  /// The fields; a field's place in this list is its number, and its slot follows the object's start.
  public let fields: [Field]

  /// Makes a type.
  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The number of the field with a name.
  public func number(of name: String) -> Int? {
    fields.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }
}

/// A name that expressions may read.
public struct Variable: Sendable, Hashable {
  /// The name; it may be qualified, as `a.b`.
  public let name: String

  /// The type of its value.
  public let type: CELType

  /// Makes a variable.
  public init(_ name: String, _ type: CELType) {
    self.name = name
    self.type = type
  }
}
