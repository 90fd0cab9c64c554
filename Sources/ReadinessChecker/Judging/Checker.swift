public import ReadinessModel

/// Judges manifests by rulesets.
public struct Checker: Sendable {
  let regions: RegionCatalog

  /// Makes a checker for manifests that speak of these regions.
  public init(regions: RegionCatalog) { self.regions = regions }

  /// All findings of one manifest.
  public func assess(
    _ manifest: Manifest,
    by rulesets: [CompiledRuleset],
    _ request: AssessmentRequest
  ) -> Assessment {
    var run = run(manifest, by: rulesets, request)
    return run.finish()
  }

  /// A bench for judging one manifest by the rulesets of several runs.
  public func bench(
    for manifest: Manifest,
    _ runs: [[CompiledRuleset]],
    _ request: AssessmentRequest
  ) -> ManifestBench {
    ManifestBench(manifest, runs, request, regions)
  }

  /// The same, ruleset by ruleset, for who wants to show how far it is.
  public func run(
    _ manifest: Manifest,
    by rulesets: [CompiledRuleset],
    _ request: AssessmentRequest
  ) -> AssessmentRun {
    AssessmentRun(manifest, rulesets, request, regions)
  }
}
