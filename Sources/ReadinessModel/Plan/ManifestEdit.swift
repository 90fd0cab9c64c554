public import JSONText

/// One change of a manifest, at a path as findings show it: `deployments/chat/controls/geo_block/status`.
public struct ManifestEdit: Sendable, Hashable {
  /// What is done at the path.
  public enum Operation: String, Sendable, Hashable, CaseIterable {
    /// The value takes the place of what stands there.
    case set
    /// The value is added to the list, or each element of it where it is a list.
    case add
    /// The value is taken out of the list, or each element of it where it is a list.
    case remove
  }

  /// What is done.
  public let operation: Operation
  /// Where; ids where lists have them, numbers from 0 elsewhere.
  public let path: String
  /// The value.
  public let value: JSONValue

  /// Makes a change.
  public init(_ operation: Operation, _ path: String, _ value: JSONValue) {
    self.operation = operation
    self.path = path
    self.value = value
  }
}
