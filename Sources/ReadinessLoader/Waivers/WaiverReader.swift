package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads a file of waivers.
package enum WaiverReader: Sendable {
  private static let schema = PreparedSchema(ManifestSchema.waiverFile)

  /// Reads a file; the waivers are nil where anything is wrong with it.
  package static func read(_ file: SourceFile, catalog: RegionCatalog) -> Outcome<[Waiver]> {
    var checked = CheckedDocument(
      file,
      kind: "file of waivers",
      schema: schema,
      catalog: catalog,
      mode: .manifest
    )
    var builder = WaiverBuilder()
    let waivers = checked.document.map { builder.waivers(of: $0.root) }
    checked.diagnostics += builder.diagnostics
    let shown = checked.shown
    let isUsable = !shown.contains { $0.severity == .error }
    return Outcome(isUsable ? waivers : nil, shown)
  }
}
