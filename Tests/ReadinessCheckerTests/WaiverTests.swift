import ReadinessChecker
import ReadinessModel
import Testing

struct WaiverTests {
  /// A waiver as text, of which a test says only what it is about.
  struct Text: Sendable {
    var rule = "test-law/rule"
    var subject = "deployments/d"
    var covers = "gap"
    var expires = "2026-12-31"
    var accepted = "{path: deployments/d/users, value: '5'}"

    var line: String {
      "  - {rule: \(rule), subject: \(subject), covers: \(covers), reason: It is small., "
        + "approved_by: J. Doe, expires: \(expires), accepted: [\(accepted)]}\n"
    }
  }

  private static func assess(
    _ waivers: [Text],
    deployment: String = "users: 5",
    require: String = "deployment.users > 9",
    on day: String = "2026-11-23"
  ) throws -> Assessment {
    let list = waivers.isEmpty ? "" : "waivers:\n" + waivers.map(\.line).joined()
    return try Fixture.assess(
      ManifestText(deployment: deployment).text + list,
      [RulesetText(RuleText(require)).text],
      on: day
    )
  }

  @Test func `a waived gap does not count and is still a gap`() throws {
    #expect(try Self.assess([]).result(at: Gate()).status == .gap)
    let assessment = try Self.assess([Text()])
    #expect(assessment.result(at: Gate()).status == .pass)
    #expect(assessment.findings.map(\.waiver) == [0])
    #expect(assessment.waivers.map(\.outcome) == [.used])
    guard case .gap? = assessment.findings.first?.verdict else {
      Issue.record("it is no gap any more")
      return
    }
  }

  @Test func `another value exceeds a waiver and counts`() throws {
    let assessment = try Self.assess([Text()], deployment: "users: 6")
    #expect(assessment.result(at: Gate()).status == .gap)
    let found = Waiver.Acceptance(path: "deployments/d/users", value: "6")
    #expect(assessment.waivers.map(\.outcome) == [.exceeded([found])])
    #expect(assessment.findings.map(\.waiver) == [nil])
  }

  @Test func `another path exceeds a waiver and counts`() throws {
    let require = "deployment.users > 9 && deployment.title == 'x'"
    let both = try Self.assess([Text()], deployment: "users: 5\ntitle: y", require: require)
    let found = Waiver.Acceptance(path: "deployments/d/title", value: "y")
    #expect(both.waivers.map(\.outcome) == [.exceeded([found])])
    #expect(both.result(at: Gate()).status == .gap)
    let one = try Self.assess([Text()], deployment: "users: 5\ntitle: x", require: require)
    #expect(one.result(at: Gate()).status == .pass)
  }

  @Test func `a change in what a report cuts off exceeds a waiver`() throws {
    let long = String(repeating: "a", count: 300)
    let require = "deployment.title == 'x'"
    let before = try Self.assess([], deployment: "title: \(long)", require: require)
    let accepted = try #require(before.findings[0].acceptances(for: .gap, before.fields)?.first)
    let value = try #require(accepted.value)
    var waiver = Text()
    waiver.accepted = "{path: deployments/d/title, value: '\(value)'}"
    let same = try Self.assess([waiver], deployment: "title: \(long)", require: require)
    #expect(same.result(at: Gate()).status == .pass)
    let other = try Self.assess([waiver], deployment: "title: \(long)b", require: require)
    #expect(other.result(at: Gate()).status == .gap)
  }

  /// The end of a waiver, what becomes of it on 2026-11-23, and whether it ends within 30 days.
  @Test(arguments: [
    ("2026-11-22", AssessedWaiver.Outcome.expired, false), ("2026-11-23", .used, true),
    ("2026-12-23", .used, true), ("2026-12-24", .used, false),
  ])
  func `a waiver holds to the end of its last day`(
    _ expires: String,
    _ outcome: AssessedWaiver.Outcome,
    _ endsSoon: Bool
  ) throws {
    var waiver = Text()
    waiver.expires = expires
    let assessment = try Self.assess([waiver])
    #expect(assessment.waivers.map(\.outcome) == [outcome])
    #expect(assessment.waivers.map(\.endsSoon) == [endsSoon])
    #expect(assessment.result(at: Gate()).status == (outcome == .used ? .pass : .gap))
  }

