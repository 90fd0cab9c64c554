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

  @Test func `without examples every other line of a ruleset stays where it was`() throws {
    let rulesets = RulesetLibrary.files.filter {
      $0.path.contains("/") && !$0.path.hasPrefix("scenarios/")
    }
    #expect(rulesets.count > 40)
    for file in rulesets {
      let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let short = file.bytesWithoutExamples.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(lines.count == short.count, "\(file.path)")
      var left: [String] = []
      for (line, kept) in zip(lines, short) where line != kept {
        #expect(kept.isEmpty, "\(file.path)")
        left.append(String(decoding: line, as: UTF8.self))
      }
      // Only examples are gone, and all of them.
      #expect(!left.isEmpty, "\(file.path)")
      let examples = left.filter { $0 == "    examples:" }.count
      let names = lines.filter { $0.starts(with: "    examples:".utf8) }.count
      #expect(examples == names, "\(file.path)")
      #expect(left.allSatisfy { $0 == "    examples:" || $0.isEmpty || $0.hasPrefix("      ") })
    }
  }

  @Test func `the files are in order of their paths`() {
    let paths = RulesetLibrary.files.map { Array($0.path.utf8) }
    #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }
}
