/// Rulesets as text, of which a test says only what it is about.
struct RulesetText {
  var id = "test-law"
  var nature = "law"
  var history = "[{date: 2020-01-01, is: in-force}]"
  var checkedUntil = "2026-10-10"
  var appliesWhen: String?
  var parameters: String?
  var rules: [RuleText]

  init(_ rules: RuleText...) { self.rules = rules }

  var text: String {
    var lines = [
      "ruleset: \(id)", "title: A law for tests", "version: 1.0.0", "jurisdiction: US",
      "nature: \(nature)", "summary: It says what a test needs.", "history: \(history)",
      "checked_until: \(checkedUntil)",
      "sources: [{id: act, title: The Act, citation: Act 1, as_of: 2026-01-01, kind: primary}]",
    ]
    if nature == "imagined" { lines += ["modelled_on: another-law", "assumed_by: The tests."] }
    if let appliesWhen { lines.append("applies_when: \(Self.quoted(appliesWhen))") }
    if let parameters { lines.append("parameters: \(parameters)") }
    lines.append("rules:")
    lines += rules.flatMap(\.lines)
    return lines.joined(separator: "\n") + "\n"
  }

  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }
}

/// A rule as text.
struct RuleText {
  var id = "rule"
  var subject = "deployment"
  var severity = "high"
  var confidence = "verified"
  var when: String?
  var require: String
  var extra: [String] = []

  init(_ require: String, subject: String = "deployment", when: String? = nil) {
    self.require = require
    self.subject = subject
    self.when = when
  }

  var lines: [String] {
    var lines = [
      "  - id: \(id)", "    title: Something is missing", "    requirement: It must hold.",
      "    subject: \(subject)", "    severity: \(severity)", "    basis: text",
      "    confidence: \(confidence)", "    sources: [{source: act, at: section 1}]",
    ]
    if let when { lines.append("    when: \(RulesetText.quoted(when))") }
    lines.append("    require: \(RulesetText.quoted(require))")
    lines += extra.map { "    " + $0 }
    return lines
  }
}

/// A manifest with one deployment of which a test says only what it is about.
struct ManifestText {
  var organization = "{}"
  var models = "[{id: m, provider: self}]"
  var suppliers: String? = "[]"
  var deployment = ""
  var authorizations: String?

  init(deployment: String = "") { self.deployment = deployment }

  var text: String {
    var lines = [
      "manifest: 1", "declared: {by: A}", "organization: \(organization)", "models: \(models)",
    ]
    if let suppliers { lines.append("suppliers: \(suppliers)") }
    lines += ["deployments:", "  - id: d", "    models: [m]"]
    let written = deployment.split(separator: "\n").map { "    " + $0 }
    for key in ["stage", "audience"]
    where !deployment.split(separator: "\n").contains(where: { $0.hasPrefix(key + ":") }) {
      lines.append("    \(key): unknown")
    }
    lines += written
    if let authorizations { lines.append("authorizations: \(authorizations)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
