/// What a deployment tells the people who meet it, and what else is done about it.
extension ManifestSchema {
  static let notices = ObjectSchema(
    "Notices",
    "What the people who meet a deployment are told: a fixed vocabulary.",
    fields: [
      notice("ai_interaction", "Tells people at the first contact that they talk to an AI."),
      notice("content_marking", "Marks what is generated, in a form that machines read."),
      notice("content_label", "Labels what is generated, in a form that people see."),
      notice("biometric_use", "Tells people that emotions or biometric categories are read."),
      notice("patient_notice", "Tells patients that AI is used, at or before the service."),
      notice("decision_notice", "Tells people where a decision about them is prepared or made."),
      notice("filed_model", "Shows the name and the number of the model that was filed."),
      SchemaField(
        "human_reminder",
        .object(humanReminder),
        "Reminds people in a long talk that it is no human."
      ),
      notice(
        "service_limits",
        "States limits of use, and that functions may be cut, before anybody pays."
      ),
    ]
  )

  static let humanReminder = control(
    "HumanReminder",
    "Reminds people in a long talk that it is no human.",
    [
      SchemaField(
        "every_minutes",
        .count(0...100_000),
        "The longest time between two, in minutes."
      ),
      SchemaField(
        "every_minutes_minors",
        .count(0...100_000),
        "The same for people under age, in minutes."
      ),
    ]
  )

  static let measures = ObjectSchema(
    "Measures",
    "What else is done about a deployment: a fixed vocabulary.",
    fields: [
      measure("risk_management", "Risks are managed over the whole life of the system."),
      measure("data_governance", "Data for training, validation and testing are governed."),
      measure("technical_documentation", "The system is documented for authorities."),
      SchemaField("logging", .object(logging), "Events are logged."),
      measure("instructions", "Deployers have instructions for use, with uses, limits and data."),
      measure("human_oversight", "People oversee the system and can review what it decides."),
      measure("robustness", "Accuracy, robustness and security are ensured."),
      measure("quality_management", "A system for quality management covers it."),
      measure("conformity_assessment", "Its conformity was assessed."),
      measure("monitoring", "Its performance is monitored in use."),
      measure("rights_assessment", "Its effects on fundamental rights were assessed."),
      measure("impact_assessment", "Its effects on people and society were assessed."),
      SchemaField("explanation", .object(explanation), "A decision is explained on request."),
      measure("correction", "Wrong data behind a decision can be corrected."),
      measure("version_pinning", "The version of the model changes only when we change it."),
      SchemaField("change_plan", .object(changePlan), "Changes follow a plan made beforehand."),
      SchemaField("access_log", .object(accessLog), "Access from afar is logged."),
      SchemaField("risk_analysis", .object(riskAnalysis), "Risks to health data are analysed."),
      measure("contingency_plan", "Work goes on in an emergency without the model."),
      measure("attack_testing", "Tests include attacks with AI and several systems failing."),
      measure(
        "misuse_safeguard",
        "Intimate imagery without consent and abuse of children are kept out."
      ),
      measure("content_removal", "Illegal content is stopped, corrected and reported."),
    ]
  )

  static let logging = measureObject(
    "Logging",
    "Events are logged.",
    [SchemaField("kept_months", .count(0...1_200), "How long logs are kept, in months.")]
  )

  static let explanation = measureObject(
    "Explanation",
    "A decision is explained on request.",
    [SchemaField("within_days", .count(0...10_000), "The longest time until then, in days.")]
  )

  static let changePlan = measureObject(
    "ChangePlan",
    "Changes follow a plan made beforehand.",
    [
      SchemaField(
        "covers",
        .list(.enumeration(changePlanPart), orAll: false),
        "What it describes."
      ),
      SchemaField(
        "covers_model_change",
        .flag,
        "Whether a change to another foundation model lies within it."
      ),
    ]
  )

  static let accessLog = measureObject(
    "AccessLog",
    "Access from afar is logged.",
    [SchemaField("records", .list(.enumeration(accessLogPart), orAll: false), "What it records.")]
  )

  static let riskAnalysis = measureObject(
    "RiskAnalysis",
    "Risks to health data are analysed.",
    [
      SchemaField("names_models", .flag, "Whether it names the models."),
      SchemaField("names_regions", .flag, "Whether it names the regions in which they run."),
    ]
  )

  static let changePlanPart = Enumeration(
    "part of a change plan",
    [
      .init("modifications", "The changes that are planned."),
      .init("protocol", "How they are made and tested."),
      .init("impact", "What they do to benefits and risks."),
    ]
  )

  static let accessLogPart = Enumeration(
    "part of an access log",
    [
      .init("person", "Who had access."),
      .init("place", "From where."),
      .init("item", "To what."),
    ]
  )

  /// A measure: a control without an audience.
  static func measureObject(
    _ name: String,
    _ documentation: String,
    _ fields: [SchemaField]
  ) -> ObjectSchema {
    arrangement(
      name,
      documentation,
      fields,
      [
        SchemaField(
          "done_on",
          .date(isPast: true),
          "The day of the last review or test; `none` where there was none.",
          isNullable: true
        )
      ]
    )
  }

  private static let plainNotice = control("Notice", "One thing that people are told.", [])
  private static let plainMeasure = measureObject("Measure", "One thing that is done.", [])

  private static func notice(_ name: String, _ documentation: String) -> SchemaField {
    SchemaField(name, .object(plainNotice), documentation)
  }

  private static func measure(_ name: String, _ documentation: String) -> SchemaField {
    SchemaField(name, .object(plainMeasure), documentation)
  }
}
