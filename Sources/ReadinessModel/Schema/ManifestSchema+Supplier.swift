extension ManifestSchema {
  static let supplier = ObjectSchema(
    "Supplier",
    "Somebody who provides, hosts or operates a model for us.",
    fields: [
      SchemaField("id", .identifier, "The supplier's id in this file.", presence: .valued),
      SchemaField("name", .text(.free), "The legal name."),
      SchemaField("description", .text(.free), "What the supplier does for us, in free words."),
      SchemaField("kind", .enumeration(supplierKind), "What it is to us."),
      SchemaField(
        "country",
        .region,
        "The country of its headquarters.",
        question: "In which country are this supplier's headquarters?"
      ),
      SchemaField(
        "controlled_from",
        .regions,
        "The countries whose orders can cut us off from it.",
        question: "Whose government could order this supplier to cut us off?"
      ),
      SchemaField(
        "contract",
        .object(contract),
        "The contract with it; `none` where there is none.",
        isNullable: true
      ),
      SchemaField(
        "exit_plan",
        .object(exitPlan),
        "The plan for going on without it.",
        question: "How do we go on when this supplier stops?"
      ),
      SchemaField(
        "concentration_assessed_on",
        .date(isPast: true),
        "The day on which the risk of depending on it was assessed; `none` where it was not.",
        isNullable: true
      ),
      SchemaField(
        "in_register_of_information",
        .flag,
        "Whether it stands in the register of information, with the functions that depend on it."
      ),
      note,
    ]
  )

  static let contract = ObjectSchema(
    "Contract",
    "What the contract with a supplier says.",
    fields: [
      SchemaField(
        "suspension_clause",
        .flag,
        "Whether the supplier may suspend the service on an authority's order.",
        question: "May the supplier suspend us when an authority orders it?"
      ),
      SchemaField(
        "notice_days",
        .count(0...10_000),
        "The notice before the service ends, in days.",
        question: "How many days of notice does the contract give us?"
      ),
      SchemaField(
        "termination_rights",
        .flag,
        "Whether we may leave on an authority's order or a breach."
      ),
      SchemaField("baa", .flag, "Whether it holds a business associate agreement under HIPAA."),
      SchemaField("states_locations", .flag, "Whether it names where data and services are."),
      SchemaField("audit_rights", .flag, "Whether it gives rights of access and audit."),
      SchemaField("service_levels", .flag, "Whether it sets service levels."),
      SchemaField("exit_help", .flag, "Whether the supplier has to help with the exit."),
      SchemaField("passes_on_screening", .flag, "Whether customers below it are screened alike."),
      SchemaField(
        "passes_on_identification",
        .flag,
        "Whether customers below it are identified alike."
      ),
    ]
  )

  static let exitPlan = ObjectSchema(
    "ExitPlan",
    "The plan for going on without a supplier.",
    shorthand: "status",
    fields: [
      controlStatusField,
      SchemaField(
        "fallback",
        .reference(.model, orWords: []),
        "The model that takes over; `none` where none does.",
        isNullable: true
      ),
      SchemaField(
        "tested_on",
        .date(isPast: true),
        "The day of the last test; `none` where there was none.",
        isNullable: true
      ),
      SchemaField(
        "max_outage_hours",
        .count(0...100_000),
        "The longest outage it allows for, in hours."
      ),
      SchemaField("owner", .text(.free), "Who answers for it."),
      note,
    ]
  )

  static let supplierKind = Enumeration(
    "kind of supplier",
    [
      .init("model-developer", "Develops the model."),
      .init("cloud-host", "Runs the servers."),
      .init("gateway", "Passes requests on to models of others."),
      .init("aggregator", "Sells many developers' models under one contract."),
      .init("open-weights-registry", "Hands out weights."),
      .init("reseller", "Sells access to a model of another."),
      .init("operator", "Operates the service for us."),
    ]
  )
}
