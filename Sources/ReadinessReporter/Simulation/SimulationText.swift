public import ReadinessModel
import SourceText

/// Writes a simulation for reading on a terminal: a matrix of deployments and scenarios, then a page for each scenario.
public struct SimulationText: SimulationReporter {
  /// How many deployments have a column.
  private static let columns: Int = 4

  /// How many deployments of a scenario are written out.
  private static let pages: Int = 12

  /// Makes the reporter.
  public init() {}

  /// Writes the simulations one after the other, as UTF-8.
  public func bytes(of simulations: [Simulation], options: ReportOptions) -> [UInt8] {
    var page = TextPage(options)
    for simulation in simulations {
      write(simulation, on: &page)
      page.space()
    }
    page.wrapped(SimulationWords.note, indent: 0)
    page.line(Stamps.closing)
    return Array(page.text.utf8)
  }

  private func write(_ simulation: Simulation, on page: inout TextPage) {
    let options = page.options
    let scenarios = Phrase.count(simulation.outcomes.count, "scenario")
    page.wrapped("readiness simulate · \(simulation.base.manifest.name)", indent: 0)
    page.wrapped("\(Stamps.day(simulation.base)) · \(scenarios) · simulated", indent: 12)
    page.space()
    let headline = SimulationWords.headline(simulation)
    page.wrapped(headline, indent: 12, label: "OVER-BLOCK", labelStyle: .bad)
    for step in SimulationWords.headlineSteps(simulation) {
      page.wrapped(step, indent: 12, label: "FIRST")
    }
    let matrix = SimulationMatrix(simulation, columns: options.showsAll ? .max : Self.columns)
    if !matrix.rows.isEmpty {
      page.space()
      page.line("Who loses access, without those whom binding rules keep out already", .strong)
      page.table([matrix.head] + matrix.rows, rightAligned: Set(1..<max(2, matrix.head.count)))
      if let more = matrix.more { page.wrapped(more, indent: 3) }
    }
    for point in SimulationWords.singlePoints(simulation) {
      page.space()
      page.wrapped(point, label: "single")
    }
    if !simulation.stages.isEmpty {
      page.space()
      page.line("Stages of releases that are still to come", .strong)
      for stage in simulation.stages {
        page.wrapped(ReleaseWords.title(stage), indent: 3)
        for line in ReleaseWords.lines(stage) { page.wrapped(line, indent: 6) }
      }
    }
    for outcome in simulation.outcomes { write(outcome, simulation.explained, on: &page) }
  }

  private func write(
    _ outcome: ScenarioOutcome,
    _ explained: [String],
    on page: inout TextPage
  ) {
    let scenario = outcome.scenario
    page.space()
    let form = scenario.form.map { ", \($0.rawValue)" } ?? ""
    page.wrapped("\(scenario.id) (\(scenario.kind.rawValue)\(form)): \(scenario.title)", indent: 0)
    page.wrapped(
      "notice \(SimulationWords.time(Int64(scenario.noticeMinutes))), "
        + SimulationWords.duration(scenario) + SimulationWords.start(outcome),
      indent: 3
    )
    if !outcome.varied.isEmpty {
      page.wrapped("set by hand: \(outcome.varied.joined(separator: ", "))", indent: 3)
    }
    if let duties = SimulationWords.duties(outcome) { page.wrapped(duties, indent: 3) }
    guard !outcome.deployments.isEmpty else {
      page.wrapped(SimulationWords.nobody(outcome), indent: 3)
      writeSensitivity(of: outcome, on: &page)
      return
    }
    let shown = Self.shown(of: outcome.deployments, explained, page.options)
    for deployment in shown {
      write(deployment, scenario, on: &page)
      for number in deployment.explained(explained) {
        let lines = SimulationWords.explanation(deployment, number)
        for (offset, line) in lines.enumerated() {
          page.wrapped(line, label: offset == 0 ? "   sum" : "")
        }
      }
    }
    let hidden = outcome.deployments.count - shown.count
    if hidden > 0 {
      let noun = Phrase.count(hidden, "more deployment")
      page.wrapped("and \(noun), where fewer can lose access (--all lists them)", indent: 3)
    }
    writeSensitivity(of: outcome, on: &page)
  }

