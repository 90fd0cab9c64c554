import ReadinessChecker
import ReadinessModel
import Testing

struct AssuranceTests {
  private static let digest = String(repeating: "0", count: 64)

  /// A rule on the stop of a deployment, with the evidence that it asks for.
  private static func rule(
    _ evidence: String? = "[{kind: drill, about: controls/emergency_stop, max_age_days: 30}]",
    require: String = "deployment.controls.emergency_stop.minutes <= 60",
    subject: String = "deployment"
  ) -> String {
    var rule = RuleText(
      subject == "deployment"
        ? "in_place(deployment.controls.emergency_stop) && (\(require))"
        : require,
      subject: subject
    )
    if let evidence { rule.extra = ["evidence: \(evidence)"] }
    return RulesetText(rule).text
  }

  private static func assess(
    _ evidence: String,
    _ ruleset: String = rule(),
    file: EvidenceFile = .matches(sha256: digest),
    deployment: String = "",
    on day: String = "2026-11-23"
  ) throws -> Assessment {
    let stop = "controls: {emergency_stop: {status: implemented, minutes: 45, segments: all}}"
    var text = ManifestText(deployment: "users: 5\nregions: [US]\n" + stop + "\n" + deployment)
    text.suppliers = "[{id: s, name: S, country: FR}]"
    let manifest = text.text + "evidence: \(evidence)\n"
    return try Fixture.assess(manifest, [ruleset], on: day, evidence: { _ in file })
  }

  private static func word(of assessment: Assessment) throws -> String {
    let finding = try #require(assessment.findings.first)
    return try #require(finding.assurance, "\(assessment.described)").name
  }

  private static let about = "deployments/d/controls/emergency_stop"

  private static func entry(
    kind: String? = "drill",
    about: String? = about,
    collected: String? = "2026-11-01",
    expires: String? = "none"
  ) -> String {
    let fields: [(String, String?)] = [
      ("kind", kind), ("about", about), ("collected_on", collected), ("expires_on", expires),
    ]
    return "{id: one" + fields.compactMap { key, value in value.map { ", \(key): \($0)" } }.joined()
      + "}"
  }

  @Test(arguments: [
    (entry(), "evidenced"),
    (entry(kind: "test"), "asserted"),
    (entry(kind: nil), "asserted"),
    (entry(about: "deployments/d"), "evidenced"),
    (entry(about: "deployments/d/controls/emergency_stop/minutes"), "asserted"),
    (entry(about: "deployments/d/controls/geo_block"), "asserted"),
    (entry(about: nil), "asserted"),
    (entry(collected: "2026-10-24"), "evidenced"),
    (entry(collected: "2026-10-23"), "stale"),
    (entry(collected: "2026-11-24"), "asserted"),
    (entry(collected: nil), "asserted"),
    (entry(expires: "2026-11-23"), "evidenced"),
    (entry(expires: "2026-11-22"), "stale"),
    (entry(expires: nil), "asserted"),
  ])
  func `an entry is worth what it says`(_ entry: String, _ word: String) throws {
    #expect(try Self.word(of: Self.assess("[\(entry)]")) == word)
  }

  @Test(arguments: [
    (EvidenceFile.matches(sha256: digest), "evidenced"),
    (.withoutDigest(sha256: digest), "referenced"),
    (.notAtHand("the file is not at hand"), "referenced"),
    (.refused("it is a pipe and no file"), "referenced"),
  ])
  func `a file makes it evidenced only where its digest is the stated one`(
    _ file: EvidenceFile,
    _ word: String
  ) throws {
    #expect(try Self.word(of: Self.assess("[\(Self.entry())]", file: file)) == word)
  }

  @Test(arguments: ["drill", "test"], ["2026-11-01", "2020-01-01", "2027-01-01"])
  func `an entry of which less is known is never worth more`(
    _ kind: String,
    _ collected: String
  ) throws {
    for expires in ["none", "2027-01-01", "2020-02-02"] {
      for about in [Self.about, "deployments/d/users"] {
        let fields = [kind, about, collected, expires]
        let whole = try Self.worth(of: fields)
        for field in fields.indices {
          for less in [nil, "~", "unknown"] {
            var rest: [String?] = fields
            rest[field] = less
            #expect(try Self.worth(of: rest) <= whole, "\(fields) \(field)")
          }
        }
      }
    }
  }

  private static func worth(of fields: [String?]) throws -> Assurance {
    let entry = entry(kind: fields[0], about: fields[1], collected: fields[2], expires: fields[3])
    let finding = try #require(try assess("[\(entry)]").findings.first)
    return try #require(finding.assurance)
  }

  @Test(arguments: ["[]", "unknown", "[unknown]"])
  func `without evidence there is nothing but the manifest's word`(_ evidence: String) throws {
    let assessment = try Self.assess(evidence)
    #expect(try Self.word(of: assessment) == "asserted")
    #expect(assessment.findingEvidence.isEmpty)
  }

