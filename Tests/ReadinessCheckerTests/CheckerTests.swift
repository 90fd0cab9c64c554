import ReadinessChecker
import ReadinessModel
import SourceText
import Testing

struct CheckerTests {
  /// What a deployment says, and what comes of a rule with a `when`.
  struct WhenRow: Sendable, CustomTestStringConvertible {
    let deployment: String
    let finding: String
    var testDescription: String { deployment }
  }

  @Test(arguments: [
    WhenRow(deployment: "stage: preview\nchannel: api", finding: "met"),
    WhenRow(
      deployment: "stage: preview\nchannel: weights",
      finding: "gap [deployments/d/channel=weights]"
    ),
    WhenRow(deployment: "stage: preview", finding: "unknown [deployments/d/channel]"),
    WhenRow(deployment: "stage: internal\nchannel: weights", finding: "not-applicable"),
    WhenRow(deployment: "stage: unknown\nchannel: api", finding: "met?"),
    WhenRow(
      deployment: "stage: unknown\nchannel: weights",
      finding: "unknown [deployments/d/stage]"
    ),
    WhenRow(
      deployment: "stage: unknown",
      finding: "unknown [deployments/d/stage deployments/d/channel]"
    ),
  ])
  func `a rule is judged where its when is true, or may be`(_ row: WhenRow) throws {
    let rule = RuleText("deployment.channel == 'api'", when: "deployment.stage != 'internal'")
    let assessment = try Fixture.assess(
      ManifestText(deployment: row.deployment).text,
      [RulesetText(rule).text]
    )
    #expect(assessment.described == ["test-law/rule deployments/d \(row.finding) binding"])
  }

