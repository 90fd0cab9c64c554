extension ManifestSchema {
  static let organization = ObjectSchema(
    "Organization",
    "The company that declares the manifest.",
    fields: [
      SchemaField("name", .text(.free), "The legal name."),
      SchemaField("description", .text(.free), "What the company does, in free words."),
      SchemaField(
        "roles",
        .list(.enumeration(organizationRole), orAll: false),
        "What the company is in the trade with models.",
        question: "Do we develop, deploy, resell, host or import models?"
      ),
      SchemaField(
        "headquarters",
        .region,
        "The country of the headquarters.",
        question: "In which country are our headquarters?"
      ),
      SchemaField(
        "ultimate_parent_country",
        .region,
        "The country of the headquarters of the ultimate parent; the company's own where it has none.",
        question: "In which country is the parent at the top of our group?"
      ),
      SchemaField(
        "us_person",
        .flag,
        "Whether the company is organized in the US.",
        question: "Are we organized under the law of the US or of one of its states?"
      ),
      SchemaField(
        "us_nexus",
        .list(.enumeration(usNexus), orAll: false),
        "What else ties the company to the US.",
        question: "Do we use US servers, US models, US dollars or US staff?"
      ),
      SchemaField(
        "reached_by_law_of",
        .regions,
        "The countries and states whose law reaches it, by its seat, staff, users or contracts; unknown where that is not established.",
        question: "The law of which countries and states reaches us?"
      ),
      SchemaField(
        "regulated_as",
        .list(.enumeration(regulatedAs), orAll: false),
        "The regulated kinds of company that it belongs to.",
        question: "As what are we supervised: bank, hospital, contractor, public body?"
      ),
      SchemaField(
        "ownership",
        .list(.object(ownershipShare), orAll: false),
        "Who owns the company, directly or indirectly.",
        question: "Who owns us, and how much of us?"
      ),
      SchemaField(
        "ownership_remainder",
        .object(ownershipRemainder),
        "What is known of the owners that the list leaves out.",
        question: "Have the owners who are not listed been screened?"
      ),
      SchemaField(
        "gross_revenue",
        .object(grossRevenue),
        "The gross revenue of a year.",
        question: "What was last year's gross revenue, with affiliates?"
      ),
      SchemaField(
        "incident_reporting",
        .list(.object(incidentChannel), orAll: false),
        "How incidents are reported: one entry for each authority and kind of event.",
        question: "To whom do we report which incidents, and within which time?"
      ),
      SchemaField(
        "total_assets",
        .object(totalAssets),
        "The total assets.",
        question: "How large are our total assets?"
      ),
      SchemaField(
        "ai_service_revenue",
        .object(serviceRevenue),
        "The revenue from AI services.",
        question: "How much do we earn with AI services in a year?"
      ),
      SchemaField(
        "daily_users",
        .list(.object(dailyUsers), orAll: false),
        "The daily users, by country.",
        question: "How many people use our services on a day, in each country that counts them?"
      ),
      SchemaField(
        "representatives",
        .list(.object(representative), orAll: false),
        "Who stands for the company where it has no seat.",
        question: "Whom have we named as our representative, and under which law?"
      ),
      filings,
      SchemaField(
        "frameworks",
        .list(.enumeration(frameworkSigned), orAll: false),
        "The voluntary frameworks that it has signed or taken on.",
        question: "Which voluntary frameworks have we signed or taken on?"
      ),
      SchemaField(
        "testing_agreements",
        .list(.object(testingAgreement), orAll: false),
        "Agreements to let an authority test models.",
        question: "Which authorities may test our models, and on which terms?"
      ),
      SchemaField(
        "certificates",
        .list(.object(certificate), orAll: false),
        "Certificates of management systems.",
        question: "For which management systems do we hold a certificate?"
      ),
      SchemaField(
        "audits",
        .list(.object(audit), orAll: false),
        "Audits that took place.",
        question: "Who audited what, and when?"
      ),
      SchemaField(
        "whistleblowing",
        .object(whistleblowing),
        "How staff can speak of dangers."
      ),
      SchemaField(
        "hardware",
        .list(.object(hardware), orAll: false),
        "Controlled hardware that is shipped, let or hosted for others.",
        question: "Which controlled chips do we ship, let or host, and for whom?"
      ),
      SchemaField(
        "clusters",
        .list(.object(cluster), orAll: false),
        "The computing clusters that it owns or runs.",
        question: "How large are our computing clusters?"
      ),
      SchemaField(
        "compute_customers",
        .list(.object(computeCustomer), orAll: false),
        "Who trains models on its hardware.",
        question: "Who trains models on our hardware, and for what?"
      ),
      SchemaField(
        "sensitive_data",
        .list(.object(sensitiveData), orAll: false),
        "Sensitive data about people in the US, in bulk.",
        question: "Which sensitive data about people in the US do we hold, and of how many?"
      ),
      SchemaField(
        "records",
        .list(.object(recordKeeping), orAll: false),
        "How long records are kept.",
        question: "How long do we keep which records?"
      ),
      SchemaField(
        "documents",
        .object(documents),
        "What has been written and published."
      ),
    ]
  )

  static let ownershipShare = ObjectSchema(
    "OwnershipShare",
    "One owner and its share.",
    fields: [
      SchemaField("party", .text(.free), "The owner."),
      SchemaField("country", .region, "The country of the owner's headquarters."),
      SchemaField("percent", .number(0...100), "The share, in percent."),
    ]
  )

  static let ownershipRemainder = ObjectSchema(
    "OwnershipRemainder",
    "What is known of the owners that the list leaves out.",
    fields: [
      SchemaField("screened_on", .date(isPast: true), "The day of the last screening."),
      SchemaField("none_listed", .flag, "Whether the screening found nobody on a list."),
    ]
  )

  static let grossRevenue = ObjectSchema(
    "GrossRevenue",
    "The gross revenue of a year.",
    fields: sum + [
      SchemaField(
        "amount_krw",
        .number(0...1e18),
        "The same in Korean won, where the currency is another."
      ),
      year,
      SchemaField("with_affiliates", .flag, "Whether affiliates are counted."),
    ]
  )

  static let incidentChannel = ObjectSchema(
    "IncidentChannel",
    "How one kind of event is reported to one authority.",
    fields: [
      SchemaField("authority", .enumeration(authority), "The authority that is told."),
      SchemaField("event", .enumeration(incidentEvent), "The kind of event."),
      SchemaField("clock", .enumeration(incidentClock), "What starts the time."),
      SchemaField(
        "within_hours",
        .count(0...100_000),
        "The longest time until the report, in hours."
      ),
      SchemaField("contact", .text(.free), "Whom to reach in the company."),
    ]
  )

  static let documents = ObjectSchema(
    "Documents",
    "What has been written and published; `none` for a document that does not exist.",
    fields: [
      document("frontier_framework", "The framework for frontier risks."),
      SchemaField(
        "frontier_framework_reviewed_on",
        .date(isPast: true),
        "The day on which that framework was last reviewed, changed or not; `none` where it was not.",
        isNullable: true,
        question: "When was the framework for frontier risks last reviewed?"
      ),
      document("transparency_report", "The transparency report."),
      document("technical_documentation", "The technical documentation of the models."),
      document("training_data_summary", "The public summary of the training data."),
      document("copyright_policy", "The policy on copyright."),
      document("usage_policy", "The policy on permitted use."),
      document("incident_plan", "The plan for incidents."),
      document("continuity_plan", "The plan for going on without a supplier or a model."),
      document("customer_notice_plan", "The plan for telling customers of a cut-off."),
      document("export_control_programme", "The programme for export control and sanctions."),
      document("downstream_documentation", "What providers of systems are told about the models."),
      document("risk_report", "The report on risks of current models."),
      document(
        "trusted_partners",
        "The list of trusted partners that can be shown to an authority."
      ),
      document(
        "customer_identification_programme",
        "The programme for identifying customers and their owners."
      ),
      document("data_security_programme", "The programme for bulk sensitive data."),
      document("third_party_risk_policy", "The policy on risks from third parties."),
      document("model_risk_policy", "The policy on risks from models."),
      document("model_inventory", "The inventory of models, tiered by risk."),
      document("us_person_support_review", "The review of what US persons may support."),
    ]
  )

  private static func document(_ name: String, _ documentation: String) -> SchemaField {
    SchemaField(name, .object(publishedDocument), documentation, isNullable: true)
  }

  static let publishedDocument = ObjectSchema(
    "PublishedDocument",
    "One document.",
    fields: [
      SchemaField("url", .text(.uri), "Its address, or its path relative to the manifest."),
      SchemaField("updated_on", .date(isPast: true), "The day of its last change."),
    ]
  )
}
