import Foundation
import TestSupport
import Testing

/// What changes by itself: a start, an age, an end, a day on which something is due.
@Suite(.enabled(if: Tool.isBuilt, "the readiness binary is not beside the tests"))
struct TimelineTests {
  /// A rule that starts on 2026-12-10, and one that wants a drill of the last 100 days, of a house policy.
  private static let ruleset = """
    ruleset: test-policy
    title: A policy made for tests
    version: 1.0.0
    jurisdiction: US
    nature: law
    summary: Services can be stopped, and stay out of Iran from the tenth of December on.
    history:
      - {date: 2026-01-01, is: in-force, by: Board resolution 1}
    checked_until: 2026-11-20
    sources:
      - {id: board, title: Board resolutions, citation: Resolution 1 of 2026, as_of: 2026-01-01, kind: primary}
    parameters:
      closed: {type: regions, kind: house, default: [IR], about: Regions that are closed to us}
    rules:
      - id: drill
        title: A stop was not tried out lately
        requirement: A stop was tried out in the last 100 days.
        subject: deployment
        severity: medium
        basis: interpretation
        confidence: verified
        sources: [{source: board}]
        require: >-
          in_place(deployment.controls.emergency_stop) && has(deployment.controls.emergency_stop.tested_on)
          && age_days(deployment.controls.emergency_stop.tested_on) <= 100
      - id: closed
        title: A deployment serves Iran
        requirement: Nothing is served to Iran.
        subject: deployment
        severity: high
        basis: interpretation
        confidence: verified
        sources: [{source: board}]
        applies_from: 2026-12-10
        require: "!deployment.regions.overlaps(params.closed)"
      - id: slow
        title: A stop takes long
        requirement: A stop takes an hour.
        subject: deployment
        severity: high
        basis: interpretation
        confidence: verified
        sources: [{source: board}]
        require: in_place(deployment.controls.emergency_stop) && deployment.controls.emergency_stop.minutes <= 60

    """

  private static let manifest = """
    manifest: 1
    declared: {by: J. Doe, date: 2026-11-01}
    organization:
      name: Northwind AI
    models: []
    deployments:
      - id: chat
        models: []
        stage: general-availability
        audience: []
        regions: [US, IR]
        controls:
          emergency_stop: {status: implemented, minutes: 90, segments: all, tested_on: 2026-08-30}
          ownership_check: {status: planned, due: 2027-01-15}
    waivers:
      - rule: test-policy/slow
        subject: deployments/chat
        covers: gap
        reason: The vendor's stop is slow until the move.
        approved_by: J. Doe, head of compliance
        expires: 2026-12-31
        accepted: [{path: deployments/chat/controls/emergency_stop/minutes, value: "90"}]

    """

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(ruleset, to: "ruleset.yaml")
    try folder.write(manifest, to: "manifest.yaml")
    return folder
  }

  private static let command = [
    "timeline", "manifest.yaml", "--ruleset", "./ruleset.yaml", "--as-of", "2026-11-23",
  ]

  @Test(arguments: ["txt", "md", "json"])
  func `each day on which something changes is told`(_ ending: String) throws {
    let folder = try Self.folder()
    let output = ["--until", "2027-03-01", "-o", "timeline.\(ending)"]
    let run = try Tool.run(Self.command + output, in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let text = try #require(folder.text("timeline.\(ending)"))
    try expectSnapshot(text, named: "timeline.\(ending)")
  }

  private struct Document: Decodable {
    struct Result: Decodable {
      let exit: Int32
      let gaps: Int
      let unknowns: Int
    }
    struct Day: Decodable {
      let date: String
      let result: Result
    }
    let result: Result
    let days: [Day]
  }

  private struct Checked: Decodable {
    struct Assessment: Decodable { let result: Document.Result }
    let assessments: [Assessment]
  }

  @Test func `a check as of each of the days says the same`() throws {
    let folder = try Self.folder()
    let command = Self.command + ["--until", "2027-03-01", "--format", "json"]
    let run = try Tool.run(command, in: folder.url)
    let timeline = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(timeline.days.map(\.date).contains("2026-12-10"))
    #expect(timeline.result.exit == 0)
    for day in timeline.days {
      let check = [
        "check", "manifest.yaml", "--ruleset", "./ruleset.yaml", "--as-of", day.date,
        "--allow-simulated-gate", "--format", "json",
      ]
      let checked = try Tool.run(check, in: folder.url)
      #expect(checked.status == day.result.exit, "\(day.date)")
      let report = try JSONDecoder().decode(Checked.self, from: Data(checked.output.utf8))
      #expect(report.assessments.first?.result.gaps == day.result.gaps, "\(day.date)")
      #expect(report.assessments.first?.result.unknowns == day.result.unknowns, "\(day.date)")
    }
  }

  @Test func `where nothing changes, that is said`() throws {
    let folder = try Self.folder()
    let run = try Tool.run(Self.command + ["--until", "2026-11-30"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("READY         to 2026-11-30: no day changes what the gate says"))
  }

  @Test(arguments: [
    (["--until", "2026-11-23"], "is not after 2026-11-23"),
    (["--until", "2036-12-31"], "is more than ten years after"),
    (["--until", "soon"], "is no day"),
    (["--key", "public.pem"], "add --locked"),
    (["-o", "manifest.yaml"], "names no format"),
  ])
  func `wrong usage is told`(_ options: [String], _ words: String) throws {
    let folder = try Self.folder()
    let run = try Tool.run(Self.command + options, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a manifest that does not load ends with 2, and writes nothing`() throws {
    let folder = try Self.folder()
    try folder.write(Self.manifest + "deplyments: []\n", to: "manifest.yaml")
    let run = try Tool.run(Self.command + ["-o", "timeline.md"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("deplyments"))
    #expect(run.errors.contains("nothing was judged"))
    #expect(folder.text("timeline.md") == nil)
  }

  @Test func `a rule that fails on a day to come is no judgement`() throws {
    let folder = try Self.folder()
    // The drill is 120 days old on 2026-12-28.
    let rule = """
      require: >-
                in_place(deployment.controls.emergency_stop) && has(deployment.controls.emergency_stop.tested_on)
                && 1 / (120 - age_days(deployment.controls.emergency_stop.tested_on)) < 5
      """
    let failing = Self.ruleset.replacing(
      "require: \"!deployment.regions.overlaps(params.closed)\"",
      with: rule
    )
    try folder.write(failing, to: "ruleset.yaml")
    let run = try Tool.run(Self.command + ["--until", "2027-03-01"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.contains("no judgement"))
  }
}
