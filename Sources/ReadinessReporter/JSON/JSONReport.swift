import JSONText
import ReadinessModel
import SourceText

/// The whole report, the outermost object of the format.
struct JSONReport {
  let report: Report

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("report", JSONReporter.version)
    writer.key("tool")
    writer.beginObject()
    writer.member("name", "readiness")
    writer.member("version", report.toolVersion)
    writer.endObject()
    writer.member("exit", report.status.rawValue)
    writer.key("gate")
    JSONGate(gate: report.gate).write(to: &writer)
    writer.member("unreadable", report.unreadable)
    writer.key("assessments")
    writer.beginArray()
    for assessment in report.assessments {
      JSONAssessment(outline: ReportOutline(assessment, at: report.gate)).write(to: &writer)
    }
    writer.endArray()
    writer.member("disclaimer", Stamps.closing)
    writer.endObject()
  }
}

/// What stands between an assessment and a pass.
struct JSONGate {
  let gate: Gate

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("fail_on", gate.failOn.name)
    writer.member("classes", gate.classes.map(\.rawValue))
    writer.member("unknown", gate.unknown.rawValue)
    writer.member("min_assurance", gate.minimumAssurance.name)
    writer.member("allow_simulated_gate", gate.allowsSimulated)
    writer.member("allow_empty", gate.allowsEmpty)
    writer.endObject()
  }
}

/// One manifest, judged.
struct JSONAssessment {
  let outline: ReportOutline

  func write(to writer: inout JSONWriter) {
    let assessment = outline.assessment
    writer.beginObject()
    writer.member("manifest", assessment.manifest.name)
    writer.member("organization", assessment.organization)
    writer.member("as_of", assessment.asOf.description)
    writer.key("stamp")
    writer.beginObject()
    writer.member("as_of", assessment.stamp.isAsOf)
    writer.member("simulated", assessment.stamp.simulated)
    writer.endObject()
    writer.member("law_known_until", outline.lawKnownUntil?.description)
    writer.member("law_age", outline.lawAge.rawValue)
    writer.key("result")
    JSONResult(result: outline.result).write(to: &writer)
    writer.list("counts", outline.tallies) { JSONTally(tally: $0).write(to: &$1) }
    writer.list("inputs", assessment.inputs) { JSONInput(input: $0).write(to: &$1) }
    writer.member("options", assessment.options)
    writer.member("notes", assessment.notes)
    writer.list("rulesets", assessment.rulesets) {
      JSONRuleset(ruleset: $0, outline: outline).write(to: &$1)
    }
    writer.list("rules", assessment.rules) {
      JSONRule(rule: $0, assessment: assessment).write(to: &$1)
    }
    writer.list("subjects", assessment.subjects) { JSONSubject(subject: $0).write(to: &$1) }
    JSONField.write(outline, to: &writer)
    var evidence = assessment.findingEvidence[...]
    writer.list("findings", Array(assessment.findings.indices)) { place, writer in
      let parts = evidence.first?.finding == place ? evidence.popFirst()?.parts : nil
      JSONFinding(finding: assessment.findings[place], parts: parts, outline: outline)
        .write(to: &writer)
    }
    writer.list("restricted", assessment.restricted) {
      JSONRestricted(restricted: $0, assessment: assessment).write(to: &$1)
    }
    writer.list("waivers", assessment.waivers) { JSONWaiver(assessed: $0).write(to: &$1) }
    writer.list("authorizations", assessment.authorizations) {
      JSONAuthorization(authorization: $0).write(to: &$1)
    }
    writer.list("evidence", assessment.evidence) { JSONEvidence(entry: $0).write(to: &$1) }
    writer.endObject()
  }
}

/// What the gate says of one assessment.
struct JSONResult {
  let result: GateResult

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("exit", result.status.rawValue)
    writer.member("status", Self.name(result.status))
    writer.member("gaps", result.gaps)
    writer.member("unknowns", result.unknowns)
    writer.member("unassured", result.unassured)
    writer.member("errors", result.errors)
    writer.member("reasons", result.reasons)
    writer.endObject()
  }

  static func name(_ status: GateResult.Status) -> String {
    switch status {
    case .pass: "pass"
    case .gap: "gap"
    case .noJudgement: "no-judgement"
    case .unknown: "unknown"
    }
  }
}

/// The counts of one class of force.
struct JSONTally {
  let tally: ForceTally

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("force", tally.force.rawValue)
    writer.member("gap", tally.gaps)
    writer.member("unknown", tally.unknowns)
    writer.member("met", tally.met)
    writer.member("met_either_way", tally.metEitherWay)
    for assurance in Assurance.allCases.reversed() {
      writer.member(assurance.name, tally.count(of: assurance))
    }
    writer.member("waived", tally.waived)
    writer.member("not_applicable", tally.notApplicable)
    writer.member("error", tally.errors)
    writer.member("folded", tally.folded)
    writer.endObject()
  }
}

/// A file that was read.
struct JSONInput {
  let input: AssessedInput

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", input.kind)
    writer.member("name", input.name)
    writer.member("version", input.version)
    writer.member("sha256", input.sha256)
    writer.endObject()
  }
}
