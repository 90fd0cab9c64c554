import SourceText
import YAMLTree

/// Picks the one document that a manifest or a ruleset is.
enum SingleDocument {
  /// The first document, if there is anything in it; more than one are a mistake.
  static func pick(
    _ parsed: Outcome<[Document]>,
    of file: SourceFile,
    kind: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Document? {
    guard let documents = parsed.value else { return nil }
    if documents.count > 1 {
      let second = documents[1].root.span
      diagnostics.append(.severalDocuments(documents.count, kind: kind, at: second))
    }
    guard let document = documents.first, !document.root.isNull else {
      if !parsed.hasErrors { diagnostics.append(.emptyDocument(file, kind: kind)) }
      return nil
    }
    return document
  }
}
