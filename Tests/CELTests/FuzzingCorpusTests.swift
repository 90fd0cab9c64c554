import Foundation
import TestSupport
import Testing

struct FuzzingCorpusTests {
  private static let folder = PackageRoot.url.appending(path: "Fuzzing/Corpus")

  @Test
  func `every text of the fuzzer's corpus keeps what is promised of all texts`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder,
      includingPropertiesForKeys: nil
    )
    #expect(files.count >= 30)
    for file in files {
      let problem = ExpressionFuzzer.problem(with: Array(try Data(contentsOf: file)))
      #expect(problem == nil, "\(file.lastPathComponent)")
    }
  }
}
