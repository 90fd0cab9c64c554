import ReadinessModel
import SourceText

/// The assessments that every reporter is tested on.
enum SampleAssessment {
  private static let manifest = """
    manifest: 1
    declared: {by: J. Doe, date: 2026-11-20}
    organization:
      name: Northwind AI
    deployments:
      - id: chat
        regions: {serve: [worldwide], except: [ear-e1]}
        controls:
          emergency_stop: {status: implemented}
          geo_block: {status: planned, due: 2027-01-15}

    """

  /// One of everything: each verdict, each outcome of a ruleset, each class of force that matters.
  static func standard() throws -> Assessment {
    var builder = AssessmentBuilder(manifest: manifest)
    builder.options = ["--as-of", "2026-11-23"]
    builder.notes = ["us-state-example has no rule that `check` judges"]
    addSanctions(to: &builder)
    addImaginedOrder(to: &builder)
    addOthers(to: &builder)
    return try builder.finish()
  }

  private static func addSanctions(to builder: inout AssessmentBuilder) {
    builder.ruleset(
      "us-ofac-sanctions",
      "OFAC comprehensive sanctions",
      force: .binding,
      standing: "in-force since 1963-07-08 (31 CFR part 515)",
      ruleCount: 3
    )
    let chat = builder.subject("deployments/chat", .deployment, title: "Northwind Chat")
    builder.rule(
      "served-regions",
      "A deployment serves an embargoed region",
      requirement: "No service to users in a comprehensively sanctioned region without a licence.",
      severity: .critical,
      remedies: [
        AssessedRemedy(
          text: "Stop serving the listed regions, or get a licence.",
          effortDays: 2,
          owner: "product"
        ),
        AssessedRemedy(text: "Retire the deployment.", effortDays: 0.5, owner: nil),
      ]
    )
    builder.finding(.gap(Explanation([embargoReason(builder)])), chat)
    builder.rule(
      "embargo-controls",
      "Nothing keeps embargoed regions out",
      requirement: "Users in these regions are kept out by checks of IP address and payment.",
      severity: .high,
      confidence: .toCheck,
      remedies: [AssessedRemedy(text: "Block them at sign-up.", effortDays: 10, owner: "platform")]
    )
    let status = ShownFact(
      path: "deployments/chat/controls/geo_block/status",
      value: ShownValue(kind: .text, text: "planned"),
      place: builder.place("planned"),
      isParameter: false
    )
    let planned = ShownReason(
      expression: "in_place(deployment.controls.geo_block)",
      facts: [status],
      detail: nil
    )
    builder.finding(.gap(Explanation([planned])), chat)
    builder.rule(
      "screening",
      "Nobody is screened",
      requirement: "Customers are screened against the list of blocked persons.",
      severity: .medium
    )
    builder.finding(.met(whenIsUnknown: false), chat)
  }

  private static func embargoReason(_ builder: AssessmentBuilder) -> ShownReason {
    let regions = ShownFact(
      path: "deployments/chat/regions",
      value: ShownValue(kind: .regions, text: "worldwide except ear-e1"),
      place: builder.place("{serve: [worldwide], except: [ear-e1]}"),
      isParameter: false
    )
    let embargoed = ShownFact(
      path: "params.embargoed",
      value: ShownValue(kind: .regions, text: "CU, IR, KP, UA-40, UA-43 and 2 more"),
      place: builder.place("[ofac-comprehensive]", in: builder.ruleFile),
      isParameter: true
    )
    return ShownReason(
      expression: "deployment.regions.overlaps(params.embargoed)",
      facts: [regions, embargoed],
      detail: "in both: CU, UA-40, UA-43"
    )
  }

  private static func addImaginedOrder(to builder: inout AssessmentBuilder) {
    builder.ruleset(
      "us-bis-is-informed-2026-06",
      "An order like the June 2026 letter",
      force: .imagined,
      standing: "imagined, taken as in force",
      nature: .imagined,
      ruleCount: 2,
      modelledOn: "the letter of 12 June 2026"
    )
    let chat = builder.subject("deployments/chat", .deployment)
    builder.rule(
      "stop-in-time",
      "One model cannot be switched off within the notice",
      requirement: "One model can be switched off within the notice of the order.",
      severity: .high
    )
    let minutes = builder.missing([
      (
        "deployments/chat/controls/emergency_stop/minutes",
        builder.place("{status: implemented}"),
        "How many minutes does it take to switch one model off?"
      )
    ])
    builder.finding(.unknown(minutes), chat, force: .imagined)
    builder.rule(
      "gate-for-staff",
      "Nothing tells who of the staff may use the model",
      requirement: "Staff are told apart before they use a named model.",
      severity: .high
    )
    let reason = ShownReason(
      expression: "has(deployment.controls.nationality_check)",
      facts: [
        ShownFact(
          path: "deployments/chat/controls/nationality_check",
          value: ShownValue(kind: .none, text: "none"),
          place: builder.place("geo_block"),
          isParameter: false
        )
      ],
      detail: nil
    )
    builder.finding(.gap(Explanation([reason])), chat, force: .imagined)
  }

  private static func addOthers(to builder: inout AssessmentBuilder) {
    let regulated = builder.missing([
      ("organization/regulated_as", builder.place("name: Northwind AI"), "Who regulates you?")
    ])
    builder.ruleset(
      "eu-dora",
      "Digital Operational Resilience Act",
      force: .binding,
      standing: "in-force since 2025-01-17",
      outcome: .mayBind(regulated),
      ruleCount: 1,
      strictest: (.binding, .high)
    )
    builder.rule(
      "exit-plan",
      "A critical service has no exit plan",
      requirement: "A critical service can leave its supplier.",
      severity: .high
    )
    let chat = builder.subject("deployments/chat", .deployment)
    builder.finding(.unknown(regulated), chat, isFolded: true)
    let nexus = ShownFact(
      path: "organization/us_nexus",
      value: ShownValue(kind: .list, text: ""),
      place: nil,
      isParameter: false
    )
    let reason = ShownReason(expression: "size(us_nexus) > 0", facts: [nexus], detail: nil)
    builder.ruleset(
      "us-hipaa",
      "Health privacy",
      force: .binding,
      standing: "in-force since 1996-08-21",
      outcome: .notApplicable(Explanation([reason])),
      ruleCount: 0
    )
    builder.ruleset(
      "us-not-yet",
      "A law of next year",
      force: nil,
      standing: "not before 2027-01-01",
      outcome: .notYet,
      ruleCount: 0
    )
  }
}
