import ReadinessChecker
import ReadinessModel
import Testing

/// What a rule is given, and what it says: a row of a table.
struct RuleRow: Sendable, CustomTestStringConvertible {
  let require: String
  let given: String
  let verdict: String
  /// A path of the explanation or of the unknown set.
  let because: String?
  var subject = "deployment"

  init(_ require: String, _ given: String, _ verdict: String, _ because: String? = nil) {
    self.require = require
    self.given = given
    self.verdict = verdict
    self.because = because
  }

  var testDescription: String { "\(require) given \(given)" }

  /// The same row on another subject.
  func on(_ subject: String) -> RuleRow {
    var row = self
    row.subject = subject
    return row
  }

  /// What is wrong with the rule's answer; nil where it is as the row says.
  func problem() throws -> String? {
    var rule = RuleText(require, subject: subject)
    let because = because.map { ", because: \($0)" } ?? ""
    rule.extra = ["examples: [{name: row, given: \(given), verdict: \(verdict)\(because)}]"]
    var ruleset = RulesetText(rule)
    ruleset.parameters =
      "{listed: {type: regions, kind: legal, default: [ofac-comprehensive], about: A list., "
      + "source: act, at: here}, eu: {type: regions, kind: legal, default: [EU], about: The EU., "
      + "source: act, at: here}}"
    let results = ExampleCheck(regions: try Fixture.regions())
      .results(of: try Fixture.compiled(ruleset.text))
    return try #require(results.first).problem
  }
}
