public import SourceText

/// A node of a document: a scalar, a list or a mapping, with its place.
public struct Node: Sendable, Hashable {
  /// The document that holds the node.
  public let document: Document

  /// The number of the node in its document, from 0 for the root.
  public let index: Int

  /// Makes the node for a record.
  package init(document: Document, index: Int) {
    self.document = document
    self.index = index
  }

  package var record: Record { document.records[index] }

  /// What the node is.
  public var kind: NodeKind { record.kind }

  /// The exact bytes of the node in the file, quotes and brackets included, anchor and tag not.
  ///
  /// A block list or mapping ends with its last child. What stands for an alias has the alias's
  /// place; what is below it, and what a merge key brought in, has the place where it is written.
  public var span: SourceSpan {
    let record = record
    return document.file.span(Int(record.start), Int(record.end))
  }

  /// Whether two values are the same node of the same loaded document.
  public static func == (left: Node, right: Node) -> Bool {
    left.document === right.document && left.index == right.index
  }

  /// Hashes the document's identity and the number.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(document))
    hasher.combine(index)
  }

  /// The nodes of a list in order; empty unless the node is a list.
  public var elements: Elements { Elements(self) }

  /// The keys and values of a mapping in order; empty unless the node is a mapping.
  public var entries: Entries { Entries(self) }

  /// The value of a key of a mapping, compared by UTF-8 bytes; nil where there is none.
  ///
  /// It looks through the keys one by one.
  public subscript(key: String) -> Node? {
    for entry in entries where entry.key.hasText(key) { return entry.value }
    return nil
  }
}
