import ReadinessModel

/// Looks for the smallest set of changes for one situation.
///
/// First it finds for everything at the gate, by judging, all smallest sets of changes that close it; then the cheapest
/// choice of one set for each; then it writes the choice into the manifest and judges that. Where the choice itself
/// brings something up, that becomes one more duty, and it chooses again.
struct SituationSearch {
  /// The most sets that are judged for one thing at the gate.
  static let maximumStates: Int = 400
  /// The most changes that close one thing.
  static let maximumSize: Int = 6
  /// Up to how many changes each is tried to be left out.
  static let maximumDropped: Int = 100
  /// How often a choice is made anew.
  static let maximumRounds: Int = 30

  let scenario: PreparedScenario?
  /// What stands at the gate.
  let targets: [PlanTarget]
  let before: PlanView
  var maker: ChangeMaker?
  private(set) var oracle: PlanOracle
  private var closings: [ClosingSets] = []
  private var duties: [CoverDuty] = []
  /// The changes that are chosen; some of them may be words only.
  private(set) var chosen: Set<Int> = []
  /// What the chosen changes take, in changes or days.
  private(set) var taken: Double = 0
  /// What every set takes at least.
  private(set) var atLeast: Double = 0
  /// What each chosen change keeps closed.
  private(set) var closes: [Int: [PlanTarget]] = [:]

  init(_ input: PlanRun.Input, under scenario: PreparedScenario?) {
    self.scenario = scenario
    oracle = PlanOracle(input.check, input.manifest, under: scenario, at: input.gate)
    before =
      oracle.view([], ChangeTable()) ?? PlanView(input.check.assess(input.manifest), at: input.gate)
    targets = before.order
  }

  /// Whether everything at the gate has been looked at.
  var isDone: Bool { closings.count >= targets.count }

  /// Whether what is known in data closes a target.
  func isClosable(_ target: PlanTarget) -> Bool {
    guard let place = targets.firstIndex(of: target) else { return false }
    return closings.indices.contains(place) && !closings[place].sets.isEmpty
  }

  /// Looks for what closes the next things at the gate: those of one rule, together.
  mutating func step(_ table: inout ChangeTable) {
    guard !isDone else { return }
    let rule = targets[closings.count].rule
    let group = targets[closings.count...].prefix { $0.rule == rule }
    closings += search(for: Array(group), with: [], &table)
  }

  private mutating func search(
    for target: PlanTarget,
    with base: Set<Int>,
    _ table: inout ChangeTable
  ) -> ClosingSets {
    search(for: [target], with: base, &table).first ?? ClosingSets()
  }

  /// Looks for what closes each of some targets of one rule, beside a set of changes.
  ///
  /// What is asked of targets on different subjects is answered by one judging, as long as each set changes nothing but
  /// its own subject; where a rule looks beyond its subject, each is judged alone.
  private mutating func search(
    for targets: [PlanTarget],
    with base: Set<Int>,
    _ table: inout ChangeTable
  ) -> [ClosingSets] {
    guard let maker else { return targets.map { _ in ClosingSets() } }
    var searches = targets.map { _ in
      ClosingSearch(maximumStates: Self.maximumStates, maximumSize: Self.maximumSize)
    }
    let isApart = targets.count > 1 && maker.staysWithinSubject(targets[0])
    while true {
      let questions = searches.indices.compactMap { place in
        searches[place].question().map { (place: place, set: base.union($0)) }
      }
      guard !questions.isEmpty else { break }
      for batch in Self.batches(questions, targets, isApart, table) {
        let whole = batch.reduce(into: base) { $0.formUnion($1.set) }
        let view = oracle.view(whole, table, of: targets[0].ruleset)
        for question in batch {
          let target = targets[question.place]
          guard let view else {
            searches[question.place].answer(alone(question.set, target, &table))
            continue
          }
          let state = view.open[target].map { open in
            ClosingSearch.State.open(
              maker.steps(from: open, of: target, with: question.set, &table)
            )
          }
          searches[question.place].answer(state ?? .closed)
        }
      }
    }
    return searches.map(\.found)
  }

