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
    if let known = outline.lawKnownUntil, let days = outline.staleDays {
      sentences.append(
        "Law known up to \(known), \(days) days before the day judged: "
          + "what the rules say is shown as last known."
      )
    }
    return sentences
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
