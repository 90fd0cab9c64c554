import JSONText
import ReadinessModel

/// The JSON Schema (2020-12) of what `readiness simulate` writes as JSON.
public enum SimulationSchema: Sendable {
  private typealias Terms = JSONReportSchema

  /// The schema as text that ends with a line feed.
  public static var text: [UInt8] {
    Terms.text(
      Terms.document(
        "simulation",
        version: SimulationJSON.version,
        of: "simulate",
        [simulation, manifest, stage, scenario, deployment, parts, offering]
          + sensitivity + [ranges, Terms.input]
      )
    )
  }

  private static func define(
    _ name: String,
    _ about: String,
    _ properties: [(String, JSONValue)],
    optional: [(String, JSONValue)] = []
  ) -> JSONValue.Member {
    JSONValue.Member(name, Terms.object(about, properties, optional: optional))
  }

  private static var range: JSONValue { Terms.reference("range") }
  private static var truth: JSONValue { Terms.words(["yes", "no", "unknown"]) }
  private static var outcomes: JSONValue {
    Terms.list(of: Terms.words(AccessOutcome.allCases.map(\.name)))
  }

  private static var simulation: JSONValue.Member {
    define(
      "simulation",
      "Who would be cut off under scenarios; never a forecast.",
      [
        ("simulation", .object([.init("const", .int(Int64(SimulationJSON.version)))])),
        ("simulated", .object([.init("const", .bool(true))])),
        ("manifests", Terms.list(of: Terms.reference("manifest"))),
        ("disclaimer", Terms.word),
      ]
    )
  }

  private static var manifest: JSONValue.Member {
    define(
      "manifest",
      "One manifest under every scenario.",
      [
        ("manifest", Terms.word), ("organization", Terms.orNull(Terms.word)),
        ("as_of", Terms.date), ("single_points", Terms.texts),
        ("stages", Terms.list(of: Terms.reference("stage"))),
        ("scenarios", Terms.list(of: Terms.reference("scenario"))),
      ]
    )
  }

  private static var stage: JSONValue.Member {
    define(
      "stage",
      "A stage of a release that is still to come.",
      [
        ("path", Terms.word), ("stage", Terms.orNull(Terms.word)),
        ("from", Terms.orNull(Terms.date)), ("cohort", Terms.orNull(Terms.texts)),
        ("missing_controls", Terms.orNull(Terms.texts)), ("words", Terms.texts),
      ]
    )
  }

  private static var scenario: JSONValue.Member {
    define(
      "scenario",
      "What one scenario would do.",
      [
        ("id", Terms.word), ("title", Terms.word), ("version", Terms.word),
        ("kind", Terms.words(Scenario.Kind.allCases.map(\.rawValue))),
        ("form", Terms.orNull(Terms.words(Scenario.Form.allCases.map(\.rawValue)))),
        ("author", Terms.word), ("basis", Terms.word), ("from", Terms.orNull(Terms.date)),
        ("as_of", Terms.date), ("notice_minutes", Terms.count),
        ("duration_days", Terms.orNull(Terms.count)), ("set", Terms.texts),
        ("inputs", Terms.list(of: Terms.reference("input"))),
        ("deployments", Terms.list(of: Terms.reference("deployment"))),
      ],
      optional: [("sensitivity", Terms.reference("sensitivity"))]
    )
  }

  private static var deployment: JSONValue.Member {
    let counts: [(String, JSONValue)] = [
      "users", "already", "cut", "cannot_be_told", "dark", "at_the_door", "keep", "losing",
      "over_block",
    ].map { ($0, range) }
    let revenue = Terms.object(
      "Dollars a year.",
      [("at_least", Terms.number), ("at_most", Terms.orNull(Terms.number))]
    )
    let notice = Terms.object(
      "Whether the order can be obeyed in time.",
      [("answer", Terms.word), ("words", Terms.word)]
    )
    let group = Terms.object(
      "Users of one kind, or in one place; null where it is not stated.",
      [("group", Terms.orNull(Terms.word)), ("users", range)]
    )
    return define(
      "deployment",
      "What becomes of the users of a deployment.",
      [("path", Terms.word), ("title", Terms.orNull(Terms.word))] + counts + [
        ("losing_without_controls", Terms.orNull(range)),
        ("losing_customers", Terms.orNull(range)),
        ("losing_revenue_usd", Terms.orNull(revenue)),
        ("losing_by_class", Terms.list(of: group)),
        ("losing_by_region", Terms.list(of: group)), ("untouched_models", Terms.count),
        ("notice", notice), ("critical_path", Terms.orNull(Terms.word)),
        ("continuity", Terms.word), ("rests_on", Terms.orNull(Terms.word)),
        ("parts", Terms.list(of: Terms.reference("part"))),
        ("offerings", Terms.list(of: Terms.reference("offering"))), ("first", Terms.texts),
      ]
    )
  }

  private static var parts: JSONValue.Member {
    define(
      "part",
      "A part of an audience, and what may become of it.",
      [
        ("path", Terms.word), ("segment", Terms.orNull(Terms.word)),
        ("share", Terms.words(AudiencePart.Share.allCases.map(\.rawValue))),
        ("class", Terms.orNull(Terms.word)), ("region", Terms.orNull(Terms.word)),
        ("users", range), ("outcomes", outcomes), ("already", Terms.flag),
      ]
    )
  }

  private static var offering: JSONValue.Member {
    let answer = Terms.object(
      "What a restriction says of a part.",
      [("permits", truth), ("separable", truth)]
    )
    let restriction = Terms.object(
      "What a restriction says of every part.",
      [("rule", Terms.word), ("answers", Terms.list(of: answer))]
    )
    return define(
      "offering",
      "A model that the scenario is about, or may be.",
      [
        ("model", Terms.orNull(Terms.word)), ("named", truth),
        ("through", Terms.orNull(Terms.word)), ("rules", Terms.texts),
        ("restrictions", Terms.list(of: restriction)),
      ]
    )
  }

  private static var sensitivity: [JSONValue.Member] {
    let standing = Terms.words(SensitiveOffering.Standing.allCases.map(\.rawValue))
    let standings = Terms.list(
      of: Terms.object(
        "How an offering stands, or comes to stand.",
        [("path", Terms.word), ("standing", standing)]
      )
    )
    return [
      define(
        "sensitivity",
        "How near the figures are to others by which other verdicts would follow.",
        [
          ("verdicts", Terms.count), ("judgings", Terms.count), ("is_whole", Terms.flag),
          ("offerings", standings), ("changes", Terms.list(of: Terms.reference("change"))),
        ]
      ),
      define(
        "change",
        "One figure at another value, and what turns by it.",
        [
          ("figure", Terms.word), ("set", Terms.word), ("turned_verdicts", Terms.count),
          ("turned_offerings", standings),
        ],
        optional: [("factor", Terms.number), ("added", Terms.texts), ("removed", Terms.texts)]
      ),
    ]
  }

  private static var ranges: JSONValue.Member {
    define(
      "range",
      "How many there are; null where nothing bounds it.",
      [("at_least", Terms.count), ("at_most", Terms.orNull(Terms.count))]
    )
  }
}
