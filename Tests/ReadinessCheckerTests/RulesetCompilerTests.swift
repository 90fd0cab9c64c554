import Foundation
import ReadinessChecker
import ReadinessModel
import SourceText
import TestSupport
import Testing

struct RulesetCompilerTests {
  private func compile(
    _ text: String,
    overrides: [String] = []
  ) throws -> Outcome<CompiledRuleset> {
    RulesetCompiler(regions: try Fixture.regions()).compile(
      try Fixture.ruleset(text),
      overrides: overrides.compactMap { ParameterOverride.read($0).value }
    )
  }

  @Test func `all mistakes of a ruleset are told at once, in order of place`() throws {
    var second = RuleText("deployment.chanel == 'api'", when: "deployment.stge == 'preview'")
    second.id = "second"
    let outcome = try compile(RulesetText(RuleText("deployment.usrs > 1"), second).text)
    #expect(outcome.value == nil)
    let texts = outcome.diagnostics.map { diagnostic in
      if case .span(let span) = diagnostic.place { span.text } else { "" }
    }
    #expect(texts == ["usrs", "stge", "chanel"])
    #expect(outcome.diagnostics.map(\.help).first == "did you mean `users`?")
  }

  /// Ways to write the same expression, whose second `and` is wrong, and where the mistake is.
  @Test(arguments: [
    ("require: deployment.users > 1 && deployment.usrs > 2", "7:49"),
    ("require: \"deployment.users > 1 && deployment.usrs > 2\"", "7:50"),
    ("require: \"deployment\\u002Eusers > 1 && deployment.usrs > 2\"", "7:55"),
    ("require: >-\n      deployment.users > 1\n      && deployment.usrs > 2", "9:21"),
    ("require: |\n      deployment.users > 1 &&\n\n      deployment.usrs > 2", "10:18"),
  ])
  func `a mistake is told at its own characters in the file`(
    _ key: String,
    _ position: String
  ) throws {
    let ruleset = RulesetText(RuleText("deployment.users > 1"))
    let lines = ruleset.text.split(separator: "\n").filter { !$0.contains("require:") }
    let written = lines.joined(separator: "\n") + "\n    " + key + "\n"
    let first = lines.count + 1
    let outcome = try compile(written)
    let diagnostic = try #require(outcome.diagnostics.first)
    guard case .span(let span) = diagnostic.place else { return #expect(Bool(false)) }
    #expect(span.text == "usrs")
    let wanted = position.split(separator: ":").compactMap { Int($0) }
    #expect(span.position.line - first == wanted[0] - 7)
    #expect(span.position.column == wanted[1])
  }

  private static let parameters = [
    "regions": "[US]", "count": "5", "number": "5.5", "text": "five", "texts": "[five]",
    "flag": "true", "date": "2026-01-01", "models": "[a/b]",
  ]

  private static func ruleset(_ type: String) -> String {
    var ruleset = RulesetText(RuleText("deployment.users > 1"))
    ruleset.parameters =
      "{figure: {type: \(type), kind: legal, default: \(parameters[type] ?? ""), about: It., "
      + "source: act, at: here}}"
    return ruleset.text
  }

  @Test(arguments: [
    ("regions", "[EU, US-CA]"), ("regions", "{serve: [EU], except: [FR]}"), ("count", "7"),
    ("count", "1e3"), ("number", "7"), ("number", "1e26"), ("text", "x"), ("texts", "[x, y]"),
    ("texts", "x"), ("flag", "false"), ("date", "2027-01-01"), ("models", "[x/y]"),
  ])
  func `a figure takes another value of its type`(_ type: String, _ value: String) throws {
    let outcome = try compile(Self.ruleset(type), overrides: ["test-law.figure=\(value)"])
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value?.overrides.map(\.name) == ["test-law.figure"])
    #expect(outcome.value?.overrides.map(\.text) == [value])
  }

  @Test(arguments: [
    ("regions", "7"), ("count", "seven"), ("count", "1.5"), ("count", "{at_least: 5}"),
    ("number", "seven"), ("number", "[1]"), ("text", "7"), ("texts", "[7]"), ("flag", "yes"),
    ("date", "2026-13-01"), ("models", "{}"), ("count", "~"), ("count", "[1"),
  ])
  func `a value of another type is a mistake of the argument`(
    _ type: String,
    _ value: String
  ) throws {
    let argument = "test-law.figure=\(value)"
    let outcome = try compile(Self.ruleset(type), overrides: [argument])
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code) == ["rule.parameter-type"])
    #expect(outcome.diagnostics.map(\.place) == [.argument(argument)])
  }

  @Test func `an unknown region and an unknown figure have suggestions`() throws {
    let region = try compile(Self.ruleset("regions"), overrides: ["test-law.figure=[UK]"])
    #expect(region.diagnostics.map(\.help) == ["did you mean `GB`?"])
    let figure = try compile(Self.ruleset("regions"), overrides: ["test-law.figur=[US]"])
    #expect(figure.diagnostics.map(\.help) == ["did you mean `test-law.figure`?"])
  }

  @Test(arguments: ["test-law", "test-law.figure", "figure=5", "=5", ".=5", "a.b="])
  func `an argument of another form is a mistake`(_ argument: String) {
    let outcome = ParameterOverride.read(argument)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code) == ["parameter.malformed"])
  }

  @Test(.enabled(if: SharedFolder.has("design.md"), "needs the design in ../shared"))
  func `the ruleset of the design loads, and its examples hold`() throws {
    let design = String(decoding: try SharedFolder.bytes("design.md"), as: UTF8.self)
    let start = try #require(design.range(of: "```yaml\nruleset: us-ofac"))
    let rest = design[start.lowerBound...].dropFirst("```yaml\n".count)
    let end = try #require(rest.range(of: "```"))
    let compiled = try Fixture.compiled(String(rest[..<end.lowerBound]))
    let results = ExampleCheck(regions: try Fixture.regions()).results(of: compiled)
    #expect(results.count == 6)
    #expect(results.compactMap(\.problem) == [])
  }
}
