extension ManifestSchema {
  static let controls = ObjectSchema(
    "Controls",
    "What keeps out who may not have access: a fixed vocabulary.",
    fields: [
      SchemaField(
        "geo_block",
        .object(geoBlock),
        "Keeps out users by where they are.",
        question: "How do we keep out users in regions that may not have access?"
      ),
      SchemaField(
        "nationality_check",
        .object(nationalityCheck),
        "Establishes a user's standing as a person.",
        question: "Can we tell a foreign person from a US person?"
      ),
      SchemaField(
        "sanctions_screening",
        .object(sanctionsScreening),
        "Compares customers with lists of parties.",
        question: "Against which lists do we screen, and how often?"
      ),
      SchemaField(
        "ownership_check",
        .object(ownershipCheck),
        "Looks at who owns a customer.",
        question: "Do we know who owns our customers?"
      ),
      SchemaField(
        "customer_allow_list",
        .object(customerAllowList),
        "Admits only those who are listed.",
        question: "Could we admit only customers who are on a list?"
      ),
      SchemaField(
        "emergency_stop",
        .object(emergencyStop),
        "Switches access off at once.",
        question: "How fast can we switch a model off, everywhere?"
      ),
    ]
  )

  static let geoBlock = control(
    "GeoBlock",
    "Keeps out users by where they are.",
    [
      SchemaField(
        "method",
        .list(.enumeration(locationMethod), orAll: false),
        "How the place is found."
      ),
      SchemaField("fail", .enumeration(failure), "What happens when it fails."),
    ]
  )

  static let nationalityCheck = control(
    "NationalityCheck",
    "Establishes a user's standing as a person.",
    [
      SchemaField(
        "establishes",
        .list(.enumeration(personAttribute), orAll: false),
        "What it establishes for each user."
      )
    ]
  )

  static let sanctionsScreening = control(
    "SanctionsScreening",
    "Compares customers with lists of parties.",
    [
      SchemaField("lists", .list(.enumeration(partyList), orAll: false), "The lists."),
      SchemaField("rescreen_days", .count(0...10_000), "The time between two screenings, in days."),
    ]
  )

  static let ownershipCheck = control(
    "OwnershipCheck",
    "Looks at who owns a customer.",
    [
      SchemaField("threshold_percent", .number(0...100), "The share that matters, in percent."),
      SchemaField("operator", .enumeration(thresholdOperator), "Whether the share itself counts."),
      SchemaField("aggregate", .flag, "Whether shares of several listed owners are added."),
      SchemaField("indirect", .flag, "Whether shares held through others count."),
      SchemaField(
        "against",
        .list(.enumeration(partyList), orAll: false),
        "The lists of owners that matter."
      ),
      SchemaField(
        "on_unknown",
        .enumeration(onUnknown),
        "What happens where the owner is not known."
      ),
    ]
  )

  static let customerAllowList = control(
    "CustomerAllowList",
    "Admits only those who are listed.",
    [SchemaField("granularity", .enumeration(allowListGranularity), "What is listed.")]
  )

  static let emergencyStop = control(
    "EmergencyStop",
    "Switches access off at once.",
    [
      SchemaField(
        "minutes",
        .count(0...10_000_000),
        "The time from the decision until access is off, in minutes.",
        question: "How many minutes does it take to switch one model off, everywhere?"
      ),
      SchemaField(
        "granularity",
        .list(.enumeration(stopGranularity), orAll: false),
        "What can be switched off by itself."
      ),
      SchemaField(
        "channels",
        .list(.enumeration(channel), orAll: true),
        "The channels that it reaches, resellers and clouds included; or `all`."
      ),
    ]
  )

  static let safeguards = ObjectSchema(
    "Safeguards",
    "What keeps the model from harm: a fixed vocabulary.",
    fields: [
      SchemaField("input_classifier", .object(classifier), "Looks at what goes into the model."),
      SchemaField(
        "output_classifier",
        .object(classifier),
        "Looks at what comes out of the model."
      ),
      SchemaField("abuse_monitoring", .object(abuseMonitoring), "Looks for misuse over time."),
    ]
  )

  static let classifier = control(
    "Classifier",
    "Looks at single requests or answers.",
    [
      SchemaField(
        "misuse",
        .list(.enumeration(capabilityDomain), orAll: false),
        "What it looks for."
      ),
      SchemaField("fail", .enumeration(failure), "What happens when it fails."),
    ]
  )

  static let abuseMonitoring = control(
    "AbuseMonitoring",
    "Looks for misuse over time.",
    [
      SchemaField(
        "misuse",
        .list(.enumeration(capabilityDomain), orAll: false),
        "What it looks for."
      ),
      SchemaField(
        "retention_days",
        .count(0...100_000),
        "How long what it needs is kept, in days."
      ),
    ]
  )

  /// The object of a control: its standing, its own fields, and what every control has.
  static func control(
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
          "tested_on",
          .date(isPast: true),
          "The day of the last test; `none` where there was none.",
          isNullable: true
        ),
        SchemaField(
          "segments",
          .list(.reference(.segment, orWords: []), orAll: true),
          "The segments of the audience that it covers, or `all`.",
          question: "Which segments of the audience does this control cover?"
        ),
      ]
    )
  }

  /// What a company has in place, or plans: its standing, its own fields, and then what its kind has.
  static func arrangement(
    _ name: String,
    _ documentation: String,
    _ fields: [SchemaField],
    _ ofKind: [SchemaField]
  ) -> ObjectSchema {
    let due = SchemaField("due", .date(isPast: false), "The day by which it will be in place.")
    let owner = SchemaField("owner", .text(.free), "Who answers for it.")
    return ObjectSchema(
      name,
      documentation,
      shorthand: "status",
      fields: [controlStatusField] + fields + [due] + ofKind + [owner, note]
    )
  }
}
