import JSONText
public import ReadinessModel
import SourceText

/// Writes a timeline for programs: every change.
public struct TimelineJSON: TimelineReporter {
  /// The version of the format; it changes when a program that reads it would break.
  public static let version: Int = 1

  /// Makes the reporter.
  public init() {}

  /// Writes the whole timeline, as UTF-8; the options change nothing.
  public func bytes(of timeline: Timeline, options: ReportOptions) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.beginObject()
    writer.member("timeline", Self.version)
    writer.member("manifest", timeline.first.manifest.name)
    writer.member("organization", timeline.first.organization)
    writer.member("from", timeline.first.asOf.description)
    writer.member("until", timeline.until.description)
    writer.member("simulated", true)
    writer.list("inputs", timeline.first.inputs) { JSONInput(input: $0).write(to: &$1) }
    write("result", timeline.result, &writer)
    writer.list("days", timeline.days) { day, writer in
      writer.beginObject()
      writer.member("date", day.date.description)
      write("result", day.result, &writer)
      writer.list("changes", day.changes) { write($0, &$1) }
      writer.endObject()
    }
    writer.member("disclaimer", Stamps.closing)
    writer.endObject()
    return writer.finish()
  }

  private func write(_ key: String, _ result: GateResult, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    writer.member("exit", result.status.rawValue)
    writer.member("gaps", result.gaps)
    writer.member("unknowns", result.unknowns)
    writer.member("errors", result.errors)
    writer.endObject()
  }

  private func write(_ change: TimelineChange, _ writer: inout JSONWriter) {
    writer.beginObject()
    switch change {
    case .rulesets(let ids, let from, let to):
      writer.member("kind", "rulesets")
      writer.member("rulesets", ids)
      write("from", from, &writer)
      write("to", to, &writer)
    case .findings(let change):
      writer.member("kind", "findings")
      writer.member("rule", change.rule)
      writer.member("severity", change.severity.name)
      writer.member("subjects", change.subjects)
      write("from", change.from, &writer)
      write("to", change.to, &writer)
    case .event(let event):
      writer.member("kind", event.kind.rawValue)
      writer.member("subject", event.subject)
    }
    writer.endObject()
  }

  private func write(_ key: String, _ state: RulesetState, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    writer.member("force", state.force?.rawValue)
    writer.member("law_age", state.lawAge.rawValue)
    writer.member("outcome", state.outcome.rawValue)
    writer.member("gate", state.blocks ? "unknown" : "clear")
    writer.endObject()
  }

  private func write(_ key: String, _ state: FindingState?, _ writer: inout JSONWriter) {
    writer.key(key)
    guard let state else { return writer.null() }
    writer.beginObject()
    writer.member("verdict", state.verdict)
    writer.member("waived", state.isWaived)
    writer.member("assurance", state.assurance?.name)
    writer.member("gate", JSONFinding.name(state.standing))
    writer.endObject()
  }
}
