import Foundation
import RulesetLibrary
import Testing

struct EmbeddedFileTests {
  private static let folder: URL = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "rulesets")

  @Test func `every data file of the folder is embedded, byte for byte`() throws {
    let enumerator = try #require(FileManager.default.enumerator(atPath: Self.folder.path))
    let paths = enumerator.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") }
    #expect(paths.count >= 4)
    #expect(Set(paths) == Set(RulesetLibrary.files.map(\.path)))
    for file in RulesetLibrary.files {
      let data = try Data(contentsOf: Self.folder.appending(path: file.path))
      #expect(Array(data) == file.bytes, "\(file.path)")
    }
  }

  @Test func `the files are in order of their paths`() {
    let paths = RulesetLibrary.files.map { Array($0.path.utf8) }
    #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }
}
