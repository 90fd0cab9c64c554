import Foundation
import TestSupport
import Testing

/// A folder of `Fixtures`: the arguments of a run, its files, what it prints and how it ends.
struct FixtureTests {
  struct Case: CustomTestStringConvertible {
    let url: URL
    var testDescription: String { url.lastPathComponent }

    static let all: [Case] = {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(component: "Fixtures")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { !$0.hasPrefix(".") }.sorted()
        .map { Case(url: folder.appending(component: $0)) }
    }()

    func text(_ name: String) throws -> String {
      try String(contentsOf: url.appending(component: name), encoding: .utf8)
    }
  }

  @Test func `there are cases`() {
    #expect(Case.all.count >= 8)
    #expect(Tool.isBuilt, "no binary at \(Tool.url.path)")
  }

  @Test(arguments: Case.all)
  func `a run prints what is recorded and ends as stated`(_ item: Case) throws {
    let arguments = try item.text("arguments.txt").split(separator: "\n").map(String.init)
    let expected = try #require(Int32(item.text("status").trimmingCharacters(in: .newlines)))
    let run = try Tool.run(arguments, in: item.url)
    #expect(run.status == expected, "\(run.errors)")
    // The groups of regions and the names of products change more often than what this shows.
    let output = run.output.replacing(
      /(rulesets\/(?:regions|products)\.yaml[^0-9a-f]*?(?:sha256)?[^0-9a-f]*)[0-9a-f]{64}/
    ) {
      $0.1 + "(digest)"
    }
    try expectContent(output, of: item.url.appending(component: "expected.txt"))
    try expectContent(run.errors, of: item.url.appending(component: "errors.txt"))
    let again = try Tool.run(arguments, in: item.url)
    #expect(again.output == run.output)
    #expect(again.errors == run.errors)
  }
}
