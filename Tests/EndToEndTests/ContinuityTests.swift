import Foundation
import Readiness
import ReadinessModel
import ReadinessReporter
import SourceText
import TestSupport
import Testing

/// What keeps running when an order takes a deployment's models.
@Suite(.enabled(if: Tool.isBuilt, "the readiness binary is not beside the tests"))
struct ContinuityTests {
  private static let scenario: String = """
    scenario: own
    title: Everything from the US goes dark
    version: 1.0.0
    kind: hypothetical
    summary: Every model from the US.
    author: Tests
    basis: None.
    rulesets: [hyp-unilateral-sudden-suspension]
    settings:
      - {name: reach, of: hyp-unilateral-sudden-suspension, value: [US]}
    notice_minutes: 60
    duration_days: 19
    fallback_tests:
      - {within_days: 365}
      - {sectors: [health, finance], within_days: 90}
    fallback_under_other_control: true

    """

  private static func manifest(
    fallback: String,
    sectors: String? = "[education]",
    operator: String = "[FR]"
  ) -> String {
    """
    manifest: 1
    declared: {by: J. Doe, date: 2026-11-01}
    organization: {name: Northwind, headquarters: DE, ultimate_parent_country: DE, us_person: false, us_nexus: []}
    authorizations: []
    models:
      - {id: a, provider: lab, product: lab/a, weights: closed, derived_from: none}
      - {id: f, provider: french, product: french/f, weights: closed, derived_from: none}
      - {id: u, provider: other, product: other/u, weights: open, derived_from: none}
    suppliers:
      - {id: lab, name: Lab, controlled_from: [US]}
      - {id: french, name: French, controlled_from: \(`operator`)}
      - {id: other, name: Other, controlled_from: [US]}
    deployments:
      - id: chat
        stage: general-availability
        models: [a]
        channel: api
        \(sectors.map { "sectors: \($0)" } ?? "note: no sectors")
        users: 100
        audience: [{segment: users, class: consumer, region: DE, users: 100}]
        fallbacks: [\(fallback)]
      - id: other
        stage: general-availability
        models: [f]
        channel: api
        users: 1
        audience: [{segment: users, class: consumer, region: DE, users: 1}]
        fallbacks: [{model: a, tested_on: none}]

    """
  }

  private static func simulation(_ text: String) throws -> Simulation {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(component: "own.yaml")
    try Data(scenario.utf8).write(to: file)
    let settings = ReadinessCheck.Settings(
      rulesets: ["us-ofac-sanctions"],
      today: try #require(CalendarDate("2026-11-23"))
    )
    let check = try #require(ReadinessCheck.prepare(settings).value)
    let scenarios = check.scenarios(chosen: [file.path], sets: [])
    let loaded = check.load(SourceFile(name: "manifest.yaml", text: text))
    #expect(!loaded.hasErrors, "\(loaded.diagnostics)")
    var run = check.simulation(
      of: try #require(loaded.value),
      try #require(scenarios.value, "\(scenarios.diagnostics)")
    )
    return run.finish()
  }

  private static func chat(_ text: String) throws -> Continuity {
    let outcome = try #require(simulation(text).outcomes.first)
    return try #require(outcome.deployments.first { $0.audience.deployment == "chat" }).continuity
  }

  private static let good: String =
    "{model: f, hosting: {country: FR, operator: french}, switch_minutes: 240, tested_on: 2026-10-01, revalidated: true}"

  @Test func `a fallback under another government, tested of late, takes over`() throws {
    let continuity = try Self.chat(Self.manifest(fallback: Self.good))
    guard case .takesOver(let fallback, let downtime) = continuity else {
      Issue.record("\(continuity)")
      return
    }
    #expect(fallback.model == "f")
    #expect(fallback.isUnderOtherControl == .yes)
    #expect(downtime == 180)
  }

