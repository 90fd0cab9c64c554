import ReadinessChecker
import ReadinessModel
import SourceText
import TestSupport
import Testing

/// An expression with a mark around what is wrong with it, and the code of the mistake; no mark and no code where it loads.
struct LoadingRow: Sendable, CustomTestStringConvertible {
  let expression: String
  let code: String?
  var subject = "deployment"
  var key = "require"

  init(_ expression: String, _ code: String? = nil, subject: String = "deployment") {
    self.expression = expression
    self.code = code
    self.subject = subject
  }

  /// The same row with the expression under another key.
  func under(_ key: String) -> LoadingRow {
    var row = self
    row.key = key
    return row
  }

  var testDescription: String { "\(key): \(expression)" }

  /// The mistakes that compiling finds: codes, and the text that each points at in the YAML file.
  func mistakes() throws -> [(code: String, text: String)] {
    let text = expression.replacing("⟪", with: "").replacing("⟫", with: "")
    var rule = RuleText("deployment.stage == 'preview'", subject: subject)
    if subject != "deployment" { rule.require = "has(\(subject).name) || true" }
    var ruleset = RulesetText(rule)
    ruleset.parameters =
      "{minutes: {type: count, kind: legal, default: 90, about: A time., source: act, at: here}}"
    switch key {
    case "require": rule.require = text
    case "when": rule.when = text
    case "applies_when": ruleset.appliesWhen = text
    default: rule.extra = ["\(key): \(RulesetText.quoted(text))"]
    }
    if key == "require" { rule.subject = subject }
    ruleset.rules = [rule]
    let outcome = RulesetCompiler(regions: try Fixture.regions())
      .compile(try Fixture.ruleset(ruleset.text))
    #expect((outcome.value == nil) == outcome.hasErrors)
    return outcome.diagnostics.map { diagnostic in
      guard case .span(let span) = diagnostic.place else { return ("\(diagnostic.code)", "") }
      return ("\(diagnostic.code)", span.text)
    }
  }

  func check() throws {
    let found = try mistakes()
    guard let code else {
      #expect(found.isEmpty, "\(found)")
      return
    }
    #expect(found.map(\.code) == [code], "\(found)")
    guard expression.contains("⟪") else { return }
    let marked = MarkedText(expression)
    let wanted = String(decoding: Array(marked.text.utf8)[marked.range], as: UTF8.self)
    #expect(found.first?.text.replacing("''", with: "'") == wanted)
  }
}

struct LoadingRulesTests {
  @Test(arguments: [
    LoadingRow("deployment.regoins == 'x'", "cel.undeclared-field"),
    LoadingRow("deployment.⟪regoins⟫ == 'x'", "cel.undeclared-field"),
    LoadingRow("deployment.users == 5"),
    LoadingRow("deployment.users == 'five'", "cel.no-matching-overload"),
    LoadingRow("params.⟪minuts⟫ > 5 && deployment.users > 5", "cel.undeclared-field"),
    LoadingRow("deployment.controls.emergency_stop.?minutes == 5", "cel.optional-syntax"),
    LoadingRow("⟪deployment.users⟫", "rule.result-type"),
    LoadingRow("deployment.users > 1 ? true : false"),
    LoadingRow("math.greatest(deployment.users, 1, 2) > 5"),
    LoadingRow("math.⟪gratest⟫(deployment.users, 1) > 5", "cel.undeclared-function"),
    LoadingRow("math.⟪ceil⟫(deployment.users) > 5.0", "cel.no-matching-overload"),
  ])
  func `names and types are those of the schema`(_ row: LoadingRow) throws { try row.check() }

  @Test(arguments: [
    LoadingRow("⟪dyn(deployment).regoins⟫ == 'x'", "rule.untyped-field"),
    LoadingRow("⟪dyn(model).eu_market_on⟫ == today", "rule.untyped-field", subject: "model"),
    LoadingRow("⟪has(dyn(model).eu_market_on)⟫", "rule.untyped-field", subject: "model"),
    LoadingRow(
      "[model, deployment].all(x, ⟪x.id⟫ != 'a')",
      "rule.untyped-field",
      subject: "offering"
    ),
    LoadingRow("{'a': deployment.users}.a == 5"),
    LoadingRow("dyn(deployment.users) == 5"),
  ])
  func `a field is read where the schema can be asked`(_ row: LoadingRow) throws {
    try row.check()
  }

