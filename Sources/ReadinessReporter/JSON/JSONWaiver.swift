import JSONText
import ReadinessModel

/// A waiver and what became of it.
struct JSONWaiver {
  let assessed: AssessedWaiver

  func write(to writer: inout JSONWriter) {
    let waiver = assessed.waiver
    writer.beginObject()
    writer.member("rule", waiver.rule)
    writer.member("subject", waiver.subject)
    writer.member("covers", waiver.cover.rawValue)
    writer.member("reason", waiver.reason)
    writer.member("approved_by", waiver.approvedBy)
    writer.member("expires", waiver.expires.description)
    Self.write("accepted", waiver.accepted, to: &writer)
    writer.place("place", waiver.place)
    writer.member("outcome", Self.name(assessed.outcome))
    writer.member("days_left", assessed.daysLeft)
    writer.member("ends_soon", assessed.endsSoon)
    if case .exceeded(let foreign) = assessed.outcome {
      Self.write("exceeded_by", foreign, to: &writer)
    }
    writer.endObject()
  }

  /// The words for outcomes.
  static let outcomes: [String] = ["used", "exceeded", "expired", "unused"]

  private static func name(_ outcome: AssessedWaiver.Outcome) -> String {
    switch outcome {
    case .used: "used"
    case .exceeded: "exceeded"
    case .expired: "expired"
    case .unused: "unused"
    }
  }

  private static func write(
    _ key: String,
    _ list: [Waiver.Acceptance],
    to writer: inout JSONWriter
  ) {
    writer.list(key, list) { accepted, writer in
      writer.beginObject()
      writer.member("path", accepted.path)
      writer.member("value", accepted.value)
      writer.endObject()
    }
  }
}

extension JSONReportSchema {
  /// Waivers.
  static var waivers: [JSONValue.Member] {
    let acceptance: JSONValue = object(
      "A path that was accepted; for a gap with its value.",
      [("path", word), ("value", orNull(word))]
    )
    return [
      JSONValue.Member(
        "waiver",
        object(
          "A waiver and what became of it.",
          [
            ("rule", word),
            ("subject", word),
            ("covers", words(Waiver.Cover.allCases.map(\.rawValue))),
            ("reason", word),
            ("approved_by", word),
            ("expires", date),
            ("accepted", list(of: acceptance)),
            ("place", place),
            ("outcome", words(JSONWaiver.outcomes)),
            ("days_left", type("integer")),
            ("ends_soon", flag),
          ],
          optional: [("exceeded_by", list(of: acceptance))]
        )
      )
    ]
  }
}
