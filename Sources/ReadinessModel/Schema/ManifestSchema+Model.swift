extension ManifestSchema {
  /// More operations than anything can be trained with.
  static let flop: FieldType = .number(0...1e40)

  static let model = ObjectSchema(
    "Model",
    "One model that is developed or used.",
    fields: [
      SchemaField("id", .identifier, "The model's id in this file.", presence: .valued),
      SchemaField("title", .text(.free), "The name to show."),
      SchemaField("description", .text(.free), "What the model is, in free words."),
      SchemaField(
        "provider",
        .reference(.supplier, orWords: ["self"]),
        "Whose model it is: a supplier's id, or `self`.",
        question: "Who provides this model?"
      ),
      SchemaField(
        "product",
        .text(.free),
        "The canonical name, as `contoso/l`; orders name products.",
        question: "Under which product name would an order name this model?"
      ),
      SchemaField(
        "upstream_ids",
        .list(.text(.free), orAll: false),
        "The names by which the provider's interface knows it; without `product` they tell it, where the table of products has them."
      ),
      SchemaField(
        "released_on",
        .date(isPast: true),
        "The day on which it was first released to anybody outside; `none` while it is not.",
        isNullable: true
      ),
      SchemaField(
        "eu_market_on",
        .date(isPast: true),
        "The day on which it was placed on the EU market; `none` while it is not.",
        isNullable: true,
        question: "When was this model placed on the market of the EU?"
      ),
      SchemaField(
        "transparency_report_on",
        .date(isPast: true),
        "The day on which a transparency report on it was published; `none` while there is none.",
        isNullable: true,
        question: "When was the transparency report on this model published?"
      ),
      SchemaField(
        "weights",
        .enumeration(weights),
        "Who can get the weights.",
        question: "Are the weights closed, gated or open?"
      ),
      SchemaField(
        "training_flop",
        flop,
        "The operations of all training, fine-tuning included.",
        question:
          "With how many operations was this model trained, or at least or at most how many?"
      ),
      SchemaField(
        "derived_from",
        .object(derivation),
        "The model that it was made from; `none` where it was trained from scratch.",
        isNullable: true,
        question: "Was this model made from another one?"
      ),
      SchemaField(
        "capability_levels",
        .list(.object(capabilityLevel), orAll: false),
        "What assessments of dangerous capabilities found.",
        question: "Which capability levels has this model been assessed for?"
      ),
      SchemaField(
        "designations",
        .list(.enumeration(designation), orAll: false),
        "What an authority or its provider has designated it as.",
        question: "Has anybody designated this model as covered, frontier or systemic?"
      ),
      SchemaField(
        "eccn",
        .text(.free),
        "The export control classification, as `\"4E091\"` or `EAR99`.",
        question: "Under which ECCN is this model classified?"
      ),
      SchemaField(
        "security_level",
        .enumeration(securityLevel),
        "The security level of the weights after RAND.",
        question: "At which of RAND's security levels are the weights kept?"
      ),
      SchemaField(
        "weights_licence",
        .enumeration(weightsLicence),
        "The licence of published weights; `none` where they are not published.",
        isNullable: true,
        question: "Under which kind of licence are the weights published?"
      ),
      SchemaField(
        "architecture_public",
        .flag,
        "Whether parameters, architecture and use are described in public."
      ),
      SchemaField(
        "weights_stored_in",
        .regions,
        "The countries in which the weights are stored.",
        question: "In which countries are the weights stored?"
      ),
      SchemaField(
        "systemic_threshold_met_on",
        .date(isPast: true),
        "The day on which it was known to meet the threshold for systemic risk; `none` where it does not.",
        isNullable: true,
        question: "When did we know that this model meets the threshold for systemic risk?"
      ),
      SchemaField(
        "us_designation",
        .enumeration(usDesignation),
        "What the US government has said of it under EO 14409.",
        question: "Has the government said if this is a covered frontier model?"
      ),
      SchemaField(
        "planned_release_on",
        .date(isPast: false),
        "The day on which it is to be released, where it is not yet; `none` where no release is planned.",
        isNullable: true
      ),
      SchemaField(
        "government_access_days",
        .count(0...3_650),
        "The days before a release on which an authority has access; 0 for none.",
        question: "For how many days before the release does an authority have access?"
      ),
      SchemaField(
        "assessments",
        .list(.object(assessment), orAll: false),
        "Tests, assessments and reports of the model.",
        question: "Which tests, assessments and reports of this model are there?"
      ),
      filings,
      note,
    ]
  )

  static let derivation = ObjectSchema(
    "Derivation",
    "What a model was made from.",
    fields: [
      SchemaField(
        "model",
        .reference(.model, orWords: []),
        "The id of the model it was made from."
      ),
      SchemaField("extra_flop", flop, "The operations spent on the change."),
    ]
  )

  static let capabilityLevel = ObjectSchema(
    "CapabilityLevel",
    "What an assessment of one dangerous capability found.",
    fields: [
      SchemaField("framework", .text(.free), "The framework, as `own`; levels are its words."),
      SchemaField("domain", .enumeration(capabilityDomain), "The capability."),
      SchemaField("level", .text(.free), "The level, in the framework's words."),
      SchemaField("status", .enumeration(capabilityStatus), "How the model stands to the level."),
      SchemaField("assessed_on", .date(isPast: true), "The day of the assessment."),
    ]
  )

  static let assessment = ObjectSchema(
    "Assessment",
    "A test, an assessment or a report of a model.",
    fields: [
      SchemaField("kind", .enumeration(assessmentKind), "What it is."),
      SchemaField("done_on", .date(isPast: true), "The day of its result."),
    ]
  )

  static let assessmentKind = Enumeration(
    "kind of assessment",
    [
      .init("adversarial-testing", "Evaluation with adversarial testing."),
      .init("systemic-risk", "Assessment of systemic risks and how they are kept down."),
      .init("independent-evaluation", "Evaluation by somebody independent."),
      .init("capability-report", "Report on a capability that was reached."),
      .init("safeguards-report", "Report on the safeguards for it."),
      .init("leadership-decision", "The leadership's recorded decision on them."),
      .init("safety-case-review", "Review of the case that a deployment is safe."),
      .init("lifecycle-risk", "Management of risk over the whole life."),
      .init("off-cycle-analysis", "Analysis out of turn, of a much more capable model."),
    ]
  )

  static let weightsLicence = Enumeration(
    "kind of licence of weights",
    [
      .init("free", "Anybody may use, study, change and pass on."),
      .init("restricted", "Some uses, users or changes are not allowed."),
      .init("research-only", "Research only."),
    ]
  )

  static let usDesignation = Enumeration(
    "word of the US government",
    [
      .init("designated", "It is a covered frontier model."),
      .init("not-designated", "It is not."),
      .init("asked", "The government asked, and has not decided."),
      .init("told-nothing", "The government has said nothing."),
    ]
  )

  static let weights = Enumeration(
    "access to weights",
    [
      .init("closed", "Nobody outside gets them."),
      .init("gated", "Whoever is admitted gets them."),
      .init("open", "Everybody gets them."),
    ]
  )

  static let capabilityDomain = Enumeration(
    "dangerous capability",
    [
      .init("cyber", "Attacks on computer systems."),
      .init("cbrn", "Chemical, biological, radiological and nuclear weapons."),
      .init("bio-chem", "Biological and chemical weapons only."),
      .init("ai-rd", "Research on AI without people."),
      .init("manipulation", "Harmful manipulation of people."),
      .init("loss-of-control", "Escape from human control."),
      .init("other", "Another capability."),
    ]
  )

  static let capabilityStatus = Enumeration(
    "standing to a capability level",
    [
      .init("reached", "The model has reached it."),
      .init("precautionary", "It could not be ruled out, so it is treated as reached."),
      .init("ruled-out", "The model has not reached it."),
      .init("not-evaluated", "Nobody has looked."),
    ]
  )

  static let designation = Enumeration(
    "designation",
    [
      .init("covered-frontier-model", "A covered frontier model (EO 14409)."),
      .init("covered-model", "A covered model by its provider's terms."),
      .init("frontier-model", "A frontier model under a state's law."),
      .init("gpai-systemic-risk", "A general-purpose model with systemic risk (EU AI Act)."),
      .init("export-controlled", "Subject to an export licence."),
    ]
  )

  static let securityLevel = Enumeration(
    "security level",
    [
      .init("SL1", "Holds against amateurs."),
      .init("SL2", "Holds against professional opportunists."),
      .init("SL3", "Holds against criminal groups and insiders."),
      .init("SL4", "Holds against standard operations of leading states."),
      .init("SL5", "Holds against top-priority operations of leading states."),
    ]
  )
}
