import CEL
import ReadinessModel
import SourceText
import YAMLTree

/// What an expression of a ruleset is for.
enum ExpressionPurpose: Sendable {
  case appliesWhen
  case when
  case require
  case permits
  case separable
  case day

  /// The key in the ruleset.
  var key: String {
    switch self {
    case .appliesWhen: "applies_when"
    case .when: "when"
    case .require: "require"
    case .permits: "permits"
    case .separable: "separable"
    case .day: "applies_from"
    }
  }

  /// The type that the result must have.
  var type: CELType {
    switch self {
    case .appliesWhen, .when, .require, .permits, .separable: .bool
    case .day: .timestamp
    }
  }
}

/// Turns the expressions of one ruleset into programs, and their mistakes into diagnostics at their own characters.
struct ExpressionCompiler {
  let vocabulary: RuleVocabulary
  let parameters: ObjectType
  /// Whether the expressions are known to keep to the rules of loading.
  let isProved: Bool
  private(set) var diagnostics: [Diagnostic] = []
  private var environments: [RuleScope: Environment] = [:]

  init(_ vocabulary: RuleVocabulary, parameters: ObjectType, isProved: Bool = false) {
    self.vocabulary = vocabulary
    self.parameters = parameters
    self.isProved = isProved
  }

  /// The program of an expression; nil, and diagnostics, where it does not load.
  mutating func compile(
    _ text: ExpressionText,
    for purpose: ExpressionPurpose,
    in scope: RuleScope
  ) -> CompiledExpression? {
    let parsed = parse(text, purpose, scope)
    report(parsed.diagnostics, at: text)
    guard let syntax = parsed.value, !parsed.hasErrors else { return nil }
    let outcome = plan(syntax, purpose, scope)
    report(outcome.diagnostics, at: text)
    return outcome.value.map { CompiledExpression(program: $0, text: text) }
  }

  /// The syntax of an expression that is known to load.
  mutating func syntax(
    of text: ExpressionText,
    _ purpose: ExpressionPurpose,
    _ scope: RuleScope
  ) -> ParsedExpression? {
    parse(text, purpose, scope).value
  }

  /// The program of an expression that was changed; nil where it does not load.
  mutating func program(
    of syntax: ParsedExpression,
    _ text: ExpressionText,
    for purpose: ExpressionPurpose,
    in scope: RuleScope
  ) -> CompiledExpression? {
    plan(syntax, purpose, scope).value.map { CompiledExpression(program: $0, text: text) }
  }

  private mutating func parse(
    _ text: ExpressionText,
    _ purpose: ExpressionPurpose,
    _ scope: RuleScope
  ) -> Outcome<ParsedExpression> {
    environment(scope).parse(SourceFile(name: purpose.key, text: text.text))
  }

  /// The program of an expression that keeps to the rules, or what it does not keep to.
  private mutating func plan(
    _ syntax: ParsedExpression,
    _ purpose: ExpressionPurpose,
    _ scope: RuleScope
  ) -> Outcome<Program> {
    let environment = environment(scope)
    let outcome = environment.check(syntax)
    guard let checked = outcome.value, !outcome.hasErrors else {
      return Outcome(nil, outcome.diagnostics)
    }
    if isProved { return Outcome(environment.plan(checked), outcome.diagnostics) }
    let mistakes = mistakes(in: checked, of: syntax, purpose, scope)
    let diagnostics = outcome.diagnostics + mistakes
    return mistakes.isEmpty
      ? Outcome(environment.plan(checked), diagnostics) : Outcome(nil, diagnostics)
  }

  /// What a checked expression does not keep to.
  private mutating func mistakes(
    in checked: CheckedExpression,
    of syntax: ParsedExpression,
    _ purpose: ExpressionPurpose,
    _ scope: RuleScope
  ) -> [Diagnostic] {
    let rules = LoadingRules(
      purpose: purpose,
      scope: scope,
      types: vocabulary.types,
      source: syntax.source
    )
    var mistakes = rules.mistakes(in: checked)
    let environment = environment(scope)
    let cost = environment.costEstimate(of: checked, assuming: RuleCost.sizes)
    if cost.most > RuleCost.limit {
      let root = checked.root.range
      let span = syntax.source.span(root.lowerBound, root.upperBound)
      mistakes.append(.tooCostly(purpose.key, cost.most, at: span))
    }
    return mistakes
  }

  /// The ways in which a requirement holds.
  mutating func ways(of require: CompiledExpression, in scope: RuleScope) -> [ShownWay] {
    let environment = environment(scope)
    return ShownWay.all(of: require.program.expression, in: scope) { environment.plan($0) }
  }

  private mutating func environment(_ scope: RuleScope) -> Environment {
    if let environment = environments[scope] { return environment }
    let environment = vocabulary.environment(scope, parameters: parameters)
    environments[scope] = environment
    return environment
  }

  /// Moves diagnostics from the expression's text into the file that holds it.
  private mutating func report(_ found: [Diagnostic], at text: ExpressionText) {
    func moved(_ span: SourceSpan) -> SourceSpan { text.node.span(ofText: span.range) }
    for diagnostic in found {
      let place: DiagnosticPlace =
        switch diagnostic.place {
        case .span(let span): .span(moved(span))
        case .file, .argument: .span(text.node.span)
        }
      diagnostics.append(
        Diagnostic(
          diagnostic.code,
          diagnostic.message,
          at: place,
          severity: diagnostic.severity,
          notes: diagnostic.notes.map { Diagnostic.Note($0.message, at: $0.span.map(moved)) },
          help: diagnostic.help
        )
      )
    }
  }
}
