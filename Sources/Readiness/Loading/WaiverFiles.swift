import ReadinessLoader
import ReadinessModel
import SourceText

/// The waivers of files, with everything that is wrong with them.
struct WaiverFiles {
  /// The most waivers of all files together: with those of a manifest, as many as findings can name.
  static let maximumWaivers: Int = 50_000

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
      guard files.waivers.count <= maximumWaivers else {
        files.diagnostics.append(
          Diagnostic(
            "waiver.too-many",
            "with this file there are more than \(maximumWaivers) waivers",
            at: .argument(path),
            help: "leave out waivers that have expired or that nothing uses; reports name them"
          )
        )
        break
      }
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
