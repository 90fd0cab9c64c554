import Foundation
import ReadinessLoader
import ReadinessModel
import SourceText
import Testing

/// One folder per mistake: `manifest.yaml` or `ruleset.yaml`, and `expected.txt`.
struct FixtureTests {
  @Test(arguments: Fixture.all)
  func `mistakes are reported as expected`(_ fixture: Fixture) throws {
    let catalog = try #require(TestFiles.catalog)
    let file = try fixture.file()
    let diagnostics: [Diagnostic]
    if fixture.isRuleset {
      let outcome = RulesetReader.read(file, catalog: catalog)
      diagnostics = outcome.diagnostics
      #expect((outcome.value?.isPartial ?? true) == outcome.hasErrors)
    } else {
      let outcome = ManifestReader.read(file, catalog: catalog)
      diagnostics = outcome.diagnostics
      #expect((outcome.value == nil) == outcome.hasErrors)
    }
    #expect(diagnostics.isEmpty == fixture.name.contains("/good"))
    try fixture.expect(diagnostics.rendered)
  }

  @Test func `each folder has its cases`() {
    let groups = Dictionary(grouping: Fixture.all, by: \.group).mapValues(\.count)
    for group in ["Files", "Manifests", "ManifestsBeyondJSONSchema", "Rulesets"] {
      #expect(groups[group, default: 0] >= 3, "\(group)")
    }
  }

  @Test func `nothing of a credential is shown`() throws {
    let catalog = try #require(TestFiles.catalog)
    let fixtures = Fixture.all.filter { $0.name.contains("/credential") }
    #expect(fixtures.count == 3)
    for fixture in fixtures {
      let text = ManifestReader.read(try fixture.file(), catalog: catalog).diagnostics.rendered
      for part in ["abcdefghij", "ABCDEFGHIJ", "hunter"] { #expect(!text.contains(part)) }
    }
  }
}

/// A folder below `Fixtures`.
struct Fixture: Sendable, CustomTestStringConvertible {
  /// The folder, as `Manifests/unknown-key`.
  let name: String
  let isRuleset: Bool

  var group: String { String(name.prefix { $0 != "/" }) }
  var testDescription: String { name }

  static let all: [Fixture] =
    TestFiles.files(below: TestFiles.fixtures, named: ".yaml").map { url in
      let parts = url.pathComponents.suffix(3)
      return Fixture(
        name: parts.dropLast().joined(separator: "/"),
        isRuleset: parts.last == "ruleset.yaml"
      )
    }

  func file() throws -> SourceFile {
    let file = isRuleset ? "ruleset.yaml" : "manifest.yaml"
    return try TestFiles.source(folder.appending(path: file), as: file)
  }

  func expect(_ text: String, at location: Testing.SourceLocation = #_sourceLocation) throws {
    let url = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(text.utf8).write(to: url)
      return
    }
    let expected = try? String(contentsOf: url, encoding: .utf8)
    #expect(
      text == expected,
      "RECORD_SNAPSHOTS=1 swift test, then read the diff",
      sourceLocation: location
    )
  }

  private var folder: URL { TestFiles.fixtures.appending(path: name) }
}
