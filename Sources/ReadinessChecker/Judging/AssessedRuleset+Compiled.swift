import ReadinessModel

extension AssessedRuleset {
  /// A compiled ruleset as an assessment shows it.
  init(
    _ compiled: CompiledRuleset,
    standing: RulesetStanding,
    outcome: Outcome,
    rules: Range<Int>,
    strictest: (force: Force, severity: Rule.Severity)?
  ) {
    let ruleset = compiled.ruleset
    self.init(
      id: ruleset.id.description,
      title: ruleset.title,
      version: ruleset.version,
      jurisdiction: ruleset.jurisdiction,
      nature: ruleset.nature,
      summary: ruleset.summary,
      force: standing.force,
      lastKnownForce: standing.lastKnownForce,
      lawAge: standing.lawAge,
      standing: standing.summary,
      checkedUntil: ruleset.checkedUntil,
      modelledOn: ruleset.modelledOn,
      outcome: outcome,
      rules: rules,
      place: ruleset.span,
      strictest: strictest
    )
  }
}

extension AssessedRule {
  /// A compiled rule as an assessment shows it; `number` is its ruleset's place.
  init(_ compiled: CompiledRule, of ruleset: Ruleset, number: Int) {
    self.init(
      compiled.rule,
      of: ruleset,
      number: number,
      reads: compiled.ways.compactMap { $0.paths.map(ReadPath.shown) },
      expression: compiled.require.text.text
    )
  }

  /// A compiled restriction as an assessment shows it.
  init(_ compiled: CompiledRestriction, of ruleset: Ruleset, number: Int) {
    self.init(
      compiled.rule,
      of: ruleset,
      number: number,
      reads: [],
      expression: compiled.permits.text.text
    )
  }

  private init(
    _ rule: Rule,
    of ruleset: Ruleset,
    number: Int,
    reads: [[String]],
    expression: String
  ) {
    let citations = rule.citations.map { citation in
      let source = ruleset.sources.first { $0.id.utf8.elementsEqual(citation.source.utf8) }
      let title = source?.title ?? citation.source
      // A title that names the place already says it once.
      guard let place = citation.at, !title.contains(place) else { return title }
      return "\(title), \(place)"
    }
    self.init(
      ruleset: number,
      name: "\(ruleset.id)/\(rule.id)",
      title: rule.title,
      requirement: rule.requirement,
      severity: rule.severity,
      basis: rule.basis,
      confidence: rule.confidence,
      citations: citations,
      remedies: rule.choices.compactMap(\.first).map {
        AssessedRemedy(text: $0.text, effortDays: $0.effortDays, owner: $0.owner)
      },
      subject: rule.subject,
      evidence: rule.evidence,
      reads: reads,
      expression: expression,
      place: rule.span
    )
  }
}
