import ReadinessChecker
import SourceText
import TestSupport
import Testing

/// A ruleset with nothing suspicious in it, of which a test changes one part.
struct LintText {
  var checkedUntil = "2026-10-10"
  var sources = "[{id: act, title: The Act, as_of: 2026-01-01}]"
  var parameters = [
    "minutes: {type: count, kind: legal, default: 90, about: A time., source: act, at: here}"
  ]
  var id = "slow-stop"
  var confidence = "verified"
  var citations = "[{source: act, at: section 1}]"
  var title = "Too slow"
  var basis = "interpretation"
  var days = ""
  var when = "deployment.stage == 'preview'"
  var require =
    "in_place(deployment.controls.emergency_stop)"
    + " && deployment.controls.emergency_stop.minutes <= params.minutes"
  var remedies = ["{do: Be faster.}"]
  var examples = [
    "{name: slow, given: \(Self.stop(", minutes: 99")), verdict: gap, because: deployments/it}",
    "{name: unsaid, given: \(Self.stop("")), verdict: unknown, because: deployments/it}",
    "{name: fast, given: \(Self.stop(", minutes: 9")), verdict: met}",
  ]

  static func stop(_ fields: String) -> String {
    "{deployment: {stage: preview, controls: "
      + "{emergency_stop: {status: implemented, segments: all\(fields)}}}}"
  }

  var text: String {
    """
    ruleset: test-law
    title: A law for tests
    version: 1.0.0
    jurisdiction: US
    nature: law
    summary: It says what a test needs.
    history: [{date: 2020-01-01, is: in-force}]
    checked_until: \(checkedUntil)
    sources: \(sources)
    parameters: {\(parameters.joined(separator: ", "))}
    rules:
      - id: \(id)
        title: \(title)
        requirement: It is fast.
        subject: deployment
        severity: high
        basis: \(basis)
        confidence: \(confidence)
        sources: \(citations)
        when: \(when)
        require: \(require)
        \(days)
        remedies: [\(remedies.joined(separator: ", "))]
        examples: [\(examples.joined(separator: ", "))]

    """
  }
}

