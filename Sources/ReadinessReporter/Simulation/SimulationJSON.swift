import JSONText
public import ReadinessModel
import SourceText

/// Writes a simulation for programs: every deployment, offering and part.
public struct SimulationJSON: SimulationReporter {
  /// The version of the format; it changes when a program that reads it would break.
  public static let version: Int = 1

  /// Makes the reporter.
  public init() {}

  /// Writes the simulations of all manifests, as UTF-8; the options change nothing.
  public func bytes(of simulations: [Simulation], options: ReportOptions) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.beginObject()
    writer.member("simulation", Self.version)
    writer.member("simulated", true)
    writer.list("manifests", simulations) { write($0, &$1) }
    writer.member("disclaimer", Stamps.closing)
    writer.endObject()
    return writer.finish()
  }

  private func write(_ simulation: Simulation, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("manifest", simulation.base.manifest.name)
    writer.member("organization", simulation.base.organization)
    writer.member("as_of", simulation.asOf.description)
    writer.member("single_points", SimulationWords.singlePoints(simulation))
    writer.list("stages", simulation.stages) { stage, writer in
      writer.beginObject()
      writer.member("path", stage.path)
      writer.member("stage", stage.stage)
      writer.member("from", stage.from?.description)
      writer.member("cohort", stage.cohort)
      writer.member("missing_controls", stage.missing?.map(\.path))
      writer.member("words", ReleaseWords.lines(stage))
      writer.endObject()
    }
    writer.list("scenarios", simulation.outcomes) { write($0, &$1) }
    writer.endObject()
  }

  private func write(_ outcome: ScenarioOutcome, _ writer: inout JSONWriter) {
    let scenario = outcome.scenario
    writer.beginObject()
    writer.member("id", scenario.id)
    writer.member("title", scenario.title)
    writer.member("version", scenario.version)
    writer.member("kind", scenario.kind.rawValue)
    writer.member("form", scenario.form?.rawValue)
    writer.member("author", scenario.author)
    writer.member("basis", scenario.basis)
    writer.member("from", scenario.from?.description)
    writer.member("as_of", outcome.assessment.asOf.description)
    writer.member("notice_minutes", scenario.noticeMinutes)
    writer.member("duration_days", scenario.durationDays)
    writer.member("set", outcome.varied)
    writer.list("inputs", outcome.assessment.inputs) { JSONInput(input: $0).write(to: &$1) }
    writer.list("deployments", outcome.deployments) { write($0, scenario, &$1) }
    if let sensitivity = outcome.sensitivity {
      writer.key("sensitivity")
      SensitivityJSON(sensitivity: sensitivity).write(to: &writer)
    }
    writer.endObject()
  }

  private func write(
    _ deployment: DeploymentOutcome,
    _ scenario: Scenario,
    _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("path", deployment.audience.path)
    writer.member("title", deployment.audience.title)
    write("users", deployment.audience.total, &writer)
    write("already", deployment.alreadyCut, &writer)
    for outcome in AccessOutcome.allCases.reversed() {
      write(Self.key(outcome), deployment.users(outcome), &writer)
    }
    write("losing", deployment.losing, &writer)
    write("over_block", deployment.overBlock, &writer)
    writeLosses(deployment, &writer)
    write("losing_by_class", deployment.losing(by: \.userClass), &writer)
    write("losing_by_region", deployment.losing(by: \.region), &writer)
    writer.member("untouched_models", deployment.untouched)
    writer.key("notice")
    writer.beginObject()
    writer.member("answer", SimulationWords.noticeWord(deployment.notice))
    writer.member("words", SimulationWords.notice(deployment.notice, scenario))
    writer.endObject()
    writer.member("critical_path", SimulationWords.path(deployment, scenario))
    writer.member("continuity", SimulationWords.continuity(deployment, scenario))
    writer.member("rests_on", SimulationWords.chain(deployment))
    writeParts(of: deployment, &writer)
    writer.list("offerings", deployment.offerings) { write($0, &$1) }
    writer.member("first", SimulationWords.firstSteps(deployment))
    writer.endObject()
  }

  /// What goes with those who lose the deployment.
  private func writeLosses(_ deployment: DeploymentOutcome, _ writer: inout JSONWriter) {
    write("losing_without_controls", deployment.losingWithoutControls, &writer)
    write("losing_customers", deployment.losingCustomers, &writer)
    writer.key("losing_revenue_usd")
    if let revenue = deployment.losingRevenueUSD {
      writer.beginObject()
      writer.key("at_least")
      writer.double(revenue.lowerBound)
      writer.key("at_most")
      if revenue.upperBound.isFinite { writer.double(revenue.upperBound) } else { writer.null() }
      writer.endObject()
    } else {
      writer.null()
    }
  }

  private func write(
    _ key: String,
    _ groups: [(group: String?, users: CountRange)],
    _ writer: inout JSONWriter
  ) {
    writer.list(key, groups) { one, writer in
      writer.beginObject()
      writer.member("group", one.group)
      write("users", one.users, &writer)
      writer.endObject()
    }
  }

  private func writeParts(of deployment: DeploymentOutcome, _ writer: inout JSONWriter) {
    writer.list("parts", Array(deployment.audience.parts.indices)) { number, writer in
      let part = deployment.audience.parts[number]
      writer.beginObject()
      writer.member("path", part.path)
      writer.member("segment", part.segment)
      writer.member("share", part.share.rawValue)
      writer.member("class", part.userClass)
      writer.member("region", part.region)
      write("users", part.users, &writer)
      writer.member("outcomes", deployment.split.outcomes[number].outcomes.map(\.name))
      writer.member("already", deployment.already[number])
      writer.endObject()
    }
  }

  private func write(_ offering: OfferingOutcome, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("model", offering.model)
    writer.member("named", SimulationWords.word(offering.isNamed))
    writer.member("through", offering.through)
    writer.member("rules", offering.rules)
    writer.list("restrictions", Array(offering.rules.indices)) { number, writer in
      writer.beginObject()
      writer.member("rule", offering.rules[number])
      writer.list("answers", offering.answers[number]) { answer, writer in
        writer.beginObject()
        writer.member("permits", SimulationWords.word(answer.permits))
        writer.member("separable", SimulationWords.word(answer.separable))
        writer.endObject()
      }
      writer.endObject()
    }
    writer.endObject()
  }

  private static func key(_ outcome: AccessOutcome) -> String {
    switch outcome {
    case .keeps: "keep"
    case .atTheDoor: "at_the_door"
    case .dark: "dark"
    case .cannotBeTold: "cannot_be_told"
    case .cut: "cut"
    }
  }

  private func write(_ key: String, _ range: CountRange?, _ writer: inout JSONWriter) {
    writer.key(key)
    guard let range else { return writer.null() }
    writer.beginObject()
    writer.member("at_least", Int(range.low))
    writer.member("at_most", range.high.map { Int($0) })
    writer.endObject()
  }
}
