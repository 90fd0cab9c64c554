import ReadinessChecker
import ReadinessLoader
import ReadinessModel
import SourceText
import Testing
import YAMLTree

/// A manifest of two deployments, in which a change is made, and what of it is judged.
struct SelectionRow: Sendable, CustomTestStringConvertible {
  let chosen: [String]
  var old = ""
  var new = ""
  let judged: String
  let notes: [String]

  var testDescription: String { "\(chosen.joined(separator: " ")) \(new)" }

  static let manifest = """
    manifest: 1
    declared: {by: A}
    organization: {name: N}
    models:
      - {id: base, provider: lab, derived_from: none}
      - {id: tuned, provider: self, derived_from: {model: base}}
      - {id: spare, provider: backup, derived_from: none}
      - {id: other, provider: rival, derived_from: none}
    suppliers: [{id: lab}, {id: backup}, {id: host}, {id: cloud}, {id: rival}]
    deployments:
      - id: chat
        models: [tuned]
        stage: preview
        audience: unknown
        hosting: [{operator: host}]
        fallbacks: [{model: spare, hosting: {operator: cloud}}]
      - {id: search, models: [other], stage: preview, audience: unknown, hosting: [], fallbacks: []}

    """

  func assess(_ rules: [RuleText]) throws -> Assessment {
    var ruleset = RulesetText()
    ruleset.rules = rules
    let text = old.isEmpty ? Self.manifest : Self.manifest.replacing(old, with: new)
    #expect(old.isEmpty || text != Self.manifest)
    return Checker(regions: try Fixture.regions()).assess(
      try Fixture.manifest(text),
      by: [try Fixture.compiled(ruleset.text)],
      AssessmentRequest(asOf: try Fixture.day("2026-11-23"), deployments: chosen)
    )
  }
}

struct SubjectSelectionTests {
  private static let rules: [RuleText] = [
    ("organization", "organization.name"), ("model", "model.id"), ("supplier", "supplier.id"),
    ("deployment", "deployment.id"), ("offering", "model.id"),
  ].map { subject, field in
    var rule = RuleText("\(field) != ''", subject: subject)
    rule.id = "of-\(subject)"
    return rule
  }

  private static let chat =
    "organization models/base models/tuned models/spare suppliers/lab suppliers/backup "
    + "suppliers/host suppliers/cloud deployments/chat deployments/chat/models/tuned"
  private static let everyModel =
    "organization models/base models/tuned models/spare models/other suppliers/lab "
    + "suppliers/backup suppliers/host suppliers/cloud suppliers/rival "
  private static let everySupplier =
    "organization models/base models/tuned models/spare suppliers/lab suppliers/backup "
    + "suppliers/host suppliers/cloud suppliers/rival deployments/chat "
    + "deployments/chat/models/tuned"
  private static let openModels = [
    "left out: 1 deployment",
    "every model and every supplier is judged, because not all is stated that the deployments "
      + "depend on",
  ]
  private static let openSuppliers = [
    "left out: 1 deployment, 1 model",
    "every supplier is judged, because not all is stated that the deployments depend on",
  ]

  @Test(arguments: [
    SelectionRow(
      chosen: ["chat"],
      judged: chat,
      notes: ["left out: 1 deployment, 1 model, 1 supplier"]
    ),
    SelectionRow(
      chosen: ["search"],
      judged: "organization models/other suppliers/rival deployments/search "
        + "deployments/search/models/other",
      notes: ["left out: 1 deployment, 3 models, 4 suppliers"]
    ),
    SelectionRow(
      chosen: ["search", "chat", "chat"],
      judged: everyModel + "deployments/chat deployments/search deployments/chat/models/tuned "
        + "deployments/search/models/other",
      notes: ["left out: nothing"]
    ),
    SelectionRow(
      chosen: ["cht"],
      judged: "organization",
      notes: ["there is no deployment `cht`", "left out: 2 deployments, 4 models, 5 suppliers"]
    ),
  ])
  func `a deployment is judged with what it depends on`(_ row: SelectionRow) throws {
    try check(row)
  }

