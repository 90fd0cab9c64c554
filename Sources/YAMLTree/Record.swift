/// What a node is.
public enum NodeKind: UInt8, Sendable, Hashable {
  /// A text with its meaning: a string, a number, a truth value or null.
  case scalar
  /// Nodes in order.
  case list
  /// Keys with their values in order.
  case mapping
}

/// How a scalar is written.
public enum ScalarStyle: UInt8, Sendable, Hashable {
  /// Without quotes; the only style that may mean something else than a string.
  case plain
  /// In single quotes.
  case singleQuoted
  /// In double quotes.
  case doubleQuoted
  /// A block whose line ends count, after `|`.
  case literal
  /// A block whose line ends are spaces, after `>`.
  case folded
}

/// What the core schema makes of a scalar.
package enum ResolvedType: UInt8, Sendable, Hashable {
  case null, bool, int, double, string
}

/// One node in 24 bytes; a container's children follow it, and a mapping's children alternate key and value.
package struct Record: Sendable, Hashable {
  /// The text is in the document's side text, not in the file.
  package static let hasSideText: UInt8 = 1

  /// The node stands for an alias, whose place in the file is the record's span.
  package static let isAlias: UInt8 = 2

  package var kind: NodeKind
  /// Of a scalar; `string` for containers.
  package var resolved: ResolvedType
  /// Of a scalar; `plain` for containers.
  package var style: ScalarStyle
  package var flags: UInt8
  /// The first byte of the node in the file; anchor and tag stand before it.
  package var start: UInt32
  /// The byte after the node in the file.
  package var end: UInt32
  /// The index of the record after this node and all below it.
  package var next: UInt32
  /// Where a scalar's text begins; of a container the number of its children (keys and values each count).
  package var textStart: UInt32
  /// Where a scalar's text ends; zero for containers.
  package var textEnd: UInt32

  init(
    scalar resolved: ResolvedType,
    _ style: ScalarStyle,
    span: Range<Int>,
    text: Range<Int>,
    inSideText: Bool
  ) {
    kind = .scalar
    self.resolved = resolved
    self.style = style
    flags = inSideText ? Self.hasSideText : 0
    start = UInt32(truncatingIfNeeded: span.lowerBound)
    end = UInt32(truncatingIfNeeded: span.upperBound)
    next = 0
    textStart = UInt32(truncatingIfNeeded: text.lowerBound)
    textEnd = UInt32(truncatingIfNeeded: text.upperBound)
  }

  init(container kind: NodeKind, start: Int) {
    self.kind = kind
    resolved = .string
    style = .plain
    flags = 0
    self.start = UInt32(truncatingIfNeeded: start)
    end = self.start
    next = 0
    textStart = 0
    textEnd = 0
  }

  package var span: Range<Int> { Int(start)..<Int(end) }
  /// Where a scalar's text is; empty for containers.
  package var textRange: Range<Int> {
    kind == .scalar ? Int(textStart)..<Int(textEnd) : 0..<0
  }
  package var isInSideText: Bool { flags & Self.hasSideText != 0 }
  package var standsForAlias: Bool { flags & Self.isAlias != 0 }
}
