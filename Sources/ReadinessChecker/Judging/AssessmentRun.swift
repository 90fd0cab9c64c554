public import ReadinessModel
import SourceText

/// The judging of one manifest, which its owner drives: each step judges one ruleset.
public struct AssessmentRun: IteratorProtocol {
  /// A ruleset that was judged.
  public struct Step: Sendable, Hashable {
    /// Its id.
    public let ruleset: String
    /// How many are done, this one included.
    public let done: Int
    /// How many there are.
    public let total: Int
  }

  private let manifest: Manifest
  private let rulesets: [CompiledRuleset]
  private let request: AssessmentRequest
  /// The place of the first of the rulesets among those that the manifest was laid out for.
  private let firstPlace: Int
  private var judge: RuleJudge
  private var done = 0
  private var assessed: [AssessedRuleset] = []
  private var rules: [AssessedRule] = []
  private var findings: [Finding] = []
  private var restricted: [RestrictedOffering] = []
  /// The restrictions that were judged, with the places of their rulesets.
  private var restrictions: [(place: Int, restriction: CompiledRestriction)] = []
  private var notes: [String] = []
  private var unjudged: [String] = []

  init(
    _ manifest: Manifest,
    _ rulesets: [CompiledRuleset],
    _ request: AssessmentRequest,
    _ regions: RegionCatalog
  ) {
    let inOrder = rulesets.inOrder
    let slots = ManifestSlots(
      manifest.document,
      products: manifest.products,
      parameters: inOrder.map(\.parameters),
      types: .manifest,
      regions: regions,
      today: request.asOf
    )
    let judge = RuleJudge(
      slots,
      regions: regions,
      deployments: request.deployments,
      evidence: request.evidence
    )
    self.init(manifest, inOrder, request, judge, firstPlace: 0)
  }

  /// A run over a manifest that is laid out already, for these rulesets, in order, among others.
  init(
    _ manifest: Manifest,
    _ rulesets: [CompiledRuleset],
    _ request: AssessmentRequest,
    _ judge: RuleJudge,
    firstPlace: Int
  ) {
    self.manifest = manifest
    self.rulesets = rulesets
    self.request = request
    self.judge = judge
    self.firstPlace = firstPlace
    self.judge.simulates = request.takesAsInForce
    self.judge.explains = request.explains
    notes = self.judge.subjects.selection?.notes ?? []
  }

  /// The audiences that were read.
  var audiences: AudienceShelf { judge.audiences }

  /// Judges the next ruleset; nil where all are judged.
  public mutating func next() -> Step? {
    guard done < rulesets.count else { return nil }
    judge(rulesets[done])
    done += 1
    return Step(
      ruleset: rulesets[done - 1].ruleset.id.description,
      done: done,
      total: rulesets.count
    )
  }

  /// Judges what is left, and hands over everything.
  public mutating func finish() -> Assessment {
    while next() != nil {}
    let figures = rulesets.flatMap(\.overrides).filter { $0.kind == .legal }.map {
      "\($0.name) is set to \($0.text)"
    }
    let bench = WaiverBench(
      rules: rules,
      subjects: judge.subjects.subjects,
      fields: judge.locator.fields,
      day: request.asOf
    )
    let waivers = bench.apply(manifest.waivers + request.waivers, to: &findings)
    return Assessment(
      organization: judge.slots.organizationName,
      manifest: manifest.file,
      asOf: request.asOf,
      stamp: Stamp(isAsOf: request.isAsOf, simulated: request.simulated + figures),
      inputs: request.inputs,
      options: request.options,
      rulesets: assessed,
      rules: rules,
      subjects: judge.subjects.subjects,
      fields: judge.locator.fields,
      findings: findings,
      audiences: judge.audiences.entries.map(\.audience),
      restricted: restricted,
      restrictedFallbacks: fallbacks(),
      waivers: waivers,
      authorizations: AuthorizationShelf(
        day: request.asOf,
        instruments: request.instruments
      ).authorizations(in: manifest.document),
      evidence: judge.assurance.evidence,
      findingEvidence: judge.assurance.findingEvidence,
      notes: notes,
      unjudged: unjudged
    )
  }

  /// For a scenario: what each restriction says of what takes over, where anybody may lose access by any of them.
  private mutating func fallbacks() -> [RestrictedFallback] {
    guard judge.simulates else { return [] }
    let touched = Set(
      restricted.filter { $0.split.outcomes.contains { $0.mayLose } }.map(\.audience)
    )
    return restrictions.flatMap { place, restriction in
      judge.select(ruleset: place)
      return judge.fallbacks(under: restriction, of: touched)
    }
  }

