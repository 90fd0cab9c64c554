import ReadinessModel
import SourceText

/// Writes the report as a Markdown document to send on: the verdict first, then what to do about it.
public struct MarkdownReporter: Reporter {
  /// Makes the reporter.
  public init() {}

  /// Writes the whole report, as UTF-8.
  public func bytes(of report: Report, options: ReportOptions) -> [UInt8] {
    var page = MarkdownPage(options)
    let outlines = report.assessments.map { ReportOutline($0, at: report.gate) }
    if outlines.count != 1 || !report.unreadable.isEmpty {
      Self.writeOverview(report, outlines, on: &page)
    }
    for outline in outlines {
      MarkdownSection(outline: outline, toolVersion: report.toolVersion).write(on: &page)
    }
    if outlines.isEmpty { page.block(Stamps.closing) }
    return Array(page.text.utf8)
  }

  private static func writeOverview(
    _ report: Report,
    _ outlines: [ReportOutline],
    on page: inout MarkdownPage
  ) {
    let count = outlines.count + report.unreadable.count
    page.heading(1, "Readiness of \(Phrase.count(count, "manifest"))")
    if let law = Stamps.oldestLaw(outlines) { page.block("> **\(law)**") }
    page.block("**Exit status \(report.status.rawValue).**")
    var items = outlines.map { outline in
      let headline = Headline(outline)
      let name = MarkdownText.code(outline.assessment.manifest.name)
      let word = MarkdownPhrase.capitalized(headline.word)
      return "\(name): **\(word)**, \(Headline.counted(outline.result))"
    }
    for name in report.unreadable {
      items.append("\(MarkdownText.code(name)): **No judgement**, it does not load")
    }
    page.list(items)
  }
}

/// The part of a Markdown report that speaks of one manifest: eight sections, in this order.
struct MarkdownSection {
  let outline: ReportOutline
  let toolVersion: String

  private var assessment: Assessment { outline.assessment }

  func write(on page: inout MarkdownPage) {
    writeHead(on: &page)
    writeErrors(on: &page)
    MarkdownActions(outline: outline).write(on: &page)
    MarkdownGaps(outline: outline).write(on: &page)
    MarkdownUnknowns(outline: outline).write(on: &page)
    MarkdownMet(outline: outline).writeUnassured(on: &page)
    MarkdownGaps(outline: outline).writeWhatMayCome(on: &page)
    MarkdownReaching(outline: outline).write(on: &page)
    MarkdownMet(outline: outline).write(on: &page)
    MarkdownWaivers(outline: outline).write(on: &page)
    MarkdownAuthorizations(outline: outline).write(on: &page)
    MarkdownAbout(outline: outline, toolVersion: toolVersion).write(on: &page)
  }

  private func writeHead(on page: inout MarkdownPage) {
    let name = assessment.organization.map(MarkdownText.prose) ?? "a company without a name"
    page.heading(1, "Readiness of \(name), \(assessment.asOf)")
    for sentence in Stamps.sentences(outline) {
      page.block("> **\(MarkdownText.prose(sentence))**")
    }
    let headline = Headline(outline)
    let word = MarkdownPhrase.capitalized(headline.word)
    page.block(
      "**\(word): \(MarkdownText.prose(headline.sentence)).** "
        + "(exit status \(outline.result.status.rawValue))"
    )
    let rules = Phrase.count(assessment.rules.count, "rule")
    let known = outline.lawKnownUntil.map { ", law known up to \($0)" } ?? ""
    page.block(
      "Judged \(Stamps.day(assessment)): \(MarkdownText.code(assessment.manifest.name)) against "
        + "\(Phrase.count(assessment.rulesets.count, "ruleset")) with \(rules)\(known)."
    )
    if let table = tallies { page.block(table) }
  }

  private var tallies: String? {
    guard !outline.tallies.isEmpty else { return nil }
    let hasWaived = outline.tallies.contains { $0.waived > 0 }
    var lines = [
      "| force | gap | unknown | met | met either way |\(hasWaived ? " waived |" : "")"
        + " not applicable | at the gate |",
      "| --- | ---: | ---: | ---: | ---: |\(hasWaived ? " ---: |" : "") ---: | --- |",
    ]
    for tally in outline.tallies where !tally.hasOnlyFolded {
      var cells = [tally.gaps, tally.unknowns, tally.met, tally.metEitherWay]
      if hasWaived { cells.append(tally.waived) }
      cells.append(tally.notApplicable)
      let counts = cells.map { $0 == 0 ? "–" : "\($0)" }.joined(separator: " | ")
      let gate = outline.gate.classes.contains(tally.force) ? "yes" : "no"
      lines.append("| \(tally.force.rawValue) | \(counts) | \(gate) |")
    }
    return lines.count == 2 ? nil : lines.joined(separator: "\n")
  }

  private func writeErrors(on page: inout MarkdownPage) {
    var items: [String] = []
    for ruleset in assessment.rulesets {
      guard case .error(let error) = ruleset.outcome else { continue }
      items.append(item(error, of: ruleset.id, at: "whether it binds"))
    }
    for index in outline.errors {
      let finding = assessment.findings[index]
      guard case .error(let error) = finding.verdict else { continue }
      let subject = MarkdownText.code(assessment.subjects[Int(finding.subject)].path)
      items.append(item(error, of: assessment.rules[Int(finding.rule)].name, at: subject))
    }
    guard !items.isEmpty else { return }
    page.heading(2, "Rules that failed")
    page.block("The rule is at fault here, not the manifest; everything else was judged.")
    page.list(items)
  }

  private func item(_ error: RuleError, of rule: String, at subject: String) -> String {
    let place = MarkdownText.prose(error.place.description)
    return "\(MarkdownText.code(rule)), \(subject): \(MarkdownText.prose(error.message)) (\(place))"
  }
}
