import Testing

struct ResolvedReferencesTests {
  private static let suppliers = "suppliers: [{id: a, country: US}, {id: b, country: FR}]"

  private static func row(
    _ require: String,
    _ given: String,
    _ verdict: String,
    _ because: String? = nil
  ) -> RuleRow {
    RuleRow(require, "{\(suppliers), \(given)}", verdict, because)
  }

  private static let all = "deployment.suppliers.all(s, s.country == 'US')"
  private static let some = "deployment.suppliers.exists(s, s.country == 'FR')"
  private static let whole = "hosting: [{operator: a}], fallbacks: []"

  @Test(arguments: [
    row(all, "models: [{id: m, provider: a}], deployment: {models: [m], \(whole)}", "met"),
    row(
      all,
      "models: [{id: m, provider: b}], deployment: {models: [m], \(whole)}",
      "gap",
      "suppliers/b/country"
    ),
    row(all, "models: [{id: m, provider: self}], deployment: {models: [m], \(whole)}", "met"),
    row(
      all,
      "models: [{id: m}], deployment: {models: [m], \(whole)}",
      "unknown",
      "models/m/provider"
    ),
    row(all, "deployment: {models: unknown, \(whole)}", "unknown", "deployments/it/models"),
    row(all, "deployment: {models: [], fallbacks: []}", "unknown", "deployments/it/hosting"),
    row(
      all,
      "deployment: {models: [], hosting: [{country: US}], fallbacks: []}",
      "unknown",
      "deployments/it/hosting/0/operator"
    ),
    row(
      all,
      "deployment: {models: [], hosting: [], fallbacks: [{hosting: {operator: a}}]}",
      "unknown",
      "deployments/it/fallbacks/0/model"
    ),
    row(
      some,
      "models: [{id: m}], deployment: {models: [m], hosting: [{operator: b}]}",
      "met"
    ),
    row(
      all,
      "models: [{id: m}], deployment: {models: [m], hosting: [{operator: b}]}",
      "gap",
      "suppliers/b/country"
    ),
    row(
      "size(deployment.suppliers) == 1",
      "models: [{id: m, provider: a}], deployment: {models: [m], \(whole)}",
      "met"
    ),
  ])
  func `the suppliers of a deployment are its models', hosts' and fallbacks'`(
    _ row: RuleRow
  ) throws {
    #expect(try row.problem() == nil)
  }

  @Test(arguments: [
    ("size(deployment.suppliers) == 40", "met"),
    ("deployment.suppliers.exists(s, s.country == 'FR')", "met"),
    ("deployment.suppliers.map(s, s.id)[39] == 's39'", "met"),
  ])
  func `each of many suppliers is there once, in order`(
    _ require: String,
    _ verdict: String
  ) throws {
    let ids = (0..<40).map { "s\($0)" }
    let suppliers = ids.map { "{id: \($0), country: \($0 == "s39" ? "FR" : "US")}" }
    let hosts = (ids + ids).map { "{operator: \($0)}" }
    let given =
      "{suppliers: [\(suppliers.joined(separator: ", "))], "
      + "deployment: {models: [], fallbacks: [], hosting: [\(hosts.joined(separator: ", "))]}}"
    #expect(try RuleRow(require, given, verdict, nil).problem() == nil)
  }

  private static func used(_ text: String) -> String {
    "{supplier: {}, models: [{id: m, provider: it}], deployments: [\(text)]}"
  }

  private static let closed = "hosting: [], fallbacks: []"

  @Test(arguments: [
    RuleRow("supplier.deployments.exists(d, d.id == 'd')", used("{id: d, models: [m]}"), "met"),
    RuleRow(
      "size(supplier.deployments) == 1",
      used("{id: d, models: [m], \(closed)}, {id: e, models: [], \(closed)}"),
      "met"
    ),
    RuleRow(
      "size(supplier.deployments) == 1",
      used("{id: d, models: [m], \(closed)}, {id: e, models: [], hosting: []}"),
      "unknown",
      "deployments/e/fallbacks"
    ),
    RuleRow(
      "supplier.supports_critical",
      used("{id: d, models: [m], criticality: critical}"),
      "met"
    ),
    RuleRow(
      "supplier.supports_critical",
      used("{id: d, models: [m], criticality: important}"),
      "met"
    ),
    RuleRow(
      "!supplier.supports_critical",
      used("{id: d, models: [m], criticality: ordinary, \(closed)}"),
      "met"
    ),
    RuleRow(
      "!supplier.supports_critical",
      used("{id: d, models: [m], \(closed)}"),
      "unknown",
      "deployments/d/criticality"
    ),
    RuleRow(
      "!supplier.supports_critical",
      used("{id: d, models: [], hosting: []}"),
      "unknown",
      "deployments/d/fallbacks"
    ),
    RuleRow("!supplier.supports_critical", "{supplier: {}}", "unknown", "deployments"),
  ])
  func `a supplier knows the deployments that rest on it`(_ row: RuleRow) throws {
    #expect(try row.on("supplier").problem() == nil)
  }

