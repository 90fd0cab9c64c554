import JSONText
import ReadinessModel

/// An entry of evidence and what became of its file.
struct JSONEvidence {
  let entry: AssessedEvidence

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", entry.id)
    writer.member("title", entry.title)
    writer.member("kind", entry.kind)
    writer.member("about", entry.about)
    writer.member("collected_on", entry.collectedOn?.description)
    writer.member("expires_on", end)
    writer.member("uri", entry.uri)
    let file = Self.file(entry.file)
    writer.member("file", file.word)
    writer.member("reason", file.reason)
    writer.member("sha256", entry.file.sha256)
    writer.place("place", entry.place)
    writer.place("uri_place", entry.uriPlace)
    writer.endObject()
  }

  /// A day, `none`, or null where it is not stated.
  private var end: String? {
    switch entry.end {
    case .unknown: nil
    case .never: "none"
    case .day(let day): day.description
    }
  }

  /// The words for what became of a file.
  static let files: [String] = ["matches", "without-digest", "not-at-hand", "refused"]

  private static func file(_ file: EvidenceFile) -> (word: String, reason: String?) {
    switch file {
    case .matches: ("matches", nil)
    case .withoutDigest: ("without-digest", nil)
    case .notAtHand(let reason): ("not-at-hand", reason)
    case .refused(let reason): ("refused", reason)
    }
  }

  /// What has to be shown for a finding, and what shows it.
  static func write(
    _ part: FindingEvidence.Part,
    of assessment: Assessment,
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("about", part.about)
    writer.member("kind", part.kind)
    writer.key("max_age_days")
    if let days = part.maximumAgeDays { writer.int(days) } else { writer.null() }
    writer.member("assurance", part.assurance.name)
    writer.member("entry", part.entry.map { assessment.evidence[$0].id })
    writer.member("shortfall", part.shortfall)
    writer.endObject()
  }
}

extension JSONReportSchema {
  /// Evidence.
  static var evidence: [JSONValue.Member] {
    [
      JSONValue.Member(
        "evidence",
        object(
          "An entry of evidence and what became of its file; null is what the manifest does not state.",
          [
            ("id", word),
            ("title", orNull(word)),
            ("kind", orNull(word)),
            ("about", orNull(word)),
            ("collected_on", orNull(date)),
            ("expires_on", orNull(word)),
            ("uri", orNull(word)),
            ("file", words(JSONEvidence.files)),
            ("reason", orNull(word)),
            ("sha256", orNull(word)),
            ("place", place),
            ("uri_place", place),
          ]
        )
      ),
      JSONValue.Member(
        "shown",
        object(
          "One thing that has to be shown for a finding that is met, and the entry that does or comes nearest.",
          [
            ("about", word),
            ("kind", orNull(word)),
            ("max_age_days", orNull(count)),
            ("assurance", assurance),
            ("entry", orNull(word)),
            ("shortfall", orNull(word)),
          ]
        )
      ),
    ]
  }

  static var assurance: JSONValue { words(Assurance.allCases.map(\.name)) }

  /// Evidence that a rule asks for.
  static var demand: JSONValue {
    object(
      "Evidence that a rule asks for; `about` is a path below its subject.",
      [("kind", word), ("about", orNull(word)), ("max_age_days", orNull(count))]
    )
  }
}
