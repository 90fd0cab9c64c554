import CEL
import ReadinessModel
import SourceText

/// Judges rules on subjects of one manifest.
struct RuleJudge {
  let slots: ManifestSlots
  let evaluation: Evaluation
  var locator: FindingLocator
  var subjects: SubjectTable
  /// Who has access to the deployments.
  var audiences: AudienceShelf
  /// Whether what would shrink the outcome of restrictions is wanted.
  var simulates: Bool = false
  /// Whether gaps and unknowns of requirements are explained.
  var explains: Bool = true
  /// Says what findings rest on that are met.
  private(set) var assurance: AssuranceJudge
  /// On how many subjects a rule may take too much before it is given up.
  static let costlySubjects: Int = 16
  /// The last error of the rule that is judged because it took too much, and how often it did.
  private var cost: (error: RuleError, count: Int)?

  /// Makes a judge of some deployments and what they depend on, or of everything.
  init(
    _ slots: ManifestSlots,
    regions: RegionCatalog,
    deployments: [String]? = nil,
    evidence: @escaping EvidenceLookup = { _ in .withoutFolder }
  ) {
    self.slots = slots
    assurance = AssuranceJudge(slots, files: evidence)
    locator = FindingLocator(slots, atlas: regions.atlas)
    audiences = AudienceShelf(slots, regions.atlas)
    subjects = SubjectTable(
      slots,
      selection: deployments.map { SubjectSelection($0, slots) }
    )
    evaluation = Evaluation(
      store: slots.store,
      variables: [
        slots.rootField("organization") ?? -1, -1, slots.todaySlot, slots.root, -1, -1, -1, -1,
      ]
    )
  }

