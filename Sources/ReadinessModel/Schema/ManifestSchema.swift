/// The schema of the manifest, version 1: what a company declares about itself.
///
/// The parts stand in one file for each subject. Everything else that knows the manifest's fields
/// is made from ``manifest``.
public enum ManifestSchema: Sendable {
  /// The version that `manifest: 1` names.
  public static let version: Int64 = 1

  /// The whole document.
  public static let manifest = ObjectSchema(
    "Manifest",
    "What a company declares about itself: organization, models, suppliers, deployments, authorizations, evidence.",
    fields: [
      SchemaField(
        "manifest",
        .count(version...version),
        "The version of the manifest's format, which is 1.",
        presence: .valued
      ),
      SchemaField(
        "title",
        .text(.free),
        "A title for readers of the file."
      ),
      SchemaField(
        "description",
        .text(.free),
        "What the file covers, in free words."
      ),
      SchemaField(
        "declared",
        .object(declaration),
        "Who stands behind the statements, and since when they hold.",
        presence: .written,
        question: "Who signs for these statements, and of which day are they?"
      ),
      SchemaField(
        "organization",
        .object(organization),
        "The company.",
        presence: .written
      ),
      SchemaField(
        "models",
        .list(.object(model), orAll: false),
        "Every model that is developed or used.",
        presence: .written,
        question: "Which models do we develop or use?"
      ),
      SchemaField(
        "suppliers",
        .list(.object(supplier), orAll: false),
        "Everybody who provides, hosts or operates a model for us.",
        question: "Who provides, hosts or operates our models?"
      ),
      SchemaField(
        "deployments",
        .list(.object(deployment), orAll: false),
        "Every way in which models are offered to somebody.",
        presence: .written,
        question: "Through what do we offer models, and to whom?"
      ),
      SchemaField(
        "authorizations",
        .list(.object(authorization), orAll: false),
        "Licences, exceptions and exemptions that are held.",
        question: "Which licences, exceptions or exemptions do we hold?"
      ),
      SchemaField(
        "evidence",
        .list(.object(evidence), orAll: false),
        "What shows that the statements are true.",
        question: "Which documents show that these statements are true?"
      ),
      waivers(.optional),
    ]
  )

  static let declaration = ObjectSchema(
    "Declaration",
    "Who declares the manifest and when; a fact whose type has no date field is as old as this.",
    fields: [
      SchemaField("by", .text(.free), "Who declares it."),
      SchemaField("role", .text(.free), "The declarer's role in the company."),
      SchemaField(
        "date",
        .date(isPast: true),
        "The day of which the statements speak.",
        question: "Of which day are these statements?"
      ),
      SchemaField("approved_by", .text(.free), "Who approved it."),
    ]
  )

  /// A field for free words.
  static let note = SchemaField("note", .text(.free), "A remark in free words.")
}
