import Foundation
import ReadinessLoader
import SourceText
import Testing

/// One folder per mistake: `manifest.yaml` or `ruleset.yaml`, and `expected.txt`.
struct FixtureTests {
  static let cases: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: TestFiles.fixtures.path))?
    .filter {
      FileManager.default.fileExists(atPath: path($0, "manifest.yaml").path)
        || FileManager.default.fileExists(atPath: path($0, "ruleset.yaml").path)
    }.sorted() ?? []

  private static func path(_ name: String, _ file: String) -> URL {
    TestFiles.fixtures.appending(path: name).appending(path: file)
  }

  @Test func `there are cases`() {
    #expect(Self.cases.count > 40)
  }

  @Test(arguments: cases)
  func `a mistake is reported as expected`(_ name: String) throws {
    let catalog = try #require(TestFiles.catalog)
    let manifest = Self.path(name, "manifest.yaml")
    let diagnostics: [Diagnostic]
    if FileManager.default.fileExists(atPath: manifest.path) {
      let file = try TestFiles.source(manifest, as: "manifest.yaml")
      let outcome = ManifestReader.read(file, catalog: catalog)
      diagnostics = outcome.diagnostics
      #expect((outcome.value == nil) == outcome.hasErrors)
    } else {
      let file = try TestFiles.source(Self.path(name, "ruleset.yaml"), as: "ruleset.yaml")
      let outcome = RulesetReader.read(file, catalog: catalog)
      diagnostics = outcome.diagnostics
      #expect((outcome.value == nil) == outcome.hasErrors)
    }
    let expected = Self.path(name, "expected.txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(diagnostics.rendered.utf8).write(to: expected)
      return
    }
    let text = try? String(contentsOf: expected, encoding: .utf8)
    #expect(diagnostics.rendered == text, "RECORD_SNAPSHOTS=1 swift test, then read the diff")
  }
}