  @Test(arguments: [
    LoadingRow("⟪deployment.regions == deployment.regions⟫", "rule.compares-regions"),
    LoadingRow("⟪deployment.regions != deployment.regions⟫", "rule.compares-regions"),
    LoadingRow("⟪deployment.regions in [deployment.regions]⟫", "rule.compares-regions"),
    LoadingRow("⟪[deployment.regions] == [deployment.regions]⟫", "rule.compares-regions"),
    LoadingRow("⟪dyn(deployment.regions)⟫ == 1", "rule.compares-regions"),
    LoadingRow("⟪[deployment.regions, 1]⟫ == [1]", "rule.compares-regions"),
    LoadingRow("[deployment.regions].all(r, r.overlaps(r))"),
  ])
  func `sets of regions are not compared as values`(_ row: LoadingRow) throws {
    try row.check()
  }

  @Test(arguments: [
    LoadingRow("deployment.stage == ⟪'prevew'⟫", "rule.unknown-word"),
    LoadingRow("deployment.stage != ⟪'unknown'⟫", "rule.unknown-word"),
    LoadingRow("deployment.stage in ['preview', ⟪'retierd'⟫]", "rule.unknown-word"),
    LoadingRow("⟪'general'⟫ in organization.roles", "rule.unknown-word"),
    LoadingRow("organization.roles == ['developer', ⟪'seller'⟫]", "rule.unknown-word"),
    LoadingRow("deployment.audience.all(s, s.class != ⟪'staff'⟫)", "rule.unknown-word"),
    LoadingRow("deployment.stage == 'preview' || 'developer' in organization.roles"),
    LoadingRow("deployment.title == 'prevew' || deployment.title == deployment.stage"),
  ])
  func `a word that a field never holds does not load`(_ row: LoadingRow) throws { try row.check() }

  @Test(arguments: [
    LoadingRow("'a' in ⟪deployment.controls.geo_block.segments⟫", "rule.reads-all"),
    LoadingRow(
      "in_place(deployment.controls.emergency_stop) && "
        + "'api' in deployment.controls.emergency_stop.channels"
    ),
    LoadingRow("has(deployment.controls.geo_block.segments)"),
  ])
  func `a list that may be all is read by functions, or holds every word`(
    _ row: LoadingRow
  ) throws {
    try row.check()
  }

  @Test(arguments: [
    LoadingRow("⟪1 < 2⟫", "rule.reads-nothing"),
    LoadingRow("⟪true⟫", "rule.reads-nothing"),
    LoadingRow("authorized('us-ofac-sanctions')"),
    LoadingRow("authorized(⟪deployment.channel⟫)", "rule.instrument-not-constant"),
    LoadingRow("today >= date(⟪'2026-13-01'⟫)", "rule.not-a-day"),
    LoadingRow("today >= date('2026-12-01')"),
  ])
  func `a rule reads something and names instruments and days`(_ row: LoadingRow) throws {
    try row.check()
  }

  @Test(arguments: [
    LoadingRow("⟪today⟫ > date('2026-01-01')", "rule.reads-clock").under("when"),
    LoadingRow("⟪today⟫ > date('2026-01-01')", "rule.reads-clock").under("applies_when"),
    LoadingRow(
      "has(organization.documents.usage_policy) && "
        + "⟪age_days(organization.documents.usage_policy.updated_on)⟫ < 5",
      "rule.reads-clock"
    ).under("applies_when"),
    LoadingRow("⟪authorized('us-ofac-sanctions')⟫", "rule.reads-clock").under("when"),
    LoadingRow("⟪authorized('us-ofac-sanctions')⟫", "rule.reads-clock").under("applies_when"),
    LoadingRow("deployment.stage == 'preview' && today > date('2026-01-01')"),
  ])
  func `the day is read in require only`(_ row: LoadingRow) throws { try row.check() }

  private static let stop = "deployment.controls.emergency_stop"

  @Test(arguments: [
    LoadingRow("⟪\(stop).minutes⟫ <= 60", "rule.control-not-in-place"),
    LoadingRow("in_place(\(stop)) && \(stop).minutes <= 60"),
    LoadingRow("\(stop).minutes <= 60 && in_place(\(stop))"),
    LoadingRow("\(stop).status == 'planned'"),
    LoadingRow(
      "in_place(deployment.controls.geo_block) && ⟪\(stop).minutes⟫ <= 60",
      "rule.control-not-in-place"
    ),
    LoadingRow("\(stop).minutes <= 60").under("when"),
    LoadingRow("in_place(⟪deployment.regions⟫)", "cel.no-matching-overload"),
  ])
  func `a control's fields are read with in_place`(_ row: LoadingRow) throws {
    let plain = row.code == "cel.no-matching-overload"
    let expression =
      plain ? row.expression.replacing("⟪", with: "").replacing("⟫", with: "") : row.expression
    try LoadingRow(expression, row.code).under(row.key).check()
  }
}

