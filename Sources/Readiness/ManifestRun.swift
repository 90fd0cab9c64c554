import ReadinessChecker
public import ReadinessModel

/// The judging of one manifest, which its owner drives, ruleset by ruleset.
public struct ManifestRun {
  private var run: AssessmentRun

  init(_ run: AssessmentRun) { self.run = run }

  /// Judges the next ruleset; false where all are judged.
  public mutating func step() -> Bool { run.next() != nil }

  /// Judges what is left, and hands over all findings.
  public mutating func finish() -> Assessment { run.finish() }
}

@available(*, unavailable)
extension ManifestRun: Sendable {}
