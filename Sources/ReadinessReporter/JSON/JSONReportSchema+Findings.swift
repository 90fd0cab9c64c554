import JSONText
import ReadinessModel

extension JSONReportSchema {
  /// Rulesets, rules, subjects and fields.
  static var nouns: [JSONValue.Member] {
    [
      JSONValue.Member("ruleset", ruleset),
      JSONValue.Member("rule", rule),
      JSONValue.Member(
        "subject",
        object(
          "What a rule is judged on.",
          [
            ("path", word),
            ("kind", words(SubjectKind.allCases.map(\.rawValue))),
            ("title", orNull(word)),
            ("place", place),
          ]
        )
      ),
      JSONValue.Member(
        "field",
        object(
          "A field that unknowns ask for, and how many findings and rulesets wait for it.",
          [
            ("path", word),
            ("place", place),
            ("is_written", flag),
            ("question", word),
            ("findings", count),
            ("rulesets", count),
          ]
        )
      ),
    ]
  }

  private static var ruleset: JSONValue {
    let outcomes = ["judged", "may-bind", "not-applicable", "not-yet", "error"]
    return object(
      "An instrument and what became of it.",
      [
        ("id", word),
        ("title", word),
        ("version", word),
        ("jurisdiction", word),
        ("nature", words(Ruleset.Nature.allCases.map(\.rawValue))),
        ("summary", word),
        ("force", orNull(force)),
        ("last_known_force", orNull(force)),
        ("standing", word),
        ("law_age", lawAge),
        ("checked_until", orNull(date)),
        ("modelled_on", orNull(word)),
        ("place", place),
        ("outcome", words(outcomes)),
      ],
      optional: [
        ("gate", words(["unknown", "clear"])),
        ("strictest_force", orNull(force)),
        ("highest_severity", orNull(severity)),
        ("missing", texts),
        ("reasons", list(of: reference("reason"))),
        ("error", reference("error")),
      ]
    )
  }

  private static var rule: JSONValue {
    let remedy: JSONValue = object(
      "A change that would close a gap.",
      [("do", word), ("effort_days", orNull(type("number"))), ("owner", orNull(word))]
    )
    return object(
      "A duty that can be checked.",
      [
        ("name", word),
        ("ruleset", word),
        ("title", word),
        ("requirement", word),
        ("severity", severity),
        ("basis", words(Rule.Basis.allCases.map(\.rawValue))),
        ("confidence", words(Rule.Confidence.allCases.map(\.rawValue))),
        ("citations", texts),
        ("remedies", list(of: remedy)),
        ("evidence", list(of: demand)),
        ("reads", list(of: texts)),
        ("expression", word),
        ("place", place),
      ]
    )
  }

  /// Findings and why.
  static var findings: [JSONValue.Member] {
    [
      JSONValue.Member("finding", finding),
      JSONValue.Member(
        "reason",
        object(
          "One sufficient reason: the operand that decided, and everything it read.",
          [
            ("expression", word),
            ("facts", list(of: reference("fact"))),
            ("detail", orNull(word)),
          ]
        )
      ),
      JSONValue.Member("fact", fact),
      JSONValue.Member(
        "error",
        object("A fault of a rule.", [("message", word), ("place", place)])
      ),
    ]
  }

  private static var finding: JSONValue {
    object(
      "One rule judged on one subject.",
      [
        ("rule", word),
        ("subject", word),
        ("verdict", words(["met", "gap", "unknown", "not-applicable", "waived", "error"])),
        ("force", force),
        ("gate", words(["gap", "unknown", "clear"])),
        ("is_folded", flag),
      ],
      optional: [
        ("waived", words(Waiver.Cover.allCases.map(\.rawValue))),
        ("waiver", count),
        ("last_known_force", force),
        ("binds_from", orNull(date)),
        ("is_met_either_way", flag),
        ("assurance", assurance),
        ("shown", list(of: reference("shown"))),
        ("reasons", list(of: reference("reason"))),
        ("missing", texts),
        ("error", reference("error")),
      ]
    )
  }

  private static var fact: JSONValue {
    let kinds: [ShownValue.Kind] = [
      .unknown, .none, .flag, .number, .text, .date, .list, .regions, .object,
    ]
    return object(
      "Something that was read.",
      [
        ("path", word),
        ("is_parameter", flag),
        ("kind", words(kinds.map(\.rawValue))),
        ("value", word),
        ("place", place),
      ]
    )
  }
}
