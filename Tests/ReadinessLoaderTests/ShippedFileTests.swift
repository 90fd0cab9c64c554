import Foundation
import ReadinessLoader
import ReadinessModel
import SourceText
import Testing

struct ShippedFileTests {
  /// The YAML blocks of the design: the manifest's example and the ruleset's.
  static let blocks: [String] = (TestFiles.design ?? "").components(separatedBy: "```yaml\n")
    .dropFirst().map { String($0.prefix(upTo: $0.range(of: "\n```")?.lowerBound ?? $0.endIndex)) }

  @Test(.enabled(if: TestFiles.design != nil, "the design is not beside the repository"))
  func `the manifest of the design loads`() throws {
    let catalog = try #require(TestFiles.catalog)
    let text = try #require(Self.blocks.first { $0.hasPrefix("manifest:") })
    let file = SourceFile(name: "design.yaml", text: text)
    let outcome = ManifestReader.read(file, catalog: catalog)
    #expect(outcome.diagnostics.rendered == "")
    #expect(outcome.value?.sha256 == Digest.sha256(file.bytes))
  }

  @Test(.enabled(if: TestFiles.design != nil, "the design is not beside the repository"))
  func `the ruleset of the design loads`() throws {
    let catalog = try #require(TestFiles.catalog)
    let text = try #require(Self.blocks.first { $0.hasPrefix("ruleset:") })
    let outcome = RulesetReader.read(
      SourceFile(name: "design.yaml", text: text),
      catalog: catalog
    )
    #expect(outcome.diagnostics.rendered == "")
    let ruleset = try #require(outcome.value)
    #expect(ruleset.id.description == "us-ofac-sanctions")
    #expect(ruleset.rules.map(\.id.description) == ["served-regions", "embargo-controls"])
    #expect(ruleset.rules.map(\.examples.count) == [3, 3])
    #expect(ruleset.parameters.map(\.name) == ["embargoed"])
  }

  @Test func `every manifest of the documentation loads`() throws {
    let catalog = try #require(TestFiles.catalog)
    let folder = TestFiles.root.appending(path: "docs/examples")
    for url in TestFiles.files(below: folder, named: "/manifest.yaml") {
      let file = try TestFiles.source(url, as: url.path)
      #expect(ManifestReader.read(file, catalog: catalog).diagnostics.rendered == "")
    }
  }

  @Test func `every shipped ruleset loads`() throws {
    let catalog = try #require(TestFiles.catalog)
    for url in TestFiles.rulesets {
      let file = try TestFiles.source(url, as: url.path)
      let outcome = RulesetReader.read(file, catalog: catalog)
      #expect(outcome.diagnostics.rendered == "")
      let name = url.deletingPathExtension().lastPathComponent
      #expect(outcome.value?.id.description == name, "a ruleset's file has the ruleset's name")
    }
  }
}
