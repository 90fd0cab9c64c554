import Foundation
import ReadinessLoader
import ReadinessModel
import RulesetLibrary
import SourceText

/// Where the tests find their files.
enum TestFiles {
  /// The root of the package, found from this file.
  static let root: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let fixtures: URL = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The design, beside the repository; it is not part of it.
  static let design: String? =
    try? String(contentsOf: root.appending(path: "../shared/design.md"), encoding: .utf8)

  /// The shipped rulesets; what stands in no folder is no ruleset but data about them.
  static var rulesets: [URL] {
    let folder = root.appending(path: "rulesets")
    return files(below: folder, named: ".yaml").filter {
      $0.deletingLastPathComponent().lastPathComponent != "rulesets"
        && !$0.path.contains("/scenarios/")
    }
  }

  /// The files with an ending below a folder, in order; none where there is no folder.
  static func files(below folder: URL, named ending: String) -> [URL] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (walk?.allObjects ?? []).compactMap { $0 as? URL }
    return files.filter { $0.path.hasSuffix(ending) }.sorted { $0.path < $1.path }
  }

  /// A file under the name by which a message shows it.
  static func source(_ url: URL, as name: String) throws -> SourceFile {
    SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))
  }

  /// The catalog of the bundled regions.
  static let catalog: RegionCatalog? = {
    func bytes(_ name: String) -> [UInt8] {
      RulesetLibrary.files.first { $0.path == name }?.bytes ?? []
    }
    return RegionLoader.load(
      codesName: "region-codes.tsv",
      codes: bytes("region-codes.tsv"),
      groups: SourceFile(name: "regions.yaml", bytes: bytes("regions.yaml"))
    ).value
  }()
}

extension [Diagnostic] {
  /// All of them as text.
  var rendered: String { map { $0.rendered() }.joined() }
}
