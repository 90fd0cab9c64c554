import ReadinessModel
import Testing

/// One segment of an audience, with what the controls do for it, and what becomes of its users.
struct SegmentRow: CustomTestStringConvertible, Sendable {
  let name: String
  /// The fields of the segments, of which the first is looked at.
  let audience: [String]
  /// The controls of the deployment.
  let controls: String
  /// What becomes of the users of each part.
  let outcomes: [[AccessOutcome]]
  /// The verdict on the offering.
  let verdict: String

  init(
    _ name: String,
    _ audience: [String],
    controls: String = "{nationality_check: none, customer_allow_list: none}",
    _ outcomes: [[AccessOutcome]],
    _ verdict: String
  ) {
    self.name = name
    self.audience = audience
    self.controls = controls
    self.outcomes = outcomes
    self.verdict = verdict
  }

  var testDescription: String { name }
}

@Suite struct RestrictionTests {
  static let ruleset = """
    ruleset: test-limit
    title: A limit
    version: 1.0.0
    jurisdiction: US
    nature: order
    summary: It says who may have access.
    history: [{date: 2020-01-01, is: in-force}]
    sources: [{id: act, title: The Act, kind: primary}]
    applies_when: organization.us_person
    rules:
      - id: gate
        title: A foreign person has access
        requirement: No access for foreign persons.
        subject: offering
        severity: high
        basis: text
        confidence: verified
        sources: [{source: act}]
        when: model.product == 'contoso/l'
        permits: segment.users_status == 'us-person'
        separable: >-
          in_place(deployment.controls.nationality_check, segment)
          || (uniform && in_place(deployment.controls.customer_allow_list, segment))

    """

  static func manifest(
    _ audience: String,
    controls: String = "{nationality_check: none, customer_allow_list: none}",
    stage: String = "general-availability",
    usPerson: String = "true",
    product: String = "contoso/l",
    users: String = "unknown"
  ) -> String {
    """
    manifest: 1
    declared: {by: J. Doe, role: counsel, date: 2026-11-20, approved_by: board}
    organization: {name: Northwind, us_person: \(usPerson)}
    suppliers: [{id: contoso, name: Contoso Models, controlled_from: [US]}]
    models: [{id: l, provider: contoso, product: \(product)}]
    deployments:
      - id: chat
        models: [l]
        stage: \(stage)
        users: \(users)
        audience: \(audience)
        controls: \(controls)

    """
  }

  private static let check = "{nationality_check: {status: implemented, segments: all}}"
  private static let list =
    "{nationality_check: none, customer_allow_list: {status: implemented, segments: all}}"
  private static let undecided =
    "{nationality_check: {status: implemented}, customer_allow_list: none}"

  static let rows: [SegmentRow] = [
    SegmentRow("permitted", ["users_status: us-person"], controls: check, [[.keeps]], "met"),
    SegmentRow("prohibited", ["users_status: foreign-person"], [[.cut]], "gap"),
    SegmentRow("undecided at a check", ["title: a"], controls: check, [[.atTheDoor]], "unknown"),
    SegmentRow("undecided", ["title: a"], [[.cannotBeTold]], "unknown"),
    SegmentRow(
      "undecided, and a list of customers tells no persons apart",
      ["title: a"],
      controls: list,
      [[.cannotBeTold]],
      "unknown"
    ),
    SegmentRow(
      "undecided, and whom the check covers is not known",
      ["title: a"],
      controls: undecided,
      [[.atTheDoor, .cannotBeTold]],
      "unknown"
    ),
    SegmentRow("permitted, alone", ["users_status: us-person"], [[.keeps]], "met"),
    SegmentRow(
      "permitted beside prohibited",
      ["users_status: us-person", "users_status: foreign-person"],
      [[.dark], [.cut]],
      "gap"
    ),
    SegmentRow(
      "permitted beside prohibited, each of one kind, with a list of customers",
      ["users_status: us-person", "users_status: foreign-person"],
      controls: list,
      [[.keeps], [.cut]],
      "gap"
    ),
    SegmentRow(
      "permitted beside undecided",
      ["users_status: us-person", "title: b"],
      [[.dark], [.cannotBeTold]],
      "unknown"
    ),
    SegmentRow(
      "permitted beside prohibited who may be separable",
      ["users_status: us-person", "users_status: foreign-person"],
      controls: undecided,
      [[.keeps, .dark], [.cut]],
      "gap"
    ),
    SegmentRow(
      "mixed with a count",
      ["users_status: mixed, users: 9, foreign_persons: 2"],
      [[.dark], [.cut]],
      "gap"
    ),
    SegmentRow(
      "mixed with a count, and a list of customers tells no persons apart",
      ["users_status: mixed, users: 9, foreign_persons: 2"],
      controls: list,
      [[.dark], [.cut]],
      "gap"
    ),
    SegmentRow(
      "mixed with a count and a check",
      ["users_status: mixed, users: 9, foreign_persons: 2"],
      controls: check,
      [[.keeps], [.cut]],
      "gap"
    ),
    SegmentRow(
      "mixed without a count",
      ["users_status: mixed, users: 9"],
      [[.cannotBeTold]],
      "unknown"
    ),
  ]

