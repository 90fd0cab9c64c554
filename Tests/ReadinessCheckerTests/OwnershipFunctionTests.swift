import Testing

struct OwnershipFunctionTests {
  private static let owners = "organization/ownership"
  private static let rest = "organization/ownership_remainder"
  private static let screened =
    "ownership_remainder: {screened_on: 2026-09-30, none_listed: true}"

  private static func share(_ comparison: String) -> String {
    "owned_share(organization.ownership, params.eu) \(comparison)"
  }

  private static func row(
    _ comparison: String,
    _ organization: String,
    _ verdict: String,
    _ because: String? = nil
  ) -> RuleRow {
    RuleRow(share(comparison), "{organization: {\(organization)}}", verdict, because)
      .on("organization")
  }

  @Test(arguments: [
    row(">= 50.0", "ownership: [{country: DE, percent: 50}]", "met"),
    row(
      "> 50.0",
      "ownership: [{country: DE, percent: 50}, {country: US, percent: 50}]",
      "gap",
      "\(owners)/1/percent"
    ),
    row("< 50.0", "ownership: [{country: DE, percent: 20}, {country: US, percent: 51}]", "met"),
    row(">= 50.0", "ownership: [{country: DE, percent: 25}, {country: FR, percent: 25}]", "met"),
    row(
      "== 50.0",
      "ownership: [{country: DE, percent: 16.7}, {country: FR, percent: 16.6}, "
        + "{country: IT, percent: 16.7}, {country: US, percent: 50}]",
      "met"
    ),
    row("> 50.0", "ownership: [{country: DE, percent: 20}]", "unknown", rest),
    row("<= 50.0", "ownership: [{country: DE, percent: 20}], \(screened)", "met"),
  ])
  func `declared shares count, and the rest unless it is screened`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    row("< 50.0", "ownership: [{country: DE}, {country: US, percent: 60}]", "met"),
    row(
      "< 30.0",
      "ownership: [{country: DE}, {country: US, percent: 60}]",
      "unknown",
      "\(owners)/0/percent"
    ),
    row(
      "< 40.0",
      "ownership: [{country: DE, percent: 10}, {country: US}], \(screened)",
      "met"
    ),
    row(
      "< 40.0",
      "ownership: [{country: DE, percent: 10}, {country: US}]",
      "unknown",
      "\(owners)/1/percent"
    ),
    row("<= 40.0", "ownership: [{percent: 40}], \(screened)", "met"),
    row(
      ">= 40.0",
      "ownership: [{percent: 40}], \(screened)",
      "unknown",
      "\(owners)/0/country"
    ),
    row(
      "< 40.0",
      "ownership: [{country: FR, percent: 10}, unknown], \(screened)",
      "unknown",
      "\(owners)/1"
    ),
    row(
      "< 40.0",
      "ownership: [{country: US, percent: 70}, unknown], \(screened)",
      "met"
    ),
  ])
  func `what is missing widens the range`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    row("> 50.0", "ownership: [{country: DE, percent: {above: 50}}]", "met"),
    row(
      "> 50.0",
      "ownership: [{country: DE, percent: {at_least: 50}}]",
      "unknown",
      "\(owners)/0/percent"
    ),
    row(">= 50.0", "ownership: [{country: DE, percent: {at_least: 50}}]", "met"),
    row("< 50.0", "ownership: [{country: DE, percent: {below: 50}}], \(screened)", "met"),
    row("< 50.0", "ownership: [{country: US, percent: {above: 50}}]", "met"),
    row(
      "< 50.0",
      "ownership: [{country: US, percent: {at_least: 50}}]",
      "unknown",
      "\(owners)/0/percent"
    ),
  ])
  func `a bound counts by its ends`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    row("< 50.0", "ownership: []", "unknown", rest),
    row("== 0.0", "ownership: [], \(screened)", "met"),
    row("< 50.0", "\(screened)", "unknown", owners),
    row("< 50.0", "ownership: unknown", "unknown", owners),
    row("<= 100.0", "ownership: [{country: DE}]", "met"),
    row(
      "< 50.0",
      "ownership: [], ownership_remainder: {none_listed: true}",
      "unknown",
      "\(rest)/screened_on"
    ),
    row(
      "< 50.0",
      "ownership: [], ownership_remainder: {screened_on: 2026-09-30}",
      "unknown",
      "\(rest)/none_listed"
    ),
    row(
      "< 50.0",
      "ownership: [], ownership_remainder: {screened_on: 2026-09-30, none_listed: false}",
      "unknown",
      owners
    ),
  ])
  func `a list without owners is not a company without owners`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    RuleRow(
      "owned_share(organization.ownership.filter(o, o.percent > 5.0), params.eu) < 50.0",
      "{organization: {ownership: [{country: DE, percent: 20}], \(screened)}}",
      "unknown",
      owners
    ).on("organization"),
    RuleRow(
      "owned_share(organization.ownership, deployment.regions) < 50.0",
      "{organization: {ownership: [], \(screened)}, deployment: {}}",
      "unknown",
      "deployments/it/regions"
    ),
    RuleRow(
      "owned_share(organization.ownership, params.listed) > 50.0",
      "{organization: {ownership: [{country: UA, percent: 60}, {country: US, percent: 40}]}}",
      "unknown",
      "\(owners)/0/country"
    ).on("organization"),
  ])
  func `the screening speaks of the organization's own list`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test func `a reason names the owners that it takes and no others`() throws {
    var ruleset = RulesetText(
      RuleText("owned_share(organization.ownership, params.eu) < 50.0", subject: "organization")
    )
    ruleset.parameters =
      "{eu: {type: regions, kind: legal, default: [EU], about: The EU., source: act, at: here}}"
    var manifest = ManifestText()
    manifest.organization =
      "{ownership: [{party: A, country: DE, percent: 30}, {party: B, country: US, percent: 10}, "
      + "{party: C, country: FR, percent: 35}]}"
    #expect(
      try Fixture.assess(manifest.text, [ruleset.text]).described == [
        "test-law/rule organization gap [organization/ownership=organization/ownership/0, "
          + "organization/ownership/1, organization/ownership/2 params.eu=EU "
          + "organization/ownership/0/percent=30 organization/ownership/0/country=DE "
          + "organization/ownership/2/percent=35 organization/ownership/2/country=FR "
          + "(in the set: 65 percent or more)] binding"
      ]
    )
  }
}
