import ReadinessModel

/// The sentences that a report leads with where a run is not a plain judgement of today.
enum Stamps {
  /// The warnings of one assessment, each a sentence.
  static func sentences(_ outline: ReportOutline) -> [String] {
    let assessment = outline.assessment
    var sentences: [String] = []
    if !assessment.stamp.simulated.isEmpty {
      let reasons = assessment.stamp.simulated.map(PrintableText.line).joined(separator: "; ")
      sentences.append("Simulated: \(reasons).")
    }
    if let law = lawAge(outline) { sentences.append(law) }
    return sentences
  }

  /// How old the law is that was judged by; nil where it is current.
  private static func lawAge(_ outline: ReportOutline) -> String? {
    guard let known = outline.lawKnownUntil, outline.lawAge != .current else { return nil }
    let judged = outline.assessment.rulesets.filter(\.wasLookedAt)
    let old = judged.filter { $0.lawAge != .current }.count
    let unsettled = judged.filter { $0.lawAge == .unsettled && $0.lastKnownForce != $0.force }.count
    let days = Phrase.count(known.days(until: outline.assessment.asOf), "day")
    let whose = judged.count == 1 ? "the ruleset" : "\(old) of \(judged.count) rulesets"
    let sentence =
      "Law known up to \(known), \(days) before the day judged: the state of \(whose) is shown as "
      + "last known."
    guard unsettled > 0 else { return sentence }
    let which = judged.count == 1 ? "It" : "\(unsettled) of them"
    return sentence
      + " \(which) \(unsettled == 1 ? "counts" : "count") as unsettled after 365 days."
  }

  /// How old the oldest law is that several manifests were judged by; nil where it is current.
  static func oldestLaw(_ outlines: [ReportOutline]) -> String? {
    let old = outlines.filter { $0.lawAge != .current }
    guard let known = old.compactMap(\.lawKnownUntil).min() else { return nil }
    return "Law known up to \(known), more than 90 days before the day judged."
  }

  /// The day judged, as `as of 2026-11-23` where it was chosen.
  static func day(_ assessment: Assessment) -> String {
    let isStamped = assessment.stamp.isAsOf || !assessment.stamp.simulated.isEmpty
    return isStamped ? "as of \(assessment.asOf)" : "on \(assessment.asOf)"
  }

  /// What every report ends with.
  static let closing: String =
    "This is a readiness check against what the manifest says. It is no legal advice."
}
