import JSONText
import ReadinessModel

/// The JSON Schema (2020-12) of what `readiness plan` writes as JSON.
public enum PlanSchema: Sendable {
  private typealias Terms = JSONReportSchema

  /// The schema as text that ends with a line feed.
  public static var text: [UInt8] {
    Terms.text(
      Terms.document(
        "plan",
        version: PlanJSON.version,
        of: "plan",
        [plan, situation, step, Terms.input]
      )
    )
  }

  private static var result: JSONValue {
    Terms.object(
      "What stands at the gate.",
      [("gaps", Terms.count), ("unknowns", Terms.count), ("errors", Terms.count)]
    )
  }

  private static func target(_ more: [(String, JSONValue)] = []) -> JSONValue {
    Terms.object(
      "A finding; without a subject, a ruleset that may bind.",
      [("rule", Terms.word), ("subject", Terms.orNull(Terms.word))] + more
    )
  }

  private static var edits: JSONValue {
    Terms.list(
      of: Terms.object(
        "What is written into the manifest.",
        [
          ("operation", Terms.words(ManifestEdit.Operation.allCases.map(\.rawValue))),
          ("path", Terms.word), ("value", .object([])),
        ]
      )
    )
  }

  private static var plan: JSONValue.Member {
    JSONValue.Member(
      "plan",
      Terms.object(
        "The changes that close what stands at the gate.",
        [
          ("plan", .object([.init("const", .int(Int64(PlanJSON.version)))])),
          ("manifest", Terms.word), ("organization", Terms.orNull(Terms.word)),
          ("as_of", Terms.date), ("planned", .object([.init("const", .bool(true))])),
          ("measure", Terms.words(Plan.Measure.allCases.map(\.rawValue))),
          ("options", Terms.texts), ("inputs", Terms.list(of: Terms.reference("input"))),
          ("situations", Terms.list(of: Terms.reference("situation"))),
          ("steps", Terms.list(of: Terms.reference("step"))), ("disclaimer", Terms.word),
        ]
      )
    )
  }

  private static var situation: JSONValue.Member {
    let causes = Terms.words(["work", "no-answer", "brought-up", "conflict"])
    return JSONValue.Member(
      "situation",
      Terms.object(
        "The law of the day, or a scenario.",
        [
          ("scenario", Terms.orNull(Terms.word)), ("before", result), ("after", result),
          ("found", Terms.count), ("taken", Terms.number), ("at_least", Terms.number),
          ("exact", Terms.flag), ("candidates", Terms.count), ("judgings", Terms.count),
          ("targets", Terms.list(of: target())),
          ("open", Terms.list(of: target([("cause", causes)]))),
        ]
      )
    )
  }

  private static var step: JSONValue.Member {
    let answer = Terms.object(
      "Another answer, and what follows from it.",
      [
        ("edits", edits), ("gaps", Terms.list(of: target())),
        ("unknowns", Terms.list(of: target())),
      ]
    )
    return JSONValue.Member(
      "step",
      Terms.object(
        "Something to state, to change or to do.",
        [
          ("kind", Terms.words(PlannedChange.Kind.allCases.map(\.rawValue))),
          ("path", Terms.orNull(Terms.word)), ("text", Terms.word),
          ("effort_days", Terms.orNull(Terms.number)), ("owner", Terms.orNull(Terms.word)),
          ("edits", edits), ("closes", Terms.list(of: target())),
          ("answers", Terms.list(of: answer)),
          ("scenarios", Terms.list(of: Terms.orNull(Terms.word))),
          ("start", Terms.orNull(Terms.words(["now", "by", "before"]))),
          ("start_by", Terms.orNull(Terms.date)), ("binds_on", Terms.orNull(Terms.date)),
        ]
      )
    )
  }
}
