import ReadinessChecker
import ReadinessModel
import SourceText
import Testing
import YAMLTree

/// Less information about owners never turns a known answer of `owned_share`.
struct OwnershipInformationTests {
  /// Percentages, with the least whole number that each can be.
  private static let shares: [(text: String, least: Int)] = [
    ("0", 0), ("30", 30), ("50", 50), ("{at_least: 30, below: 50}", 30), ("{above: 50}", 51),
  ]

  private static let remainders: [String] = [
    "", ", ownership_remainder: {screened_on: 2026-09-30, none_listed: true}",
    ", ownership_remainder: {screened_on: 2026-09-30, none_listed: false}",
  ]

  /// Companies with up to two owners, who do not hold more than the whole: others do not load.
  private static let companies: [String] = {
    var owners: [(text: String, least: Int)] = []
    for country in ["DE", "US", "UA"] {
      for share in shares {
        owners.append(("{country: \(country), percent: \(share.text)}", share.least))
      }
    }
    var lists = owners.map(\.text)
    for first in owners {
      for second in owners where first.least + second.least <= 100 {
        lists.append("\(first.text), \(second.text)")
      }
    }
    return lists.flatMap { list in
      remainders.map { "{organization: {ownership: [\(list)]\($0)}}" }
    }
  }()

  @Test(arguments: [">= 50.0", "> 50.0", "< 50.0", "<= 30.0", "== 50.0"])
  func `a key deleted or blanked leaves the answer or makes it unknown`(
    _ comparison: String
  ) throws {
    var ruleset = RulesetText(
      RuleText(
        "owned_share(organization.ownership, params.set) \(comparison)",
        subject: "organization"
      )
    )
    ruleset.parameters =
      "{set: {type: regions, kind: legal, default: [EU, UA-43], about: It., source: act, at: here}}"
    let compiled = try Fixture.compiled(ruleset.text)
    let check = ExampleCheck(regions: try Fixture.regions())
    var known = 0
    for company in Self.companies {
      let root = try #require(parsed(company)).root
      let verdict = check.verdict(on: root, rule: 0, of: compiled)
      for less in YAMLValue(root).withLess {
        let document = try #require(parsed(less.value.text))
        let poorer = check.verdict(on: document.root, rule: 0, of: compiled)
        if poorer != .unknown {
          known += 1
          #expect(poorer == verdict, "\(company): \(less.change)")
        }
      }
    }
    #expect(known > 100)
  }

  private func parsed(_ text: String) -> Document? {
    YAMLParser().parse(SourceFile(name: "given.yaml", text: text)).value?.first
  }
}
