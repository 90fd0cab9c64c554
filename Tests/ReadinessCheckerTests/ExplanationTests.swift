import ReadinessChecker
import ReadinessModel
import SourceText
import Testing

struct ExplanationTests {
  /// A rule, what a deployment says, and the finding in words.
  struct Row: Sendable, CustomTestStringConvertible {
    let require: String
    let deployment: String
    let finding: String
    var testDescription: String { "\(require): \(deployment)" }
  }

  private static let parameters =
    "{listed: {type: regions, kind: legal, default: [ofac-comprehensive], about: A list., "
    + "source: act, at: here}, least: {type: count, kind: legal, default: 9, about: It., "
    + "source: act, at: here}}"

  private func assess(_ row: Row) throws -> Assessment {
    var ruleset = RulesetText(RuleText(row.require))
    ruleset.parameters = Self.parameters
    var manifest = ManifestText(deployment: row.deployment)
    manifest.authorizations =
      "[{id: old, instrument: test-law, valid_from: 2020-01-01, valid_until: 2026-01-31}]"
    return try Fixture.assess(manifest.text, [ruleset.text])
  }

  @Test(arguments: [
    Row(
      require: "deployment.users > params.least",
      deployment: "users: 5",
      finding: "gap [deployments/d/users=5 params.least=9]"
    ),
    Row(
      require: "deployment.users > params.least && deployment.channel == 'api'",
      deployment: "users: 5\nchannel: weights",
      finding: "gap [deployments/d/users=5 params.least=9 | deployments/d/channel=weights]"
    ),
    Row(
      require: "deployment.sectors.all(s, s in ['general', 'health'])",
      deployment: "sectors: [general, finance]",
      finding: "gap [deployments/d/sectors=general, finance deployments/d/sectors/1=finance]"
    ),
    Row(
      require: "deployment.audience.all(s, s.users > 5)",
      deployment: "audience: [{segment: a, users: 6}, {segment: b, users: 2}]",
      finding: "gap [deployments/d/audience=a, b deployments/d/audience/b/users=2]"
    ),
    Row(
      require: "!deployment.regions.overlaps(params.listed)",
      deployment: "regions: [US, IR, UA-43]",
      finding: "gap [deployments/d/regions=US, IR, UA-43 params.listed=ofac-comprehensive "
        + "(CU, IR, KP, UA-40, UA-43 and, in part, UA-09, UA-14) (in both: IR, UA-43)]"
    ),
    Row(
      require: "deployment.regions.within(params.listed)",
      deployment: "regions: {serve: [US, IR], except: [CU]}",
      finding: "gap [deployments/d/regions=US, IR except CU params.listed=ofac-comprehensive "
        + "(CU, IR, KP, UA-40, UA-43 and, in part, UA-09, UA-14) (only in the first: US)]"
    ),
    Row(
      require: "authorized('test-law')",
      deployment: "",
      finding: "gap [authorizations=old authorizations/old/valid_until=2026-01-31 today=2026-11-23 "
        + "(the authorization `old` ended on 2026-01-31)]"
    ),
    Row(
      require: "authorized('other-law')",
      deployment: "",
      finding: "gap [authorizations=old authorizations/old/instrument=test-law "
        + "(no authorization for other-law)]"
    ),
    Row(
      require: "in_place(deployment.controls.geo_block)",
      deployment: "controls: {geo_block: none}",
      finding: "gap [deployments/d/controls/geo_block/status=none]"
    ),
    Row(
      require: "deployment.models.all(m, m.provider.id == 'x')",
      deployment: "",
      finding: "gap [deployments/d/models=m organization/id=self]"
    ),
  ])
  func `a gap shows what was read, with values`(_ row: Row) throws {
    #expect(try assess(row).described == ["test-law/rule deployments/d \(row.finding) binding"])
  }

