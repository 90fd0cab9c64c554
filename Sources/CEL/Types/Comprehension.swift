/// A macro over a list, a map or an optional, with its parts as nodes of one kind.
public struct Comprehension<Node: Sendable>: Sendable {
  /// Which macro it is.
  public let kind: ComprehensionKind

  /// What it runs over.
  public let range: Node

  /// The place of its variable in the frame of locals.
  public let local: Int

  /// The place of its other variable in the frame of locals, if it has two.
  public let second: Int?

  /// What an element has to meet, if anything.
  public let condition: Node?

  /// What is made of an element, if anything.
  public let transform: Node?

  package init(
    _ kind: ComprehensionKind,
    range: Node,
    local: Int,
    second: Int?,
    condition: Node?,
    transform: Node?
  ) {
    self.kind = kind
    self.range = range
    self.local = local
    self.second = second
    self.condition = condition
    self.transform = transform
  }

  /// The condition and the transformation: what is evaluated for each element.
  public var bodies: [Node] { [condition, transform].compactMap(\.self) }

  /// The same macro with other nodes; the parts come in source order.
  func map<Other>(_ change: (Node) -> Other) -> Comprehension<Other> {
    Comprehension<Other>(
      kind,
      range: change(range),
      local: local,
      second: second,
      condition: condition.map(change),
      transform: transform.map(change)
    )
  }
}
