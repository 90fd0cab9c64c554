import ReadinessModel
import SourceText

/// Writes the report for reading on a terminal: the verdict first, then what stands at the gate.
public struct TextReporter: Reporter {
  /// Makes the reporter.
  public init() {}

  /// Writes the whole report, as UTF-8.
  public func bytes(of report: Report, options: ReportOptions) -> [UInt8] {
    var page = TextPage(options)
    let outlines = report.assessments.map { ReportOutline($0, at: report.gate) }
    if outlines.count + report.unreadable.count != 1 || outlines.isEmpty {
      Self.writeOverview(report, outlines, on: &page)
    }
    for (index, outline) in outlines.enumerated() {
      if outlines.count + report.unreadable.count > 1 {
        if index > 0 { page.space() }
        page.line(String(repeating: "─", count: options.width), .faint)
      }
      TextSection(outline: outline).write(on: &page)
    }
    page.space()
    page.line(Stamps.closing)
    return Array(page.text.utf8)
  }

  /// One line for each manifest, and how the run ends.
  private static func writeOverview(
    _ report: Report,
    _ outlines: [ReportOutline],
    on page: inout TextPage
  ) {
    let count = outlines.count + report.unreadable.count
    page.line(
      "readiness · \(Phrase.count(count, "manifest")) · exit \(report.status.rawValue)",
      .strong
    )
    if let law = Stamps.oldestLaw(outlines) { page.wrapped(law, indent: 0) }
    page.space()
    var rows = outlines.map { outline in
      let headline = Headline(outline)
      return [
        PrintableText.line(outline.assessment.manifest.name),
        headline.word.uppercased(),
        Headline.counted(outline.result),
        "exit \(outline.result.status.rawValue)",
      ]
    }
    for name in report.unreadable {
      rows.append([PrintableText.line(name), "NO JUDGEMENT", "it does not load", "exit 2"])
    }
    page.table(rows)
    if !outlines.isEmpty { page.space() }
  }
}

/// The part of a text report that speaks of one manifest.
struct TextSection {
  let outline: ReportOutline

  var assessment: Assessment { outline.assessment }

  func write(on page: inout TextPage) {
    writeHead(on: &page)
    writeErrors(on: &page)
    var findings = TextFindings(outline: outline)
    findings.write(on: &page)
    TextReaching(outline: outline).write(on: &page)
    TextWaivers(outline: outline).write(on: &page)
    TextAuthorizations(outline: outline).write(on: &page)
    TextTables(outline: outline).write(on: &page)
  }

  private func writeHead(on page: inout TextPage) {
    let rulesets = Phrase.count(assessment.rulesets.count, "ruleset")
    let known = outline.lawKnownUntil.map { ", law known up to \($0)" } ?? ""
    let subject = "readiness · \(assessment.manifest.name)"
    let judged = "\(Stamps.day(assessment)) · \(rulesets)\(known)"
    if page.fits("\(subject) · \(judged)") {
      page.wrapped("\(subject) · \(judged)", indent: 0)
    } else {
      page.wrapped(subject, indent: 0)
      page.wrapped(judged, indent: "readiness · ".unicodeScalars.count)
    }
    for sentence in Stamps.sentences(outline) { page.wrapped(sentence, indent: 0) }
    page.space()
    let headline = Headline(outline)
    let word = headline.word.uppercased()
    page.wrapped(
      "\(headline.sentence) (exit\u{A0}\(outline.result.status.rawValue))",
      indent: word.utf8.count + 3,
      label: word,
      labelStyle: headline.mood.style
    )
  }

  private func writeErrors(on page: inout TextPage) {
    for ruleset in assessment.rulesets {
      guard case .error(let error) = ruleset.outcome else { continue }
      write(error, of: ruleset.id, at: "whether it binds", on: &page)
    }
    for index in outline.errors {
      let finding = assessment.findings[index]
      guard case .error(let error) = finding.verdict else { continue }
      let subject = assessment.subjects[Int(finding.subject)].path
      write(error, of: assessment.rules[Int(finding.rule)].name, at: subject, on: &page)
    }
  }

  private func write(
    _ error: RuleError,
    of rule: String,
    at subject: String,
    on page: inout TextPage
  ) {
    page.space()
    page.wrapped("\(rule)  \(subject)", label: "error", labelStyle: .bad)
    page.wrapped("The rule is at fault, not the manifest: \(error.message)")
    page.wrapped(error.place.description)
    page.excerpt(error.place)
  }
}

extension Headline.Mood {
  var style: TerminalStyle {
    switch self {
    case .bad: .bad
    case .doubtful: .doubtful
    case .good: .good
    }
  }
}
