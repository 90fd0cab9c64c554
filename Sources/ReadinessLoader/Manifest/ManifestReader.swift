package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads a manifest: text to a document that fits the schema.
package enum ManifestReader: Sendable {
  /// The manifest's schema, laid out for the walk.
  private static let schema = PreparedSchema(ManifestSchema.manifest)

  /// Reads a file; the manifest is nil where anything is wrong with it.
  package static func read(_ file: SourceFile, catalog: RegionCatalog) -> Outcome<Manifest> {
    let parsed = YAMLParser().parse(file)
    var diagnostics = parsed.diagnostics
    let document = SingleDocument.pick(parsed, of: file, kind: "manifest", &diagnostics)
    var waivers: [Waiver] = []
    if let document {
      var validator = SchemaValidator(schema, document, catalog: catalog, mode: .manifest)
      validator.validate()
      diagnostics += validator.diagnostics
      if validator.isFull { diagnostics.append(.tooManyMistakes(in: file)) }
      var builder = WaiverBuilder()
      waivers = builder.waivers(of: document.root)
      diagnostics += builder.diagnostics
    }
    let shown = SourceRedaction.redact(diagnostics, of: file).sortedByPlace()
    let isUsable = !shown.contains { $0.severity == .error }
    let manifest = isUsable ? document.map { made(of: $0, waivers) } : nil
    return Outcome(manifest, shown)
  }

  private static func made(of document: Document, _ waivers: [Waiver]) -> Manifest {
    Manifest(
      document: document,
      sha256: Digest.sha256(document.file.bytes),
      waivers: waivers
    )
  }
}
