import Foundation
import Readiness
import ReadinessModel
import SourceText
import Testing

/// The front door, as a program that embeds it uses it.
struct ReadinessCheckTests {
  private static let ruleset = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(components: "Fixtures", "gap", "ruleset.yaml").path

  private static let manifest = """
    manifest: 1
    declared: {by: J. Doe, date: 2026-11-01}
    organization: {name: Northwind AI}
    models: []
    deployments:
      - {id: chat, models: [], stage: preview, audience: [], regions: [IR], controls: {}}

    """

  private static func check(asOf: String?, today: String) throws -> ReadinessCheck {
    let settings = ReadinessCheck.Settings(
      rulesets: [ruleset],
      asOf: try asOf.map { try #require(CalendarDate($0)) },
      today: try #require(CalendarDate(today))
    )
    let prepared = ReadinessCheck.prepare(settings)
    #expect(prepared.diagnostics.isEmpty)
    return try #require(prepared.value)
  }

  private static func assess(_ check: ReadinessCheck) throws -> Assessment {
    let loaded = check.load(SourceFile(name: "manifest.yaml", text: manifest))
    #expect(loaded.diagnostics.isEmpty)
    return check.assess(try #require(loaded.value))
  }

  @Test func `a manifest from text is judged, with the digests of what was read`() throws {
    let assessment = try Self.assess(Self.check(asOf: nil, today: "2026-11-23"))
    #expect(assessment.organization == "Northwind AI")
    #expect(assessment.result(at: Gate()).status == .gap)
    #expect(assessment.inputs.map(\.kind) == ["manifest", "ruleset", "regions"])
    #expect(assessment.inputs.allSatisfy { $0.sha256.utf8.count == 64 })
    #expect(!assessment.stamp.isStamped)
  }

  @Test(arguments: [("2026-11-22", false), ("2026-11-23", false), ("2026-11-24", true)])
  func `a chosen day stamps the run, and one that lies ahead makes it simulated`(
    _ day: String,
    _ isSimulated: Bool
  ) throws {
    let assessment = try Self.assess(Self.check(asOf: day, today: "2026-11-23"))
    #expect(assessment.stamp.isAsOf)
    #expect(assessment.stamp.simulated.isEmpty != isSimulated)
    #expect(assessment.asOf.description == day)
  }

  @Test func `driving a run step by step finds the same as one call`() throws {
    let check = try Self.check(asOf: nil, today: "2026-11-23")
    let loaded = check.load(SourceFile(name: "manifest.yaml", text: Self.manifest))
    var run = check.run(try #require(loaded.value))
    var steps = 0
    while run.step() { steps += 1 }
    #expect(steps == 1)
    #expect(run.finish().findings.count == (try Self.assess(check)).findings.count)
  }

  @Test func `a file that is not there is a diagnostic`() throws {
    let check = try Self.check(asOf: nil, today: "2026-11-23")
    let loaded = check.load("/nowhere/manifest.yaml")
    #expect(loaded.value == nil)
    #expect(loaded.hasErrors)
  }

  @Test func `rounds of evaluation judge what an assessment does, each time anew`() throws {
    let check = try Self.check(asOf: nil, today: "2026-11-23")
    let text =
      Self.manifest + "  - {id: api, models: [], stage: preview, audience: [], "
      + "regions: [US], controls: {}}\n"
    let manifest = try #require(check.load(SourceFile(name: "m.yaml", text: text)).value)
    let findings = check.assess(manifest).findings
    let met = findings.count { finding in
      if case .met = finding.verdict { return true }
      return false
    }
    #expect(met > 0 && met < findings.count)
    var rounds = try #require(check.rounds(over: manifest))
    for _ in 0..<2 {
      #expect(rounds.round() == (judgements: findings.count, met: met))
    }
  }
}
