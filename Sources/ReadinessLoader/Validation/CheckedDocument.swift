import ReadinessModel
import SourceText
import YAMLTree

/// The one document of a file, checked against a schema, with everything that was found wrong so far.
struct CheckedDocument {
  /// The file.
  let file: SourceFile
  /// The document; nil where the file holds none that can be checked.
  let document: Document?
  /// What is wrong, in no order; whoever reads the document on adds to it.
  var diagnostics: [Diagnostic]

  /// Parses a file that is known to keep to its schema.
  init(_ file: SourceFile, kind: String) {
    self.file = file
    let parsed = YAMLParser().parse(file)
    diagnostics = parsed.diagnostics
    document = SingleDocument.pick(parsed, of: file, kind: kind, &diagnostics)
  }

  /// Parses a file and checks it; `kind` is what a message calls it.
  init(
    _ file: SourceFile,
    kind: String,
    schema: PreparedSchema,
    catalog: RegionCatalog,
    mode: SchemaValidator.Mode
  ) {
    self.init(file, kind: kind)
    guard let document else { return }
    var validator = SchemaValidator(schema, document, catalog: catalog, mode: mode)
    validator.validate()
    diagnostics += validator.diagnostics
    if validator.isFull { diagnostics.append(.tooManyMistakes(in: file)) }
  }

  /// What is wrong as it is shown: in order of place, and without a line that holds a credential.
  var shown: [Diagnostic] { SourceRedaction.redact(diagnostics, of: file).sortedByPlace() }
}
