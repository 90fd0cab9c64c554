extension ManifestSchema {
  static let deployment = ObjectSchema(
    "Deployment",
    "One way in which models are offered to somebody, inside or outside.",
    fields: [
      SchemaField("id", .identifier, "The deployment's id in this file.", presence: .valued),
      SchemaField("title", .text(.free), "The name to show."),
      SchemaField("description", .text(.free), "What it is for, in free words."),
      SchemaField(
        "models",
        .list(.reference(.model, orWords: []), orAll: false),
        "The models that it offers.",
        presence: .written,
        question: "Which models does this deployment offer?"
      ),
      SchemaField("environment", .enumeration(environment), "What kind of environment it runs in."),
      SchemaField(
        "stage",
        .enumeration(stage),
        "How widely it is released.",
        presence: .written,
        question: "How widely is this deployment released?"
      ),
      SchemaField("channel", .enumeration(channel), "How users reach it."),
      SchemaField(
        "hosting",
        .list(.object(hosting), orAll: false),
        "Where it runs, and who runs it.",
        question: "In which countries and on whose servers does this run?"
      ),
      SchemaField(
        "regions",
        .regions,
        "The countries and regions that it serves.",
        question: "Which countries and regions does this serve?"
      ),
      SchemaField(
        "sectors",
        .list(.enumeration(sector), orAll: false),
        "The sectors that it is used in.",
        question: "In which sectors is this used?"
      ),
      SchemaField(
        "criticality",
        .enumeration(criticality),
        "What depends on it.",
        question: "How much depends on this deployment?"
      ),
      SchemaField(
        "users",
        .count(0...100_000_000_000),
        "How many users have access, in all; the segments add up to it.",
        question: "How many users have access to this deployment?"
      ),
      SchemaField(
        "audience",
        .list(.object(audienceSegment), orAll: false),
        "Who has access, in segments that do not overlap.",
        presence: .written,
        question: "Who has access to this deployment?"
      ),
      SchemaField("controls", .object(controls), "What keeps out who may not have access."),
      SchemaField("safeguards", .object(safeguards), "What keeps the model from harm."),
      SchemaField(
        "fallbacks",
        .list(.object(fallback), orAll: false),
        "What takes over when its models stop, in order.",
        question: "What takes over when these models must be switched off?"
      ),
      SchemaField(
        "started_on",
        .date(isPast: true),
        "The day on which it started; `none` where it has not.",
        isNullable: true,
        question: "When did this deployment start?"
      ),
      SchemaField(
        "uses",
        .list(.enumeration(deploymentUse), orAll: false),
        "What it does with or about people.",
        question: "What does this do with or about people?"
      ),
      SchemaField(
        "practices",
        .list(.enumeration(practice), orAll: false),
        "Practices that laws forbid or limit; `[]` where there is none of them.",
        question: "Is any practice among these that laws forbid?"
      ),
      SchemaField(
        "high_risk_areas",
        .list(.enumeration(highRiskArea), orAll: false),
        "The areas of high risk under the EU AI Act that it falls under; `[]` where it falls under none.",
        question: "Under which areas of high risk does this fall?"
      ),
      SchemaField(
        "data",
        .list(.enumeration(dataClass), orAll: false),
        "Kinds of data that reach the models; `[]` where none of them does.",
        question: "Which protected data reach the models?"
      ),
      SchemaField(
        "union_assurance_level",
        .count(1...4),
        "The Union assurance level of a workload of the public sector; `none` where it has none.",
        isNullable: true,
        question: "Which Union assurance level does this workload have?"
      ),
      SchemaField(
        "foreign_access_assessed_on",
        .date(isPast: true),
        "The day on which access and cut-off by third countries were assessed; `none` where they were not.",
        isNullable: true
      ),
      SchemaField(
        "release_stages",
        .list(.object(releaseStage), orAll: false),
        "The stages of its release, past and to come, in order; `[]` where it was released at once.",
        question: "In which stages is this released, and to whom in each?"
      ),
      SchemaField("notices", .object(notices), "What the people who meet it are told."),
      SchemaField("measures", .object(measures), "What else is done about it."),
      filings,
      SchemaField("owner", .text(.free), "Who answers for it."),
      note,
    ]
  )

  static let hosting = ObjectSchema(
    "Hosting",
    "A place where models run.",
    fields: [
      SchemaField("cloud_region", .text(.free), "The operator's own name for the place."),
      SchemaField("country", .region, "The country."),
      SchemaField(
        "operator",
        .reference(.supplier, orWords: ["self"]),
        "Who runs the servers: a supplier's id, or `self`."
      ),
    ]
  )

  static let releaseStage = ObjectSchema(
    "ReleaseStage",
    "A stage of a release: who gets access, from when, and on what conditions.",
    fields: [
      SchemaField("stage", .enumeration(stage), "How widely it releases."),
      SchemaField(
        "from",
        .date(isPast: false),
        "The day on which it begins, or began.",
        question: "From which day on does this stage begin?"
      ),
      SchemaField(
        "cohort",
        .list(.reference(.segment, orWords: []), orAll: false),
        "The segments of the audience that have access in it, those of earlier stages among them.",
        question: "Which segments have access in this stage?"
      ),
      SchemaField(
        "controls",
        .list(.enumeration(controlName), orAll: false),
        "The controls that have to be in place before it begins; `[]` where it needs none."
      ),
      SchemaField(
        "entry",
        .list(.text(.free), orAll: false),
        "What has to hold before it begins; `[]` where nothing has to."
      ),
      SchemaField(
        "exit",
        .list(.text(.free), orAll: false),
        "What has to hold before it ends; `[]` where nothing has to."
      ),
      note,
    ]
  )

  static let fallback = ObjectSchema(
    "Fallback",
    "What takes over when a deployment's models stop.",
    fields: [
      SchemaField("model", .reference(.model, orWords: []), "The model that takes over."),
      SchemaField("hosting", .object(hosting), "Where it runs."),
      SchemaField(
        "switch_minutes",
        .count(0...10_000_000),
        "The time until it has taken over, in minutes."
      ),
      SchemaField(
        "tested_on",
        .date(isPast: true),
        "The day of the last test; `none` where there was none.",
        isNullable: true
      ),
      SchemaField(
        "revalidated",
        .flag,
        "Whether the product has been validated with it, as its sector asks."
      ),
      note,
    ]
  )

  static let environment = Enumeration(
    "environment",
    [
      .init("production", "Serves its users in earnest."),
      .init("staging", "Prepares what will go into production."),
      .init("development", "Serves those who build it."),
      .init("research", "Serves research."),
    ]
  )

  static let stage = Enumeration(
    "stage of release",
    [
      .init("internal", "For the company alone."),
      .init("government-preaccess", "For an authority, before others."),
      .init("trusted-partners", "For partners that were picked."),
      .init("limited", "For customers that were picked."),
      .init("preview", "For everybody, as a preview."),
      .init("general-availability", "For everybody."),
      .init("suspended", "Switched off, for now."),
      .init("retired", "Switched off for good."),
    ]
  )

  static let channel = Enumeration(
    "channel",
    [
      .init("api", "An interface for programs."),
      .init("consumer-app", "An application for consumers."),
      .init("enterprise-app", "An application for companies."),
      .init("cloud-marketplace", "A marketplace of a cloud."),
      .init("on-premises", "Software that runs at the customer's."),
      .init("weights", "The weights themselves."),
      .init("internal", "Tools of the company's own."),
    ]
  )

  static let sector = Enumeration(
    "sector",
    [
      .init("general", "No sector in particular."),
      .init("health", "Health care."),
      .init("finance", "Finance and insurance."),
      .init("government", "Government."),
      .init("defence", "Defence and intelligence."),
      .init("law-enforcement", "Law enforcement, migration and justice."),
      .init("critical-infrastructure", "Energy, water, transport, networks."),
      .init("education", "Education."),
      .init("employment", "Employment."),
      .init("legal", "Legal services."),
      .init("research", "Science and research."),
      .init("other", "Another sector."),
    ]
  )

  static let criticality = Enumeration(
    "criticality",
    [
      .init("ordinary", "Nothing that matters stops without it."),
      .init("important", "Business suffers without it."),
      .init("critical", "People, customers or the company are at risk without it."),
    ]
  )
}
