import Foundation
import Readiness
import ReadinessModel
import SourceText
import TestSupport
import Testing

/// One manifest on many days: each finding flips on its own day, and on no other.
struct DayTests {
  /// A day, and what is found on it: of each rule its verdict, with what changes from day to day.
  struct Row: Sendable, CustomTestStringConvertible {
    let day: String
    let period: String
    let tested: String
    let shown: String
    let licensed: String
    let accepted: String
    var testDescription: String { day }

    init(
      _ day: String,
      _ period: String,
      _ tested: String,
      _ shown: String,
      _ licensed: String,
      _ accepted: String
    ) {
      self.day = day
      self.period = period
      self.tested = tested
      self.shown = shown
      self.licensed = licensed
      self.accepted = accepted
    }

    var all: [String] { [period, tested, shown, licensed, accepted] }
  }

  @Test(arguments: [
    Row("2026-11-24", "coming gap", "met", "evidenced", "gap", "waived gap"),
    // The first day of the authorization.
    Row("2026-11-25", "coming gap", "met", "evidenced", "met", "waived gap"),
    // The test of the stop is 90 days old, and then 91.
    Row("2026-11-28", "coming gap", "met", "evidenced", "met", "waived gap"),
    Row("2026-11-29", "coming gap", "gap", "evidenced", "met", "waived gap"),
    // The last day before the rule starts, and its first.
    Row("2026-11-30", "coming gap", "gap", "evidenced", "met", "waived gap"),
    Row("2026-12-01", "gap", "gap", "evidenced", "met", "waived gap"),
    // The waiver's last day, and the day after.
    Row("2026-12-05", "gap", "gap", "evidenced", "met", "waived gap"),
    Row("2026-12-06", "gap", "gap", "evidenced", "met", "gap"),
    // The evidence is 100 days old, and then 101.
    Row("2026-12-08", "gap", "gap", "evidenced", "met", "gap"),
    Row("2026-12-09", "gap", "gap", "stale", "met", "gap"),
    // The authorization's last day, and the day after.
    Row("2026-12-20", "gap", "gap", "stale", "met", "gap"),
    Row("2026-12-21", "gap", "gap", "stale", "gap", "gap"),
    // The rule's last day, and the day after; the law was last looked at 113 and 114 days before.
    Row("2027-01-31", "gap", "gap", "stale", "gap", "gap"),
    Row("2027-02-01", "past gap", "gap", "stale", "gap", "gap"),
  ])
  func `a finding flips on its own day and on no other`(_ row: Row) throws {
    let folder = PackageRoot.url.appending(components: "Tests", "EndToEndTests", "Days")
    let day = try #require(CalendarDate(row.day))
    let prepared = ReadinessCheck.prepare(
      ReadinessCheck.Settings(
        rulesets: [folder.appending(component: "ruleset.yaml").path],
        asOf: day,
        today: day
      )
    )
    let check = try #require(prepared.value)
    let manifest = check.load(folder.appending(component: "manifest.yaml").path)
    #expect(!manifest.hasErrors)
    let assessment = check.assess(try #require(manifest.value))
    #expect(assessment.findings.map(Self.words) == row.all)
  }

  private static func words(_ finding: Finding) -> String {
    let force = finding.force == .binding ? "" : "\(finding.force.rawValue) "
    switch finding.verdict {
    case .gap: return (finding.waiver == nil ? "" : "waived ") + force + "gap"
    case .met: return finding.assurance == .asserted ? "met" : finding.assurance?.name ?? "met"
    case .unknown: return "unknown"
    case .notApplicable: return "not applicable"
    case .error: return "error"
    }
  }
}
