import Foundation
import ReadinessModel
import SourceText
import Testing

/// Puts an assessment together by hand: names stand for places, and texts of the files for spans.
struct AssessmentBuilder {
  var organization: String? = "Northwind AI"
  var stamp = Stamp(isAsOf: true, simulated: [])
  var options: [String] = []
  var notes: [String] = []
  var waivers: [AssessedWaiver] = []
  var authorizations: [AssessedAuthorization] = []
  var evidence: [AssessedEvidence] = []
  private var findingEvidence: [FindingEvidence] = []
  let manifest: SourceFile
  let ruleFile: SourceFile
  private(set) var rulesets: [AssessedRuleset] = []
  private(set) var rules: [AssessedRule] = []
  private(set) var subjects: [AssessedSubject] = []
  private(set) var fields: [AskedField] = []
  private(set) var findings: [Finding] = []

  init(manifest: String, name: String = "manifest.yaml") {
    self.manifest = SourceFile(name: name, text: manifest)
    ruleFile = SourceFile(
      name: "us-example.yaml",
      text: "ruleset: us-example\nparameters:\n  embargoed: {default: [ofac-comprehensive]}\n"
    )
  }

  /// The span of the first occurrence of a text in the manifest, or its first line.
  func place(_ text: String, in file: SourceFile? = nil) -> SourceSpan {
    let file = file ?? manifest
    let haystack = String(decoding: file.bytes, as: UTF8.self)
    guard let range = haystack.range(of: text) else {
      Issue.record("the sample lacks \(text)")
      return file.span(0, 1)
    }
    let start = haystack.utf8.distance(from: haystack.startIndex, to: range.lowerBound)
    return file.span(start, start + text.utf8.count)
  }

  /// Adds a ruleset; the rules that are added next are its own.
  mutating func ruleset(
    _ id: String,
    _ title: String,
    force: Force?,
    standing: String,
    nature: Ruleset.Nature = .law,
    checkedUntil: String = "2026-10-10",
    lastKnownForce: Force? = nil,
    lawAge: LawAge = .current,
    outcome: AssessedRuleset.Outcome = .judged,
    ruleCount: Int,
    modelledOn: String? = nil,
    strictest: (force: Force, severity: Rule.Severity)? = nil
  ) {
    rulesets.append(
      AssessedRuleset(
        id: id,
        title: title,
        version: "1.2.0",
        jurisdiction: "US",
        nature: nature,
        summary: "An instrument made up for tests.",
        force: force,
        lastKnownForce: lastKnownForce,
        lawAge: lawAge,
        standing: standing,
        checkedUntil: CalendarDate(checkedUntil),
        modelledOn: modelledOn,
        outcome: outcome,
        rules: rules.count..<(rules.count + ruleCount),
        place: ruleFile.span(9, 19),
        strictest: strictest
      )
    )
  }

  /// Adds a rule of the last ruleset.
  mutating func rule(
    _ id: String,
    _ title: String,
    requirement: String,
    severity: Rule.Severity,
    confidence: Rule.Confidence = .verified,
    citations: [String] = ["31 CFR 560"],
    remedies: [AssessedRemedy] = [],
    evidence: [EvidenceDemand] = [],
    reads: [[String]] = []
  ) {
    let ruleset = rulesets.count - 1
    rules.append(
      AssessedRule(
        ruleset: ruleset,
        name: "\(rulesets[ruleset].id)/\(id)",
        title: title,
        requirement: requirement,
        severity: severity,
        basis: .text,
        confidence: confidence,
        citations: citations,
        remedies: remedies,
        subject: .deployment,
        evidence: evidence,
        reads: reads,
        expression: "true",
        place: ruleFile.span(0, 7)
      )
    )
  }

  /// The place of a subject, added where it is new.
  mutating func subject(_ path: String, _ kind: SubjectKind, title: String? = nil) -> Int {
    if let known = subjects.firstIndex(where: { $0.path == path }) { return known }
    subjects.append(
      AssessedSubject(kind: kind, path: path, title: title, place: manifest.span(0, 8))
    )
    return subjects.count - 1
  }

  /// The place of a subject that is known to be new.
  mutating func newSubject(_ path: String, _ kind: SubjectKind) -> Int {
    subjects.append(AssessedSubject(kind: kind, path: path, title: nil, place: nil))
    return subjects.count - 1
  }

  /// The fields that would decide, added where they are new.
  mutating func missing(_ paths: [(path: String, at: SourceSpan, question: String)])
    -> MissingFields
  {
    var numbers: [UInt32] = []
    for (path, at, question) in paths {
      if let known = fields.firstIndex(where: { $0.path == path }) {
        numbers.append(UInt32(known))
      } else {
        numbers.append(UInt32(fields.count))
        fields.append(AskedField(path: path, place: at, isWritten: false, question: question))
      }
    }
    return MissingFields(numbers)
  }

  /// Adds a finding of the last rule.
  mutating func finding(
    _ verdict: Verdict,
    _ subject: Int,
    force: Force = .binding,
    lastKnown: Force? = nil,
    bindsFrom: String? = nil,
    isFolded: Bool = false
  ) {
    findings.append(
      Finding(
        rule: rules.count - 1,
        subject: subject,
        verdict: verdict,
        force: RuleForce(
          force,
          lastKnown: lastKnown,
          bindsFrom: bindsFrom.flatMap { CalendarDate($0) }
        ),
        isFolded: isFolded
      )
    )
  }

  /// Adds a finding of the last rule that is met and rests on these parts.
  mutating func met(_ subject: Int, _ parts: [FindingEvidence.Part], force: Force = .binding) {
    finding(.met(whenIsUnknown: false), subject, force: force)
    let last = findings.count - 1
    findings[last] = findings[last].assured(parts.map(\.assurance).min() ?? .asserted)
    if !parts.isEmpty { findingEvidence.append(FindingEvidence(finding: last, parts: parts)) }
  }

  /// Marks the last finding as waived by the next waiver.
  mutating func waiveLast() {
    findings[findings.count - 1] = findings[findings.count - 1].waived(by: waivers.count)
  }

  /// The assessment.
  func finish() throws -> Assessment {
    Assessment(
      organization: organization,
      manifest: manifest,
      asOf: try #require(CalendarDate("2026-11-23")),
      stamp: stamp,
      inputs: [
        AssessedInput(
          kind: "manifest",
          name: manifest.name,
          version: nil,
          sha256: String(repeating: "ab", count: 32)
        ),
        AssessedInput(
          kind: "ruleset",
          name: "us-example.yaml",
          version: "1.2.0",
          sha256: String(repeating: "cd", count: 32)
        ),
      ],
      options: options,
      rulesets: rulesets,
      rules: rules,
      subjects: subjects,
      fields: fields,
      findings: findings,
      waivers: waivers,
      authorizations: authorizations,
      evidence: evidence,
      findingEvidence: findingEvidence,
      notes: notes
    )
  }
}

extension AssessmentBuilder {
  /// Adds a rule on what a critical service has to have.
  mutating func criticalRule(_ id: String) {
    rule(
      id,
      "A critical service has no \(id)",
      requirement: "A critical service has a \(id).",
      severity: .high
    )
  }

  /// The reason of a gap of such a rule: the service is critical.
  var criticalReason: ShownReason {
    ShownReason(
      expression: "deployment.criticality != 'critical'",
      facts: [
        ShownFact(
          path: "deployments/chat/criticality",
          value: ShownValue(kind: .text, text: "critical"),
          place: place("critical"),
          isParameter: false
        )
      ],
      detail: nil
    )
  }
}
