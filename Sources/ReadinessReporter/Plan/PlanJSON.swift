import JSONText
public import ReadinessModel
import SourceText

/// Writes a plan for programs: every step with what it writes.
public struct PlanJSON: PlanReporter {
  /// The version of the format; it changes when a program that reads it would break.
  public static let version: Int = 1

  /// Makes the reporter.
  public init() {}

  /// Writes the whole plan, as UTF-8; the options change nothing.
  public func bytes(of plan: Plan, options: ReportOptions) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.beginObject()
    writer.member("plan", Self.version)
    writer.member("manifest", plan.base.manifest.name)
    writer.member("organization", plan.base.organization)
    writer.member("as_of", plan.base.asOf.description)
    writer.member("planned", true)
    writer.member("measure", plan.measure.rawValue)
    writer.member("options", plan.base.options)
    writer.list("inputs", plan.base.inputs) { JSONInput(input: $0).write(to: &$1) }
    writer.list("situations", plan.situations) { write($0, &$1) }
    writer.list("steps", plan.steps) { write($0, plan, &$1) }
    writer.member("disclaimer", Stamps.closing)
    writer.endObject()
    return writer.finish()
  }

  private func write(_ situation: PlannedSituation, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("scenario", situation.scenario?.id)
    write("before", situation.before, &writer)
    write("after", situation.after, &writer)
    writer.member("found", situation.bound.found)
    writer.key("taken")
    writer.double(situation.bound.taken)
    writer.key("at_least")
    writer.double(situation.bound.atLeast)
    writer.member("exact", situation.bound.isExact)
    writer.member("candidates", situation.bound.candidates)
    writer.member("judgings", situation.bound.judgings)
    writer.list("targets", situation.targets) { write($0, nil, &$1) }
    writer.list("open", situation.open) { write($0.target, $0.cause, &$1) }
    writer.endObject()
  }

  private func write(_ key: String, _ result: GateResult, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    writer.member("gaps", result.gaps)
    writer.member("unknowns", result.unknowns)
    writer.member("errors", result.errors)
    writer.endObject()
  }

  private func write(
    _ target: PlanTarget,
    _ cause: OpenTarget.Cause?,
    _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("rule", target.rule)
    writer.member("subject", target.subject)
    if let cause { writer.member("cause", Self.name(cause)) }
    writer.endObject()
  }

  private func write(_ step: PlanStep, _ plan: Plan, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", step.change.kind.rawValue)
    writer.member("path", step.change.path)
    writer.member("text", step.change.text)
    writer.key("effort_days")
    if let days = step.change.effortDays { writer.double(days) } else { writer.null() }
    writer.member("owner", step.change.owner)
    write("edits", step.change.edits, &writer)
    writer.list("closes", step.closes) { write($0, nil, &$1) }
    writer.list("answers", step.answers) { answer, writer in
      writer.beginObject()
      write("edits", answer.edits, &writer)
      writer.list("gaps", answer.gaps) { write($0, nil, &$1) }
      writer.list("unknowns", answer.unknowns) { write($0, nil, &$1) }
      writer.endObject()
    }
    writer.list("scenarios", step.situations) { place, writer in
      if let scenario = plan.situations[place].scenario {
        writer.string(scenario.id)
      } else {
        writer.null()
      }
    }
    write(step.start, &writer)
    writer.endObject()
  }

  private func write(_ key: String, _ edits: [ManifestEdit], _ writer: inout JSONWriter) {
    writer.list(key, edits) { edit, writer in
      writer.beginObject()
      writer.member("operation", edit.operation.rawValue)
      writer.member("path", edit.path)
      writer.key("value")
      edit.value.write(to: &writer)
      writer.endObject()
    }
  }

  private func write(_ start: PlanStep.Start?, _ writer: inout JSONWriter) {
    let (word, day, binds): (String?, CalendarDate?, CalendarDate?) =
      switch start {
      case .now: ("now", nil, nil)
      case .by(let day, let binds): ("by", day, binds)
      case .before(let binds): ("before", nil, binds)
      case nil: (nil, nil, nil)
      }
    writer.member("start", word)
    writer.member("start_by", day?.description)
    writer.member("binds_on", binds?.description)
  }

  private static func name(_ cause: OpenTarget.Cause) -> String {
    switch cause {
    case .work: "work"
    case .noAnswer: "no-answer"
    case .broughtUp: "brought-up"
    case .conflict: "conflict"
    }
  }
}
