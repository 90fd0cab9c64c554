import ReadinessLoader
import ReadinessModel

/// Puts together what the situations' searches have chosen.
struct PlanBuilder {
  /// Of how many statements other answers are tried.
  static let maximumStatements: Int = 100
  /// The most other answers that are shown of a statement.
  static let maximumAnswers: Int = 3

  /// What stands at each line that a plan writes.
  static let mark: String = "planned, not a fact"

  let input: PlanRun.Input
  let base: Assessment
  let table: ChangeTable

  /// The plan: each situation with its proof, and the steps, what helps in most situations first.
  func plan(of searches: inout [SituationSearch]) -> Plan {
    let all = union(of: searches)
    let edits = table.edits(of: all)
    var situations: [PlannedSituation] = []
    for place in searches.indices {
      let proof = searches[place].view(with: edits)
      situations.append(situation(searches[place], after: proof))
    }
    let statements = Set(
      all.sorted().filter { isStatement(table.changes[$0]) }.prefix(Self.maximumStatements)
    )
    var steps = all.sorted().map { step($0, edits, asksOthers: statements.contains($0), &searches) }
    steps.sort(by: Self.isBefore)
    steps = Self.together(steps)
    return Plan(
      base: base,
      gate: input.gate,
      measure: input.measure,
      situations: situations,
      steps: steps,
      patched: try? ManifestEditor.apply(
        edits,
        to: input.manifest.document,
        mark: Self.mark
      ).get()
    )
  }

  /// All chosen changes; of two in conflict that of the earlier situation.
  private func union(of searches: [SituationSearch]) -> Set<Int> {
    searches.reduce(into: Set<Int>()) { all, search in
      for change in search.chosen.sorted()
      where !all.contains(where: { table.conflict($0, change) }) { all.insert(change) }
    }
  }

  private func situation(_ search: SituationSearch, after proof: PlanView?) -> PlannedSituation {
    let view = proof ?? search.before
    let open = view.order.map { target -> OpenTarget in
      guard let reason = search.before.open[target]?.reason else {
        return OpenTarget(target: target, cause: .broughtUp)
      }
      if search.isClosable(target) { return OpenTarget(target: target, cause: .conflict) }
      if case .unknown = reason { return OpenTarget(target: target, cause: .noAnswer) }
      return OpenTarget(target: target, cause: .work)
    }
    return PlannedSituation(
      scenario: search.scenario?.scenario,
      before: search.before.result,
      after: view.result,
      targets: search.targets,
      open: open,
      bound: PlanBound(
        found: search.chosen.count,
        taken: search.taken,
        atLeast: search.atLeast,
        candidates: table.candidates,
        judgings: search.oracle.judgings
      )
    )
  }

  private func step(
    _ change: Int,
    _ edits: [ManifestEdit],
    asksOthers: Bool,
    _ searches: inout [SituationSearch]
  ) -> PlanStep {
    let planned = table.changes[change]
    let wanted = searches.indices.filter { searches[$0].chosen.contains(change) }
    var closes: [PlanTarget] = []
    for place in wanted {
      for target in searches[place].closes[change] ?? [] where !closes.contains(target) {
        closes.append(target)
      }
    }
    var answers: [OtherAnswer] = []
    if asksOthers, let first = wanted.first {
      answers = others(than: planned, among: edits, &searches[first])
    }
    return PlanStep(
      change: planned,
      situations: wanted,
      closes: closes,
      answers: answers,
      start: start(planned, closes, searches)
    )
  }

  private func isStatement(_ change: PlannedChange) -> Bool {
    change.kind == .state && !change.edits.isEmpty
  }

  /// What follows from other answers, each consequence once; those that lead to gaps first.
  private func others(
    than change: PlannedChange,
    among edits: [ManifestEdit],
    _ search: inout SituationSearch
  ) -> [OtherAnswer] {
    let rest = edits.filter { !change.edits.contains($0) }
    let allowed = search.view(with: edits)?.order ?? []
    var answers: [OtherAnswer] = []
    for other in search.others(than: change) {
      guard let view = search.view(with: rest + other) else { continue }
      let more = view.order.filter { !allowed.contains($0) }
      let isGap = { (target: PlanTarget) -> Bool in
        if case .gap = view.open[target]?.reason { return true }
        return false
      }
      let gaps = more.filter(isGap)
      let unknowns = more.filter { !isGap($0) }
      // One that closes the same is no news.
      guard !more.isEmpty,
        !answers.contains(where: { $0.gaps == gaps && $0.unknowns == unknowns })
      else { continue }
      answers.append(OtherAnswer(edits: other, gaps: gaps, unknowns: unknowns))
    }
    answers.sort { ($0.gaps.count, $1.unknowns.count) > ($1.gaps.count, $0.unknowns.count) }
    return Array(answers.prefix(Self.maximumAnswers))
  }

  /// By when a change has to be begun, from the first rule that needs it.
  private func start(
    _ change: PlannedChange,
    _ closes: [PlanTarget],
    _ searches: [SituationSearch]
  ) -> PlanStep.Start? {
    // A scenario has no date; only the day's own law has.
    let entries = closes.compactMap { searches.first?.before.open[$0] }
    guard !entries.isEmpty else { return nil }
    guard entries.allSatisfy(\.isComing) else { return .now }
    guard let first = entries.compactMap(\.bindsFrom).min() else { return nil }
    guard let days = change.effortDays else { return .before(first) }
    // Days of work, five in a week, as days of the calendar.
    guard days.isFinite, days >= 0 else { return .before(first) }
    let calendar = Int((min(days, 10_000) * 7 / 5).rounded(.up))
    guard let start = CalendarDate(daysSinceEpoch: first.daysSinceEpoch - calendar) else {
      return .before(first)
    }
    return start <= input.day ? .now : .by(start, binds: first)
  }

  /// The steps with those side by side that write into the same thing, each group where its first step was.
  private static func together(_ steps: [PlanStep]) -> [PlanStep] {
    var groups: [(home: String, steps: [PlanStep])] = []
    for step in steps {
      // Work writes nothing, and what it is about may be anything.
      let path = step.change.edits.isEmpty ? "" : step.change.path
      let place = groups.firstIndex { group in
        !path.isEmpty && !group.home.isEmpty
          && (group.home.hasPrefix(path + "/") || path.hasPrefix(group.home + "/"))
      }
      if let place { groups[place].steps.append(step) } else { groups.append((path, [step])) }
    }
    // What is changed comes before what is stated of it.
    return groups.flatMap { group in
      group.steps.filter { $0.change.kind == .change }
        + group.steps.filter { $0.change.kind != .change }
    }
  }

  /// What helps in more situations is first, then what closes more, then what is less work.
  private static func isBefore(_ left: PlanStep, _ right: PlanStep) -> Bool {
    if left.situations.count != right.situations.count {
      return left.situations.count > right.situations.count
    }
    if left.closes.count != right.closes.count { return left.closes.count > right.closes.count }
    let (a, b) = (left.change.effortDays ?? 0, right.change.effortDays ?? 0)
    return a == b ? left.change.path < right.change.path : a < b
  }
}