  @Test(arguments: [
    // (what is written, in which sectors, the reason, whether it may still count)
    ("tested_on: 2026-10-01", "tested_on: none", "[education]", "never tested", false),
    ("tested_on: 2026-10-01", "tested_on: 2025-11-20", "[education]", "tested 368 days ago", false),
    ("tested_on: 2026-10-01", "tested_on: 2026-08-01", "[health]", "tested 114 days ago", false),
    (", tested_on: 2026-10-01", "", "[education]", "/tested_on is not stated", true),
    ("country: FR", "country: US", "[education]", "the same government controls it", false),
    ("operator: french", "operator: lab", "[education]", "the same government controls it", false),
    (", operator: french", "", "[education]", "/fallbacks/0/hosting/operator", true),
    ("revalidated: true", "revalidated: false", "[health]", "not validated", false),
    ("model: f", "model: u", "[education]", "the same government controls it", false),
  ])
  func `what does not count says why`(
    _ row: (written: String, instead: String, sectors: String, reason: String, mayCount: Bool)
  ) throws {
    let fallback = Self.good.replacingOccurrences(of: row.written, with: row.instead)
    let continuity = try Self.chat(Self.manifest(fallback: fallback, sectors: row.sectors))
    switch continuity {
    case .none(let answers):
      #expect(!row.mayCount)
      #expect(answers.first?.reasons.contains { $0.contains(row.reason) } ?? false, "\(answers)")
    case .unknown(let answers):
      #expect(row.mayCount)
      #expect(answers.first?.reasons.contains { $0.contains(row.reason) } ?? false, "\(answers)")
    default: Issue.record("\(continuity)")
    }
  }

  @Test func `a test that is old for some sectors is not told where the sectors are missing`()
    throws
  {
    let fallback = Self.good.replacingOccurrences(of: "2026-10-01", with: "2026-08-01")
    let continuity = try Self.chat(Self.manifest(fallback: fallback, sectors: nil))
    guard case .unknown(let answers) = continuity else {
      Issue.record("\(continuity)")
      return
    }
    #expect(answers.first?.reasons.contains { $0.contains("in some sectors") } ?? false)
  }

  @Test func `models that take over for each other are named`() throws {
    let text = Self.manifest(fallback: Self.good, operator: "[US]")
    let simulation = try Self.simulation(text)
    let report = ReportFormat.text.simulationReporter.bytes(
      of: [simulation],
      options: ReportOptions()
    )
    let words = String(decoding: report, as: UTF8.self)
    #expect(words.contains("a and f take over for each other"), "\(words)")
  }

  @Test func `cycles are found around several corners`() {
    func base(_ models: [String], _ fallbacks: [String]) -> DeploymentBase {
      DeploymentBase(
        models: models,
        suppliers: [],
        hosts: nil,
        sectors: nil,
        criticality: nil,
        fallbacks: fallbacks.map { model in
          Fallback(
            path: "",
            model: model,
            provider: nil,
            controlledFrom: nil,
            isSameProvider: .unknown,
            isUnderOtherControl: .unknown,
            controlQuestion: nil,
            switchMinutes: nil,
            isTested: .unknown,
            testedOn: nil,
            isRevalidated: .unknown
          )
        }
      )
    }
    let bases = [
      base(["a"], ["b"]), base(["b"], ["c"]), base(["c"], ["a", "d"]), base(["d"], ["e"]),
      base(["x"], ["x"]),
    ]
    #expect(FallbackCycles(bases).cycles == [["a", "b", "c"], ["x"]])
    #expect(FallbackCycles([base(["a"], ["b"]), base(["b"], [])]).cycles.isEmpty)
  }

  @Test func `a scenario from a later day is judged as of that day`() throws {
    let run = try Tool.run(
      [
        "simulate", "docs/examples/hospital/manifest.yaml", "--as-of", "2026-11-23", "--scenario",
        "foreign-persons-middle", "--set", "from=2027-03-01", "--format", "json",
      ],
      in: PackageRoot.url
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"as_of\": \"2027-03-01\""))
    let wrong = try Tool.run(
      [
        "simulate", "docs/examples/hospital/manifest.yaml", "--scenario", "foreign-persons-middle",
        "--set", "from=soon",
      ],
      in: PackageRoot.url
    )
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("2026-12-31"))
  }
}
