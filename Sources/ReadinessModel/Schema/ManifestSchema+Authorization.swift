extension ManifestSchema {
  static let authorization = ObjectSchema(
    "Authorization",
    "A licence, an exception or an exemption that is held.",
    fields: [
      SchemaField("id", .identifier, "The authorization's id in this file.", presence: .valued),
      SchemaField("title", .text(.free), "The name to show."),
      SchemaField("instrument", .text(.free), "The id of the ruleset that it is an answer to."),
      SchemaField("kind", .enumeration(authorizationKind), "What it is."),
      SchemaField("number", .text(.free), "Its number, or the place where we are named."),
      SchemaField("covers", .object(coverage), "What it covers; what is left out is unknown."),
      SchemaField("valid_from", .date(isPast: false), "The first day."),
      SchemaField(
        "valid_until",
        .date(isPast: false),
        "The last day; `none` where it has no end.",
        isNullable: true
      ),
      SchemaField(
        "conditions",
        .list(.object(condition), orAll: false),
        "What it asks for in return; `[]` where it asks for nothing."
      ),
      note,
    ]
  )

  static let condition = ObjectSchema(
    "Condition",
    "What an authorization asks for in return; where it is not shown, the authorization does not hold.",
    fields: [
      SchemaField("title", .text(.free), "The condition in a few words."),
      SchemaField(
        "control",
        .enumeration(controlName),
        "The control that shows it, in place in each deployment; `none` where no control does.",
        isNullable: true
      ),
      SchemaField(
        "fulfilled",
        .flag,
        "Whether it is fulfilled; read only where `control` is `none`."
      ),
    ]
  )

  /// The controls of a deployment, by their keys.
  static let controlName = Enumeration(
    "control",
    controls.fields.map { Enumeration.Value($0.name, $0.documentation) }
  )

  static let coverage = ObjectSchema(
    "Coverage",
    "What an authorization covers: each a list, or `all`.",
    fields: [
      SchemaField("models", .list(.reference(.model, orWords: []), orAll: true), "The models."),
      SchemaField(
        "deployments",
        .list(.reference(.deployment, orWords: []), orAll: true),
        "The deployments."
      ),
      SchemaField(
        "segments",
        .list(.reference(.deploymentSegment, orWords: []), orAll: true),
        "The segments, each as `deployment/segment`."
      ),
      SchemaField(
        "countries",
        .list(.region, orAll: true),
        "The countries and parts of countries."
      ),
    ]
  )

  static let evidence = ObjectSchema(
    "Evidence",
    "Something that shows that a statement is true; without `kind`, `about`, `collected_on` and `expires_on` it shows nothing.",
    fields: [
      SchemaField("id", .identifier, "The evidence's id in this file.", presence: .valued),
      SchemaField("title", .text(.free), "The name to show."),
      SchemaField("kind", .enumeration(evidenceKind), "What it is."),
      SchemaField(
        "about",
        .text(.free),
        "The path of what it shows, with everything below it, as `deployments/chat/controls/emergency_stop`; it leads somewhere in this file."
      ),
      SchemaField("collected_on", .date(isPast: true), "The day of which it speaks."),
      SchemaField(
        "expires_on",
        .date(isPast: false),
        "The last day on which it shows it; `none` where it has no end.",
        isNullable: true
      ),
      SchemaField(
        "uri",
        .text(.uri),
        "Its address, which is never fetched, or its path below the manifest's folder or `--evidence-root`."
      ),
      SchemaField(
        "sha256",
        .text(.sha256),
        "The SHA-256 digest of the file; one that differs is a mistake."
      ),
      SchemaField("reviewer", .text(.free), "Who looked at it."),
      note,
    ]
  )

  static let authorizationKind = Enumeration(
    "kind of authorization",
    [
      .init("individual-licence", "A licence for this case."),
      .init("general-licence", "A licence for everybody of a kind."),
      .init("licence-exception", "An exception from the need of a licence."),
      .init("named-party", "An order that names us as exempt."),
      .init("exemption", "Another exemption."),
      .init("agreement", "An agreement with an authority."),
    ]
  )

  /// The kinds of evidence, which rules ask for as well.
  package static let evidenceKind = Enumeration(
    "kind of evidence",
    [
      .init("drill", "The record of a drill."),
      .init("test", "The record of a test."),
      .init("test-report", "A report on tests."),
      .init("policy", "A policy."),
      .init("configuration", "A configuration."),
      .init("log-extract", "An extract of a log."),
      .init("screening-report", "A report on a screening."),
      .init("risk-assessment", "An assessment of risks."),
      .init("audit-report", "A report of an auditor."),
      .init("attestation", "Somebody's written word."),
      .init("certification", "A certificate."),
      .init("system-card", "A system card."),
      .init("model-card", "A model card."),
      .init("contract", "A contract."),
      .init("licence", "A licence."),
      .init("government-letter", "A letter from an authority."),
      .init("ticket", "A ticket in a tracker."),
      .init("bom", "A bill of materials."),
    ]
  )
}
