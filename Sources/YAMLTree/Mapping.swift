/// A key of a mapping with its value.
public struct Entry: Sendable, Hashable {
  /// The key, a scalar.
  public let key: Node

  /// The value.
  public let value: Node

  /// Makes an entry of two nodes.
  public init(key: Node, value: Node) {
    self.key = key
    self.value = value
  }
}

/// The keys and values of a mapping in document order.
///
/// Keys are unique; merge keys are expanded where they stand, and what a mapping says itself wins.
public struct Entries: Sendable, Sequence {
  private let node: Node

  init(_ node: Node) { self.node = node }

  /// How many entries there are.
  public var count: Int {
    node.kind == .mapping ? Int(node.record.textStart) / 2 : 0
  }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// Starts at the first entry.
  public func makeIterator() -> Iterator {
    Iterator(children: Children(of: node, if: .mapping))
  }

  /// Goes from entry to entry.
  public struct Iterator: Sendable, IteratorProtocol {
    fileprivate var children: Children

    /// The next entry, or nil at the end.
    public mutating func next() -> Entry? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return Entry(key: key, value: value)
    }
  }
}

/// The nodes of a list in order.
public struct Elements: Sendable, Sequence {
  private let node: Node

  init(_ node: Node) { self.node = node }

  /// How many nodes there are.
  public var count: Int {
    node.kind == .list ? Int(node.record.textStart) : 0
  }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }

  /// The first node, or nil.
  public var first: Node? {
    var iterator = makeIterator()
    return iterator.next()
  }

  /// Starts at the first node.
  public func makeIterator() -> Iterator {
    Iterator(children: Children(of: node, if: .list))
  }

  /// Goes from node to node.
  public struct Iterator: Sendable, IteratorProtocol {
    fileprivate var children: Children

    /// The next node, or nil at the end.
    public mutating func next() -> Node? { children.next() }
  }
}

/// The nodes directly below one.
private struct Children: Sendable {
  private let document: Document
  private var index: Int
  private let end: Int

  init(of node: Node, if kind: NodeKind) {
    document = node.document
    index = node.index + 1
    end = node.kind == kind ? Int(node.record.next) : index
  }

  mutating func next() -> Node? {
    guard index < end else { return nil }
    defer { index = Int(document.records[index].next) }
    return Node(document: document, index: index)
  }
}
