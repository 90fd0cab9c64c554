extension ManifestSchema {
  /// A file of its own with waivers, as `--waivers` reads it.
  public static let waiverFile = ObjectSchema(
    "Waivers",
    "A list of findings that somebody accepts for a time.",
    fields: [waivers(.written)]
  )

  /// The list of waivers.
  static func waivers(_ presence: SchemaField.Presence) -> SchemaField {
    SchemaField(
      "waivers",
      .list(.object(waiver), orAll: false),
      "Findings that somebody accepts for a time; they stay visible in every report.",
      presence: presence
    )
  }

  /// Every key must have a value; the reader says so, because `covers: unknown` is one.
  static let waiver = ObjectSchema(
    "Waiver",
    "One finding that somebody accepts for a time; every key must have a value.",
    fields: [
      SchemaField(
        "rule",
        .text(.free),
        "The full name of the rule, as `us-ofac-sanctions/served-regions`."
      ),
      SchemaField(
        "subject",
        .text(.free),
        "The path of the subject, as `deployments/chat`."
      ),
      SchemaField(
        "covers",
        .enumeration(waivedVerdict),
        "What is accepted."
      ),
      SchemaField("reason", .text(.free), "Why it is accepted."),
      SchemaField("approved_by", .text(.free), "Who accepts it."),
      SchemaField(
        "expires",
        .date(isPast: false),
        "The last day on which it is accepted, to its end in UTC."
      ),
      SchemaField(
        "accepted",
        .list(.object(acceptance), orAll: false),
        "What was looked at when it was accepted; another path or value exceeds the waiver."
      ),
    ]
  )

  static let acceptance = ObjectSchema(
    "Acceptance",
    "A path that was accepted, for a gap with its value.",
    fields: [
      SchemaField("path", .text(.free), "The path, as a report shows it."),
      SchemaField("value", .text(.free), "For a gap: the value, as a report shows it."),
    ]
  )

  /// What a waiver may cover.
  static let waivedVerdict = Enumeration(
    "what a waiver covers",
    [
      .init("gap", "That the rule does not hold."),
      .init("unknown", "That it cannot be told."),
    ]
  )
}
