/// What a company has filed, signed, had audited, and whom it has named.
extension ManifestSchema {
  static let filings = SchemaField(
    "filings",
    .list(.object(filing), orAll: false),
    "What was filed with an authority.",
    question: "What have we filed, notified or registered about this?"
  )

  static let filing = ObjectSchema(
    "Filing",
    "Something that was filed with an authority.",
    fields: [
      SchemaField("kind", .enumeration(filingKind), "What was filed."),
      SchemaField("number", .text(.free), "The number that the authority gave it."),
      SchemaField("filed_on", .date(isPast: true), "The day of the last filing or renewal."),
    ]
  )

  static let filingKind = Enumeration(
    "kind of filing",
    [
      .init("ny-disclosure-statement", "Disclosure statement of a large developer in New York."),
      .init("ny-internal-use-summary", "Summary of risk from internal use, to New York."),
      .init(
        "eu-systemic-risk-notification",
        "Notice of a model with systemic risk, to the Commission."
      ),
      .init(
        "eu-high-risk-registration",
        "Registration of a high-risk system in the EU's database."
      ),
      .init("eu-code-framework", "Framework under the code of practice, to the AI Office."),
      .init("eu-code-model-report", "Model report under the code of practice, to the AI Office."),
      .init("cn-security-assessment", "Security assessment in China."),
      .init("cn-filing", "Filing or registration of a generative service in China."),
      .init(
        "us-training-notice",
        "Quarterly notice of training runs and clusters, to US Commerce."
      ),
      .init(
        "us-customer-identification",
        "Yearly certification of customer identification, to US Commerce."
      ),
      .init(
        "kr-high-impact-confirmation",
        "Confirmation whether a system is high-impact, in Korea."
      ),
      .init("us-device-submission", "Submission of a medical device to the US FDA."),
    ]
  )

  static let representative = ObjectSchema(
    "Representative",
    "Somebody who stands for the company before an authority.",
    fields: [
      SchemaField("under", .enumeration(representationLaw), "The law that asks for one."),
      SchemaField("name", .text(.free), "Who it is."),
      SchemaField(
        "mandated_on",
        .date(isPast: true),
        "The day of the mandate; `none` where there is nobody.",
        isNullable: true
      ),
    ]
  )

  static let representationLaw = Enumeration(
    "law that asks for a representative",
    [
      .init("eu-ai-act", "The EU's AI Act."),
      .init("kr-ai-basic-act", "Korea's AI Basic Act."),
    ]
  )

  static let frameworkSigned = Enumeration(
    "voluntary framework",
    [
      .init("eu-gpai-code", "The EU's code of practice for general-purpose AI."),
      .init("eu-content-code", "The EU's code of practice on AI-generated content."),
      .init("seoul-commitments", "Frontier AI Safety Commitments of Seoul."),
      .init("frontier-model-forum", "Frontier Model Forum."),
      .init("us-eo-14409", "The voluntary framework of EO 14409."),
      .init("nist-ai-rmf", "NIST's AI Risk Management Framework."),
      .init("ca-voluntary-code", "Canada's voluntary code for generative AI."),
      .init("jailbreak-severity", "A severity scale that several labs share."),
    ]
  )

  static let testingAgreement = ObjectSchema(
    "TestingAgreement",
    "An agreement to let an authority test models.",
    fields: [
      SchemaField("authority", .enumeration(authority), "The authority."),
      SchemaField("signed_on", .date(isPast: true), "The day of the agreement."),
      SchemaField("access_path", .flag, "Whether there is a way to let it in before a release."),
      SchemaField(
        "terms_agreed",
        .flag,
        "Whether confidentiality, security and property are agreed."
      ),
      SchemaField("contact", .text(.free), "Who receives the results."),
    ]
  )

  static let certificate = ObjectSchema(
    "Certificate",
    "A certificate of a management system.",
    fields: [
      SchemaField("standard", .enumeration(certifiedStandard), "The standard."),
      SchemaField("valid_until", .date(isPast: false), "The last day on which it is valid."),
      SchemaField(
        "deployments",
        .list(.reference(.deployment, orWords: []), orAll: true),
        "The deployments in its scope, or `all`."
      ),
    ]
  )

  static let certifiedStandard = Enumeration(
    "standard",
    [
      .init("iso-42001", "ISO/IEC 42001, management of AI."),
      .init("iso-27001", "ISO/IEC 27001, security of information."),
    ]
  )

  static let audit = ObjectSchema(
    "Audit",
    "An audit that took place.",
    fields: [
      SchemaField("kind", .enumeration(auditKind), "What was audited."),
      SchemaField("done_on", .date(isPast: true), "The day of its report."),
      SchemaField("independent", .flag, "Whether the auditor is independent of the company."),
      SchemaField("signed_by_lead", .flag, "Whether the lead auditor signed it."),
      SchemaField("summary_published", .flag, "Whether a summary is public."),
    ]
  )

  static let auditKind = Enumeration(
    "kind of audit",
    [
      .init("frontier-framework", "The framework for frontier risks, and how it is followed."),
      .init("data-security", "The programme for bulk sensitive data."),
      .init("other", "Another audit."),
    ]
  )

  static let whistleblowing = ObjectSchema(
    "Whistleblowing",
    "How staff can speak of dangers.",
    fields: [
      SchemaField("anonymous_channel", .flag, "Whether there is a channel without names."),
      SchemaField("notice_given", .flag, "Whether staff were told of their rights."),
      SchemaField(
        "restrictive_clauses",
        .flag,
        "Whether a contract or policy keeps staff from reporting catastrophic risk."
      ),
    ]
  )
}