  @Test(arguments: [
    ("models: [tuned]", "models: unknown", "deployments/chat deployments/chat/models"),
    (", derived_from: {model: base}", "", "deployments/chat deployments/chat/models/tuned"),
    ("{model: base}", "{extra_flop: 1}", "deployments/chat deployments/chat/models/tuned"),
    (
      "    fallbacks: [{model: spare, hosting: {operator: cloud}}]\n", "",
      "deployments/chat deployments/chat/models/tuned"
    ),
    ("{model: spare,", "{model: unknown,", "deployments/chat deployments/chat/models/tuned"),
  ])
  func `where a model is not stated every model and every supplier is judged`(
    _ old: String,
    _ new: String,
    _ deployments: String
  ) throws {
    try check(
      SelectionRow(
        chosen: ["chat"],
        old: old,
        new: new,
        judged: Self.everyModel + deployments,
        notes: Self.openModels
      )
    )
  }

  @Test(arguments: [
    ("provider: lab", "provider: unknown"),
    ("hosting: [{operator: host}]", "hosting: ~"),
    ("[{operator: host}]", "[{country: US}]"),
    (", hosting: {operator: cloud}", ""),
  ])
  func `where a supplier is not stated every supplier is judged`(
    _ old: String,
    _ new: String
  ) throws {
    try check(
      SelectionRow(
        chosen: ["chat"],
        old: old,
        new: new,
        judged: Self.everySupplier,
        notes: Self.openSuppliers
      )
    )
  }

  private func check(_ row: SelectionRow) throws {
    let assessment = try row.assess(Self.rules)
    #expect(judged(assessment).joined(separator: " ") == row.judged)
    #expect(assessment.notes.filter { !$0.hasPrefix("test-law") } == row.notes)
  }

  @Test func `a list of deployments that is derived stays whole`() throws {
    let row = SelectionRow(
      chosen: ["chat"],
      old: "hosting: []",
      new: "hosting: [{operator: host}]",
      judged: "",
      notes: []
    )
    let rule = RuleText("supplier.deployments.exists(d, d.id == 'search')", subject: "supplier")
    let described = try row.assess([rule]).described
    #expect(described.contains("test-law/rule suppliers/host met binding"), "\(described)")
  }

  @Test func `what was judged stays judged with a key deleted or blanked`() throws {
    let row = SelectionRow(chosen: ["chat"], judged: "", notes: [])
    let before = judged(try row.assess(Self.rules))
    let file = SourceFile(name: "whole.yaml", text: SelectionRow.manifest)
    let document = try #require(YAMLParser().parse(file).value?.first)
    var loaded = 0
    for less in YAMLValue(document.root).withLess {
      let changed = SourceFile(name: "less.yaml", text: less.value.text)
      let outcome = ManifestReader.read(changed, catalog: try Fixture.regions())
      guard outcome.value?.deploymentIDs.contains("chat") == true, !outcome.hasErrors else {
        continue
      }
      loaded += 1
      var other = row
      other.old = SelectionRow.manifest
      other.new = less.value.text
      let after = judged(try other.assess(Self.rules))
      let lost = before.filter { path in
        !after.contains { $0 == path || path.hasPrefix($0 + "/") }
      }
      #expect(lost.isEmpty, "\(less.change): \(lost)")
    }
    #expect(loaded > 30)
  }

  private func judged(_ assessment: Assessment) -> [String] {
    assessment.findings.map { assessment.subjects[Int($0.subject)].path }
  }

  @Test func `a kind of which nothing is selected is named`() throws {
    let row = SelectionRow(chosen: ["none"], judged: "", notes: [])
    let notes = try row.assess([RuleText("model.id != ''", subject: "model")]).notes
    #expect(notes.last == "test-law: the selection holds no model, so there is nothing to judge")
  }
}
