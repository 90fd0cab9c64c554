/// Sums, counts and volumes of the company that thresholds ask for.
extension ManifestSchema {
  static let totalAssets = ObjectSchema(
    "TotalAssets",
    "The total assets at the end of a year.",
    fields: sum + [year]
  )

  /// A sum of money, in its currency and in US dollars.
  static let sum: [SchemaField] = [
    SchemaField("amount", .number(0...1e18), "The amount, in the currency."),
    SchemaField("currency", .text(.currency), "The currency, as `USD`."),
    SchemaField(
      "amount_usd",
      .number(0...1e18),
      "The same in US dollars, where the currency is another."
    ),
  ]

  static let year = SchemaField("year", .count(1900...2200), "The calendar year.")

  static let serviceRevenue = ObjectSchema(
    "AIServiceRevenue",
    "The revenue from AI services in a year.",
    fields: [
      SchemaField("amount_krw", .number(0...1e18), "The amount, in Korean won."),
      year,
    ]
  )

  static let dailyUsers = ObjectSchema(
    "DailyUsers",
    "The users of a day in one country.",
    fields: [
      SchemaField("country", .region, "The country."),
      SchemaField(
        "users",
        .count(0...100_000_000_000),
        "How many, on the average of the last three months."
      ),
    ]
  )

  static let hardware = ObjectSchema(
    "Hardware",
    "Controlled hardware that is shipped, let or hosted for somebody.",
    fields: [
      SchemaField("eccn", .text(.free), "Its export control classification, as `\"3A090.a\"`."),
      SchemaField("country", .region, "Where it stands or goes."),
      SchemaField(
        "recipient_headquarters",
        .region,
        "The country of the recipient's headquarters."
      ),
      SchemaField(
        "recipient_ultimate_parent",
        .region,
        "The country of the headquarters of the recipient's ultimate parent."
      ),
      SchemaField(
        "licence",
        .text(.free),
        "The licence or licence exception that covers it; `none` where there is none.",
        isNullable: true
      ),
      SchemaField(
        "licence_ends_on",
        .date(isPast: false),
        "The last day of that licence or status."
      ),
    ]
  )

  static let cluster = ObjectSchema(
    "Cluster",
    "A computing cluster that the company owns or runs.",
    fields: [
      SchemaField("country", .region, "Where it stands."),
      SchemaField(
        "network_gbit_per_second",
        .number(0...1e12),
        "The speed of its network, in Gbit/s."
      ),
      SchemaField(
        "operations_per_second",
        .number(0...1e30),
        "The most operations for training, per second."
      ),
    ]
  )

  static let computeCustomer = ObjectSchema(
    "ComputeCustomer",
    "Somebody who trains models on the company's hardware.",
    fields: [
      SchemaField("headquarters", .region, "The country of its headquarters."),
      SchemaField("ultimate_parent_country", .region, "The same of its ultimate parent."),
      SchemaField("end_use", .enumeration(endUse), "What the models are for."),
      SchemaField("foreign_person", .flag, "Whether it is a foreign person."),
      SchemaField("identified", .flag, "Whether its identity and its owners were verified."),
      SchemaField("red_flags_resolved", .flag, "Whether every red flag about it was resolved."),
      SchemaField("licence_decision", .flag, "Whether it is recorded if a licence is needed."),
    ]
  )

  static let endUse = Enumeration(
    "end use",
    [
      .init("civil", "Civil use."),
      .init("weapons-of-mass-destruction", "Weapons of mass destruction."),
      .init("military-intelligence", "Military intelligence."),
      .init("military", "Other military use."),
      .init("not-established", "It was asked for and could not be established."),
    ]
  )

  static let sensitiveData = ObjectSchema(
    "SensitiveData",
    "One kind of sensitive data about people in the US.",
    fields: [
      SchemaField("category", .enumeration(sensitiveCategory), "The kind of data."),
      SchemaField(
        "us_persons",
        .count(0...100_000_000_000),
        "About how many US persons (of locations: how many devices), in twelve months."
      ),
      SchemaField(
        "counted_in",
        .list(.enumeration(sensitiveStore), orAll: false),
        "The stores that were counted."
      ),
      SchemaField(
        "covered_person_access",
        .list(.enumeration(coveredAccess), orAll: false),
        "How covered persons get at it; `[]` where they do not."
      ),
      SchemaField("security_requirements", .flag, "Whether CISA's security requirements are met."),
      SchemaField("sold_to", .regions, "The countries whose parties it is sold or licensed to."),
      SchemaField(
        "onward_transfer_clauses",
        .flag,
        "Whether contracts with foreign buyers forbid passing it on to countries of concern."
      ),
    ]
  )

  static let sensitiveCategory = Enumeration(
    "kind of sensitive data",
    [
      .init("genomic", "Human genomes."),
      .init("omic", "Other human 'omic data."),
      .init("biometric", "Biometric identifiers."),
      .init("geolocation", "Precise locations of devices."),
      .init("health", "Personal health data."),
      .init("financial", "Personal financial data."),
      .init("identifiers", "Covered personal identifiers."),
    ]
  )

  static let sensitiveStore = Enumeration(
    "store of data",
    [
      .init("training-sets", "Data for training."),
      .init("logs", "Logs and prompts."),
      .init("products", "Data of products and customers."),
    ]
  )

  static let coveredAccess = Enumeration(
    "way of a covered person to data",
    [
      .init("vendor", "As a vendor."),
      .init("employee", "As an employee or contractor."),
      .init("investor", "As an investor."),
    ]
  )

  static let recordKeeping = ObjectSchema(
    "RecordKeeping",
    "How long records of one kind are kept.",
    fields: [
      SchemaField("of", .enumeration(recordKind), "What the records are of."),
      SchemaField("years", .number(0...1_000), "How long they are kept, in years."),
    ]
  )

  static let recordKind = Enumeration(
    "kind of records",
    [
      .init("export-control", "Exports, reexports, transfers and releases."),
      .init("sanctions", "Transactions under sanctions."),
      .init("data-security", "Transactions with bulk sensitive data."),
      .init("consequential-decisions", "Decisions about people that a system prepared."),
      .init("model-documentation", "Documentation of models."),
    ]
  )
}
