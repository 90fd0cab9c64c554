package import ReadinessModel
package import SourceText
import YAMLTree

/// Reads a file of waivers.
package enum WaiverReader: Sendable {
  private static let schema = PreparedSchema(ManifestSchema.waiverFile)

  /// Reads a file; the waivers are nil where anything is wrong with it.
  package static func read(_ file: SourceFile, catalog: RegionCatalog) -> Outcome<[Waiver]> {
    let parsed = YAMLParser().parse(file)
    var diagnostics = parsed.diagnostics
    let document = SingleDocument.pick(parsed, of: file, kind: "file of waivers", &diagnostics)
    var waivers: [Waiver]?
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
    return Outcome(isUsable ? waivers : nil, shown)
  }
}
