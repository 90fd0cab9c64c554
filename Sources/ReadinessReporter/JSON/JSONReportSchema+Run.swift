import JSONText
import ReadinessModel

extension JSONReportSchema {
  /// The report, the gate and what they are made of.
  static var run: [JSONValue.Member] {
    let version: JSONValue = .object([
      JSONValue.Member("const", .int(Int64(JSONReporter.version)))
    ])
    let tool: JSONValue = object("The program.", [("name", word), ("version", word)])
    return [
      JSONValue.Member(
        "report",
        object(
          "One run.",
          [
            ("report", version),
            ("tool", tool),
            ("exit", exit),
            ("gate", reference("gate")),
            ("unreadable", texts),
            ("assessments", list(of: reference("assessment"))),
            ("disclaimer", word),
          ]
        )
      ),
      JSONValue.Member(
        "gate",
        object(
          "What stands between an assessment and exit status 0.",
          [
            ("fail_on", severity),
            ("classes", list(of: force)),
            ("unknown", words(Gate.UnknownPolicy.allCases.map(\.rawValue))),
            ("min_assurance", assurance),
            ("allow_simulated_gate", flag),
            ("allow_empty", flag),
          ]
        )
      ),
      JSONValue.Member(
        "place",
        object(
          "A place; lines and columns count from 1, columns in Unicode scalars.",
          [("path", word), ("line", count), ("column", count)]
        )
      ),
    ]
  }

  /// One manifest, judged.
  static var assessment: [JSONValue.Member] {
    let stamp: JSONValue = object(
      "How the run differs from judging as of today.",
      [("as_of", flag), ("simulated", texts)]
    )
    return [
      JSONValue.Member(
        "assessment",
        object(
          "One manifest, judged.",
          [
            ("manifest", word),
            ("organization", orNull(word)),
            ("as_of", date),
            ("stamp", stamp),
            ("law_known_until", orNull(date)),
            ("law_age", lawAge),
            ("result", reference("result")),
            ("counts", list(of: reference("counts"))),
            ("inputs", list(of: reference("input"))),
            ("options", texts),
            ("notes", texts),
            ("rulesets", list(of: reference("ruleset"))),
            ("rules", list(of: reference("rule"))),
            ("subjects", list(of: reference("subject"))),
            ("fields", list(of: reference("field"))),
            ("findings", list(of: reference("finding"))),
            ("restricted", list(of: reference("restricted"))),
            ("waivers", list(of: reference("waiver"))),
            ("authorizations", list(of: reference("authorization"))),
            ("evidence", list(of: reference("evidence"))),
          ]
        )
      ),
      JSONValue.Member("result", result),
      JSONValue.Member("counts", counts),
      input,
    ]
  }

  static var input: JSONValue.Member {
    JSONValue.Member(
      "input",
      object(
        "A file that was read.",
        [
          ("kind", word),
          ("name", word),
          ("version", orNull(word)),
          ("sha256", word),
        ]
      )
    )
  }

  private static var result: JSONValue {
    let statuses: [GateResult.Status] = [.pass, .gap, .noJudgement, .unknown]
    return object(
      "What the gate says.",
      [
        ("exit", exit),
        ("status", words(statuses.map(JSONResult.name))),
        ("gaps", count),
        ("unknowns", count),
        ("unassured", count),
        ("errors", count),
        ("reasons", texts),
      ]
    )
  }

  private static var counts: JSONValue {
    object(
      "The counts of one class of force; classes are never added to each other.",
      [
        ("force", force),
        ("gap", count),
        ("unknown", count),
        ("met", count),
        ("met_either_way", count),
      ]
        + Assurance.allCases.reversed().map { ($0.name, count) } + [
          ("waived", count),
          ("not_applicable", count),
          ("error", count),
          ("folded", count),
        ]
    )
  }

  static var force: JSONValue { words(Force.allCases.map(\.rawValue)) }
  static var lawAge: JSONValue { words(LawAge.allCases.map(\.rawValue)) }
  static var severity: JSONValue { words(Rule.Severity.allCases.map(\.name)) }
  static var exit: JSONValue {
    .object([JSONValue.Member("enum", .array([.int(0), .int(1), .int(2), .int(3)]))])
  }
}
