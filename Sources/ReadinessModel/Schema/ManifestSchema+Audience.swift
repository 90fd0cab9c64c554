extension ManifestSchema {
  static let audienceSegment = ObjectSchema(
    "AudienceSegment",
    "A part of the users of a deployment; counts only, never personal data.",
    fields: [
      SchemaField(
        "segment",
        .identifier,
        "The segment's id within the deployment.",
        presence: .valued
      ),
      SchemaField("title", .text(.free), "The name to show."),
      SchemaField("class", .enumeration(userClass), "What kind of users they are."),
      SchemaField(
        "region",
        .region,
        "Where they are.",
        question: "In which country or region are these users?"
      ),
      SchemaField(
        "users",
        .count(1...100_000_000_000),
        "How many users have access.",
        question: "How many users are in this segment?"
      ),
      SchemaField(
        "customer_status",
        .enumeration(customerStatus),
        "Where the customers, as organizations, are organized.",
        question: "Are these customers organized in the US?"
      ),
      SchemaField(
        "users_status",
        .enumeration(usersStatus),
        "Whether the users, as persons, are US persons.",
        question: "Are these users US persons, foreign persons, or both?"
      ),
      SchemaField(
        "foreign_persons",
        .count(1...100_000_000_000),
        "How many users of a mixed segment are foreign persons.",
        question: "How many of these users are foreign persons?"
      ),
      SchemaField(
        "customer_parents",
        .regions,
        "The countries of the customers' ultimate parents; their own where they have none.",
        question: "In which countries are the parents at the top of these customers?"
      ),
      SchemaField(
        "customers",
        .count(0...100_000_000_000),
        "How many customers these users belong to.",
        question: "How many customers are in this segment?"
      ),
      SchemaField(
        "annual_revenue_usd",
        .number(0...1e15),
        "The yearly revenue with them, in US dollars."
      ),
      note,
    ]
  )

  static let userClass = Enumeration(
    "class of users",
    [
      .init("consumer", "People on their own account."),
      .init("enterprise", "People at companies that are customers."),
      .init("government", "People at public bodies."),
      .init("research", "People at universities and institutes."),
      .init("partner", "People at partners."),
      .init("employee", "The company's own employees."),
      .init("contractor", "The company's own contractors."),
      .init("patient", "Patients."),
      .init("minor", "Minors."),
      .init("agent", "Programs that act by themselves."),
    ]
  )

  static let customerStatus = Enumeration(
    "standing of customers",
    [
      .init("us-entity", "Organized in the US."),
      .init("foreign-entity", "Organized outside the US."),
    ]
  )

  static let usersStatus = Enumeration(
    "standing of users",
    [
      .init(
        "us-person",
        "Citizens, lawful permanent residents or protected individuals of the US."
      ),
      .init("foreign-person", "None of them is a US person."),
      .init("mixed", "Some are US persons and some are not."),
    ]
  )
}