  /// Lets `params` stand for the parameters of a ruleset, by its place in the run.
  func select(ruleset: Int) {
    evaluation.set(variable: RuleScope.params, to: slots.parameters[ruleset])
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
      .map, .object, .type, .bound, .opaque, .optional:
      return .unknown(missing(trace.unknowns, [expression], subject: organization))
    }
  }

  /// What each rule says of each of its subjects, in the subjects' order.
  ///
  /// Rule by rule the values of one subject would have left the processor's cache before the next rule reads them, so
  /// this goes subject by subject.
  mutating func answers(of rules: [CompiledRule]) -> [[Answer]] {
    var answers: [[Answer]] = []
    for rule in rules {
      let count = subjects.entries(of: rule.rule.subject).count
      // What is not asked in the end must not look like a pass.
      answers.append(Array(repeating: .requireTooCostly, count: count))
    }
    var costly = [Int](repeating: 0, count: rules.count)
    for kind in SubjectKind.allCases {
      let programs = rules.indices.filter { rules[$0].rule.subject == kind }.map { number in
        (number: number, when: rules[number].when?.program, require: rules[number].require.program)
      }
      guard !programs.isEmpty else { continue }
      for (place, entry) in subjects.entries(of: kind).enumerated() where !entry.isOpenList {
        select(entry)
        for program in programs where costly[program.number] < Self.costlySubjects {
          let answer = answer(when: program.when, require: program.require)
          answers[program.number][place] = answer
          if answer.isTooCostly { costly[program.number] += 1 }
        }
      }
    }
    return answers
  }

  /// The findings of a rule on all its subjects, of which its answers are known, added to those before.
  ///
  /// Before the instrument's history there are none.
  mutating func judge(
    _ rule: CompiledRule,
    _ answers: [Answer],
    number: Int,
    under standing: RulesetStanding,
    isFolded: Bool,
    into findings: inout [Finding]
  ) {
    guard let fixed = Self.fixedForce(of: rule, under: standing) else { return }
    let hasOwnDays = rule.from != nil || rule.until != nil
    cost = nil
    for (place, entry) in subjects.entries(of: rule.rule.subject).enumerated() {
      select(entry)
      let verdict: Verdict =
        entry.isOpenList
        ? .unknown(missing([Place(slot: entry.slot)], [], subject: entry.slot))
        : surrender ?? fault(in: rule.from) ?? fault(in: rule.until)
          ?? verdict(of: rule, answers[place], subject: entry.slot)
      let finding = Finding(
        rule: number,
        subject: entry.number,
        verdict: verdict,
        force: entry.isOpenList || !hasOwnDays
          ? fixed : standing.force(from: bound(rule.from), until: bound(rule.until)) ?? fixed,
        isFolded: isFolded
      )
      findings.append(
        assurance.assured(finding, number: findings.count, by: rule, evaluation)
      )
    }
  }

  /// The verdict on the first subject, which is an example's.
  mutating func judgeFirst(_ rule: CompiledRule) -> Verdict? {
    guard let entry = subjects.entries(of: rule.rule.subject).first, !entry.isOpenList else {
      return nil
    }
    select(entry)
    let answer = answer(when: rule.when?.program, require: rule.require.program)
    return verdict(of: rule, answer, subject: entry.slot)
  }

  /// Lets the variables stand for a subject.
  private func select(_ entry: SubjectTable.Entry) {
    evaluation.set(variable: RuleScope.subject, to: entry.slot)
    evaluation.set(variable: RuleScope.offeredModel, to: entry.model)
  }

  /// Whether a kind of subject has none, so that its rules have nothing to be judged on.
  mutating func hasNone(of kind: SubjectKind) -> Bool { subjects.entries(of: kind).isEmpty }

  private func answer(when: Program?, require: Program) -> Answer {
    var isWhenUnknown = false
    if let when {
      evaluation.reset()
      let result = when.evaluate(in: evaluation)
      switch result.kind {
      case .bool: if result.bool == false { return .notApplicable }
      case .error: return isCostly(result) ? .whenTooCostly : .whenFailed
      case .unknown, .null, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
        .map, .object, .type, .bound, .opaque, .optional:
        isWhenUnknown = true
      }
    }
    evaluation.reset()
    let result = require.evaluate(in: evaluation)
    if result.bool == true { return isWhenUnknown ? .metAnyway : .met }
    if isWhenUnknown, !isCostly(result) {
      return result.kind == .bool ? .undecidedGap : .undecided
    }
    switch result.kind {
    case .bool: return .gap
    case .error: return isCostly(result) ? .requireTooCostly : .requireFailed
    case .unknown, .null, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .map, .object, .type, .bound, .opaque, .optional:
      return .unknown
    }
  }

  /// The answer with its reasons, of the subject that the variables stand for.
  private mutating func verdict(
    of rule: CompiledRule,
    _ answer: Answer,
    subject: Int
  ) -> Verdict {
    switch answer {
    case .notApplicable: return .notApplicable
    case .met: return .met(whenIsUnknown: false)
    case .metAnyway: return .met(whenIsUnknown: true)
    case .gap where !explains: return .gap(Explanation([]))
    case .unknown where !explains, .undecided where !explains, .undecidedGap where !explains:
      return .unknown(MissingFields([]))
    case .gap:
      evaluation.reset()
      let trace = rule.require.program.trace(in: evaluation)
      return .gap(locator.explanation(trace, of: rule.require))
    case .unknown:
      evaluation.reset()
      let trace = rule.require.program.trace(in: evaluation)
      return .unknown(missing(trace.unknowns, [rule.require], subject: subject))
    case .undecided: return undecidedWhen(rule, subject, isRequireKnown: false)
    case .undecidedGap: return undecidedWhen(rule, subject, isRequireKnown: true)
    case .whenFailed, .whenTooCostly: return fault(of: rule.when ?? rule.require)
    case .requireFailed, .requireTooCostly: return fault(of: rule.require)
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

  mutating func missing(
    _ places: [Place],
    _ expressions: @autoclosure () -> [CompiledExpression],
    subject: Int
  ) -> MissingFields {
    locator.missing(places, of: expressions(), variables: evaluation.variables, subject: subject)
  }

  /// What is wrong with the expression for a day, if it fails.
  private mutating func fault(in day: CompiledRule.Day?) -> Verdict? {
    guard case .expression(let expression) = day else { return nil }
    evaluation.reset()
    let result = expression.program.evaluate(in: evaluation)
    return result.kind == .error ? fault(result, of: expression) : nil
  }

  /// The verdict where an expression failed when it was evaluated before.
  mutating func fault(of expression: CompiledExpression) -> Verdict {
    evaluation.reset()
    return fault(expression.program.evaluate(in: evaluation), of: expression)
  }

  /// Whether a result is the error of an evaluation that ended at a limit.
  private func isCostly(_ result: Slot) -> Bool {
    guard result.kind == .error else { return false }
    let code = evaluation.error(of: result).code
    return code == .budgetExceeded || code == .valueTooLarge
  }

  /// The verdict where an expression of the rule fails.
  private mutating func fault(_ result: Slot, of expression: CompiledExpression) -> Verdict {
    let error = locator.error(evaluation.error(of: result), of: expression)
    if isCostly(result) {
      cost = (error, (cost?.count ?? 0) + 1)
    }
    return .error(error)
  }

  /// The verdict on what is left where a rule has taken too much on enough subjects; nil before.
  ///
  /// Such a rule ends the run without a judgement in any case; on ten thousand subjects it would take hours.
  private var surrender: Verdict? {
    guard let cost, cost.count >= Self.costlySubjects else { return nil }
    let message =
      "not judged: on \(Self.costlySubjects) subjects before, \(cost.error.message)"
    return .error(RuleError(message: message, place: cost.error.place))
  }
}
