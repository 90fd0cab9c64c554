import ReadinessLoader
import ReadinessModel
import SourceText

/// The waivers of files, with everything that is wrong with them.
struct WaiverFiles {
  private(set) var waivers: [Waiver] = []
  private(set) var inputs: [AssessedInput] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads files in order.
  static func read(_ paths: [String], _ regions: RegionCatalog) -> WaiverFiles {
    var files = WaiverFiles()
    for path in paths {
      let file = FileReader.read(path)
      files.diagnostics += file.diagnostics
      guard let source = file.value else { continue }
      let outcome = WaiverReader.read(source, catalog: regions)
      files.diagnostics += outcome.diagnostics
      files.waivers += outcome.value ?? []
      files.inputs.append(
        AssessedInput(
          kind: "waivers",
          name: source.name,
          version: nil,
          sha256: Digest.sha256(source.bytes)
        )
      )
    }
    return files
  }
}
