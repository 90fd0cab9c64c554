public import SourceText

/// A document.
public final class Document: Sendable {
  /// The file.
  public let file: SourceFile

  init(file: SourceFile) { self.file = file }
}

/// A node.
public struct Node: Sendable {
  /// The document.
  public let document: Document
}
