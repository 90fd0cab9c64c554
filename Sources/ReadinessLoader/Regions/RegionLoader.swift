package import ReadinessModel
package import SourceText
internal import YAMLTree

/// Makes a catalog of the bundled files.
package enum RegionLoader {
  /// The catalog of a table of codes and a file of groups; nil where either has an error.
  ///
  /// The table is handed over as bytes, because a source file would index 5,000 lines for nothing.
  package static func load(
    codesName: String,
    codes: [UInt8],
    groups file: SourceFile
  ) -> Outcome<RegionCatalog> {
    let table = RegionCodeReader.read(name: codesName, bytes: codes)
    guard let codes = table.value else { return Outcome(nil, table.diagnostics) }
    let parsed = YAMLParser().parse(file)
    guard let document = parsed.value?.first, !parsed.hasErrors else {
      let missing = parsed.hasErrors ? [] : [RegionDiagnostics.empty(file.name)]
      return Outcome(nil, parsed.diagnostics + missing)
    }
    var reader = RegionFileReader(table: codes)
    let catalog = reader.read(document.root)
    let diagnostics = (parsed.diagnostics + reader.fields.diagnostics).sortedByPlace()
    return Outcome(reader.fields.diagnostics.isEmpty ? catalog : nil, diagnostics)
  }
}
