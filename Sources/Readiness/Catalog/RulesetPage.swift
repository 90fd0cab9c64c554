import ReadinessModel
import ReadinessReporter

/// A ruleset as a page of text.
struct RulesetPage {
  let entry: RuleCatalog.Entry

  private var ruleset: Ruleset { entry.ruleset }

  func write(on page: inout TextPage) {
    writeHead(on: &page)
    writeFacts(on: &page)
    for rule in ruleset.rules { RulePage(ruleset: ruleset, rule: rule).write(on: &page) }
  }

  func writeHead(on page: inout TextPage) {
    page.wrapped("\(ruleset.id) · \(ruleset.title) · version \(ruleset.version)", indent: 0)
    let force = entry.force?.rawValue ?? "not yet"
    page.wrapped(
      "\(ruleset.nature.rawValue) of \(ruleset.jurisdiction), \(force): \(entry.standing)",
      indent: 0
    )
    if let known = ruleset.checkedUntil { page.wrapped("law known up to \(known)", indent: 0) }
    if let model = ruleset.modelledOn { page.wrapped("modelled on \(model)", indent: 0) }
    if let author = ruleset.assumedBy { page.wrapped("assumed by \(author)", indent: 0) }
    page.space()
    page.wrapped(ruleset.summary, indent: 0)
  }

  private func writeFacts(on page: inout TextPage) {
    page.space()
    page.wrapped(ruleset.appliesWhen?.text ?? "everybody", label: "binds", labelStyle: .strong)
    page.space()
    page.line("history", .strong)
    for step in ruleset.history {
      let effective = step.effective.map { ", effective \($0)" } ?? ""
      let by = step.by.map { ", \($0)" } ?? ""
      page.wrapped("\(step.date) \(step.state.rawValue)\(effective)\(by)", indent: 3)
    }
    page.space()
    page.line("sources", .strong)
    for source in ruleset.sources {
      let day = source.asOf.map { "as of \($0)" }
      let parts = [source.title, source.citation, day, source.kind, source.url].compactMap(\.self)
      page.wrapped("\(source.id): \(parts.joined(separator: "; "))", indent: 3)
    }
    guard !ruleset.parameters.isEmpty else { return }
    page.space()
    page.line("figures", .strong)
    for parameter in ruleset.parameters {
      let kind = "\(parameter.type.rawValue), \(parameter.kind.rawValue)"
      page.wrapped("\(parameter.name) (\(kind)): \(parameter.writtenValue)", indent: 3)
      let citation = parameter.citation.map { " (\(Citations.text($0, in: ruleset)))" } ?? ""
      page.wrapped(parameter.about + citation, indent: 6)
    }
  }
}

/// A rule as a part of a page.
struct RulePage {
  let ruleset: Ruleset
  let rule: Rule

  func write(on page: inout TextPage) {
    page.space()
    page.wrapped(
      "\(ruleset.id)/\(rule.id) · \(rule.severity.name) · \(rule.subject.rawValue)",
      indent: 0
    )
    page.wrapped(rule.title, indent: 3)
    page.wrapped(rule.requirement, indent: 12, label: "   duty")
    let citations = rule.citations.map { Citations.text($0, in: ruleset) }
    page.wrapped(
      (["\(rule.basis.rawValue), \(rule.confidence.rawValue)"] + citations).joined(separator: "; "),
      indent: 12,
      label: "   basis"
    )
    writeExpressions(on: &page)
    for remedy in rule.choices.compactMap(\.first) {
      let parts = [remedy.effortDays.map(Phrase.effort), remedy.owner].compactMap(\.self)
      let note = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
      page.wrapped(remedy.text + note, indent: 12, label: "   fix")
    }
    for example in rule.examples {
      page.wrapped(
        "\(example.verdict.rawValue): \(example.name), \(example.writtenGiven)",
        indent: 12,
        label: "   example"
      )
    }
  }

  private func writeExpressions(on page: inout TextPage) {
    for (label, text) in Self.expressions(of: rule) {
      page.wrapped(text, indent: 12, label: "   \(label)")
    }
  }

  /// The expressions of a rule, each with the word for it.
  static func expressions(of rule: Rule) -> [(label: String, text: String)] {
    var lines: [(label: String, text: String)] = []
    if let when = rule.when { lines.append(("when", when.text)) }
    switch rule.duty {
    case .requirement(let require): lines.append(("require", require.text))
    case .restriction(let permits, let separable):
      lines.append(("permits", permits.text))
      lines.append(("separate", separable.text))
    }
    if let from = rule.appliesFrom { lines.append(("from", text(from))) }
    if let until = rule.appliesUntil { lines.append(("until", text(until))) }
    return lines
  }

  private static func text(_ day: Rule.Day) -> String {
    switch day {
    case .date(let date): date.description
    case .expression(let expression): expression.text
    }
  }
}

/// Places in a ruleset's sources, in words.
enum Citations {
  /// A citation as `31 CFR 560 (OFAC sanctions programs)`.
  static func text(_ citation: Citation, in ruleset: Ruleset) -> String {
    let source = ruleset.sources.first { $0.id == citation.source }
    let title = source?.title ?? citation.source
    return citation.at.map { "\($0) (\(title))" } ?? title
  }
}
