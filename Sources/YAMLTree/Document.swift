public import SourceText

/// One document of a YAML file: the file's bytes and one array of records.
///
/// It is immutable and may be shared. ``Node`` is the way to read it.
public final class Document: Sendable {
  /// The file that holds the document.
  public let file: SourceFile

  /// The nodes, each before its children.
  package let records: [Record]

  /// The texts of scalars that escapes, folding or indentation changed.
  package let sideText: [UInt8]

  /// Takes the records of a whole document; the first one is the root.
  init(file: SourceFile, records: [Record], sideText: [UInt8]) {
    precondition(!records.isEmpty, "a document has a root")
    self.file = file
    self.records = records
    self.sideText = sideText
  }

  /// The outermost node; an empty document has a null scalar.
  public var root: Node { Node(document: self, index: 0) }

  /// The bytes of a scalar's text; empty for a container.
  package func textBytes(of record: Record) -> ArraySlice<UInt8> {
    record.isInSideText ? sideText[record.textRange] : file.bytes[record.textRange]
  }
}