  @Test(arguments: rows)
  func `what becomes of users follows the table`(_ row: SegmentRow) throws {
    let segments = row.audience.enumerated().map { "{segment: s\($0.offset), \($0.element)}" }
    let text = Self.manifest("[\(segments.joined(separator: ", "))]", controls: row.controls)
    let assessment = try Fixture.assess(text, [Self.ruleset])
    let offering = try #require(assessment.restricted.first)
    #expect(offering.split.outcomes.map(\.outcomes) == row.outcomes)
    #expect(offering.verdict.word == row.verdict)
    #expect(offering.reach == .binds)
    #expect(assessment.findings.map(\.verdict.word) == [row.verdict])
  }

  @Test func `an audience that is not known is unknown, and is what to state`() throws {
    let assessment = try Fixture.assess(Self.manifest("unknown", users: "70"), [Self.ruleset])
    let offering = try #require(assessment.restricted.first)
    #expect(offering.split.outcomes.map(\.outcomes) == [[.cannotBeTold]])
    #expect(offering.verdict.word == "unknown")
    #expect(assessment.fields.map(\.path) == ["deployments/chat/audience"])
    #expect(assessment.audiences.first?.parts.map(\.users) == [CountRange(70)])
  }

  @Test func `nobody is cut off where nobody has access`() throws {
    let assessment = try Fixture.assess(Self.manifest("[]"), [Self.ruleset])
    #expect(assessment.findings.map(\.verdict.word) == ["met"])
  }

  @Test(arguments: [("suspended", "not-applicable"), ("retired", "not-applicable")])
  func `what serves nobody is not judged`(_ stage: String, _ verdict: String) throws {
    let text = Self.manifest("[{segment: a, users_status: foreign-person}]", stage: stage)
    let assessment = try Fixture.assess(text, [Self.ruleset])
    #expect(assessment.findings.map(\.verdict.word) == [verdict])
    #expect(assessment.restricted.isEmpty)
  }

  @Test func `a gap of what may serve nobody is unknown`() throws {
    let text = Self.manifest("[{segment: a, users_status: foreign-person}]", stage: "unknown")
    let assessment = try Fixture.assess(text, [Self.ruleset])
    #expect(assessment.findings.map(\.verdict.word) == ["unknown"])
    #expect(assessment.fields.map(\.path) == ["deployments/chat/stage"])
  }

  @Test
  func `whether a restriction names a model without a product is unknown, and the split is there`()
    throws
  {
    let text = Self.manifest("[{segment: a, users_status: foreign-person}]", product: "unknown")
    let assessment = try Fixture.assess(text, [Self.ruleset])
    let offering = try #require(assessment.restricted.first)
    #expect(offering.isNamed == .unknown)
    #expect(offering.split.outcomes.map(\.outcomes) == [[.cut]])
    #expect(offering.verdict.word == "unknown")
    #expect(assessment.fields.map(\.path) == ["models/l/product"])
  }

  @Test func `another model is not reached`() throws {
    let text = Self.manifest("[{segment: a, users_status: foreign-person}]", product: "tailspin/m")
    let assessment = try Fixture.assess(text, [Self.ruleset])
    #expect(assessment.restricted.isEmpty)
    #expect(assessment.findings.map(\.verdict.word) == ["not-applicable"])
  }

  @Test func `what binds somebody else reaches us through the provider and is no finding`() throws {
    let text = Self.manifest("[{segment: a, users_status: foreign-person}]", usPerson: "false")
    let assessment = try Fixture.assess(text, [Self.ruleset])
    let offering = try #require(assessment.restricted.first)
    #expect(offering.reach == .through("Contoso Models"))
    #expect(offering.verdict.word == "gap")
    #expect(assessment.findings.isEmpty)
    #expect(assessment.result(at: Gate()).status == .pass)
  }

  @Test func `what may bind is folded below its ruleset`() throws {
    let text = Self.manifest("[{segment: a, users_status: foreign-person}]", usPerson: "unknown")
    let assessment = try Fixture.assess(text, [Self.ruleset])
    #expect(assessment.restricted.map(\.reach) == [.mayBind])
    #expect(assessment.findings.map(\.isFolded) == [true])
    #expect(assessment.result(at: Gate()).status == .unknown)
  }

  @Test func `a missing count under a known total is what remains for it`() throws {
    let text = Self.manifest(
      "[{segment: a, users: 30}, {segment: b}, {segment: c, users: {below: 20}}]",
      users: "100"
    )
    let assessment = try Fixture.assess(text, [Self.ruleset])
    #expect(
      assessment.audiences.first?.parts.map(\.users)
        == [CountRange(30), CountRange(51, 69), CountRange(1, 19)]
    )
  }
}