  @Test func `every fact has its place, and a figure that of its ruleset`() throws {
    let assessment = try assess(
      Row(
        require: "deployment.users > params.least",
        deployment: "users: 5",
        finding: ""
      )
    )
    guard case .gap(let explanation) = assessment.findings[0].verdict else {
      return #expect(Bool(false))
    }
    let reason = try #require(explanation.reasons.first)
    #expect(reason.expression == "deployment.users > params.least")
    #expect(reason.facts.map { $0.place?.text } == ["5", "9"])
    #expect(reason.facts.map { $0.place?.file.name } == ["manifest.yaml", "ruleset.yaml"])
    #expect(reason.facts.map(\.isParameter) == [false, true])
  }

  @Test func `a long list says how many more there are`() throws {
    let segments = (1...20).map { "{segment: s\($0), users: 1}" }.joined(separator: ", ")
    let assessment = try assess(
      Row(
        require: "size(deployment.audience) < 5",
        deployment: "audience: [\(segments)]",
        finding: ""
      )
    )
    #expect(assessment.described[0].contains("s11, s12, and 8 more]"))
  }
}

struct AskedFieldTests {
  /// A rule, what a deployment says, the field that is asked for, and the text that stands where it belongs.
  struct Row: Sendable, CustomTestStringConvertible {
    let require: String
    var deployment = ""
    let path: String
    let place: String
    let isWritten: Bool
    var testDescription: String { "\(require): \(deployment)" }
  }

  private static let minutes =
    "in_place(deployment.controls.emergency_stop) && "
    + "deployment.controls.emergency_stop.minutes <= 60"

  @Test(arguments: [
    Row(
      require: "deployment.users > 5",
      deployment: "users: unknown",
      path: "deployments/d/users",
      place: "unknown",
      isWritten: true
    ),
    Row(
      require: "deployment.users > 5",
      deployment: "users: {at_least: 3}",
      path: "deployments/d/users",
      place: "{at_least: 3}",
      isWritten: true
    ),
    Row(
      require: minutes,
      deployment: "controls: {emergency_stop: {status: implemented, segments: all}}",
      path: "deployments/d/controls/emergency_stop/minutes",
      place: "{status: implemented, segments: all}",
      isWritten: false
    ),
    Row(
      require: "deployment.controls.emergency_stop.status == 'planned'",
      deployment: "controls: {}",
      path: "deployments/d/controls/emergency_stop/status",
      place: "{}",
      isWritten: false
    ),
    Row(
      require: "deployment.controls.emergency_stop.status == 'planned'",
      deployment: "controls: ${CONTROLS}",
      path: "deployments/d/controls/emergency_stop/status",
      place: "${CONTROLS}",
      isWritten: false
    ),
    Row(
      require: "deployment.fallbacks.all(f, f.model.weights == 'open')",
      deployment: "fallbacks: [{switch_minutes: 5}]",
      path: "deployments/d/fallbacks/0/model",
      place: "{switch_minutes: 5}",
      isWritten: false
    ),
    Row(
      require: "deployment.suppliers.all(s, s.country == 'US')",
      deployment: "hosting: [{country: US}]\nfallbacks: []",
      path: "deployments/d/hosting/0/operator",
      place: "{country: US}",
      isWritten: false
    ),
  ])
  func `an unknown asks for a field, and says where it belongs`(_ row: Row) throws {
    let assessment = try Fixture.assess(
      ManifestText(deployment: row.deployment).text,
      [RulesetText(RuleText(row.require)).text]
    )
    let field = try #require(assessment.fields.first)
    #expect(assessment.fields.count == 1)
    #expect(field.path == row.path)
    #expect(field.place.text == row.place)
    #expect(field.isWritten == row.isWritten)
    #expect(!field.question.isEmpty)
  }

  @Test func `a field is asked for once, however many findings wait for it`() throws {
    var second = RuleText("deployment.users < 50")
    second.id = "second"
    let assessment = try Fixture.assess(
      ManifestText().text,
      [RulesetText(RuleText("deployment.users > 5"), second).text]
    )
    #expect(assessment.fields.map(\.path) == ["deployments/d/users"])
    #expect(assessment.findings.count == 2)
  }
}
