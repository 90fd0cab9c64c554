import CEL
import ReadinessModel
import SourceText

/// Judges rules on subjects of one manifest.
struct RuleJudge {
  let slots: ManifestSlots
  private let evaluation: Evaluation
  private(set) var locator: FindingLocator
  private(set) var subjects: SubjectTable

  init(_ slots: ManifestSlots, regions: RegionCatalog) {
    self.slots = slots
    locator = FindingLocator(slots, atlas: regions.atlas)
    subjects = SubjectTable(slots)
    evaluation = Evaluation(
      store: slots.store,
      variables: [
        slots.rootField("organization") ?? -1, -1, slots.todaySlot, slots.root, -1, -1,
      ]
    )
  }

  /// Lets `params` stand for the parameters of a ruleset, by its place in the run.
  func select(ruleset: Int) {
    evaluation.set(variable: RuleScope.params, to: slots.parameters[ruleset])
  }

  /// Whether an instrument binds the organization.
  enum Application {
    case yes
    case no(Explanation)
    case unknown(MissingFields)
    case error(RuleError)
  }

  /// What `applies_when` says.
  mutating func application(of expression: CompiledExpression?) -> Application {
    guard let expression else { return .yes }
    evaluation.reset()
    let result = expression.program.evaluate(in: evaluation)
    if result.bool == true { return .yes }
    let trace = expression.program.trace(in: evaluation)
    let organization = slots.rootField("organization") ?? slots.root
    switch result.kind {
    case .bool: return .no(locator.explanation(trace, of: expression))
    case .error: return .error(locator.error(evaluation.error(of: result), of: expression))
    case .unknown, .null, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .map, .object, .type, .bound, .opaque:
      return .unknown(missing(trace.unknowns, [expression], subject: organization))
    }
  }

  /// The findings of a rule on all its subjects, added to those before.
  mutating func judge(
    _ rule: CompiledRule,
    number: Int,
    force: Force,
    isFolded: Bool,
    into findings: inout [Finding]
  ) {
    for entry in subjects.entries(of: rule.rule.subject) {
      evaluation.set(variable: RuleScope.subject, to: entry.slot)
      evaluation.set(variable: RuleScope.offeredModel, to: entry.model)
      let verdict: Verdict =
        entry.isOpenList
        ? .unknown(missing([Place(slot: entry.slot)], [], subject: entry.slot))
        : fault(in: rule.from) ?? fault(in: rule.until)
          ?? verdict(of: rule, subject: entry.slot)
      findings.append(
        Finding(
          rule: number,
          subject: entry.number,
          verdict: verdict,
          force: entry.isOpenList
            ? fixedForce(of: rule, under: force) : self.force(of: rule, under: force),
          isFolded: isFolded
        )
      )
    }
  }

  /// The verdict on the first subject, which is an example's.
  mutating func judgeFirst(_ rule: CompiledRule) -> Verdict? {
    guard let entry = subjects.entries(of: rule.rule.subject).first, !entry.isOpenList else {
      return nil
    }
    evaluation.set(variable: RuleScope.subject, to: entry.slot)
    evaluation.set(variable: RuleScope.offeredModel, to: entry.model)
    return verdict(of: rule, subject: entry.slot)
  }

  /// Whether a kind of subject has none, so that its rules have nothing to be judged on.
  mutating func hasNone(of kind: SubjectKind) -> Bool { subjects.entries(of: kind).isEmpty }

  private mutating func verdict(of rule: CompiledRule, subject: Int) -> Verdict {
    var isWhenUnknown = false
    if let when = rule.when {
      evaluation.reset()
      let result = when.program.evaluate(in: evaluation)
      switch result.kind {
      case .bool: if result.bool == false { return .notApplicable }
      case .error: return .error(locator.error(evaluation.error(of: result), of: when))
      case .unknown, .null, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
        .map, .object, .type, .bound, .opaque:
        isWhenUnknown = true
      }
    }
    evaluation.reset()
    let result = rule.require.program.evaluate(in: evaluation)
    if result.bool == true { return .met(whenIsUnknown: isWhenUnknown) }
    if isWhenUnknown { return undecidedWhen(rule, subject, isRequireKnown: result.kind == .bool) }
    switch result.kind {
    case .bool:
      let trace = rule.require.program.trace(in: evaluation)
      return .gap(locator.explanation(trace, of: rule.require))
    case .error: return .error(locator.error(evaluation.error(of: result), of: rule.require))
    case .unknown, .null, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .map, .object, .type, .bound, .opaque:
      let trace = rule.require.program.trace(in: evaluation)
      return .unknown(missing(trace.unknowns, [rule.require], subject: subject))
    }
  }

  /// The unknown of a rule of which it cannot be told whether it is for this subject.
  private mutating func undecidedWhen(
    _ rule: CompiledRule,
    _ subject: Int,
    isRequireKnown: Bool
  ) -> Verdict {
    var places: [Place] = []
    if let when = rule.when {
      evaluation.reset()
      places = when.program.trace(in: evaluation).unknowns
    }
    if !isRequireKnown {
      evaluation.reset()
      places += rule.require.program.trace(in: evaluation).unknowns
    }
    return .unknown(
      missing(
        places,
        [rule.when, isRequireKnown ? nil : rule.require].compactMap(\.self),
        subject: subject
      )
    )
  }

  private mutating func missing(
    _ places: [Place],
    _ expressions: @autoclosure () -> [CompiledExpression],
    subject: Int
  ) -> MissingFields {
    locator.missing(places, of: expressions(), variables: evaluation.variables, subject: subject)
  }

  private func force(of rule: CompiledRule, under force: Force) -> Force {
    guard rule.from != nil || rule.until != nil else { return force }
    return force.limited(
      from: bound(rule.from),
      until: bound(rule.until),
      on: slots.today
    )
  }

  /// The force of a rule where no subject is at hand: days that depend on one cannot be told.
  func fixedForce(of rule: CompiledRule, under force: Force) -> Force {
    force.limited(from: Self.fixed(rule.from), until: Self.fixed(rule.until), on: slots.today)
  }

  private static func fixed(_ day: CompiledRule.Day?) -> RuleBound? {
    switch day {
    case .date(let date): .day(date)
    case .expression: .unknown
    case nil: nil
    }
  }

  /// What is wrong with the expression for a day, if it fails.
  private mutating func fault(in day: CompiledRule.Day?) -> Verdict? {
    guard case .expression(let expression) = day else { return nil }
    evaluation.reset()
    let result = expression.program.evaluate(in: evaluation)
    guard result.kind == .error else { return nil }
    return .error(locator.error(evaluation.error(of: result), of: expression))
  }

  private func bound(_ day: CompiledRule.Day?) -> RuleBound? {
    guard case .expression(let expression) = day else { return Self.fixed(day) }
    evaluation.reset()
    return expression.program.evaluate(in: evaluation).day.map { .day($0) } ?? .unknown
  }
}
