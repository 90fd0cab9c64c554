import ReadinessModel
import SourceText
import Testing

/// An assessment whose every text tries to break out of the report.
enum EvilAssessment {
  /// Terminal controls, HTML, Markdown, mentions, links, and characters that turn a line around.
  static let text =
    "\u{1B}[31mred\u{7}\u{202E}|<script>alert(1)</script> `code` ``` **bold** [x](javascript:1) "
    + "@everyone #1 https://evil.example &amp; ![i](y)\r\n# Heading\n- item | cell \\ $x$ ~~s~~"

  /// The same without what makes a text stand as code: it has to be escaped piece by piece.
  static let prose =
    "\u{1B}[31m|<script>alert(1)</script> `code` ``` **bold** _it_ __b__ [x](javascript:1) "
    + "[r]: <y> #1 &amp; ![i](y)\r\n# Heading\n- item | cell \\ $x$ ~~s~~ <!-- c --> 1. one"

  static func make(_ text: String = EvilAssessment.text) throws -> Assessment {
    let long = String(repeating: "word ", count: 400) + String(repeating: "x", count: 4000)
    var builder = AssessmentBuilder(
      manifest: "manifest: 1 \u{1B}[2J\u{202E}\(long)END\n",
      name: "bad\u{1B}[1m|name`.yaml"
    )
    builder.organization = text
    builder.stamp = Stamp(isAsOf: true, simulated: [text])
    builder.options = [text]
    builder.notes = [text]
    builder.ruleset(
      "evil",
      text,
      force: .binding,
      standing: text,
      ruleCount: 2,
      modelledOn: text
    )
    let remedy = AssessedRemedy(text: text, effortDays: 1e300, owner: text)
    builder.rule(
      "gap",
      text,
      requirement: text,
      severity: .critical,
      citations: [text],
      remedies: [remedy]
    )
    let subject = builder.subject("deployments/\(text)", .deployment, title: text)
    let fact = ShownFact(
      path: text,
      value: ShownValue(kind: .text, text: text + long),
      place: builder.place("END"),
      isParameter: false
    )
    let reason = ShownReason(expression: text, facts: [fact], detail: text)
    builder.finding(.gap(Explanation([reason])), subject)
    builder.rule("unknown", text, requirement: text, severity: .high)
    let missing = builder.missing([(text, builder.place("manifest"), text)])
    builder.finding(.unknown(missing), subject)
    builder.rule("error", text, requirement: text, severity: .high)
    let error = RuleError(message: text, place: builder.place("END"))
    builder.finding(.error(error), subject)
    builder.rule("met", text, requirement: text, severity: .high)
    builder.finding(.met(whenIsUnknown: true), subject)
    builder.evidence = [
      AssessedEvidence(
        id: text,
        title: text,
        kind: text,
        about: text,
        collectedOn: nil,
        end: .unknown,
        uri: text,
        file: .refused(text),
        place: builder.place("END"),
        uriPlace: builder.place("END")
      )
    ]
    builder.rule(
      "shown",
      text,
      requirement: text,
      severity: .high,
      evidence: [EvidenceDemand(kind: text, about: text, maximumAgeDays: 1)],
      reads: [[text], [text]]
    )
    let part = FindingEvidence.Part(
      about: text,
      kind: text,
      maximumAgeDays: 1,
      assurance: .referenced,
      entry: 0,
      shortfall: text
    )
    builder.met(subject, [part])
    builder.met(subject, [])
    let end = builder.place("END")
    builder.authorizations.append(
      AssessedAuthorization(
        id: text,
        instrument: text,
        isInstrumentKnown: false,
        nearestInstrument: text,
        number: text,
        validFrom: nil,
        validUntil: nil,
        isEndless: false,
        on: try #require(CalendarDate("2026-11-23"))
      ) { _ in end }
    )
    return try builder.finish()
  }
}
