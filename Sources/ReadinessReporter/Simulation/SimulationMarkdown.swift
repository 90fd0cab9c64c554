public import ReadinessModel
import SourceText

/// Writes a simulation to send on: the matrix, then a section for each scenario.
public struct SimulationMarkdown: SimulationReporter {
  /// Makes the reporter.
  public init() {}

  /// Writes the simulations one after the other, as UTF-8.
  public func bytes(of simulations: [Simulation], options: ReportOptions) -> [UInt8] {
    var page = MarkdownPage(options)
    for simulation in simulations { write(simulation, on: &page) }
    page.block("\(SimulationWords.note) \(Stamps.closing)")
    return Array(page.text.utf8)
  }

  private func write(_ simulation: Simulation, on page: inout MarkdownPage) {
    let name = simulation.base.organization ?? simulation.base.manifest.name
    page.heading(1, "Who would be cut off: \(MarkdownText.prose(name)), \(simulation.asOf)")
    page.block(
      "**Simulated.** Over-block: \(MarkdownText.prose(SimulationWords.headline(simulation)))."
    )
    page.list(SimulationWords.headlineSteps(simulation).map(MarkdownText.prose))
    let matrix = SimulationMatrix(simulation, columns: 8)
    if !matrix.rows.isEmpty {
      page.heading(2, "Who loses access")
      page.table(
        matrix.head.map(MarkdownText.prose),
        matrix.rows.map { $0.map(MarkdownText.prose) }
      )
    }
    let points = SimulationWords.singlePoints(simulation)
    if !points.isEmpty {
      page.heading(2, "Single points of cut-off")
      page.list(points.map(MarkdownText.prose))
    }
    if !simulation.stages.isEmpty {
      page.heading(2, "Stages of releases that are still to come")
      page.table(
        ["stage", "what it needs"],
        simulation.stages.map { stage in
          [ReleaseWords.title(stage), ReleaseWords.lines(stage).joined(separator: "; ")]
            .map(MarkdownText.prose)
        }
      )
    }
    for outcome in simulation.outcomes { write(outcome, simulation.explained, on: &page) }
  }

  private func write(
    _ outcome: ScenarioOutcome,
    _ explained: [String],
    on page: inout MarkdownPage
  ) {
    let scenario = outcome.scenario
    page.heading(2, MarkdownText.prose(scenario.title))
    let form = scenario.form.map { ", \($0.rawValue)" } ?? ""
    page.block(
      "\(MarkdownText.code(scenario.id)) (\(scenario.kind.rawValue)\(form), simulated). "
        + "\(MarkdownText.prose(scenario.summary)) Basis: \(MarkdownText.prose(scenario.basis)) "
        + "Assumed by: \(MarkdownText.prose(scenario.author)). Notice: "
        + "\(SimulationWords.time(Int64(scenario.noticeMinutes))); lasts "
        + "\(SimulationWords.duration(scenario))\(SimulationWords.start(outcome))."
    )
    if !outcome.varied.isEmpty {
      page.block("Set by hand: \(outcome.varied.map(MarkdownText.code).joined(separator: ", ")).")
    }
    if let duties = SimulationWords.duties(outcome) { page.block("\(MarkdownText.prose(duties)).") }
    guard !outcome.deployments.isEmpty else {
      page.block(SimulationWords.nobody(outcome))
      writeSensitivity(of: outcome, on: &page)
      return
    }
    for deployment in outcome.deployments {
      write(deployment, scenario, on: &page)
      for number in deployment.explained(explained) {
        page.list(SimulationWords.explanation(deployment, number).map(MarkdownText.prose))
      }
    }
    writeSensitivity(of: outcome, on: &page)
  }

  /// How near the scenario's figures are to others by which other verdicts would follow.
  private func writeSensitivity(of outcome: ScenarioOutcome, on page: inout MarkdownPage) {
    guard let sensitivity = outcome.sensitivity else { return }
    let words = SensitivityWords(sensitivity, of: outcome.scenario)
    page.heading(3, "How near")
    page.block(
      "Each is judged, \(words.basis). "
        + "\(MarkdownText.prose(words.most))."
    )
    let rows = words.rows
    page.table(["offering", "now", "by this change"], rows.map { $0.map(MarkdownText.prose) })
  }

  private func write(
    _ deployment: DeploymentOutcome,
    _ scenario: Scenario,
    on page: inout MarkdownPage
  ) {
    let audience = deployment.audience
    page.heading(3, MarkdownText.prose(audience.title ?? audience.path))
    page.block("\(SimulationWords.range(audience.total)) users have access.")
    var rows: [[String]] = []
    if !deployment.alreadyCut.isZero {
      let users = SimulationWords.range(deployment.alreadyCut)
      rows.append(["already kept out", users, "by rules that bind today"])
    }
    for outcome in AccessOutcome.allCases.reversed() {
      let users = deployment.users(outcome)
      guard !users.isZero else { continue }
      let parts = SimulationWords.parts(outcome, of: deployment)
      let shown = page.options.shown(of: parts.count, atMost: 8)
      rows.append([
        SimulationWords.name(outcome), SimulationWords.range(users),
        MarkdownText.prose(Phrase.some(Array(parts.prefix(shown)), of: parts.count)),
      ])
    }
    page.table(["outcome", "users", "who"], rows)
    var items: [String] = deployment.offerings.map { offering in
      let model = offering.model.map(MarkdownText.code) ?? "a model without id"
      let doubt = offering.isNamed == .unknown ? ", if it is about this model" : ""
      let through = offering.through.map { ", reaches us through \(MarkdownText.prose($0))" } ?? ""
      let rules = Phrase.list(offering.rules.map(MarkdownText.code))
      return "Model \(model)\(doubt)\(through): \(rules)"
    }
    if let groups = SimulationWords.groups(deployment) {
      items.append("Who loses it: \(MarkdownText.prose(groups))")
    }
    if !deployment.overBlock.isZero {
      items.append("Over-block: \(SimulationWords.overBlock(deployment))")
    }
    items += SimulationWords.firstSteps(deployment).map { "First: \(MarkdownText.prose($0))" }
    let notice = SimulationWords.notice(deployment.notice, scenario)
    items.append("Notice: \(MarkdownText.prose(notice))")
    if let path = SimulationWords.path(deployment, scenario) {
      items.append("Critical path: \(MarkdownText.prose(path))")
    }
    if let without = SimulationWords.withoutControls(deployment) {
      items.append("Late: \(without)")
    }
    if let stakes = SimulationWords.stakes(deployment) { items.append("Lost: \(stakes)") }
    let running = SimulationWords.continuity(deployment, scenario)
    items.append("What keeps running: \(MarkdownText.prose(running))")
    if !deployment.losing.isZero, let chain = SimulationWords.chain(deployment) {
      items.append("What it rests on: \(MarkdownText.prose(chain))")
    }
    page.list(items)
  }
}
