import Foundation
import ReadinessChecker
import ReadinessLoader
import ReadinessModel
import RulesetLibrary
import SourceText
import Testing

/// Manifests and rulesets as texts, for tests.
enum Fixture {
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

  /// The catalog, or a failed test.
  static func regions() throws -> RegionCatalog { try #require(catalog) }

  /// A day.
  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// A manifest that is known to be right.
  static func manifest(_ text: String) throws -> Manifest {
    let outcome = ManifestReader.read(
      SourceFile(name: "manifest.yaml", text: text),
      catalog: try regions()
    )
    return try #require(outcome.value, "\(outcome.diagnostics.map { $0.rendered() }.joined())")
  }

  /// A ruleset that is known to be readable.
  static func ruleset(_ text: String) throws -> Ruleset {
    let outcome = RulesetReader.read(
      SourceFile(name: "ruleset.yaml", text: text),
      catalog: try regions()
    )
    return try #require(outcome.value, "\(outcome.diagnostics.map { $0.rendered() }.joined())")
  }

  /// A ruleset that is known to run.
  static func compiled(_ text: String, overrides: [String] = []) throws -> CompiledRuleset {
    let outcome = RulesetCompiler(regions: try regions()).compile(
      try ruleset(text),
      overrides: overrides.compactMap { ParameterOverride.read($0).value }
    )
    return try #require(outcome.value, "\(outcome.diagnostics.map { $0.rendered() }.joined())")
  }

  /// All findings of a manifest.
  static func assess(
    _ manifest: String,
    _ rulesets: [String],
    on day: String = "2026-11-23",
    requested: [String] = [],
    evidence: @escaping EvidenceLookup = { _ in .notAtHand("the file is not at hand") }
  ) throws -> Assessment {
    Checker(regions: try regions()).assess(
      try Fixture.manifest(manifest),
      by: try rulesets.map { try compiled($0) },
      AssessmentRequest(
        AssessmentRequest(asOf: try Fixture.day(day), requested: requested),
        evidence: evidence
      )
    )
  }
}
