import Foundation
import TestSupport
import Testing

/// Who would be cut off: the command as users meet it.
@Suite(.enabled(if: Tool.isBuilt, "the readiness binary is not beside the tests"))
struct SimulationTests {
  /// The parts of the JSON that the tests read.
  private struct Document: Decodable {
    struct Range: Decodable, Equatable {
      let at_least: Int
      let at_most: Int?
    }

    struct Part: Decodable {
      let path: String
      let outcomes: [String]
    }

    struct Deployment: Decodable {
      let path: String
      let users: Range
      let cut: Range
      let cannot_be_told: Range
      let dark: Range
      let at_the_door: Range
      let keep: Range
      let losing: Range
      let over_block: Range
      let parts: [Part]
    }

    struct Scenario: Decodable {
      let id: String
      let form: String?
      let notice_minutes: Int
      let duration_days: Int?
      let deployments: [Deployment]
    }

    struct Manifest: Decodable {
      let manifest: String
      let scenarios: [Scenario]
    }

    let simulation: Int
    let simulated: Bool
    let manifests: [Manifest]

    var scenarios: [Scenario] { manifests.first?.scenarios ?? [] }
  }

  static let examples = [
    "frontier-lab", "french-bank", "korean-reseller", "hospital", "gateway", "open-weights",
  ]

  private func simulate(_ example: String, _ options: [String]) throws -> Document {
    let run = try Tool.run(
      [
        "simulate", "docs/examples/\(example)/manifest.yaml", "--as-of", DocumentTests.day,
        "--format", "json",
      ] + options,
      in: PackageRoot.url
    )
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
  }

