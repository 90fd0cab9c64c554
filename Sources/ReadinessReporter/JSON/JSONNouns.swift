import JSONText
import ReadinessModel

/// A ruleset and what became of it.
struct JSONRuleset {
  let ruleset: AssessedRuleset
  let outline: ReportOutline

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", ruleset.id)
    writer.member("title", ruleset.title)
    writer.member("version", ruleset.version)
    writer.member("jurisdiction", ruleset.jurisdiction)
    writer.member("nature", ruleset.nature.rawValue)
    writer.member("summary", ruleset.summary)
    writer.member("force", ruleset.force?.rawValue)
    writer.member("last_known_force", ruleset.lastKnownForce?.rawValue)
    writer.member("standing", ruleset.standing)
    writer.member("law_age", ruleset.lawAge.rawValue)
    writer.member("checked_until", ruleset.checkedUntil?.description)
    writer.member("modelled_on", ruleset.modelledOn)
    writer.place("place", ruleset.place)
    switch ruleset.outcome {
    case .judged: writer.member("outcome", "judged")
    case .mayBind(let missing):
      writer.member("outcome", "may-bind")
      let blocks = outline.assessment.blocksAsUnknown(ruleset, at: outline.gate)
      writer.member("gate", blocks ? "unknown" : "clear")
      writer.member("strictest_force", ruleset.strictest?.force.rawValue)
      writer.member("highest_severity", ruleset.strictest?.severity.name)
      writer.member("missing", missing, outline.assessment)
    case .notApplicable(let explanation):
      writer.member("outcome", "not-applicable")
      writer.list("reasons", explanation.reasons) { JSONReason(reason: $0).write(to: &$1) }
    case .notYet: writer.member("outcome", "not-yet")
    case .error(let error):
      writer.member("outcome", "error")
      writer.member("error", error)
    }
    writer.endObject()
  }
}

/// A rule.
struct JSONRule {
  let rule: AssessedRule
  let assessment: Assessment

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", rule.name)
    writer.member("ruleset", assessment.rulesets[rule.ruleset].id)
    writer.member("title", rule.title)
    writer.member("requirement", rule.requirement)
    writer.member("severity", rule.severity.name)
    writer.member("basis", rule.basis.rawValue)
    writer.member("confidence", rule.confidence.rawValue)
    writer.member("citations", rule.citations)
    writer.list("remedies", rule.remedies) { remedy, writer in
      writer.beginObject()
      writer.member("do", remedy.text)
      writer.key("effort_days")
      if let days = remedy.effortDays { writer.double(days) } else { writer.null() }
      writer.member("owner", remedy.owner)
      writer.endObject()
    }
    writer.list("evidence", rule.evidence) { demand, writer in
      writer.beginObject()
      writer.member("kind", demand.kind)
      writer.member("about", demand.about)
      writer.key("max_age_days")
      if let days = demand.maximumAgeDays { writer.int(days) } else { writer.null() }
      writer.endObject()
    }
    writer.list("reads", rule.reads) { names, writer in
      writer.beginArray()
      for name in names { writer.string(name) }
      writer.endArray()
    }
    writer.member("expression", rule.expression)
    writer.place("place", rule.place)
    writer.endObject()
  }
}

/// A subject.
struct JSONSubject {
  let subject: AssessedSubject

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("path", subject.path)
    writer.member("kind", subject.kind.rawValue)
    writer.member("title", subject.title)
    writer.place("place", subject.place)
    writer.endObject()
  }
}

/// A field that unknowns ask for, and how many wait for it.
enum JSONField {
  static func write(_ outline: ReportOutline, to writer: inout JSONWriter) {
    let counts = Self.counts(outline)
    writer.key("fields")
    writer.beginArray()
    for (index, field) in outline.assessment.fields.enumerated() {
      writer.beginObject()
      writer.member("path", field.path)
      writer.place("place", field.place)
      writer.member("is_written", field.isWritten)
      writer.member("question", field.question)
      writer.member("findings", counts.findings[index])
      writer.member("rulesets", counts.rulesets[index])
      writer.endObject()
    }
    writer.endArray()
  }

  /// How many findings that are not folded, and how many rulesets that may bind, wait for each field.
  private static func counts(_ outline: ReportOutline) -> (findings: [Int], rulesets: [Int]) {
    let assessment = outline.assessment
    var findings = [Int](repeating: 0, count: assessment.fields.count)
    var rulesets = findings
    for finding in assessment.findings where !finding.isFolded {
      guard case .unknown(let missing) = finding.verdict else { continue }
      for field in missing.fields { findings[Int(field)] += 1 }
    }
    for ruleset in assessment.rulesets {
      guard case .mayBind(let missing) = ruleset.outcome else { continue }
      for field in missing.fields { rulesets[Int(field)] += 1 }
    }
    return (findings, rulesets)
  }
}