  @Test func `a waiver of an unknown waives what cannot be told, by its fields`() throws {
    var waiver = Text()
    waiver.covers = "unknown"
    waiver.accepted = "{path: deployments/d/users}"
    let require = "deployment.users > 9 && deployment.title == 'x'"
    let one = try Self.assess([waiver], deployment: "title: x", require: require)
    #expect(one.result(at: Gate()).status == .pass)
    let both = try Self.assess([waiver], deployment: "", require: require)
    let found = Waiver.Acceptance(path: "deployments/d/title", value: nil)
    #expect(both.waivers.map(\.outcome) == [.exceeded([found])])
    #expect(both.result(at: Gate()).status == .unknown)
    let gap = try Self.assess([waiver], deployment: "users: 5\ntitle: x", require: require)
    #expect(gap.waivers.map(\.outcome) == [.unused])
    #expect(gap.result(at: Gate()).status == .gap)
  }

  @Test(arguments: [
    Text(rule: "test-law/other"), Text(subject: "deployments/e"), Text(rule: "test-law"),
    Text(covers: "unknown", accepted: "{path: deployments/d/users}"),
  ])
  func `a waiver never waives what it does not name`(_ waiver: Text) throws {
    let assessment = try Self.assess([waiver])
    #expect(assessment.waivers.map(\.outcome) == [.unused])
    #expect(assessment.result(at: Gate()).status == .gap)
    let both = try Self.assess([waiver, Text()])
    #expect(both.result(at: Gate()).status == .pass)
  }

  @Test func `of two waivers of one finding the first that covers it waives it`() throws {
    var exceeded = Text()
    exceeded.accepted = "{path: deployments/d/users, value: '4'}"
    let assessment = try Self.assess([exceeded, Text(), Text()])
    #expect(assessment.findings.map(\.waiver) == [1])
    #expect(assessment.waivers.map { $0.outcome == .used } == [false, true, false])
    #expect(assessment.result(at: Gate()).status == .pass)
  }

  @Test func `a gap that becomes an unknown is not waived with it`() throws {
    let assessment = try Self.assess([Text()], deployment: "title: x")
    #expect(assessment.waivers.map(\.outcome) == [.unused])
    #expect(assessment.result(at: Gate()).status == .unknown)
  }

  @Test func `a canonically equal value is another value`() throws {
    var waiver = Text()
    waiver.accepted = "{path: deployments/d/title, value: \"e\u{301}\"}"
    let require = "deployment.title == 'x'"
    let same = try Self.assess([waiver], deployment: "title: \"e\u{301}\"", require: require)
    #expect(same.result(at: Gate()).status == .pass)
    let other = try Self.assess([waiver], deployment: "title: \"\u{E9}\"", require: require)
    #expect(other.result(at: Gate()).status == .gap)
  }

  @Test func `the day judged is nothing that somebody accepts`() throws {
    let require = "today < date('2026-01-01') || deployment.users > 9"
    for day in ["2026-11-23", "2026-11-24"] {
      let assessment = try Self.assess([Text()], require: require, on: day)
      #expect(assessment.result(at: Gate()).status == .pass)
    }
  }

  @Test func `what a waiver does not reach keeps the exit status`() throws {
    let second =
      "\n  - id: e\n    models: [m]\n    stage: unknown\n    audience: unknown\n    users: 5\n"
    let text = ManifestText(deployment: "users: 5").text + second.dropFirst()
    let rules = [RulesetText(RuleText("deployment.users > 9")).text]
    let waived = try Fixture.assess(text + "waivers:\n" + Text().line, rules)
    #expect(waived.findings.map(\.waiver) == [0, nil])
    #expect(waived.result(at: Gate()).status == .gap)
    #expect(waived.result(at: Gate()).gaps == 1)
  }
}