  /// What becomes of one target where a batch made no manifest.
  private mutating func alone(
    _ set: Set<Int>,
    _ target: PlanTarget,
    _ table: inout ChangeTable
  ) -> ClosingSearch.State {
    guard let maker, let view = oracle.view(set, table, of: target.ruleset) else { return .dead }
    return view.open[target].map { open in
      .open(maker.steps(from: open, of: target, with: set, &table))
    } ?? .closed
  }

  /// Questions in batches that one judging answers: of each subject one, and none that changes anything else.
  private static func batches(
    _ questions: [(place: Int, set: Set<Int>)],
    _ targets: [PlanTarget],
    _ isApart: Bool,
    _ table: ChangeTable
  ) -> [[(place: Int, set: Set<Int>)]] {
    var batches: [[(place: Int, set: Set<Int>)]] = []
    var open: [(roots: Set<String>, batch: Int)] = []
    for question in questions {
      let root = targets[question.place].root
      let isOwn =
        isApart && table.edits(of: question.set).allSatisfy { $0.path.hasPrefix(root + "/") }
      guard isOwn else {
        batches.append([question])
        continue
      }
      if let place = open.firstIndex(where: { !$0.roots.contains(root) }) {
        open[place].roots.insert(root)
        batches[open[place].batch].append(question)
      } else {
        open.append(([root], batches.count))
        batches.append([question])
      }
    }
    return batches
  }

  /// Chooses the cheapest changes that close everything, and proves it.
  mutating func choose(
    _ cost: ChangeCost,
    preferring preferred: Set<Int>,
    _ table: inout ChangeTable
  ) {
    for (place, target) in targets.enumerated() {
      let known = closings[place].sets
      let options = known.isEmpty ? words(for: target, &table) : known
      duties.append(
        CoverDuty(trigger: [], options: options, isComplete: closings[place].isComplete)
      )
    }
    for _ in 0..<Self.maximumRounds {
      let answer = answer(duties, cost, preferred, table)
      chosen = answer.set
      guard let more = newDuty(&table) else { break }
      duties.append(more)
    }
    drop(&table)
    let spent = chosen.map { cost.cost(of: table.changes[$0], isPreferred: false).first }
    taken = cost.figure(spent.reduce(0, +))
    atLeast = min(cost.figure(least(cost, preferred, table)), taken)
  }

  private func answer(
    _ duties: [CoverDuty],
    _ cost: ChangeCost,
    _ preferred: Set<Int>,
    _ table: ChangeTable
  ) -> CoverSearch.Answer {
    let costs = table.changes.indices.map {
      cost.cost(of: table.changes[$0], isPreferred: preferred.contains($0))
    }
    let search = CoverSearch(
      duties,
      cost: { costs[$0] },
      conflict: { table.conflict($0, $1) }
    )
    return search.run()
  }

  /// What every set costs that does as much.
  ///
  /// What may be closed by sets that were not found is left out: what the rest needs is needed in any case.
  private func least(
    _ cost: ChangeCost,
    _ preferred: Set<Int>,
    _ table: ChangeTable
  ) -> Int {
    answer(duties.filter(\.isComplete), cost, preferred, table).atLeast.first
  }