/// A change of the ruleset, with a mark around what the warning points at, and the code; none where nothing is suspicious.
struct LintRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let code: String?
  let change: @Sendable (inout LintText) -> Void

  init(_ name: String, _ code: String?, _ change: @escaping @Sendable (inout LintText) -> Void) {
    testDescription = name
    self.code = code
    self.change = change
  }

  static let figures: [LintRow] = [
    LintRow("nothing", nil) { _ in },
    LintRow("a parameter that nothing reads", "lint.unused-parameter") {
      $0.parameters += ["⟪other⟫: {type: count, kind: house, default: 1, about: It.}"]
    },
    LintRow("a parameter that only a remedy names", "lint.unused-parameter") {
      $0.parameters += ["⟪closed⟫: {type: regions, kind: house, default: [US], about: It.}"]
      $0.remedies = ["{do: Leave., remove: {path: regions, value: params.closed}}"]
    },
    LintRow("a parameter that `when` reads", nil) {
      $0.parameters += ["stage: {type: text, kind: house, default: preview, about: It.}"]
      $0.when = "deployment.stage == params.stage"
    },
    LintRow("a variable of a macro with the name of all parameters", "lint.unused-parameter") {
      $0.parameters += ["⟪class⟫: {type: text, kind: house, default: preview, about: It.}"]
      $0.when =
        "deployment.stage == 'preview' || deployment.audience.all(params, params.class == 'employee')"
    },
    LintRow("a source that nobody cites", "lint.uncited-source") {
      $0.sources = "[{id: act, title: The Act}, {id: ⟪letter⟫, title: A letter}]"
    },
    LintRow("verified without a source", "lint.verified-without-source") {
      $0.id = "⟪slow-stop⟫"
      $0.citations = "[]"
    },
    LintRow("recalled without a source", nil) {
      $0.confidence = "recalled"
      $0.citations = "[]"
    },
  ]

  static let words: [LintRow] = [
    LintRow("a figure of the law without a place", "lint.uncited-figure") {
      $0.parameters = [
        "⟪minutes⟫: {type: count, kind: legal, default: 90, about: A time., source: act}"
      ]
    },
    LintRow("a figure of our own without a source", nil) {
      $0.parameters = ["minutes: {type: count, kind: house, default: 90, about: A time.}"]
    },
    LintRow("a number in a rule that follows the text", "lint.bare-figure") {
      $0.basis = "text"
      $0.require += " && deployment.controls.emergency_stop.minutes < ⟪120⟫"
    },
    LintRow("a day in a rule that follows the text", "lint.bare-figure") {
      $0.basis = "text"
      $0.require += " && today > ⟪date('2020-01-01')⟫"
    },
    LintRow("a number in a rule that reads the text", nil) {
      $0.require += " && deployment.controls.emergency_stop.minutes < 120"
    },
    LintRow("none, one and all of a percentage", nil) {
      $0.basis = "text"
      $0.require +=
        " && deployment.controls.emergency_stop.minutes + 0 * 1 < 100 * params.minutes"
    },
    LintRow("a title that gives an order", "lint.title-gives-order") {
      $0.id = "⟪slow-stop⟫"
      $0.title = "Stop within 90 minutes"
    },
    LintRow("a title that states a duty", "lint.title-gives-order") {
      $0.id = "⟪slow-stop⟫"
      $0.title = "A service must stop in time"
    },
    LintRow("no remedy", "lint.missing-remedy") {
      $0.id = "⟪slow-stop⟫"
      $0.remedies = []
    },
  ]

  static let dates: [LintRow] = [
    LintRow("checked before the last entry of the history", "lint.dates") {
      $0.checkedUntil = "⟪2019-12-31⟫"
      $0.sources = "[{id: act, title: The Act}]"
    },
    LintRow("checked on the day of the last entry", nil) {
      $0.checkedUntil = "2020-01-01"
      $0.sources = "[{id: act, title: The Act, as_of: 2020-01-01}]"
    },
    LintRow("a source that is younger than the check", "lint.dates") {
      $0.sources = "[{id: act, title: The Act, as_of: ⟪2026-10-11⟫}]"
    },
    LintRow("a rule that ends before the history begins", "lint.dates") {
      $0.id = "⟪slow-stop⟫"
      $0.days = "applies_until: 2019-12-31"
    },
    LintRow("a rule that ends on the first day of the history", nil) {
      $0.days = "applies_until: 2020-01-01"
    },
  ]

  static let examples: [LintRow] = [
    LintRow("no example of a gap", "lint.missing-example") {
      $0.id = "⟪slow-stop⟫"
      $0.examples.remove(at: 0)
    },
    LintRow("no example", "lint.missing-example") {
      $0.id = "⟪slow-stop⟫"
      $0.examples = []
    },
    LintRow("a rule that no example is judged by", "lint.never-judged") {
      $0.when = "⟪deployment.stage == 'internal'⟫"
    },
    LintRow("an id that is missing lets a reference lead somewhere", "lint.silence-passes") {
      $0.id = "⟪slow-stop⟫"
      $0.examples += [
        "{name: fallback, given: {model: {id: m, weights: open}, "
          + "deployment: {fallbacks: [{model: it}]}}, verdict: unknown, because: deployments/it}"
      ]
      $0.require = "params.minutes > 0 && deployment.fallbacks.all(f, f.model.weights == 'open')"
      $0.when = "deployment.stage != 'retired' || params.minutes > 0"
    },
    LintRow("more keys than are tried", "lint.example-too-large") {
      let segments = (0..<RulesetLinter.maximumExampleKeys).map { "{segment: s\($0)}" }
      $0.examples[1] =
        "{name: ⟪unsaid⟫, given: {deployment: {stage: preview, audience: "
        + "[\(segments.joined(separator: ", "))]}}, verdict: unknown, because: deployments/it}"
    },
  ]
}

struct RulesetLinterTests {
  @Test(arguments: LintRow.figures + LintRow.words + LintRow.dates + LintRow.examples)
  func `a warning names its place and what to do`(_ row: LintRow) throws {
    var changed = LintText()
    row.change(&changed)
    let text = changed.text
    let marked = row.code == nil ? nil : MarkedText(text)
    let compiled = try Fixture.compiled(marked?.text ?? text)
    let found = RulesetLinter(regions: try Fixture.regions()).findings(in: compiled)
    #expect(Set(found.map { "\($0.code)" }) == Set([row.code].compactMap(\.self)), "\(found)")
    for warning in found {
      #expect(warning.severity == .warning)
      #expect(warning.help != nil)
      guard case .span(let span) = warning.place else {
        Issue.record("no place: \(warning.message)")
        continue
      }
      #expect(span.start..<span.end == marked?.range)
    }
  }

  @Test func `what silence turns into a pass is told with its example, its key and both verdicts`()
    throws
  {
    var text = LintText()
    text.require = "params.minutes > 0 && deployment.id != 'chat'"
    text.examples = [
      "{name: by name, given: {deployment: {id: chat, stage: preview}}, verdict: gap, "
        + "because: deployments/chat/id}"
    ]
    let compiled = try Fixture.compiled(text.text)
    let found = RulesetLinter(regions: try Fixture.regions()).findings(in: compiled)
      .map(\.message).filter { $0.contains("`deployment/id`") }
    let start = "`slow-stop` turns from gap to met where `deployment/id` of the example"
    #expect(found == ["\(start) \"by name\" is deleted or blanked"])
  }

  @Test(arguments: ShippedRuleset.all)
  func `a shipped ruleset has nothing suspicious`(_ shipped: ShippedRuleset) throws {
    let compiled = try Fixture.compiled(shipped.text)
    let found = RulesetLinter(regions: try Fixture.regions()).findings(in: compiled)
    #expect(found.isEmpty, "\(found.map { $0.rendered() }.joined())")
  }
}
