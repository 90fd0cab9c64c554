import CEL
public import ReadinessModel

/// A ruleset whose expressions are known to run, and whose parameters have values.
public struct CompiledRuleset: Sendable {
  /// A figure that was given another value than the ruleset's.
  public struct Override: Sendable, Hashable {
    /// The full name, as `us-ofac-sanctions.embargoed`.
    public let name: String
    /// Whose figure it is.
    public let kind: Parameter.Kind
    /// The value as it was written.
    public let text: String
  }

  /// The ruleset.
  public let ruleset: Ruleset
  /// The figures that were given other values.
  public let overrides: [Override]

  /// Whom it binds; nil where it binds everybody.
  let appliesWhen: CompiledExpression?
  /// Its requirements.
  let rules: [CompiledRule]
  /// Its restrictions.
  let restrictions: [CompiledRestriction]
  /// The values of its parameters, in their order.
  let parameters: ParameterList
}

extension CompiledRuleset {
  /// Whether it says who may have access.
  package var hasRestrictions: Bool { !restrictions.isEmpty }

  /// Whether it has no rule at all.
  var isEmpty: Bool { rules.isEmpty && restrictions.isEmpty }

  /// The same with another condition of whom it binds.
  func with(appliesWhen: CompiledExpression) -> CompiledRuleset {
    CompiledRuleset(
      ruleset: ruleset,
      overrides: overrides,
      appliesWhen: appliesWhen,
      rules: rules,
      restrictions: restrictions,
      parameters: parameters
    )
  }

  /// The same with another value of one parameter.
  func with(parameter number: Int, _ value: ParameterValue) -> CompiledRuleset {
    var values = parameters.values
    values[number] = value
    return CompiledRuleset(
      ruleset: ruleset,
      overrides: overrides,
      appliesWhen: appliesWhen,
      rules: rules,
      restrictions: restrictions,
      parameters: ParameterList(names: parameters.names, values: values)
    )
  }
}

/// A requirement whose expressions are known to run; a class, so that passing it on is cheap.
final class CompiledRule: Sendable {
  /// When a rule starts or ends.
  enum Day: Sendable {
    case date(CalendarDate)
    case expression(CompiledExpression)
  }

  /// The rule.
  let rule: Rule
  /// What its variables stand for.
  let scope: RuleScope
  let when: CompiledExpression?
  let require: CompiledExpression
  let from: Day?
  let until: Day?
  /// Where it asks for no evidence: in which ways the requirement holds, each of which may be shown.
  let ways: [ShownWay]

  init(
    rule: Rule,
    scope: RuleScope,
    when: CompiledExpression?,
    require: CompiledExpression,
    from: Day?,
    until: Day?,
    ways: [ShownWay]
  ) {
    self.rule = rule
    self.scope = scope
    self.when = when
    self.require = require
    self.from = from
    self.until = until
    self.ways = ways
  }
}

extension CompiledRule {
  /// The same on other subjects.
  func with(when: CompiledExpression) -> CompiledRule {
    CompiledRule(
      rule: rule,
      scope: scope,
      when: when,
      require: require,
      from: from,
      until: until,
      ways: ways
    )
  }

  /// The same with another requirement.
  func with(require: CompiledExpression) -> CompiledRule {
    CompiledRule(
      rule: rule,
      scope: scope,
      when: when,
      require: require,
      from: from,
      until: until,
      ways: ways
    )
  }
}

/// A restriction whose expressions are known to run.
final class CompiledRestriction: Sendable {
  /// The rule.
  let rule: Rule
  let when: CompiledExpression?
  let permits: CompiledExpression
  let separable: CompiledExpression
  let from: CompiledRule.Day?
  let until: CompiledRule.Day?

  init(
    rule: Rule,
    when: CompiledExpression?,
    permits: CompiledExpression,
    separable: CompiledExpression,
    from: CompiledRule.Day?,
    until: CompiledRule.Day?
  ) {
    self.rule = rule
    self.when = when
    self.permits = permits
    self.separable = separable
    self.from = from
    self.until = until
  }
}

extension CompiledRestriction {
  /// The same about other offerings, for other users, or with others whom it can keep apart.
  func with(
    when: CompiledExpression? = nil,
    permits: CompiledExpression? = nil,
    separable: CompiledExpression? = nil
  ) -> CompiledRestriction {
    CompiledRestriction(
      rule: rule,
      when: when ?? self.when,
      permits: permits ?? self.permits,
      separable: separable ?? self.separable,
      from: from,
      until: until
    )
  }
}

/// An expression that is ready to be evaluated, and where it is written.
///
/// A class, because judging passes it on for every finding: a copy of all it holds would cost more than evaluating it.
final class CompiledExpression: Sendable {
  let program: Program
  let text: ExpressionText

  init(program: Program, text: ExpressionText) {
    self.program = program
    self.text = text
  }
}
