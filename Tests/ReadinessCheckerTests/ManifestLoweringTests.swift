import ReadinessChecker
import ReadinessModel
import SourceText
import Testing

/// What a manifest says is what rules see, however it is written.
struct ManifestLoweringTests {
  private func findings(_ manifest: String, _ require: String) throws -> [String] {
    var ruleset = RulesetText(RuleText(require))
    ruleset.parameters =
      "{us: {type: regions, kind: legal, default: [US], about: The US., source: act, at: here}}"
    return try Fixture.assess(manifest, [ruleset.text]).described
  }

  private static let head = "manifest: 1\ndeclared:\norganization:\nmodels: []\n"

  @Test func `anchors, aliases and merge keys say the same as what they stand for`() throws {
    let manifest =
      Self.head + """
        deployments:
          - &first {id: a, models: &none [], stage: preview, audience: ~, users: 7, \
        regions: &here [US]}
          - {<<: *first, id: b, users: 3}
          - {id: c, models: *none, stage: preview, audience: ~, users: 9, regions: *here}

        """
    let found = try findings(
      manifest,
      "deployment.users > 5 && deployment.regions.within(params.us)"
    )
    #expect(found.count == 3)
    #expect(found[0].hasSuffix("a met binding"))
    #expect(found[1].contains("b gap [deployments/b/users=3]"))
    #expect(found[2].hasSuffix("c met binding"))
  }

  @Test(arguments: [
    "deployment.audience.all(s, s.users_status != 'foreign-person')",
    "deployment.audience.all(s, s.users_status == 'us-person')",
    "deployment.audience.exists(s, s.users_status == 'mixed')",
  ])
  func `no rule takes a mixed segment for one of US persons`(_ require: String) throws {
    let manifest =
      Self.head + """
        deployments:
          - id: a
            models: []
            stage: preview
            audience: [{segment: staff, users: 9, users_status: mixed, foreign_persons: 2}]

        """
    let found = try findings(manifest, require)
    #expect(
      found == [
        "test-law/rule deployments/a unknown [deployments/a/audience/staff/users_status] binding"
      ]
    )
  }

  @Test func `texts that are quoted, escaped or folded are what they mean`() throws {
    let manifest =
      Self.head + """
        deployments:
          - {id: a, models: [], audience: [], "st\\u0061ge": "preview", channel: "a\\u0070i"}
          - id: b
            models: []
            audience: []
            stage: 'preview'
            channel: >-
              api

        """
    let found = try findings(
      manifest,
      "deployment.channel == 'api' && deployment.stage == 'preview'"
    )
    #expect(found.map { $0.hasSuffix("met binding") } == [true, true])
  }

  @Test(arguments: [
    "~", "null", "", "unknown", "${USERS}", "os.environ/USERS", "'{{ env.USERS }}'",
  ])
  func `what says nothing is unknown`(_ text: String) throws {
    let found = try findings(
      ManifestText(deployment: "users: \(text)").text,
      "deployment.users > 5"
    )
    #expect(found == ["test-law/rule deployments/d unknown [deployments/d/users] binding"])
  }

  @Test func `keys count in whatever order they stand`()
    throws
  {
    let manifest =
      Self.head + """
        deployments:
          - {id: a, models: [], stage: preview, audience: ~, users: 7}
          - {users: 2, audience: ~, stage: preview, models: [], id: b}

        """
    let found = try findings(manifest, "deployment.users > 5")
    #expect(found[0].hasSuffix("deployments/a met binding"))
    #expect(found[1].contains("deployments/b gap [deployments/b/users=2]"))
  }

  @Test func `the same regions, written the same, are the same set`() throws {
    let deployments = (0..<50).map {
      "  - {id: d\($0), models: [], stage: preview, audience: [], regions: [DE, FR]}"
    }
    let manifest = Self.head + "deployments:\n" + deployments.joined(separator: "\n") + "\n"
    let found = try findings(manifest, "deployment.regions.within(params.us)")
    #expect(found.count == 50)
    #expect(found.allSatisfy { $0.contains("regions=DE, FR params.us=US (only in the first") })
  }
}