  @Test(arguments: [
    RuleRow(
      "model.provider.country == 'US'",
      "{organization: {headquarters: US}, model: {provider: self}}",
      "met"
    ),
    RuleRow(
      "model.provider.country == 'US'",
      "{organization: {headquarters: FR}, model: {provider: self}}",
      "gap",
      "organization/headquarters"
    ),
    RuleRow(
      "model.provider.country == 'US'",
      "{organization: {}, model: {provider: self}}",
      "unknown",
      "organization/headquarters"
    ),
    RuleRow(
      "has(model.provider.contract)",
      "{model: {provider: self}}",
      "gap",
      "organization/contract"
    ),
    RuleRow("model.provider.id == 'self'", "{model: {provider: self}}", "met"),
    RuleRow(
      "model.provider.country == 'US'",
      "{model: {provider: unknown}}",
      "unknown",
      "models/it/provider"
    ),
    RuleRow(
      "model.provider.country == 'US'",
      "{model: {provider: a}}",
      "unknown",
      "suppliers"
    ),
    RuleRow(
      "!has(model.derived_from) || model.derived_from.model.weights == 'open'",
      "{models: [{id: base, weights: open}], model: {derived_from: {model: base}}}",
      "met"
    ),
    RuleRow(
      "!has(model.derived_from) || model.derived_from.model.weights == 'open'",
      "{models: [{id: base}], model: {derived_from: {model: base}}}",
      "unknown",
      "models/base/weights"
    ),
    RuleRow(
      "!has(model.derived_from) || model.derived_from.model.weights == 'open'",
      "{model: {derived_from: none}}",
      "met"
    ),
  ])
  func `a reference leads to what it names`(_ row: RuleRow) throws {
    #expect(try row.on("model").problem() == nil)
  }

  @Test(arguments: [
    RuleRow("model.training_flop > 1e25", "{model: {training_flop: {at_least: 1e26}}}", "met"),
    RuleRow(
      "model.training_flop > 1e25",
      "{model: {training_flop: {below: 1e25}}}",
      "gap",
      "models/it/training_flop"
    ),
    RuleRow(
      "model.training_flop > 1e25",
      "{model: {training_flop: {at_least: 1e24}}}",
      "unknown",
      "models/it/training_flop"
    ),
    RuleRow("model.training_flop > 1e25", "{model: {training_flop: 2e25}}", "met"),
    RuleRow(
      "has(model.released_on) && model.released_on < date('2026-01-01')",
      "{model: {released_on: 2025-12-31}}",
      "met"
    ),
    RuleRow(
      "has(model.released_on) && model.released_on < date('2026-01-01')",
      "{model: {released_on: none}}",
      "gap",
      "models/it/released_on"
    ),
    RuleRow(
      "has(model.released_on) && model.released_on < date('2027-01-01')",
      "{model: {released_on: 2026-12-31}}",
      "unknown",
      "models/it/released_on"
    ),
    RuleRow("'a' in model.upstream_ids", "{model: {upstream_ids: [unknown, a]}}", "met"),
    RuleRow(
      "'a' in model.upstream_ids",
      "{model: {upstream_ids: [b, unknown]}}",
      "unknown",
      "models/it/upstream_ids/1"
    ),
    RuleRow("!('a' in model.upstream_ids)", "{model: {upstream_ids: []}}", "met"),
  ])
  func `bounds, days and lists are lowered as they are meant`(_ row: RuleRow) throws {
    #expect(try row.on("model").problem() == nil)
  }
}
