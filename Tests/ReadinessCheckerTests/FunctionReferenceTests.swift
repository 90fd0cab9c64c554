import ReadinessChecker
import Testing

struct FunctionReferenceTests {
  /// A manifest over which every example of the rules' own functions is true.
  private static let given = """
    {organization: {ownership: [{country: DE, percent: 60}]}, models: [{id: m, product: northwind/aurora-4}], \
    deployment: {models: [m], stage: preview, regions: [DE], audience: [{segment: s, users: 1}], \
    controls: {geo_block: {status: implemented, segments: all}}}, \
    authorizations: [{id: one, instrument: test-law, valid_from: 2020-01-01, valid_until: none, \
    covers: {models: all, deployments: all, segments: all, countries: all}, conditions: []}], \
    evidence: [{id: one, kind: drill, about: deployments/it/controls/emergency_stop, \
    collected_on: 2026-09-10, expires_on: none}]}
    """

  private static let reference = Fixture.catalog.map { FunctionReference(regions: $0) }

  @Test func `every entry has a signature and an example, and no two have the same name`() throws {
    for family in try #require(Self.reference).families {
      #expect(!family.entries.isEmpty)
      #expect(Set(family.entries.map(\.name)).count == family.entries.count)
      for entry in family.entries {
        #expect(!entry.signatures.isEmpty && !entry.examples.isEmpty, "\(entry.name)")
        #expect(!entry.documentation.isEmpty, "\(entry.name)")
      }
    }
  }

  @Test(arguments: reference?.families.first?.entries.flatMap(\.examples) ?? [])
  func `every example of a function of rules is met`(_ example: String) throws {
    // A rule has to read something.
    let row = RuleRow("\(example) && deployment.stage == 'preview'", Self.given, "met")
    #expect(try row.problem() == nil)
  }

  @Test(
    arguments: (reference?.families ?? []).dropFirst().flatMap { $0.entries.flatMap(\.examples) }
  )
  func `every other example is true in a rule too`(_ example: String) throws {
    let row = RuleRow("(\(example)) && deployment.stage == 'preview'", Self.given, "met")
    #expect(try row.problem() == nil)
  }
}