  @Test(arguments: examples)
  func `a stricter form of a scenario never cuts off fewer`(_ example: String) throws {
    let document = try simulate(example, [])
    #expect(document.simulated)
    func losing(_ id: String, _ path: String) throws -> Document.Range {
      let scenario = try #require(document.scenarios.first { $0.id == id })
      return scenario.deployments.first { $0.path == path }?.losing
        ?? Document.Range(at_least: 0, at_most: 0)
    }
    let families = Set(
      document.scenarios.compactMap { one in one.form.map { String(one.id.dropLast($0.count)) } }
    )
    #expect(families.count == 11)
    for family in families {
      for (mild, strict) in [("mild", "middle"), ("middle", "strict")] {
        let scenario = try #require(document.scenarios.first { $0.id == family + mild })
        for deployment in scenario.deployments {
          let (one, two) = (
            try losing(family + mild, deployment.path), try losing(family + strict, deployment.path)
          )
          #expect(one.at_least <= two.at_least, "\(family) \(deployment.path)")
          if let most = two.at_most { #expect((one.at_most ?? .max) <= most) }
        }
      }
    }
  }

  @Test(arguments: examples)
  func `the ends of the classes enclose the users of a deployment`(_ example: String) throws {
    let document = try simulate(example, [])
    for deployment in document.scenarios.flatMap(\.deployments) {
      let classes = [
        deployment.cut, deployment.cannot_be_told, deployment.dark, deployment.at_the_door,
        deployment.keep,
      ]
      let least = classes.map(\.at_least).reduce(0, +)
      if let most = deployment.users.at_most { #expect(least <= most, "\(deployment.path)") }
      let ends = classes.map(\.at_most)
      if !ends.contains(nil) {
        #expect(ends.compactMap { $0 }.reduce(0, +) >= deployment.users.at_least)
      }
    }
  }

  @Test func `values are varied by hand`() throws {
    let document = try simulate(
      "frontier-lab",
      [
        "--scenario", "letter-2026-06-12", "--set", "models=[northwind/aurora-4]", "--set",
        "notice=72h", "--set", "duration=none",
      ]
    )
    let scenario = try #require(document.scenarios.first)
    #expect(scenario.notice_minutes == 4320)
    #expect(scenario.duration_days == nil)
    let paths = scenario.deployments.map(\.path)
    // aurora-4-mini is another product: the letter names products, and nothing that is derived from them.
    #expect(paths == ["deployments/chat", "deployments/research"])
  }

  @Test(arguments: [
    (["--scenario", "letter-2026-06-13"], "did you mean 'letter-2026-06-12'?"),
    (["--set", "notise=3h"], "did you mean 'notice'?"),
    (["--set", "notice=soon"], "expected are minutes, hours or days"),
    (["--explain", "chat/nobody"], "the manifest has no such segment"),
    (["--scenario", "letter-2026-06-12", "--set", "models=3"], "models"),
  ])
  func `what cannot be simulated is told, and nothing is`(_ options: [String], _ words: String)
    throws
  {
    let run = try Tool.run(
      ["simulate", "docs/examples/frontier-lab/manifest.yaml"] + options,
      in: PackageRoot.url
    )
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a scenario of one's own is read from its file, with all its mistakes`() throws {
    let folder = try TemporaryFolder()
    let text = """
      scenario: own
      title: Our own
      version: 1.0.0
      kind: hypothesis
      summary: It is ours.
      author: Counsel
      basis: None.
      rulesets: [hyp-region-deny]
      notice_minutes: soon
      duration: 3

      """
    try Data(text.utf8).write(to: folder.url.appending(component: "own.yaml"))
    let manifest = PackageRoot.url.appending(path: "docs/examples/hospital/manifest.yaml").path
    let run = try Tool.run(["simulate", manifest, "--scenario", "./own.yaml"], in: folder.url)
    #expect(run.status == 2)
    for words in ["own.yaml:4:7", "did you mean 'hypothetical'?", "own.yaml:9:17", "own.yaml:10:1"]
    {
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test(arguments: [
    ["simulate", "--scenario", "release-stop-mild", "--set", "stages=[internal, trustd-partners]"],
    ["simulate", "--scenario", "region-deny-mild", "--set", "weights=[closed, opn]"],
    [
      "check", "--ruleset", "us-ofac-sanctions", "--param",
      "us-ofac-sanctions.block_methods=[ip, paymnt]",
    ],
  ])
  func `a word that the field never holds is no value of a figure`(_ arguments: [String]) throws {
    let run = try Tool.run(
      arguments + ["docs/examples/hospital/manifest.yaml"],
      in: PackageRoot.url
    )
    #expect(run.status == 2)
    let near = ["trusted-partners", "open", "payment"].contains {
      run.errors.contains("did you mean `\($0)`?")
    }
    #expect(near, "\(run.errors)")
    #expect(run.errors.contains(arguments.last ?? ""), "\(run.errors)")
  }

  @Test func `several manifests are simulated one after the other`() throws {
    let arguments = [
      "simulate", "docs/examples/hospital/manifest.yaml", "docs/examples/french-bank/manifest.yaml",
      "--as-of", DocumentTests.day, "--scenario", "foreign-persons-middle", "--explain",
      "clinical-notes/clinicians",
    ]
    let run = try Tool.run(arguments + ["--format", "json"], in: PackageRoot.url)
    #expect(run.status == 0, "\(run.errors)")
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(document.manifests.map(\.manifest) == Array(arguments[1...2]))
    #expect(document.manifests.map(\.scenarios.count) == [1, 1])
    let text = try Tool.run(arguments, in: PackageRoot.url)
    #expect(text.output.components(separatedBy: "readiness simulate · ").count == 3)
    #expect(text.output.components(separatedBy: "It is no legal advice").count == 2)
  }

  @Test func `what cannot be read is named, and the others are simulated`() throws {
    let run = try Tool.run(
      [
        "simulate", "docs/examples/hospital/manifest.yaml", "docs/examples/absent.yaml",
        "--scenario", "foreign-persons-middle",
      ],
      in: PackageRoot.url
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("docs/examples/absent.yaml"), "\(run.errors)")
  }

  @Test func `the guide shows how near offerings are as it is`() throws {
    let guide = PackageRoot.url.appending(path: "docs/guide/scenarios.md")
    let page = try String(contentsOf: guide, encoding: .utf8)
    let run = try Tool.run(
      [
        "simulate", "docs/examples/frontier-lab/manifest.yaml", "--as-of", "2026-11-23",
        "--scenario", "region-deny-middle", "--set", "denied=[CN, DE, GB]", "--sensitivity",
      ],
      in: PackageRoot.url
    )
    let from = try #require(run.output.range(of: "   How near:")).lowerBound
    let until = try #require(run.output.range(of: "\n\nSimulated:")).lowerBound
    #expect(page.contains("```text\n\(run.output[from..<until])\n```"))
  }

  @Test func `the scenario of the guide runs`() throws {
    let guide = PackageRoot.url.appending(path: "docs/guide/scenarios.md")
    let page = try String(contentsOf: guide, encoding: .utf8)
    let block = try #require(page.components(separatedBy: "```yaml\n").last)
    let text = try #require(block.components(separatedBy: "```").first)
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: folder.url.appending(component: "our-order.yaml"))
    let manifest = PackageRoot.url.appending(path: "docs/examples/hospital/manifest.yaml").path
    let run = try Tool.run(
      ["simulate", manifest, "--scenario", "./our-order.yaml"],
      in: folder.url
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("our-order (hypothetical, strict)"))
  }

  /// A law in force that keeps users in China out, and a scenario that adds Russia.
  private static let law = """
    ruleset: own-law
    title: A law made for tests
    version: 1.0.0
    jurisdiction: US
    nature: law
    summary: Nobody in China may use a model.
    history: [{date: 2026-01-01, is: in-force}]
    checked_until: 2026-11-20
    sources: [{id: act, title: The Act, citation: The Act, as_of: 2026-01-01, kind: primary}]
    parameters:
      barred: {type: regions, kind: legal, default: [CN], about: Barred places, source: act}
    rules:
      - id: barred-users
        title: Users in barred places
        requirement: Nobody there has access.
        subject: offering
        severity: high
        basis: interpretation
        confidence: verified
        sources: [{source: act}]
        permits: "!segment.region.overlaps(params.barred)"
        separable: in_place(deployment.controls.geo_block, segment)

    """

  private static let scenario = """
    scenario: wider
    title: The law names Russia too
    version: 1.0.0
    kind: hypothetical
    summary: Nobody in China or Russia may use a model.
    author: Tests
    basis: An assumption.
    rulesets: [own-law]
    settings: [{name: barred, of: own-law, value: [CN, RU]}]
    notice_minutes: 60
    duration_days: 10

    """

  private static let manifest = """
    manifest: 1
    declared: {by: J. Doe, date: 2026-11-01}
    organization: {name: Northwind}
    suppliers: []
    models: [{id: m, provider: self}]
    deployments:
      - id: chat
        models: [m]
        stage: preview
        channel: api
        audience:
          - {segment: cn, region: CN, users: 20, customers: 2, annual_revenue_usd: 1000}
          - {segment: ru, region: RU, users: 300, customers: 7, annual_revenue_usd: 90000}
          - {segment: de, region: DE, users: 4000, customers: 11, annual_revenue_usd: 5e6}
        controls:
          geo_block: {status: implemented, segments: [de]}
          emergency_stop: {status: implemented, minutes: 100, granularity: [model], channels: all, segments: all, tested_on: none}
        fallbacks: []

    """

  @Test func `who is kept out already is counted apart from who would be`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(component: "rules"),
      withIntermediateDirectories: true
    )
    for (name, text) in [
      ("rules/law.yaml", Self.law), ("wider.yaml", Self.scenario), ("m.yaml", Self.manifest),
    ] {
      try Data(text.utf8).write(to: folder.url.appending(path: name))
    }
    let run = try Tool.run(
      [
        "simulate", "m.yaml", "--rulesets", "rules", "--ruleset", "own-law", "--scenario",
        "./wider.yaml", "--as-of", DocumentTests.day, "--explain", "chat/de",
      ],
      in: folder.url
    )
    #expect(run.status == 0, "\(run.errors)")
    try expectSnapshot(run.output, named: "simulation-already.txt")
  }

  @Test func `the scenarios are listed with what may be varied`() throws {
    let run = try Tool.run(["simulate", "--list"], in: PackageRoot.url)
    #expect(run.status == 0)
    try expectSnapshot(run.output, named: "scenarios.txt")
  }

  @Test(arguments: ["txt", "md", "json"])
  func `a simulation reads as recorded`(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(component: "simulation.\(ending)").path
    let run = try Tool.run(
      [
        "simulate", "docs/examples/hospital/manifest.yaml", "--as-of", DocumentTests.day,
        "--scenario", "foreign-persons-middle", "--explain", "clinical-notes/clinicians", "-o",
        file,
      ],
      in: PackageRoot.url
    )
    #expect(run.status == 0, "\(run.errors)")
    let text = try #require(folder.text("simulation.\(ending)"))
    try expectSnapshot(text, named: "simulation.\(ending)")
  }
}
