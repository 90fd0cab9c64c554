import ReadinessModel

/// An authorization as readable reports show it.
struct AuthorizationItem: Sendable {
  let authorization: AssessedAuthorization

  /// All of an assessment, in order.
  static func items(of assessment: Assessment) -> [AuthorizationItem] {
    assessment.authorizations.map { AuthorizationItem(authorization: $0) }
  }

  /// How it stands in a word or three.
  var word: String {
    switch authorization.state {
    case .valid: authorization.endsSoon ? "ends soon" : "valid"
    case .notYetValid: "not yet valid"
    case .expired: "expired"
    case .unknown: "days not stated"
    }
  }

  /// What it is, as `bis-1 for us-bis-is-informed-2026-06, Annex A`.
  var name: String {
    let instrument = authorization.instrument.map { " for \($0)" } ?? ""
    let number = authorization.number.map { ", \($0)" } ?? ""
    return authorization.id + instrument + number
  }

  /// From when until when, and what is wrong with it, as sentences.
  var sentences: String {
    var sentences = [days]
    switch authorization.state {
    case .valid:
      if authorization.endsSoon, let days = authorization.daysLeft {
        sentences.append(days == 0 ? "It ends today." : "It ends in \(Phrase.count(days, "day")).")
      }
    case .notYetValid: sentences.append("It does not hold before its first day.")
    case .expired: sentences.append("It does not hold any more.")
    case .unknown: sentences.append("Whether it holds cannot be told.")
    }
    if authorization.instrument == nil {
      sentences.append("It is not stated which ruleset it answers to.")
    }
    if !authorization.isInstrumentKnown, let instrument = authorization.instrument {
      let near = authorization.nearestInstrument.map { "; is it \($0)?" } ?? "."
      sentences.append("No ruleset has the id \(instrument)\(near)")
    }
    return sentences.joined(separator: " ")
  }

  private var days: String {
    let from = authorization.validFrom.map { "From \($0)" } ?? "From a day that is not stated"
    if authorization.isEndless { return "\(from), without an end." }
    let until =
      authorization.validUntil.map { "to the end of \($0)" } ?? "until a day that is not stated"
    return "\(from) \(until)."
  }
}
