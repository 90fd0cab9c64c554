import JSONText
import ReadinessModel

/// The JSON Schema (2020-12) of what `readiness timeline` writes as JSON.
public enum TimelineSchema: Sendable {
  private typealias Terms = JSONReportSchema

  /// The schema as text that ends with a line feed.
  public static var text: [UInt8] {
    Terms.text(
      Terms.document(
        "timeline",
        version: TimelineJSON.version,
        of: "timeline",
        [timeline, result, day, rulesetState, findingState, Terms.input]
      )
    )
  }

  private static var timeline: JSONValue.Member {
    JSONValue.Member(
      "timeline",
      Terms.object(
        "Every day on which something changes by itself.",
        [
          ("timeline", .object([.init("const", .int(Int64(TimelineJSON.version)))])),
          ("manifest", Terms.word), ("organization", Terms.orNull(Terms.word)),
          ("from", Terms.date), ("until", Terms.date),
          ("simulated", .object([.init("const", .bool(true))])),
          ("inputs", Terms.list(of: Terms.reference("input"))),
          ("result", Terms.reference("result")),
          ("days", Terms.list(of: Terms.reference("day"))), ("disclaimer", Terms.word),
        ]
      )
    )
  }

  private static var result: JSONValue.Member {
    JSONValue.Member(
      "result",
      Terms.object(
        "What the gate says.",
        [
          ("exit", Terms.exit), ("gaps", Terms.count), ("unknowns", Terms.count),
          ("errors", Terms.count),
        ]
      )
    )
  }

  private static func kind(_ word: String) -> JSONValue { Terms.words([word]) }

  private static var day: JSONValue.Member {
    let rulesets = Terms.object(
      "Rulesets that come to stand otherwise, all in the same way.",
      [
        ("kind", kind("rulesets")), ("rulesets", Terms.texts),
        ("from", Terms.reference("ruleset_state")), ("to", Terms.reference("ruleset_state")),
      ]
    )
    let findings = Terms.object(
      "Findings of one rule that come to say something else, all in the same way.",
      [
        ("kind", kind("findings")), ("rule", Terms.word), ("severity", Terms.severity),
        ("subjects", Terms.texts), ("from", Terms.orNull(Terms.reference("finding_state"))),
        ("to", Terms.orNull(Terms.reference("finding_state"))),
      ]
    )
    let event = Terms.object(
      "Something that the manifest dates.",
      [
        ("kind", Terms.words(TimelineEvent.Kind.allCases.map(\.rawValue))),
        ("subject", Terms.word),
      ]
    )
    let change = JSONValue.object([.init("oneOf", .array([rulesets, findings, event]))])
    return JSONValue.Member(
      "day",
      Terms.object(
        "A day, and what is otherwise than on the day before.",
        [
          ("date", Terms.date), ("result", Terms.reference("result")),
          ("changes", Terms.list(of: change)),
        ]
      )
    )
  }

  private static var rulesetState: JSONValue.Member {
    JSONValue.Member(
      "ruleset_state",
      Terms.object(
        "How a ruleset stands on a day.",
        [
          ("force", Terms.orNull(Terms.words(Force.allCases.map(\.rawValue)))),
          ("law_age", Terms.lawAge),
          ("outcome", Terms.words(RulesetState.Outcome.allCases.map(\.rawValue))),
          ("gate", Terms.words(["unknown", "clear"])),
        ]
      )
    )
  }

  private static var findingState: JSONValue.Member {
    JSONValue.Member(
      "finding_state",
      Terms.object(
        "What a finding says on a day.",
        [
          ("verdict", Terms.words(["met", "gap", "unknown", "not-applicable", "error"])),
          ("waived", Terms.flag),
          ("assurance", Terms.orNull(Terms.words(Assurance.allCases.map(\.name)))),
          ("gate", Terms.words(["gap", "unknown", "clear"])),
        ]
      )
    )
  }
}
