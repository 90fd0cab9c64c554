package import Foundation

/// The folder `shared` beside the package, with the public test data; tests that need it are skipped where it is missing.
///
/// Use it as `.enabled(if: SharedFolder.has("conformance/yaml"), SharedFolder.comment)`.
package enum SharedFolder {
  /// The folder.
  package static let url: URL = PackageRoot.url.deletingLastPathComponent()
    .appending(component: "shared")

  /// Why a test is skipped.
  package static let comment: String = "needs the test data in ../shared"

  /// Whether a file or folder is there.
  package static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }

  /// The content of a file.
  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: path)))
  }

  /// The paths of all files below a folder that have one of some endings, in order; empty where it is missing.
  package static func files(below path: String, endings: Set<String>) -> [String] {
    let folder = url.appending(path: path)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? [])
      .filter { endings.contains(($0 as NSString).pathExtension) }
      .sorted()
      .map { "\(path)/\($0)" }
  }
}
