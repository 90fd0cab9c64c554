import Testing

struct AuthorizationFunctionTests {
  private static let rule = "authorized('test-law')"
  private static let first = "authorizations/one"

  /// A deployment of the model `m` for one segment in the US, and authorizations.
  private static func row(
    _ authorizations: String,
    _ verdict: String,
    _ because: String? = nil,
    deployment: String = "models: [m], regions: [US], audience: [{segment: s, users: 1}]"
  ) -> RuleRow {
    RuleRow(
      rule,
      "{models: [{id: m}, {id: n}], deployment: {\(deployment)}, authorizations: \(authorizations)}",
      verdict,
      because
    )
  }

  private static func covers(
    _ text: String,
    dates: String = "valid_from: 2020-01-01, valid_until: none",
    conditions: String = "[]"
  ) -> String {
    "[{id: one, instrument: test-law, covers: {\(text)}, \(dates), conditions: \(conditions)}]"
  }

  private static let everything = "models: all, deployments: all, segments: all, countries: all"

  @Test(arguments: [
    row(covers(everything), "met"),
    row("[]", "gap", "authorizations"),
    row("unknown", "unknown", "authorizations"),
    row(
      "[{id: one, instrument: other, valid_from: 2020-01-01, valid_until: none}]",
      "gap",
      "\(first)/instrument"
    ),
    row("[{id: one}]", "unknown", "\(first)/instrument"),
    row("[unknown]", "unknown", "authorizations/0"),
  ])
  func `an instrument has an authorization or has none`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  /// Forty deployments of one segment each, and what an authorization covers of them.
  private static func organization(
    deployments: String = "all",
    segments: String = "all",
    _ verdict: String,
    _ because: String? = nil
  ) -> RuleRow {
    let all = (0..<40).map {
      "{id: d\($0), models: [], stage: preview, regions: [US], audience: [{segment: s, users: 1}]}"
    }
    let cover =
      "models: all, deployments: \(deployments), segments: \(segments), countries: [US]"
    return RuleRow(
      rule,
      "{models: [], deployments: [\(all.joined(separator: ", "))], "
        + "authorizations: \(covers(cover))}",
      verdict,
      because
    ).on("organization")
  }

  private static func listed(_ count: Int, _ suffix: String = "", more: String = "") -> String {
    "[" + (0..<count).map { "d\($0)\(suffix)" }.joined(separator: ", ") + more + "]"
  }

