import Foundation
import TestSupport
import Testing

/// The examples in the documentation are lines that the tests compile and run.
struct DocumentationTests {
  private static let pages: [String] =
    ["CEL", "Embedding", "Unknowns", "Explanations", "CostAndLimits", "ExtensionLibraries"]
    .map { "Sources/CEL/CEL.docc/\($0).md" } + ["README.md"]

  @Test(arguments: pages)
  func `every example of a page is compiled and run`(_ page: String) throws {
    let examples = PackageRoot.url
      .appending(path: "Tests/CELTests/Documentation/DocumentationExamples.swift")
    let source = lines(try String(contentsOf: examples, encoding: .utf8))
    let text = try String(contentsOf: PackageRoot.url.appending(path: page), encoding: .utf8)
    let blocks = text.components(separatedBy: "```swift\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0] }
    #expect(!blocks.isEmpty)
    for block in blocks {
      let wanted = lines(block)
      let starts = source.indices.filter { source[$0...].starts(with: wanted) }
      #expect(starts.count == 1, "not in the tests:\n\(block)")
    }
  }

  /// The lines without what they are indented by.
  private func lines(_ text: String) -> [String] {
    text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
