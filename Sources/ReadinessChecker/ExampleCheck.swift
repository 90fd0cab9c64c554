public import ReadinessModel
public import SourceText
package import YAMLTree

/// What a rule says to one of its examples.
public struct ExampleResult: Sendable {
  /// The rule's full name.
  public let rule: String
  /// The example's name.
  public let example: String
  /// The verdict that it expects.
  public let expected: RuleExample.ExpectedVerdict
  /// The verdict that the rule gives; nil where the rule fails.
  public let found: RuleExample.ExpectedVerdict?
  /// What is wrong, in one sentence without a full stop; nil where the rule says what the example expects.
  public let problem: String?
  /// Where the example stands.
  public let span: SourceSpan

  /// Whether the rule says what the example expects.
  public var isAsExpected: Bool { problem == nil }
}

/// Runs rules on their own examples.
///
/// An example is judged as of the day up to which the ruleset was checked, or of the last entry of its history, so that
/// its result does not change with the clock.
public struct ExampleCheck: Sendable {
  let regions: RegionCatalog

  /// Makes a check of examples that speak of these regions.
  public init(regions: RegionCatalog) { self.regions = regions }

  /// The results of all examples of a ruleset, those of its requirements first.
  public func results(of compiled: CompiledRuleset) -> [ExampleResult] {
    compiled.rules.flatMap { rule in
      rule.rule.examples.map { example in
        result(of: example, rule.rule, compiled) { judge(example.given, rule, compiled, on: $0) }
      }
    }
      + compiled.restrictions.flatMap { restriction in
        restriction.rule.examples.map { example in
          result(of: example, restriction.rule, compiled) {
            judge(example.given, restriction, compiled, on: $0)
          }
        }
      }
  }

  /// The day of which a ruleset's examples speak.
  static func day(of ruleset: Ruleset) -> CalendarDate? {
    ruleset.checkedUntil ?? ruleset.history.last?.date
  }

  /// What a rule says to what is given on the day of which the ruleset's examples speak; nil where it fails.
  package func verdict(
    on given: Node,
    rule number: Int,
    of compiled: CompiledRuleset
  ) -> RuleExample.ExpectedVerdict? {
    guard compiled.rules.indices.contains(number), let day = Self.day(of: compiled.ruleset) else {
      return nil
    }
    return judge(given, compiled.rules[number], compiled, on: day).verdict.expected
  }

  private func result(
    of example: RuleExample,
    _ rule: Rule,
    _ compiled: CompiledRuleset,
    _ judge: (CalendarDate) -> ExampleJudgement
  ) -> ExampleResult {
    let judgement = Self.day(of: compiled.ruleset).map(judge)
    return ExampleResult(
      rule: "\(compiled.ruleset.id)/\(rule.id)",
      example: example.name,
      expected: example.verdict,
      found: judgement?.verdict.expected,
      problem: judgement.map { $0.problem(with: example) } ?? "it speaks of no day",
      span: example.span
    )
  }

  /// A judge of what is given.
  private func bench(
    _ given: Node,
    _ subject: SubjectKind,
    _ compiled: CompiledRuleset,
    on day: CalendarDate
  ) -> RuleJudge {
    let slots = ManifestSlots(
      given: given,
      subject: subject,
      parameters: [parameters(compiled, given)],
      types: .manifest,
      regions: regions,
      today: day
    )
    let judge = RuleJudge(slots, regions: regions)
    judge.select(ruleset: 0)
    return judge
  }

  /// What a restriction says to the first offering of what is given, whoever is bound.
  func judge(
    _ given: Node,
    _ restriction: CompiledRestriction,
    _ compiled: CompiledRuleset,
    on day: CalendarDate
  ) -> ExampleJudgement {
    var judge = bench(given, .offering, compiled, on: day)
    let (verdict, outcome) = judge.judgeFirst(restriction)
    return ExampleJudgement(verdict: verdict, fields: judge.locator.fields, outcome: outcome)
  }

  /// What a rule says to what is given.
  func judge(
    _ given: Node,
    _ rule: CompiledRule,
    _ compiled: CompiledRuleset,
    on day: CalendarDate
  ) -> ExampleJudgement {
    var judge = bench(given, rule.rule.subject, compiled, on: day)
    var verdict: Verdict?
    if given["organization"] != nil {
      switch judge.application(of: compiled.appliesWhen) {
      case .yes: break
      case .no: verdict = .notApplicable
      case .unknown(let fields): verdict = .unknown(fields)
      case .error(let error): verdict = .error(error)
      }
    }
    let result = verdict ?? judge.judgeFirst(rule) ?? .notApplicable
    return ExampleJudgement(verdict: result, fields: judge.locator.fields)
  }
}

extension ExampleCheck {
  /// The parameters of a ruleset, with those that an example gives in their place.
  private func parameters(_ compiled: CompiledRuleset, _ given: Node) -> ParameterList {
    guard let own = given["params"] else { return compiled.parameters }
    var reader = ParameterReader(regions)
    let values = compiled.ruleset.parameters.enumerated().map { number, parameter in
      own[parameter.name].flatMap { reader.value(of: parameter, given: $0) }
        ?? compiled.parameters.values[number]
    }
    return ParameterList(names: compiled.parameters.names, values: values)
  }
}

/// A verdict on an example, with the fields that an unknown refers to.
struct ExampleJudgement: Sendable {
  let verdict: Verdict
  let fields: [AskedField]
  /// What becomes of the first part of the audience under a restriction; nil where several things are possible.
  var outcome: AccessOutcome?

  /// The paths of what was read, or of what would decide.
  var paths: [String] {
    switch verdict {
    case .gap(let explanation): explanation.reasons.flatMap { $0.facts.map(\.path) }
    case .unknown(let missing): missing.fields.map { fields[Int($0)].path }
    case .met, .notApplicable, .error: []
    }
  }

  /// What is wrong; nil where the verdict is the expected one, for the expected reason.
  func problem(with example: RuleExample) -> String? {
    if case .error(let error) = verdict { return "the rule fails: \(error.message)" }
    let found = verdict.expected?.rawValue ?? "an error"
    guard verdict.expected == example.verdict else {
      let paths = paths.isEmpty ? "" : ", because of \(paths.joined(separator: ", "))"
      return "it is \(found) where \(example.verdict.rawValue) was expected\(paths)"
    }
    if let expected = example.outcome, expected != outcome {
      let found = outcome?.name ?? "not certain"
      return "the users' outcome is \(found) where \(expected.name) was expected"
    }
    guard let because = example.because, !paths.isEmpty else { return nil }
    let isNamed = paths.contains { path in
      path.utf8.elementsEqual(because.utf8) || path.hasPrefix(because + "/")
    }
    return isNamed
      ? nil : "it is \(found) because of \(paths.joined(separator: ", ")), not of \(because)"
  }
}

extension Verdict {
  /// The verdict as an example writes it; nil for an error.
  var expected: RuleExample.ExpectedVerdict? {
    switch self {
    case .met: .met
    case .gap: .gap
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    case .error: nil
    }
  }
}