  /// How near the scenario's figures are to others by which other verdicts would follow.
  private func writeSensitivity(of outcome: ScenarioOutcome, on page: inout TextPage) {
    guard let sensitivity = outcome.sensitivity else { return }
    let words = SensitivityWords(sensitivity, of: outcome.scenario)
    page.space()
    page.wrapped("How near: \(words.basis)", indent: 3)
    page.wrapped(words.most, label: "   most")
    let rows = words.rows
    let shown = page.options.shown(of: rows.count, atMost: Self.pages)
    for row in rows.prefix(shown) {
      page.wrapped("\(row[0]): \(row[1]); \(row[2])", label: "   near")
    }
    if rows.count > shown {
      let noun = Phrase.count(rows.count - shown, "more offering")
      page.wrapped("and \(noun), which are farther away (--all lists them)", indent: 3)
    }
  }

  /// The deployments of a scenario that are shown, in their order: those where most can lose access, and those of which
  /// a sum is asked for.
  private static func shown(
    of deployments: [DeploymentOutcome],
    _ explained: [String],
    _ options: ReportOptions
  ) -> [DeploymentOutcome] {
    let count = options.shown(of: deployments.count, atMost: pages)
    guard count < deployments.count else { return deployments }
    let losses = deployments.map(\.losing)
    let worst = deployments.indices.sorted { left, right in
      let (a, b) = (losses[left], losses[right])
      return (b.most, b.low, left) < (a.most, a.low, right)
    }
    let kept = Set(worst.prefix(count))
    return deployments.indices.filter { place in
      kept.contains(place) || !deployments[place].explained(explained).isEmpty
    }.map { deployments[$0] }
  }

  private func write(
    _ deployment: DeploymentOutcome,
    _ scenario: Scenario,
    on page: inout TextPage
  ) {
    let audience = deployment.audience
    page.space()
    let title = audience.title.map { " · \($0)" } ?? ""
    page.wrapped(
      "\(audience.path)\(title) · \(SimulationWords.range(audience.total)) users",
      indent: 3
    )
    for offering in deployment.offerings {
      let model = offering.model ?? "a model without id"
      let doubt = offering.isNamed == .unknown ? ", if it is about this model" : ""
      let through = offering.through.map { ", reaches us through \($0)" } ?? ""
      page.wrapped(
        "\(model)\(doubt)\(through): \(Phrase.list(offering.rules))",
        label: "   model"
      )
    }
    if deployment.untouched > 0 {
      let models = Phrase.count(deployment.untouched, "model")
      page.wrapped("\(models) of this deployment it is not about", label: "   keeps")
    }
    var rows: [[String]] = []
    if !deployment.alreadyCut.isZero {
      let users = SimulationWords.range(deployment.alreadyCut)
      rows.append([users, "already", "kept out by rules that bind today"])
    }
    for outcome in AccessOutcome.allCases.reversed() {
      let users = deployment.users(outcome)
      guard !users.isZero else { continue }
      rows.append([
        SimulationWords.range(users), SimulationWords.name(outcome),
        SimulationWords.meaning(outcome),
      ])
    }
    page.table(rows, indent: 9, rightAligned: [0])
    for outcome in AccessOutcome.allCases.reversed() where outcome != .keeps {
      let parts = SimulationWords.parts(outcome, of: deployment)
      guard !parts.isEmpty else { continue }
      let shown = page.options.shown(of: parts.count, atMost: 5)
      page.wrapped(
        "\(SimulationWords.name(outcome)): \(Phrase.some(Array(parts.prefix(shown)), of: parts.count))",
        label: "   who"
      )
    }
    if let groups = SimulationWords.groups(deployment) { page.wrapped(groups, label: "   lose") }
    if !deployment.overBlock.isZero {
      page.wrapped(SimulationWords.overBlock(deployment), label: "   over")
    }
    for step in SimulationWords.firstSteps(deployment) { page.wrapped(step, label: "   first") }
    page.wrapped(SimulationWords.notice(deployment.notice, scenario), label: "   time")
    if let path = SimulationWords.path(deployment, scenario) { page.wrapped(path) }
    if let without = SimulationWords.withoutControls(deployment) { page.wrapped(without) }
    if let stakes = SimulationWords.stakes(deployment) { page.wrapped(stakes, label: "   lost") }
    page.wrapped(SimulationWords.continuity(deployment, scenario), label: "   runs")
    if !deployment.losing.isZero, let chain = SimulationWords.chain(deployment) {
      page.wrapped(chain, label: "   on")
    }
  }
}
