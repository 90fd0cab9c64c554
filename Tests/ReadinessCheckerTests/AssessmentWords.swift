import ReadinessModel

extension Assessment {
  /// The findings in words.
  var described: [String] {
    findings.map { finding in
      let verdict =
        switch finding.verdict {
        case .met(let whenIsUnknown): whenIsUnknown ? "met?" : "met"
        case .gap(let explanation): "gap [\(explanation.described)]"
        case .unknown(let missing): "unknown [\(described(missing))]"
        case .notApplicable: "not-applicable"
        case .error(let error): "error [\(error.message)]"
        }
      let rule = rules[Int(finding.rule)].name
      let subject = subjects[Int(finding.subject)].path
      return "\(rule) \(subject) \(verdict) \(finding.force)\(finding.isFolded ? " folded" : "")"
    }
  }

  /// The paths of fields that would decide.
  func described(_ missing: MissingFields) -> String {
    missing.fields.map { fields[Int($0)].path }.joined(separator: " ")
  }
}

extension Explanation {
  /// The reasons in words.
  var described: String {
    reasons.map { reason in
      reason.facts.map { "\($0.path)=\($0.value.text)" }.joined(separator: " ")
        + (reason.detail.map { " (\($0))" } ?? "")
    }.joined(separator: " | ")
  }
}

extension Verdict {
  /// The verdict as a word.
  var word: String {
    switch self {
    case .met: "met"
    case .gap: "gap"
    case .unknown: "unknown"
    case .notApplicable: "not-applicable"
    case .error: "error"
    }
  }
}
