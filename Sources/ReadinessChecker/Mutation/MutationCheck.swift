import CEL
public import ReadinessModel
import SourceText
import YAMLTree

/// Changes one thing at a time in the rules of a ruleset and sees whether their examples notice.
///
/// A change that no example notices shows a condition, a threshold or a word that nothing tests. A mutant that would not load is
/// none. The days from which and until which a rule holds are left alone: examples do not speak of them.
public struct MutationCheck: Sendable {
  private let examples: ExampleCheck
  private let vocabulary: RuleVocabulary

  /// Makes a check of rulesets that speak of these regions.
  public init(regions: RegionCatalog) {
    examples = ExampleCheck(regions: regions)
    vocabulary = RuleVocabulary(.manifest, regions)
  }

  /// All mutants of a ruleset's requirements, then of its restrictions, rule by rule, the ruleset's own condition first.
  public func mutants(of compiled: CompiledRuleset) -> [RuleMutant] {
    guard let day = ExampleCheck.day(of: compiled.ruleset) else { return [] }
    var run = MutationRun(compiled, examples, vocabulary, day: day)
    run.addBinding()
    for rule in compiled.rules { run.add(rule) }
    for restriction in compiled.restrictions { run.add(restriction) }
    return run.mutants
  }
}

/// The mutants of one ruleset, gathered.
private struct MutationRun {
  let compiled: CompiledRuleset
  let examples: ExampleCheck
  let day: CalendarDate
  private var expressions: ExpressionCompiler
  private(set) var mutants: [RuleMutant] = []

  init(
    _ compiled: CompiledRuleset,
    _ examples: ExampleCheck,
    _ vocabulary: RuleVocabulary,
    day: CalendarDate
  ) {
    self.compiled = compiled
    self.examples = examples
    self.day = day
    expressions = ExpressionCompiler(
      vocabulary,
      parameters: RuleVocabulary.parametersType(of: compiled.ruleset)
    )
  }

  /// The mutants of `applies_when`; an example of any rule may notice them.
  mutating func addBinding() {
    guard let binding = compiled.appliesWhen else { return }
    let rules = compiled.rules
    for (mutant, changed) in changes(of: binding, for: .appliesWhen, in: .organization) {
      let ruleset = compiled.with(appliesWhen: changed)
      let isNoticed = rules.contains { notices($0, in: ruleset) }
      add(mutant, of: binding, named: ExpressionPurpose.appliesWhen.key, isNoticed)
    }
  }

  mutating func add(_ rule: CompiledRule) {
    if let when = rule.when {
      let name = "\(rule.rule.id).\(ExpressionPurpose.when.key)"
      for (mutant, changed) in changes(of: when, for: .when, in: rule.scope) {
        add(mutant, of: when, named: name, notices(rule.with(when: changed), in: compiled))
      }
    }
    let name = "\(rule.rule.id).\(ExpressionPurpose.require.key)"
    for (mutant, changed) in changes(of: rule.require, for: .require, in: rule.scope) {
      add(mutant, of: rule.require, named: name, notices(rule.with(require: changed), in: compiled))
    }
    for figure in figures(readBy: [rule.when, rule.require]) {
      add(figure, of: rule.rule, notices(rule, in: figure.ruleset))
    }
  }

  mutating func add(_ restriction: CompiledRestriction) {
    let id = restriction.rule.id
    if let when = restriction.when {
      for (mutant, changed) in changes(of: when, for: .when, in: .offering) {
        add(
          mutant,
          of: when,
          named: "\(id).when",
          notices(restriction.with(when: changed), in: compiled)
        )
      }
    }
    let permits = restriction.permits
    for (mutant, changed) in changes(of: permits, for: .permits, in: .segment) {
      let isNoticed = notices(restriction.with(permits: changed), in: compiled)
      add(mutant, of: permits, named: "\(id).permits", isNoticed)
    }
    let separable = restriction.separable
    for (mutant, changed) in changes(of: separable, for: .separable, in: .segment) {
      let isNoticed = notices(restriction.with(separable: changed), in: compiled)
      add(mutant, of: separable, named: "\(id).separable", isNoticed)
    }
    for figure in figures(readBy: [restriction.when, permits, separable]) {
      add(figure, of: restriction.rule, notices(restriction, in: figure.ruleset))
    }
  }

  /// A figure with another value.
  private struct ShiftedFigure {
    let parameter: Parameter
    let text: String
    /// The ruleset with that value.
    let ruleset: CompiledRuleset
  }

  /// The figures that expressions read, each with other values.
  private func figures(readBy expressions: [CompiledExpression?]) -> [ShiftedFigure] {
    let read = ParameterReads.names(in: expressions.compactMap { $0?.program.expression.root })
    return compiled.ruleset.parameters.enumerated().flatMap { number, parameter in
      guard read.contains(Array(parameter.name.utf8)) else { return [ShiftedFigure]() }
      return FigureShift.of(compiled.parameters.values[number]).map { shifted in
        ShiftedFigure(
          parameter: parameter,
          text: shifted.text,
          ruleset: compiled.with(parameter: number, shifted.value)
        )
      }
    }
  }

  private mutating func add(_ figure: ShiftedFigure, of rule: Rule, _ isNoticed: Bool) {
    append(
      .figure,
      expression: "\(rule.id).params.\(figure.parameter.name)",
      change: "\(figure.parameter.writtenValue) becomes \(figure.text)",
      isNoticed: isNoticed,
      span: figure.parameter.value.span
    )
  }

  /// The mutants of an expression that load.
  private mutating func changes(
    of expression: CompiledExpression,
    for purpose: ExpressionPurpose,
    in scope: RuleScope
  ) -> [(SyntaxMutant, CompiledExpression)] {
    guard let syntax = expressions.syntax(of: expression.text, purpose, scope) else { return [] }
    return SyntaxMutant.mutants(of: syntax).compactMap { mutant in
      let changed = ParsedExpression(source: syntax.source, root: mutant.root)
      return expressions.program(of: changed, expression.text, for: purpose, in: scope).map {
        (mutant, $0)
      }
    }
  }

  private mutating func add(
    _ mutant: SyntaxMutant,
    of expression: CompiledExpression,
    named name: String,
    _ isNoticed: Bool
  ) {
    append(
      mutant.kind,
      expression: name,
      change: mutant.change,
      isNoticed: isNoticed,
      span: expression.text.node.span(ofText: mutant.range)
    )
  }

  private mutating func append(
    _ kind: RuleMutant.Kind,
    expression: String,
    change: String,
    isNoticed: Bool,
    span: SourceSpan
  ) {
    let excuse = compiled.ruleset.survivors.first {
      $0.expression.utf8.elementsEqual(expression.utf8) && $0.change.utf8.elementsEqual(change.utf8)
    }
    mutants.append(
      RuleMutant(
        kind: kind,
        expression: expression,
        change: change,
        isNoticed: isNoticed,
        reason: excuse?.reason,
        span: span
      )
    )
  }

  /// Whether one of a rule's examples is not as it should be.
  private func notices(_ rule: CompiledRule, in ruleset: CompiledRuleset) -> Bool {
    rule.rule.examples.contains { example in
      examples.judge(example.given, rule, ruleset, on: day).problem(with: example) != nil
    }
  }

  /// Whether one of a restriction's examples is not as it should be.
  private func notices(_ restriction: CompiledRestriction, in ruleset: CompiledRuleset) -> Bool {
    restriction.rule.examples.contains { example in
      examples.judge(example.given, restriction, ruleset, on: day).problem(with: example) != nil
    }
  }
}