  @Test(arguments: [
    organization(deployments: listed(40), segments: listed(40, "/s"), "met"),
    organization(deployments: listed(39), "gap", "deployments/d39/id"),
    organization(segments: listed(39, "/s"), "gap", "deployments/d39/audience/s/segment"),
    organization(
      deployments: listed(39, more: ", unknown"),
      "unknown",
      "\(first)/covers/deployments/39"
    ),
    organization(
      segments: listed(39, "/s", more: ", unknown"),
      "unknown",
      "\(first)/covers/segments/39"
    ),
  ])
  func `what covers many says the same as what covers few`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    row(covers(everything, dates: "valid_from: 2026-10-10, valid_until: 2026-10-10"), "met"),
    row(
      covers(everything, dates: "valid_from: 2026-10-11, valid_until: none"),
      "gap",
      "\(first)/valid_from"
    ),
    row(
      covers(everything, dates: "valid_from: 2020-01-01, valid_until: 2026-10-09"),
      "gap",
      "\(first)/valid_until"
    ),
    row(covers(everything, dates: "valid_until: none"), "unknown", "\(first)/valid_from"),
    row(covers(everything, dates: "valid_from: 2020-01-01"), "unknown", "\(first)/valid_until"),
    row(
      covers(everything, dates: "valid_until: 2020-01-01"),
      "gap",
      "\(first)/valid_until"
    ),
  ])
  func `an authorization has its days`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    row(covers("models: [m], deployments: [it], segments: [it/s], countries: [US]"), "met"),
    row(
      covers("models: [n], deployments: all, segments: all, countries: all"),
      "gap",
      "models/m/id"
    ),
    row(
      covers("models: all, deployments: [], segments: all, countries: all"),
      "gap",
      "\(first)/covers/deployments"
    ),
    row(
      covers("models: all, deployments: all, segments: [], countries: all"),
      "gap",
      "\(first)/covers/segments"
    ),
    row(
      covers("models: all, deployments: all, segments: all, countries: [DE]"),
      "gap",
      "\(first)/covers/countries"
    ),
    row(
      covers("deployments: all, segments: all, countries: all"),
      "unknown",
      "\(first)/covers/models"
    ),
    row(
      covers("models: all, deployments: [unknown], segments: all, countries: all"),
      "unknown",
      "\(first)/covers/deployments/0"
    ),
    row(
      "[{id: one, instrument: test-law, valid_from: 2020-01-01, valid_until: none, "
        + "conditions: []}]",
      "unknown",
      "\(first)/covers"
    ),
    row(
      "[{id: one, instrument: test-law, covers: {\(everything)}, valid_from: 2020-01-01, "
        + "valid_until: none}]",
      "unknown",
      "\(first)/conditions"
    ),
  ])
  func `an authorization covers all that a deployment stands for`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    row(covers(everything), "met", deployment: "models: unknown"),
    row(
      covers("models: [m], deployments: all, segments: all, countries: all"),
      "unknown",
      "deployments/it/models",
      deployment: "models: unknown"
    ),
    row(
      covers("models: all, deployments: all, segments: [it/s], countries: all"),
      "unknown",
      "deployments/it/audience",
      deployment: "audience: unknown"
    ),
    row(
      covers("models: all, deployments: all, segments: all, countries: [US]"),
      "unknown",
      "deployments/it/regions",
      deployment: "audience: unknown"
    ),
  ])
  func `what is not known of a deployment matters where not all is covered`(
    _ row: RuleRow
  ) throws {
    #expect(try row.problem() == nil)
  }

  /// A deployment with a control, under an authorization that asks for it.
  private static func asks(
    _ conditions: String,
    _ verdict: String,
    _ because: String? = nil,
    controls: String = "{customer_allow_list: {status: implemented, segments: all}}"
  ) -> RuleRow {
    row(
      covers(everything, conditions: conditions),
      verdict,
      because,
      deployment: "models: [m], regions: [US], audience: [{segment: s, users: 1}], "
        + "controls: \(controls)"
    )
  }

  private static let listed = "{control: customer_allow_list}"
  private static let control = "deployments/it/controls/customer_allow_list"

  @Test(arguments: [
    asks("[]", "met"),
    asks("unknown", "unknown", "\(first)/conditions"),
    asks("[unknown]", "unknown", "\(first)/conditions/0"),
    asks("[{title: To partners only}]", "unknown", "\(first)/conditions/0/control"),
    asks("[\(listed)]", "met"),
    asks("[\(listed)]", "gap", "\(control)/status", controls: "{customer_allow_list: none}"),
    asks(
      "[\(listed)]",
      "gap",
      "\(control)/segments",
      controls: "{customer_allow_list: {status: implemented, segments: []}}"
    ),
    asks(
      "[\(listed)]",
      "unknown",
      "\(control)/segments",
      controls: "{customer_allow_list: {status: implemented}}"
    ),
    asks("[\(listed)]", "unknown", control, controls: "{geo_block: none}"),
    asks("[\(listed)]", "unknown", "deployments/it/controls", controls: "unknown"),
    asks("[{control: none, fulfilled: true}]", "met"),
    asks("[{control: none, fulfilled: false}]", "gap", "\(first)/conditions/0/fulfilled"),
    asks("[{control: none}]", "unknown", "\(first)/conditions/0/fulfilled"),
    asks("[{fulfilled: true}]", "unknown", "\(first)/conditions/0/control"),
    asks(
      "[{control: none}, {control: none, fulfilled: false}]",
      "gap",
      "\(first)/conditions/1/fulfilled"
    ),
  ])
  func `an authorization holds where its conditions are shown`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }

  private static let twoUses =
    "models: [{id: n}], deployments: [{id: d, models: [it, n], audience: [], regions: [US]}], "

  @Test(arguments: [
    RuleRow(
      rule,
      "{model: {provider: self}, \(twoUses)authorizations: "
        + covers("models: [it], deployments: [d], segments: all, countries: [US]") + "}",
      "met"
    ).on("model"),
    RuleRow(
      rule,
      "{model: {provider: self}, \(twoUses)authorizations: "
        + covers("models: [n], deployments: [d], segments: all, countries: [US]") + "}",
      "gap",
      "models/it/id"
    ).on("model"),
    RuleRow(
      rule,
      "{organization: {name: A}, \(twoUses)authorizations: "
        + covers("models: [n], deployments: [d], segments: all, countries: [US]") + "}",
      "met"
    ).on("organization"),
    RuleRow(
      rule,
      "{supplier: {}, models: [{id: n, provider: it}, {id: o}], deployments: [], authorizations: "
        + covers("models: [n], deployments: all, segments: all, countries: all") + "}",
      "unknown",
      "models/o/provider"
    ).on("supplier"),
    RuleRow(
      rule,
      "{deployment: {regions: [US], audience: []}, model: {}, authorizations: "
        + covers("models: [it], deployments: [it], segments: all, countries: [US]") + "}",
      "met"
    ).on("offering"),
  ])
  func `every subject stands for its models and deployments`(_ row: RuleRow) throws {
    #expect(try row.problem() == nil)
  }
}
