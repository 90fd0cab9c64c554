import CEL
public import ReadinessModel
public import SourceText

/// Turns rulesets into programs; what is wrong with an expression is told at its own characters.
public struct RulesetCompiler: Sendable {
  let vocabulary: RuleVocabulary

  /// Makes a compiler for rules that speak of these regions.
  public init(regions: RegionCatalog) {
    vocabulary = RuleVocabulary(.manifest, regions)
  }

  /// A ruleset that is known to run, or everything that is wrong with it.
  ///
  /// Of the overrides those count that name the ruleset. Of a partial ruleset only the expressions are looked at.
  public func compile(
    _ ruleset: Ruleset,
    overrides: [ParameterOverride] = []
  ) -> Outcome<CompiledRuleset> {
    guard !ruleset.isPartial else {
      var expressions = expressions(of: ruleset)
      _ = compile(ruleset, [], [], &expressions)
      return Outcome(nil, expressions.diagnostics.sortedByPlace())
    }
    var reader = ParameterReader(vocabulary.regions)
    let own = overrides.filter { $0.ruleset == ruleset.id.description }
    var diagnostics: [Diagnostic] = []
    for override in own
    where !ruleset.parameters.contains(where: { $0.name == override.name }) {
      let names = ruleset.parameters.map(\.name)
      diagnostics.append(
        .unknownParameter(override.name, of: "\(ruleset.id)", names, at: override.argument)
      )
    }
    var values: [ParameterValue] = []
    var used: [CompiledRuleset.Override] = []
    for parameter in ruleset.parameters {
      let override = own.last { $0.name == parameter.name }
      let written = reader.value(of: parameter)
      if let override {
        used.append(
          CompiledRuleset.Override(
            name: "\(ruleset.id).\(parameter.name)",
            kind: parameter.kind,
            text: override.value
          )
        )
      }
      let value = override.map { reader.value(of: parameter, override: $0) } ?? written
      if let value { values.append(value) }
    }
    diagnostics += reader.diagnostics
    var expressions = expressions(of: ruleset)
    let compiled = compile(ruleset, values, used, &expressions)
    diagnostics += expressions.diagnostics
    // The lists are as long as each other where every value could be read. Of a ruleset that is known to load only values
    // that are given in place of its own can be wrong.
    let isOpen = !ruleset.isProved || !own.isEmpty
    if isOpen, values.count == ruleset.parameters.count {
      let words = ParameterWords(of: compiled, vocabulary.types)
      diagnostics += words.mistakes(in: ruleset.parameters, values, own)
    }
    let isSound = !diagnostics.contains { $0.severity == .error }
    return Outcome(isSound ? compiled : nil, diagnostics.sortedByPlace())
  }

  private func expressions(of ruleset: Ruleset) -> ExpressionCompiler {
    ExpressionCompiler(
      vocabulary,
      parameters: RuleVocabulary.parametersType(of: ruleset),
      isProved: ruleset.isProved
    )
  }

  private func compile(
    _ ruleset: Ruleset,
    _ parameters: [ParameterValue],
    _ overrides: [CompiledRuleset.Override],
    _ expressions: inout ExpressionCompiler
  ) -> CompiledRuleset {
    let appliesWhen = ruleset.appliesWhen.flatMap {
      expressions.compile($0, for: .appliesWhen, in: .organization)
    }
    var rules: [CompiledRule] = []
    var restrictions: [CompiledRestriction] = []
    for rule in ruleset.rules {
      let scope = RuleScope(rule.subject)
      let when = rule.when.flatMap { expressions.compile($0, for: .when, in: scope) }
      let from = day(rule.appliesFrom, scope, &expressions)
      let until = day(rule.appliesUntil, scope, &expressions)
      switch rule.duty {
      case .requirement(let text):
        guard let require = expressions.compile(text, for: .require, in: scope) else { continue }
        rules.append(
          CompiledRule(
            rule: rule,
            scope: scope,
            when: when,
            require: require,
            from: from,
            until: until,
            ways: rule.evidence.isEmpty ? expressions.ways(of: require, in: scope) : []
          )
        )
      case .restriction(let permits, let separable):
        let allowed = expressions.compile(permits, for: .permits, in: .segment)
        let told = expressions.compile(separable, for: .separable, in: .segment)
        guard let allowed, let told else { continue }
        restrictions.append(
          CompiledRestriction(
            rule: rule,
            when: when,
            permits: allowed,
            separable: told,
            from: from,
            until: until
          )
        )
      }
    }
    return CompiledRuleset(
      ruleset: ruleset,
      overrides: overrides,
      appliesWhen: appliesWhen,
      rules: rules,
      restrictions: restrictions,
      parameters: ParameterList(
        names: ruleset.parameters.map(\.name),
        values: parameters
      )
    )
  }

  private func day(
    _ day: Rule.Day?,
    _ scope: RuleScope,
    _ expressions: inout ExpressionCompiler
  ) -> CompiledRule.Day? {
    switch day {
    case .date(let date): .date(date)
    case .expression(let text):
      expressions.compile(text, for: .day, in: scope).map { .expression($0) }
    case nil: nil
    }
  }
}

extension SchemaTypes {
  /// The types of the manifest's schema.
  static let manifest = SchemaTypes(ManifestSchema.manifest)
}
