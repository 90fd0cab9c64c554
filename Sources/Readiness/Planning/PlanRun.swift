import ReadinessChecker
import ReadinessLoader
public import ReadinessModel

/// The planning of what to change of one manifest, which its owner drives, question by question.
public struct PlanRun {
  /// What is planned, and by what.
  struct Input {
    let check: ReadinessCheck
    let manifest: Manifest
    let scenarios: [PreparedScenario]
    let gate: Gate
    let measure: Plan.Measure
    let rulesets: [CompiledRuleset]
    let regions: RegionCatalog
    let day: CalendarDate
  }

  private let input: Input
  private let base: Assessment
  private var searches: [SituationSearch]
  private var table = ChangeTable()

  init(_ input: Input) {
    self.input = input
    base = input.check.assess(input.manifest)
    searches = []
    let situations: [PreparedScenario?] = [nil] + input.scenarios
    searches = situations.map { SituationSearch(input, under: $0) }
    for place in searches.indices {
      // A scenario gives figures other values, and so remedies other ones.
      let rules = situations[place].map { RuleBook($0.rulesets) } ?? RuleBook(input.rulesets)
      let targets = searches[place].targets
      var maker = ChangeMaker(
        answers: AnswerMaker(
          input.manifest.document,
          AnswerBook(rules.rules(of: targets)),
          on: input.day
        ),
        remedies: RemedyMaker(input.manifest.document, regions: input.regions, on: input.day),
        rules: rules
      )
      // Every remedy is known before any is tried: one target's may close another.
      maker.note(targets, &table)
      searches[place].maker = maker
    }
  }

  /// How many steps there are: one for each rule of which something stands at the gate, in each situation.
  public var count: Int {
    searches.reduce(0) { $0 + Set($1.targets.map(\.rule)).count }
  }

  /// Looks for what closes the next things at the gate; false where all are done.
  public mutating func step() -> Bool {
    guard let place = searches.firstIndex(where: { !$0.isDone }) else { return false }
    searches[place].step(&table)
    return true
  }

  /// Looks for what is left, chooses, and hands over the plan.
  public mutating func finish() -> Plan {
    while step() {}
    let cost = ChangeCost(measure: input.measure)
    var preferred: Set<Int> = []
    for place in searches.indices {
      searches[place].choose(cost, preferring: preferred, &table)
      preferred.formUnion(searches[place].chosen)
    }
    return PlanBuilder(input: input, base: base, table: table).plan(of: &searches)
  }
}

@available(*, unavailable)
extension PlanRun: Sendable {}

/// What a change costs.
struct ChangeCost {
  let measure: Plan.Measure

  /// A sum of first costs in changes or days.
  func figure(_ first: Int) -> Double {
    switch measure {
    case .changes: Double(first)
    case .effort: Double(first) / 1000
    }
  }

  /// The cost of a change; of equals one that is preferred is cheaper, then one that is less work.
  func cost(of change: PlannedChange, isPreferred: Bool) -> PlanCost {
    // In thousandths of a day: no rule's figure is finer, and the sum of many stays far from the end of the integers.
    let days = change.effortDays ?? 0
    let effort = days.isFinite ? Int(max(0, min(days, 100_000)) * 1000) : 0
    let other = isPreferred ? 0 : 1
    return switch measure {
    case .changes: PlanCost(first: 1, second: other * 1_000_000_000 + effort)
    case .effort: PlanCost(first: effort, second: 2 + other)
    }
  }
}
