import JSONText
import ReadinessModel
import SourceText

/// One rule judged on one subject.
struct JSONFinding {
  let finding: Finding
  /// What the evidence has to say, if some entry speaks of it.
  let parts: [FindingEvidence.Part]?
  let outline: ReportOutline

  func write(to writer: inout JSONWriter) {
    let assessment = outline.assessment
    writer.beginObject()
    writer.member("rule", assessment.rules[Int(finding.rule)].name)
    writer.member("subject", assessment.subjects[Int(finding.subject)].path)
    let verdict = finding.verdict.name
    writer.member("verdict", finding.waiver == nil ? verdict : "waived")
    if let waiver = finding.waiver {
      writer.member("waived", verdict)
      writer.member("waiver", waiver)
    }
    writer.member("force", finding.force.rawValue)
    if let known = finding.lastKnownForce { writer.member("last_known_force", known.rawValue) }
    if finding.force == .coming { writer.member("binds_from", finding.bindsFrom?.description) }
    writer.member("gate", Self.name(assessment.standing(of: finding, at: outline.gate)))
    writer.member("is_folded", finding.isFolded)
    switch finding.verdict {
    case .met(let whenIsUnknown):
      writer.member("is_met_either_way", whenIsUnknown)
      writer.member("assurance", (finding.assurance ?? .asserted).name)
      writer.list("shown", parts ?? []) { JSONEvidence.write($0, of: assessment, to: &$1) }
    case .notApplicable: break
    case .gap(let explanation):
      writer.list("reasons", explanation.reasons) { JSONReason(reason: $0).write(to: &$1) }
    case .unknown(let missing): writer.member("missing", missing, assessment)
    case .error(let error): writer.member("error", error)
    }
    writer.endObject()
  }

  static func name(_ standing: Assessment.Standing) -> String {
    switch standing {
    case .gap: "gap"
    case .unknown: "unknown"
    case .clear: "clear"
    }
  }
}

/// One sufficient reason, with everything it read.
struct JSONReason {
  let reason: ShownReason

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("expression", reason.expression)
    writer.list("facts", reason.facts) { fact, writer in
      writer.beginObject()
      writer.member("path", fact.path)
      writer.member("is_parameter", fact.isParameter)
      writer.member("kind", fact.value.kind.rawValue)
      writer.member("value", fact.value.text)
      writer.place("place", fact.place)
      writer.endObject()
    }
    writer.member("detail", reason.detail)
    writer.endObject()
  }
}

extension JSONWriter {
  mutating func member(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    int(value)
  }

  mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { int(value) } else { null() }
  }

  mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  mutating func member(_ key: String, _ values: [String]) {
    list(key, values) { $1.string($0) }
  }

  mutating func member(_ key: String, _ values: [String]?) {
    if let values { return member(key, values) }
    self.key(key)
    null()
  }

  /// Fields by their paths; what they are stands in the assessment's `fields`.
  mutating func member(_ key: String, _ missing: MissingFields, _ assessment: Assessment) {
    list(key, missing.fields) { $1.string(assessment.fields[Int($0)].path) }
  }

  mutating func member(_ key: String, _ error: RuleError) {
    self.key(key)
    beginObject()
    member("message", error.message)
    place("place", error.place)
    endObject()
  }

  mutating func list<Element>(
    _ key: String,
    _ elements: [Element],
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    self.key(key)
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }

  /// A place by file, line and column.
  mutating func place(_ key: String, _ span: SourceSpan?) {
    self.key(key)
    guard let span else { return null() }
    let position = span.position
    beginObject()
    member("path", span.file.name)
    member("line", position.line)
    member("column", position.column)
    endObject()
  }
}