  @Test func `the best entry counts, and the worst of several demands`() throws {
    let stale =
      "{id: two, kind: drill, about: \(Self.about), collected_on: 2020-01-01, "
      + "expires_on: none}"
    #expect(try Self.word(of: Self.assess("[\(stale), \(Self.entry())]")) == "evidenced")
    let two = Self.rule("[{kind: drill, about: controls/emergency_stop}, {kind: policy}]")
    #expect(try Self.word(of: Self.assess("[\(Self.entry())]", two)) == "asserted")
    let policy =
      "{id: two, kind: policy, about: deployments/d, collected_on: 2020-01-01, "
      + "expires_on: none}"
    let both = try Self.assess("[\(Self.entry()), \(policy)]", two)
    #expect(try Self.word(of: both) == "evidenced")
    #expect(both.findingEvidence.first?.parts.map(\.entry) == [0, 1])
  }

  @Test(arguments: [
    (about, "evidenced"),
    ("deployments/d", "evidenced"),
    ("\(about)/minutes", "asserted"),
    ("deployments/d/users", "asserted"),
  ])
  func `a rule without demands is shown by evidence about all that it names`(
    _ path: String,
    _ word: String
  ) throws {
    let rule = Self.rule(nil)
    #expect(
      try Self.word(of: Self.assess("[\(Self.entry(kind: "test", about: path))]", rule)) == word
    )
  }

  @Test(arguments: [
    ("deployment.users < 9 || deployment.title == 'x'", "deployments/d/users", "evidenced"),
    ("deployment.users > 9 || deployment.title == 'A'", "deployments/d/users", "asserted"),
    ("deployment.users > 9 || deployment.title == 'A'", "deployments/d/title", "evidenced"),
    ("deployment.users < 9 && deployment.title == 'A'", "deployments/d/users", "asserted"),
    ("deployment.users < 9 || authorized('x')", "deployments/d/users", "evidenced"),
    ("model.provider.country == 'FR'", "suppliers/s/country", "evidenced"),
    ("model.provider.country == 'FR'", "models/m", "asserted"),
  ])
  func `of an or any side that holds may be shown, and a reference is followed`(
    _ require: String,
    _ path: String,
    _ word: String
  ) throws {
    var rule = RuleText(require, subject: require.hasPrefix("model") ? "model" : "deployment")
    rule.extra = []
    var text = ManifestText(deployment: "users: 5\ntitle: A")
    text.models = "[{id: m, provider: s}]"
    text.suppliers = "[{id: s, country: FR}]"
    text.authorizations = "[]"
    let entry = Self.entry(kind: "policy", about: path)
    let assessment = try Fixture.assess(
      text.text + "evidence: [\(entry)]\n",
      [RulesetText(rule).text],
      evidence: { _ in .matches(sha256: Self.digest) }
    )
    #expect(try Self.word(of: assessment) == word)
  }

  @Test(arguments: [
    (entry(kind: "test"), "it is of the kind test"),
    (entry(collected: "2026-10-23"), "it is 31 days old"),
    (entry(expires: "2026-11-22"), "it ended on 2026-11-22"),
    (
      entry(about: "deployments/d/controls/emergency_stop/minutes"),
      "it speaks of deployments/d/controls/emergency_stop/minutes only"
    ),
  ])
  func `the nearest entry is named, with why it does not serve`(
    _ entry: String,
    _ shortfall: String
  ) throws {
    let part = try #require(Self.assess("[\(entry)]").findingEvidence.first?.parts.first)
    #expect(part.entry == 0)
    #expect(part.shortfall == shortfall)
    #expect(part.about == Self.about)
    #expect(part.maximumAgeDays == 30)
  }

  @Test func `what is no finding that is met has no assurance`() throws {
    let assessment = try Self.assess(
      "[\(Self.entry())]",
      Self.rule(require: "deployment.users > 9")
    )
    #expect(assessment.findings.map { $0.assurance == nil } == [true])
    #expect(assessment.findingEvidence.isEmpty)
  }

  @Test(arguments: Assurance.allCases, Assurance.allCases)
  func `what rests on less than the gate asks for counts as an unknown`(
    _ found: Assurance,
    _ least: Assurance
  ) throws {
    let entries: [Assurance: String] = [
      .asserted: "", .stale: Self.entry(collected: "2020-01-01"), .referenced: Self.entry(),
      .evidenced: Self.entry(),
    ]
    let assessment = try Self.assess(
      "[\(entries[found] ?? "")]",
      file: found == .evidenced ? .matches(sha256: Self.digest) : .notAtHand("no file is named")
    )
    let result = assessment.result(at: Gate(minimumAssurance: least))
    #expect(result.status == (found < least ? .unknown : .pass))
    #expect(result.unassured == (found < least ? 1 : 0))
    #expect(assessment.result(at: Gate(failOn: .critical, minimumAssurance: least)).status == .pass)
    let warned = Gate(unknown: .warn, minimumAssurance: least)
    #expect(assessment.result(at: warned).status == .pass)
  }

  @Test func `a finding takes at most 32 bytes`() {
    #expect(MemoryLayout<Finding>.stride <= 32)
  }
}