  @Test func `a rule that takes too much on many subjects is given up, and others are judged`()
    throws
  {
    let digits = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
    let rounds = "abcdefg".map { "\(digits).all(\($0), " }.joined()
    let costly = RuleText("\(rounds)deployment.users > 0\(String(repeating: ")", count: 7))")
    var other = RuleText("deployment.users > 0")
    other.id = "other"
    let deployments = (0..<20).map {
      "{id: d\($0), models: [], stage: preview, audience: unknown, users: 5}"
    }
    let manifest =
      "manifest: 1\ndeclared:\norganization:\nmodels: []\n"
      + "deployments: [\(deployments.joined(separator: ", "))]\n"
    let assessment = try Fixture.assess(manifest, [RulesetText(costly, other).text])
    let found = assessment.described
    #expect(found.count == 40)
    #expect(found[15].contains("error [the evaluation"))
    #expect(found[16].contains("error [not judged: on 16 subjects before, the evaluation"))
    #expect(found[20...].allSatisfy { $0.contains(" met ") })
    #expect(assessment.result(at: Gate()).status == .noJudgement)
  }

  @Test func `an instrument that does not bind is not applicable, with the reason`() throws {
    var ruleset = RulesetText(RuleText("deployment.channel == 'api'"))
    ruleset.appliesWhen = "organization.us_person"
    var manifest = ManifestText()
    manifest.organization = "{us_person: false}"
    let assessment = try Fixture.assess(manifest.text, [ruleset.text])
    #expect(assessment.findings.isEmpty)
    #expect(assessment.rules.count == 1)
    guard case .notApplicable(let explanation) = assessment.rulesets[0].outcome else {
      return #expect(Bool(false))
    }
    #expect(explanation.described == "organization/us_person=false")
    #expect(assessment.result(at: Gate()).status == .pass)
  }

  @Test func `an instrument that may bind is one unknown, and its rules are folded below it`()
    throws
  {
    var second = RuleText("deployment.users > 5")
    second.id = "second"
    second.severity = "critical"
    var ruleset = RulesetText(RuleText("deployment.channel == 'api'"), second)
    ruleset.appliesWhen = "organization.us_person"
    let assessment = try Fixture.assess(
      ManifestText(deployment: "channel: weights").text,
      [ruleset.text]
    )
    #expect(
      assessment.described == [
        "test-law/rule deployments/d gap [deployments/d/channel=weights] binding folded",
        "test-law/second deployments/d unknown [deployments/d/users] binding folded",
      ]
    )
    guard case .mayBind(let missing) = assessment.rulesets[0].outcome else {
      return #expect(Bool(false))
    }
    #expect(assessment.described(missing) == "organization/us_person")
    #expect(assessment.rulesets[0].strictest?.force == .binding)
    #expect(assessment.rulesets[0].strictest?.severity == .critical)
    let result = assessment.result(at: Gate())
    #expect(result.status == .unknown)
    #expect(result.gaps == 0)
    #expect(result.unknowns == 1)
  }

  @Test(arguments: [
    ("model", "models: unknown", "models"),
    ("supplier", "", "suppliers"),
    ("deployment", "deployments: unknown", "deployments"),
    ("offering", "deployments: unknown", "deployments"),
    (
      "offering", "deployments: [{id: d, models: ~, stage: preview, audience: []}]",
      "deployments/d/models"
    ),
  ])
  func `an unknown list of subjects is one unknown`(
    _ subject: String,
    _ line: String,
    _ path: String
  ) throws {
    let key = line.split(separator: ":").first.map(String.init) ?? ""
    let lines = [
      "manifest: 1", "declared:", "organization: {}",
      key == "models" ? line : "models: []",
      key == "deployments" ? line : "deployments: []",
    ]
    let variable = subject == "offering" ? "model" : subject
    let rule = RuleText("\(variable).note != 'x'", subject: subject)
    let assessment = try Fixture.assess(
      lines.joined(separator: "\n") + "\n",
      [RulesetText(rule).text]
    )
    #expect(assessment.described == ["test-law/rule \(path) unknown [\(path)] binding"])
    #expect(assessment.subjects.map(\.kind.rawValue) == [subject])
  }

  @Test func `an error is a fault of the rule, and all else is judged`() throws {
    var second = RuleText("deployment.channel == 'api'")
    second.id = "second"
    let ruleset = RulesetText(RuleText("10 / deployment.users > 1"), second)
    let assessment = try Fixture.assess(
      ManifestText(deployment: "users: 0\nchannel: api").text,
      [ruleset.text]
    )
    #expect(
      assessment.described == [
        "test-law/rule deployments/d error [division by zero] binding",
        "test-law/second deployments/d met binding",
      ]
    )
    guard case .error(let error) = assessment.findings[0].verdict else {
      return #expect(Bool(false))
    }
    #expect(error.place.text == "10 / deployment.users")
    let result = assessment.result(at: Gate())
    #expect(result.status == .noJudgement)
    #expect(result.reasons == ["a rule failed"])
  }

  @Test func `an error in applies_when is shown and ends with no judgement`() throws {
    var ruleset = RulesetText(RuleText("deployment.channel == 'api'"))
    ruleset.appliesWhen = "10 / size(organization.roles) > 1"
    var manifest = ManifestText(deployment: "channel: api")
    manifest.organization = "{roles: []}"
    let assessment = try Fixture.assess(manifest.text, [ruleset.text])
    guard case .error(let error) = assessment.rulesets[0].outcome else {
      return #expect(Bool(false))
    }
    #expect(error.message == "division by zero")
    #expect(assessment.findings.isEmpty)
    #expect(assessment.result(at: Gate()).status == .noJudgement)
  }

  @Test func `a ruleset before its history is not yet, and changes nothing`() throws {
    var ruleset = RulesetText(RuleText("deployment.channel == 'api'"))
    ruleset.history = "[{date: 2027-01-01, is: in-force}]"
    let assessment = try Fixture.assess(ManifestText().text, [ruleset.text])
    guard case .notYet = assessment.rulesets[0].outcome else { return #expect(Bool(false)) }
    #expect(assessment.findings.isEmpty)
    #expect(assessment.result(at: Gate()).status == .pass)
  }

  @Test func `a ruleset without subjects is named in one line, and changes nothing`() throws {
    let ruleset = RulesetText(RuleText("supplier.name == 'x'", subject: "supplier"))
    let assessment = try Fixture.assess(ManifestText().text, [ruleset.text])
    #expect(
      assessment.notes == [
        "test-law: the manifest declares no supplier, so there is nothing to judge"
      ]
    )
    #expect(assessment.result(at: Gate()).status == .pass)
  }

  @Test func `rulesets come in order of their ids, and a run shows how far it is`() throws {
    var first = RulesetText(RuleText("deployment.users > 1"))
    first.id = "zeta"
    var second = first
    second.id = "alpha"
    var run = Checker(regions: try Fixture.regions()).run(
      try Fixture.manifest(ManifestText(deployment: "users: 5").text),
      by: [try Fixture.compiled(first.text), try Fixture.compiled(second.text)],
      AssessmentRequest(asOf: try Fixture.day("2026-11-23"))
    )
    var steps: [String] = []
    while let step = run.next() { steps.append("\(step.ruleset) \(step.done)/\(step.total)") }
    #expect(steps == ["alpha 1/2", "zeta 2/2"])
    #expect(
      run.finish().described == [
        "alpha/rule deployments/d met binding", "zeta/rule deployments/d met binding",
      ]
    )
  }

  @Test func `a figure of the instrument that is set by hand makes the run simulated`() throws {
    var ruleset = RulesetText(RuleText("deployment.users > params.least"))
    ruleset.parameters =
      "{least: {type: count, kind: legal, default: 9, about: It., source: act, at: here}}"
    let checker = Checker(regions: try Fixture.regions())
    let manifest = try Fixture.manifest(ManifestText(deployment: "users: 5").text)
    let request = AssessmentRequest(asOf: try Fixture.day("2026-11-23"))
    let compiled = try Fixture.compiled(ruleset.text, overrides: ["test-law.least=3"])
    let assessment = checker.assess(manifest, by: [compiled], request)
    #expect(assessment.described == ["test-law/rule deployments/d met binding"])
    #expect(assessment.stamp.simulated == ["test-law.least is set to 3"])
    #expect(assessment.result(at: Gate()).status == .noJudgement)
    #expect(assessment.result(at: Gate(allowsSimulated: true)).status == .pass)
    ruleset.parameters = ruleset.parameters?.replacing("legal", with: "house")
    let house = try Fixture.compiled(ruleset.text, overrides: ["test-law.least=3"])
    #expect(!checker.assess(manifest, by: [house], request).stamp.isStamped)
  }

  @Test func `a finding takes at most 32 bytes`() {
    #expect(MemoryLayout<Finding>.stride <= 32)
  }
}
