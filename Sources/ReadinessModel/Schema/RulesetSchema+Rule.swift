extension RulesetSchema {
  static let rule = ObjectSchema(
    "Rule",
    "One duty that can be checked: a requirement has `require`, a restriction has `permits` and `separable`.",
    fields: [
      SchemaField(
        "id",
        .identifier,
        "The id within the ruleset: lower-case words joined by hyphens.",
        presence: .valued
      ),
      SchemaField("title", .text(.free), "The problem in a few words.", presence: .valued),
      SchemaField("requirement", .text(.free), "The duty in one sentence.", presence: .valued),
      SchemaField("subject", .enumeration(subject), "What it is judged on.", presence: .valued),
      SchemaField("severity", .enumeration(severity), "How bad a gap is.", presence: .valued),
      SchemaField("basis", .enumeration(basis), "How it stands to the text.", presence: .valued),
      SchemaField(
        "confidence",
        .enumeration(confidence),
        "How sure the fact is.",
        presence: .valued
      ),
      SchemaField("sources", .list(.object(citation), orAll: false), "Where it comes from."),
      SchemaField("note", .text(.free), "A remark."),
      SchemaField("when", .expression, "The subjects it is judged on; without it, all."),
      SchemaField("require", .expression, "What must hold."),
      SchemaField("permits", .expression, "Whether a segment may have the model."),
      SchemaField(
        "separable",
        .expression,
        "Whether a control establishes what `permits` reads, for each user of the segment."
      ),
      SchemaField("applies_from", .expression, "The first day: a date, or an expression of one."),
      SchemaField("applies_until", .expression, "The last day: a date, or an expression of one."),
      SchemaField("remedies", .list(.object(remedy), orAll: false), "What would close a gap."),
      SchemaField(
        "evidence",
        .list(.object(evidenceDemand), orAll: false),
        "What would show that it is met."
      ),
      SchemaField(
        "examples",
        .list(.object(example), orAll: false),
        "Its tests and its documentation."
      ),
    ]
  )

  static let remedy = ObjectSchema(
    "Remedy",
    "One change, in words and, where it can be, as data.",
    fields: [
      SchemaField("do", .text(.free), "The change in words.", presence: .valued),
      SchemaField("set", .object(change), "Write a value."),
      SchemaField("add", .object(change), "Add a value to a list."),
      SchemaField("remove", .object(change), "Remove a value from a list."),
      SchemaField("effort_days", .number(0...10_000), "The work, in days."),
      SchemaField("owner", .text(.free), "Who does it."),
    ]
  )

  static let change = ObjectSchema(
    "Change",
    "A value at a path below the subject.",
    fields: [
      SchemaField("path", .text(.free), "The path below the subject.", presence: .valued),
      SchemaField("value", .anything, "The value, or `params.` and a name.", presence: .valued),
    ]
  )

  static let evidenceDemand = ObjectSchema(
    "EvidenceDemand",
    "Evidence that would show that a rule is met.",
    fields: [
      SchemaField(
        "kind",
        .enumeration(ManifestSchema.evidenceKind),
        "The kind of evidence.",
        presence: .valued
      ),
      SchemaField("about", .text(.free), "A path below the subject."),
      SchemaField("max_age_days", .count(0...100_000), "The oldest it may be, in days."),
    ]
  )

  static let example = ObjectSchema(
    "Example",
    "What is given, and what the rule says to it.",
    fields: [
      SchemaField("name", .text(.free), "What it shows.", presence: .valued),
      SchemaField("given", .anything, "What matters of the manifest.", presence: .valued),
      SchemaField("verdict", .enumeration(verdict), "What the rule says.", presence: .valued),
      SchemaField(
        "because",
        .text(.free),
        "A path that the explanation or the unknown set contains."
      ),
      SchemaField(
        "outcome",
        .enumeration(outcome),
        "For a restriction: what becomes of the users of the first segment."
      ),
    ]
  )

  /// What may stand under `given` of an example; nothing in it is required.
  public static let given = ObjectSchema(
    "Given",
    "What an example gives of a manifest; the subject's id is `it`.",
    fields: [
      SchemaField("declared", .object(ManifestSchema.declaration), "Who declares it, and when."),
      SchemaField("organization", .object(ManifestSchema.organization), "The company."),
      SchemaField("model", .object(ManifestSchema.model), "The model that is judged."),
      SchemaField("models", .list(.object(ManifestSchema.model), orAll: false), "Other models."),
      SchemaField("supplier", .object(ManifestSchema.supplier), "The supplier that is judged."),
      SchemaField(
        "suppliers",
        .list(.object(ManifestSchema.supplier), orAll: false),
        "Other suppliers."
      ),
      SchemaField(
        "deployment",
        .object(ManifestSchema.deployment),
        "The deployment that is judged."
      ),
      SchemaField(
        "deployments",
        .list(.object(ManifestSchema.deployment), orAll: false),
        "Other deployments."
      ),
      SchemaField(
        "segment",
        .object(ManifestSchema.audienceSegment),
        "The segment that is judged."
      ),
      SchemaField(
        "authorizations",
        .list(.object(ManifestSchema.authorization), orAll: false),
        "What is authorized."
      ),
      SchemaField(
        "evidence",
        .list(.object(ManifestSchema.evidence), orAll: false),
        "What shows that it is true."
      ),
      SchemaField("params", .anything, "Other values for the ruleset's parameters."),
    ]
  )
}