  /// What is to be done where no data closes a target: one of the remedies in words, or to find the answer.
  private func words(for target: PlanTarget, _ table: inout ChangeTable) -> [Set<Int>] {
    guard let maker, let open = before.open[target] else { return [] }
    let subject = target.subject ?? target.rule
    var changes: [PlannedChange] = []
    switch open.reason {
    case .unknown(let fields):
      let field = fields.first
      changes = [
        PlannedChange(
          kind: .state,
          path: field?.path ?? subject,
          edits: [],
          text: field?.question ?? ""
        )
      ]
    case .gap:
      changes = maker.remedies(of: target).map { remedy in
        PlannedChange(
          kind: .work,
          path: subject,
          edits: [],
          text: remedy.text,
          effortDays: remedy.effortDays,
          owner: remedy.owner
        )
      }
      if changes.isEmpty {
        let text = maker.requirement(of: target) ?? "Meet the rule."
        changes = [PlannedChange(kind: .work, path: subject, edits: [], text: text)]
      }
    case .weak:
      let text = "Show with fresh evidence that it holds."
      changes = [PlannedChange(kind: .work, path: subject, edits: [], text: text)]
    case .error: return []
    }
    return changes.map { [table.number(of: $0)] }
  }

  // The proof

  /// What the chosen changes leave open although data closes it, or bring up, as one more duty; nil where there is none.
  private mutating func newDuty(_ table: inout ChangeTable) -> CoverDuty? {
    guard let view = oracle.view(chosen, table) else {
      // The changes make no manifest together: not all of them.
      // With some more they might, so that this is no reason to need more.
      let isNew = !duties.contains { $0.trigger == chosen && $0.options.isEmpty }
      return isNew ? CoverDuty(trigger: chosen, options: [], isComplete: false) : nil
    }
    for target in view.order {
      let isOpenAnyway = before.open[target] != nil && !isClosable(target)
      guard !isOpenAnyway else { continue }
      let trigger = trigger(of: target, &table)
      // One that was looked at already is left open.
      guard !duties.contains(where: { $0.trigger == trigger && !$0.isDone(by: chosen) }) else {
        continue
      }
      let found = search(for: target, with: trigger, &table)
      return CoverDuty(trigger: trigger, options: found.sets, isComplete: found.isComplete)
    }
    return nil
  }

  /// A smallest part of the chosen changes with which a target stands open; for what stands there before, one that holds
  /// a set that closes it alone.
  private mutating func trigger(of target: PlanTarget, _ table: inout ChangeTable) -> Set<Int> {
    var kept: Set<Int> = []
    if let place = targets.firstIndex(of: target) {
      kept = closings[place].sets.first { $0.isSubset(of: chosen) } ?? []
    }
    var trigger = chosen.filter { !table.changes[$0].edits.isEmpty }.union(kept)
    for change in trigger.sorted() where !kept.contains(change) {
      let smaller = trigger.subtracting([change])
      if oracle.view(smaller, table, of: target.ruleset)?.open[target] != nil { trigger = smaller }
    }
    return trigger
  }

  /// Leaves out what is not needed, and notes what each change is needed for.
  ///
  /// Something may close what nobody asked it for; with many changes that is not looked for one by one.
  private mutating func drop(_ table: inout ChangeTable) {
    let allowed = oracle.view(chosen, table)?.order ?? []
    for change in chosen.sorted() {
      let needs = targets.enumerated().filter { place, _ in
        let options = duties[place].options.filter { $0.isSubset(of: chosen) }
        return !options.isEmpty && options.allSatisfy { $0.contains(change) }
      }.map(\.element)
      closes[change] = needs
      guard !table.changes[change].edits.isEmpty, chosen.count <= Self.maximumDropped else {
        continue
      }
      let without = chosen.subtracting([change])
      guard let view = oracle.view(without, table) else { continue }
      let more = view.order.filter { !allowed.contains($0) }
      if more.isEmpty { chosen = without } else { closes[change] = more }
    }
  }

  /// What stands at the gate with a set of changes, and some others in place of one of them.
  mutating func view(with edits: [ManifestEdit]) -> PlanView? { oracle.view(with: edits) }

  /// The answers that might be given in place of a chosen statement.
  mutating func others(than change: PlannedChange) -> [[ManifestEdit]] {
    maker?.others(than: change) ?? []
  }
}
