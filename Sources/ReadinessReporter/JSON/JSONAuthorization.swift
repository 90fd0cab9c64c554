import JSONText
import ReadinessModel

/// An authorization and how it stands on the day.
struct JSONAuthorization {
  let authorization: AssessedAuthorization

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", authorization.id)
    writer.member("instrument", authorization.instrument)
    writer.member("is_instrument_known", authorization.isInstrumentKnown)
    writer.member("nearest_instrument", authorization.nearestInstrument)
    writer.member("number", authorization.number)
    writer.member("valid_from", authorization.validFrom?.description)
    writer.member(
      "valid_until",
      authorization.isEndless ? "none" : authorization.validUntil?.description
    )
    writer.member("state", authorization.state.rawValue)
    writer.key("days_left")
    if let days = authorization.daysLeft { writer.int(days) } else { writer.null() }
    writer.member("ends_soon", authorization.endsSoon)
    writer.place("place", authorization.place)
    writer.endObject()
  }
}

extension JSONReportSchema {
  /// Authorizations.
  static var authorizations: [JSONValue.Member] {
    [
      JSONValue.Member(
        "authorization",
        object(
          "An authorization of the manifest; null is what it does not state.",
          [
            ("id", word),
            ("instrument", orNull(word)),
            ("is_instrument_known", flag),
            ("nearest_instrument", orNull(word)),
            ("number", orNull(word)),
            ("valid_from", orNull(date)),
            ("valid_until", orNull(word)),
            ("state", words(AssessedAuthorization.State.allCases.map(\.rawValue))),
            ("days_left", orNull(type("integer"))),
            ("ends_soon", flag),
            ("place", place),
          ]
        )
      )
    ]
  }
}
