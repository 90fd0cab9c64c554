import ReadinessChecker
import ReadinessLoader
import ReadinessModel
import RulesetLibrary
import SourceText
import Testing

/// A file of the library, by its path.
struct ShippedRuleset: Sendable, CustomTestStringConvertible {
  let path: String
  let text: String
  var testDescription: String { path }

  /// All rulesets of the library.
  static let all: [ShippedRuleset] = RulesetLibrary.files.compactMap { file in
    let text = String(decoding: file.bytes, as: UTF8.self)
    guard file.path.hasSuffix(".yaml"), text.hasPrefix("ruleset:") || text.contains("\nruleset:")
    else { return nil }
    return ShippedRuleset(path: file.path, text: text)
  }
}

struct ExampleCheckTests {
  @Test func `the library has rulesets`() {
    #expect(ShippedRuleset.all.count >= 2)
  }

  @Test(arguments: ShippedRuleset.all)
  func `every shipped rule says what its examples expect`(_ shipped: ShippedRuleset) throws {
    let compiled = try Fixture.compiled(shipped.text)
    let results = ExampleCheck(regions: try Fixture.regions()).results(of: compiled)
    #expect(!results.isEmpty)
    for result in results {
      #expect(result.problem == nil, "\(result.rule): \(result.example)")
    }
  }

  private static let rule = "deployment.channel == 'api'"

  /// An example, and what is wrong with it.
  struct Row: Sendable, CustomTestStringConvertible {
    let given: String
    let verdict: String
    var because: String?
    let problem: String?
    var testDescription: String { "\(given) \(verdict)" }
  }

  @Test(arguments: [
    Row(given: "{deployment: {channel: api}}", verdict: "met", problem: nil),
    Row(
      given: "{deployment: {channel: weights}}",
      verdict: "gap",
      because: "deployments/it/channel",
      problem: nil
    ),
    Row(
      given: "{deployment: {}}",
      verdict: "unknown",
      because: "deployments/it/channel",
      problem: nil
    ),
    Row(
      given: "{deployment: {channel: unknown}}",
      verdict: "unknown",
      because: "deployments/it/channel",
      problem: nil
    ),
    Row(
      given: "{deployment: {channel: weights}}",
      verdict: "met",
      problem: "it is gap where met was expected, because of deployments/it/channel"
    ),
    Row(
      given: "{deployment: {}}",
      verdict: "unknown",
      because: "deployments/it/stage",
      problem: "it is unknown because of deployments/it/channel, not of deployments/it/stage"
    ),
    Row(
      given: "{deployment: {channel: api}, organization: {us_person: false}}",
      verdict: "not-applicable",
      problem: nil
    ),
    Row(
      given: "{deployment: {channel: api}, organization: {}}",
      verdict: "unknown",
      because: "organization/us_person",
      problem: nil
    ),
    Row(
      given: "{deployment: {channel: api}, organization: {us_person: true}}",
      verdict: "met",
      problem: nil
    ),
  ])
  func `an example is compared with its verdict and its path`(_ row: Row) throws {
    var rule = RuleText(Self.rule)
    let because = row.because.map { ", because: \($0)" } ?? ""
    rule.extra = [
      "examples: [{name: one, given: \(row.given), verdict: \(row.verdict)\(because)}]"
    ]
    var ruleset = RulesetText(rule)
    ruleset.appliesWhen = "organization.us_person"
    let results = ExampleCheck(regions: try Fixture.regions())
      .results(of: try Fixture.compiled(ruleset.text))
    #expect(results.map(\.problem) == [row.problem])
  }
}