struct GuardAnalysisTests {
  private static let from = "model.derived_from"

  @Test(arguments: [
    LoadingRow("has(\(from)) && \(from).extra_flop < 5.0", subject: "model"),
    LoadingRow("\(from).extra_flop < 5.0 && has(\(from))", subject: "model"),
    LoadingRow("has(\(from)) ? \(from).extra_flop < 5.0 : false", subject: "model"),
    LoadingRow("!has(\(from)) || \(from).extra_flop < 5.0", subject: "model"),
    LoadingRow(
      "has(\(from)) && model.weights == 'open' && \(from).extra_flop < 5.0",
      subject: "model"
    ),
    LoadingRow(
      "model.weights == 'open' && (has(\(from)) && \(from).extra_flop < 5.0)",
      subject: "model"
    ),
    LoadingRow(
      "!has(\(from)) || model.weights == 'open' || \(from).extra_flop < 5.0",
      subject: "model"
    ),
    LoadingRow("has(\(from))", subject: "model"),
    LoadingRow(
      "has(\(from)) && math.greatest(\(from).extra_flop, 1.0, 2.0) < 5.0",
      subject: "model"
    ),
    LoadingRow(
      "has(model.released_on) && (has(\(from)) ? \(from).extra_flop < 5.0 : true)",
      subject: "model"
    ),
    LoadingRow(
      "deployment.fallbacks.all(f, has(f.tested_on) && age_days(f.tested_on) < 9)"
    ),
    LoadingRow(
      "has(deployment.fallbacks[0].tested_on) && age_days(deployment.fallbacks[0].tested_on) < 9"
    ),
  ])
  func `what may be none is read where it is there`(_ row: LoadingRow) throws { try row.check() }

  @Test(arguments: [
    LoadingRow("⟪\(from)⟫.extra_flop < 5.0", "rule.reads-none", subject: "model"),
    LoadingRow("⟪\(from)⟫ == null", "rule.reads-none", subject: "model"),
    LoadingRow("math.abs(⟪\(from)⟫.extra_flop) < 5.0", "rule.reads-none", subject: "model"),
    LoadingRow("has(⟪\(from)⟫.extra_flop)", "rule.reads-none", subject: "model"),
    LoadingRow("has(\(from)) || ⟪\(from)⟫.extra_flop < 5.0", "rule.reads-none", subject: "model"),
    LoadingRow("!has(\(from)) && ⟪\(from)⟫.extra_flop < 5.0", "rule.reads-none", subject: "model"),
    LoadingRow("⟪\(from)⟫.extra_flop < 5.0 || !has(\(from))", "rule.reads-none", subject: "model"),
    LoadingRow(
      "has(\(from)) ? true : ⟪\(from)⟫.extra_flop < 5.0",
      "rule.reads-none",
      subject: "model"
    ),
    LoadingRow(
      "has(model.released_on) && ⟪\(from)⟫.extra_flop < 5.0",
      "rule.reads-none",
      subject: "model"
    ),
    LoadingRow(
      "(has(\(from)) || model.weights == 'open') && ⟪\(from)⟫.extra_flop < 5.0",
      "rule.reads-none",
      subject: "model"
    ),
    LoadingRow(
      "has(deployment.fallbacks[0].tested_on) && "
        + "age_days(⟪deployment.fallbacks[1].tested_on⟫) < 9",
      "rule.reads-none"
    ),
    LoadingRow(
      "deployment.fallbacks.all(f, has(f.tested_on)) && "
        + "deployment.fallbacks.all(f, age_days(⟪f.tested_on⟫) < 9)",
      "rule.reads-none"
    ),
    LoadingRow(
      "deployment.fallbacks.exists(f, has(f.tested_on) && "
        + "deployment.fallbacks.all(f, age_days(⟪f.tested_on⟫) < 9))",
      "rule.reads-none"
    ),
  ])
  func `what may be none does not load elsewhere`(_ row: LoadingRow) throws { try row.check() }
}
