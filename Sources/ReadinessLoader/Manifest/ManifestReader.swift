package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads a manifest: text to a document that fits the schema.
package enum ManifestReader: Sendable {
  /// The manifest's schema, laid out for the walk.
  private static let schema = PreparedSchema(ManifestSchema.manifest)

  /// Reads a file; the manifest is nil where anything is wrong with it.
  package static func read(_ file: SourceFile, catalog: RegionCatalog) -> Outcome<Manifest> {
    var checked = CheckedDocument(
      file,
      kind: "manifest",
      schema: schema,
      catalog: catalog,
      mode: .manifest
    )
    var builder = WaiverBuilder()
    let waivers = checked.document.map { builder.waivers(of: $0.root) } ?? []
    checked.diagnostics += builder.diagnostics
    checked.diagnostics += checked.document.map(EvidencePaths.mistakes) ?? []
    let shown = checked.shown
    let isUsable = !shown.contains { $0.severity == .error }
    let manifest = isUsable ? checked.document.map { made(of: $0, waivers) } : nil
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