  private mutating func judge(_ compiled: CompiledRuleset) {
    judge.select(ruleset: firstPlace + done)
    let standing =
      request.takesAsInForce
      ? compiled.ruleset.standingInForce(on: request.asOf)
      : compiled.ruleset.standing(on: request.asOf)
    let first = rules.count
    for rule in compiled.rules {
      rules.append(AssessedRule(rule, of: compiled.ruleset, number: assessed.count))
    }
    for restriction in compiled.restrictions {
      rules.append(AssessedRule(restriction, of: compiled.ruleset, number: assessed.count))
    }
    var outcome = AssessedRuleset.Outcome.judged
    if standing.force != nil, !compiled.isEmpty {
      outcome = self.outcome(of: compiled, standing, first)
      judgeRestrictions(of: compiled, outcome, standing, first + compiled.rules.count)
    } else if standing.force == nil {
      outcome = .notYet
    }
    var strictest: (force: Force, severity: Rule.Severity)?
    if case .mayBind = outcome { strictest = self.strictest(of: compiled, standing) }
    noteNothingJudged(compiled, outcome)
    assessed.append(
      AssessedRuleset(
        compiled,
        standing: standing,
        outcome: outcome,
        rules: first..<rules.count,
        strictest: strictest
      )
    )
  }

  private mutating func outcome(
    of compiled: CompiledRuleset,
    _ standing: RulesetStanding,
    _ first: Int
  ) -> AssessedRuleset.Outcome {
    var outcome = AssessedRuleset.Outcome.judged
    switch judge.application(of: compiled.appliesWhen) {
    case .yes: break
    case .no(let explanation): return .notApplicable(explanation)
    case .error(let error): return .error(error)
    case .unknown(let fields): outcome = .mayBind(fields)
    }
    var isFolded = false
    if case .mayBind = outcome { isFolded = true }
    let answers = judge.answers(of: compiled.rules)
    for (offset, rule) in compiled.rules.enumerated() {
      judge.judge(
        rule,
        answers[offset],
        number: first + offset,
        under: standing,
        isFolded: isFolded,
        into: &findings
      )
    }
    return outcome
  }

  /// Judges the restrictions of a ruleset on every offering; those of one that binds somebody else are no findings.
  private mutating func judgeRestrictions(
    of compiled: CompiledRuleset,
    _ outcome: AssessedRuleset.Outcome,
    _ standing: RulesetStanding,
    _ first: Int
  ) {
    guard let reach = RestrictionReach(outcome) else { return }
    for (offset, restriction) in compiled.restrictions.enumerated() {
      let found = judge.judge(restriction, number: first + offset, under: standing, reach)
      findings += found.findings
      restricted += found.offerings
      restrictions.append((firstPlace + done, restriction))
    }
  }

  private func strictest(
    of compiled: CompiledRuleset,
    _ standing: RulesetStanding
  ) -> (force: Force, severity: Rule.Severity)? {
    let forces = Set(
      compiled.rules.compactMap { RuleJudge.fixedForce(of: $0, under: standing)?.force }
        + compiled.restrictions.compactMap {
          RuleJudge.fixedForce(from: $0.from, until: $0.until, under: standing)?.force
        }
    )
    let severities =
      compiled.rules.map(\.rule.severity)
      + compiled.restrictions.map(\.rule.severity)
    guard let strictest = Force.strictestFirst.first(where: forces.contains),
      let severity = severities.max()
    else { return nil }
    return (strictest, severity)
  }

  private mutating func noteNothingJudged(
    _ compiled: CompiledRuleset,
    _ outcome: AssessedRuleset.Outcome
  ) {
    let id = compiled.ruleset.id.description
    if compiled.isEmpty {
      notes.append("\(id): it has no rule that can be judged")
      if request.requested.contains(where: { $0.utf8.elementsEqual(id.utf8) }) {
        unjudged.append(id)
      }
      return
    }
    guard case .judged = outcome else { return }
    let kinds = SubjectKind.allCases.filter { kind in
      compiled.rules.contains { $0.rule.subject == kind }
        || kind == .offering && !compiled.restrictions.isEmpty
    }
    guard kinds.allSatisfy({ judge.hasNone(of: $0) }) else { return }
    let names = kinds.map(\.rawValue).joined(separator: " and no ")
    let all = request.deployments == nil ? "the manifest declares" : "the selection holds"
    notes.append("\(id): \(all) no \(names), so there is nothing to judge")
  }
}

extension [CompiledRuleset] {
  /// The rulesets by their ids.
  var inOrder: [CompiledRuleset] {
    sorted {
      $0.ruleset.id.description.utf8.lexicographicallyPrecedes($1.ruleset.id.description.utf8)
    }
  }
}

@available(*, unavailable)
extension AssessmentRun: Sendable {}
