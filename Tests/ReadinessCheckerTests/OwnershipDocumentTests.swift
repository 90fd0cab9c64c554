import Foundation
import ReadinessChecker
import SourceText
import TestSupport
import Testing
import YAMLTree

/// The worked examples of docs/ownership.md say what the tool says.
struct OwnershipDocumentTests {
  private static let parameters =
    "{listed: {type: regions, kind: legal, default: [CU, IR, KP], about: A list., source: act, "
    + "at: here}, unsupported: {type: regions, kind: legal, default: {serve: [worldwide], "
    + "except: [anthropic-supported]}, about: Others., source: act, at: here}}"

  private static func examples() throws -> [Node] {
    let url = PackageRoot.url.appending(components: "docs", "ownership.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    return try text.components(separatedBy: "```yaml\n").dropFirst().flatMap { part in
      let block = part.components(separatedBy: "```")[0]
      let parsed = YAMLParser().parse(SourceFile(name: "ownership.md", text: block))
      return try #require(parsed.value?.first).root.elements
    }
  }

  @Test func `every worked example has the answer that the document gives`() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 12)
    for node in examples {
      let about = try #require(node["about"]?.text)
      let given = YAMLValue(try #require(node["organization"])).text
      let answer = try #require(node["answer"]?.text)
      let verdict = try #require(["true": "met", "false": "gap", "unknown": "unknown"][answer])
      let path = node["because"]?.text ?? "organization/ownership"
      let because = verdict == "met" ? "" : ", because: \(path)"
      var rule = RuleText(try #require(node["ask"]?.text), subject: "organization")
      rule.extra = [
        "examples: [{name: row, given: {organization: \(given)}, "
          + "verdict: \(verdict)\(because)}]"
      ]
      var ruleset = RulesetText(rule)
      ruleset.parameters = Self.parameters
      let results = ExampleCheck(regions: try Fixture.regions())
        .results(of: try Fixture.compiled(ruleset.text))
      #expect(try #require(results.first).problem == nil, "\(about)")
    }
  }
}
