import JSONText
import ReadinessModel

/// What a restriction says of an offering, part by part.
struct JSONRestricted {
  let restricted: RestrictedOffering
  let assessment: Assessment

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("rule", assessment.rules[restricted.rule].name)
    writer.member("subject", assessment.subjects[restricted.subject].path)
    writer.member("named", SimulationWords.word(restricted.isNamed))
    writer.member("reach", Self.name(restricted.reach))
    var provider: String?
    if case .through(let name) = restricted.reach { provider = name }
    writer.member("through", provider)
    writer.member("verdict", Self.name(restricted.verdict))
    let parts = assessment.audiences[restricted.audience].parts
    let outcomes = restricted.split.outcomes
    writer.list("parts", Array(parts.indices)) { number, writer in
      writer.beginObject()
      writer.member("path", parts[number].path)
      writer.member("share", parts[number].share.rawValue)
      writer.member("at_least", Int(parts[number].users.low))
      writer.member("at_most", parts[number].users.high.map { Int($0) })
      writer.member("outcomes", outcomes[number].outcomes.map(\.name))
      writer.endObject()
    }
    writer.endObject()
  }

  private static func name(_ reach: RestrictedOffering.Reach) -> String {
    switch reach {
    case .binds: "binds"
    case .mayBind: "may-bind"
    case .through: "through-provider"
    }
  }

  private static func name(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "met"
    case .gap: "gap"
    case .unknown: "unknown"
    case .notApplicable: "not-applicable"
    case .error: "error"
    }
  }
}

extension JSONReportSchema {
  static var restricted: [JSONValue.Member] {
    [
      JSONValue.Member(
        "restricted",
        object(
          "What a restriction says of an offering that it is about, or may be.",
          [
            ("rule", word), ("subject", word), ("named", words(["yes", "unknown"])),
            ("reach", words(["binds", "may-bind", "through-provider"])),
            ("through", orNull(word)),
            ("verdict", words(["met", "gap", "unknown", "not-applicable", "error"])),
            ("parts", list(of: reference("part"))),
          ]
        )
      ),
      JSONValue.Member(
        "part",
        object(
          "A part of an audience, and what may become of it.",
          [
            ("path", word), ("share", words(AudiencePart.Share.allCases.map(\.rawValue))),
            ("at_least", count), ("at_most", orNull(count)),
            ("outcomes", list(of: words(AccessOutcome.allCases.map(\.name)))),
          ]
        )
      ),
    ]
  }
}
