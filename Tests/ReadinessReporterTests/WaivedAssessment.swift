import ReadinessModel
import SourceText

/// An assessment with waivers that waive something, and with one of each kind that does not.
enum WaivedAssessment {
  private static let manifest = """
    manifest: 1
    deployments:
      - id: chat
        criticality: critical

    """

  static func make() throws -> Assessment {
    var builder = AssessmentBuilder(manifest: manifest)
    let chat = builder.subject("deployments/chat", .deployment)
    let gap = Verdict.gap(Explanation([builder.criticalReason]))
    builder.ruleset(
      "us-law",
      "A law",
      force: .binding,
      standing: "in force since 2020-01-01",
      ruleCount: 3
    )
    builder.criticalRule("plan")
    builder.finding(gap, chat)
    builder.waiveLast()
    add("us-law/plan", .gap, .used, daysLeft: 128, to: &builder)
    builder.criticalRule("drill")
    let title = builder.missing([
      ("deployments/chat/title", builder.place("id: chat"), "What is it called?")
    ])
    builder.finding(.unknown(title), chat)
    builder.waiveLast()
    add("us-law/drill", .unknown, .used, daysLeft: 30, to: &builder)
    builder.criticalRule("report")
    builder.finding(gap, chat)
    let foreign = Waiver.Acceptance(path: "deployments/chat/criticality", value: "critical")
    add("us-law/report", .gap, .exceeded([foreign]), daysLeft: 1, to: &builder)
    add("us-law/report", .gap, .expired, daysLeft: -1, to: &builder)
    add("us-law/*<b>\u{1B}[31m", .unknown, .unused, daysLeft: 0, to: &builder)
    authorize("lasting", from: -900, until: nil, isEndless: true, in: &builder)
    authorize("ending", from: -900, until: 30, in: &builder)
    authorize("ended", from: -900, until: -1, in: &builder)
    authorize("coming", from: 1, until: 400, in: &builder)
    authorize("open", from: nil, until: nil, in: &builder)
    authorize("misspelt", instrument: "us-lwa", from: -900, until: 400, in: &builder)
    return try builder.finish()
  }

  private static func add(
    _ rule: String,
    _ cover: Waiver.Cover,
    _ outcome: AssessedWaiver.Outcome,
    daysLeft: Int,
    to builder: inout AssessmentBuilder
  ) {
    guard let today = CalendarDate("2026-11-23"),
      let expires = CalendarDate(daysSinceEpoch: today.daysSinceEpoch + daysLeft)
    else { return }
    let waiver = Waiver(
      rule: rule,
      subject: "deployments/chat",
      cover: cover,
      reason: "It is *small*.",
      approvedBy: "J. Doe",
      expires: expires,
      accepted: [Waiver.Acceptance(path: "a/b", value: cover == .gap ? "c" : nil)],
      place: builder.place("manifest: 1")
    )
    builder.waivers.append(AssessedWaiver(waiver: waiver, outcome: outcome, daysLeft: daysLeft))
  }

  private static func authorize(
    _ id: String,
    instrument: String = "us-law",
    from: Int?,
    until: Int?,
    isEndless: Bool = false,
    in builder: inout AssessmentBuilder
  ) {
    guard let today = CalendarDate("2026-11-23") else { return }
    func day(_ offset: Int?) -> CalendarDate? {
      offset.flatMap { CalendarDate(daysSinceEpoch: today.daysSinceEpoch + $0) }
    }
    let place = builder.place("id: chat")
    builder.authorizations.append(
      AssessedAuthorization(
        id: id,
        instrument: instrument,
        isInstrumentKnown: instrument == "us-law",
        nearestInstrument: instrument == "us-law" ? nil : "us-law",
        number: "Annex A",
        validFrom: day(from),
        validUntil: day(until),
        isEndless: isEndless,
        on: today
      ) { _ in place }
    )
  }
}
