import ReadinessModel
import ReadinessReporter
import SourceText
import TestSupport
import Testing

struct ReportFormatTests {
  /// A name that says the format, with the ending of its files.
  private static func fileName(_ base: String, _ format: ReportFormat) -> String {
    base + (format.fileEndings.first ?? "")
  }

  private static func text(
    _ assessments: [Assessment],
    _ format: ReportFormat,
    _ options: ReportOptions = ReportOptions(),
    gate: Gate = Gate(),
    unreadable: [String] = []
  ) -> String {
    let report = Report(
      assessments: assessments,
      gate: gate,
      unreadable: unreadable,
      toolVersion: "1.0.0"
    )
    return String(decoding: format.reporter.bytes(of: report, options: options), as: UTF8.self)
  }

  @Test(arguments: ReportFormat.allCases)
  func `the sample is shown as recorded`(_ format: ReportFormat) throws {
    let text = Self.text([try SampleAssessment.standard()], format)
    try expectSnapshot(text, named: Self.fileName("sample", format))
  }

  @Test(arguments: ReportFormat.allCases)
  func `old law and days to come are shown as recorded`(_ format: ReportFormat) throws {
    let text = Self.text([try TimeAssessment.make()], format)
    try expectSnapshot(text, named: Self.fileName("time", format))
  }

  @Test(arguments: ReportFormat.allCases)
  func `waivers and what they waive are shown as recorded`(_ format: ReportFormat) throws {
    let text = Self.text([try WaivedAssessment.make()], format)
    try expectSnapshot(text, named: Self.fileName("waivers", format))
  }

  @Test(arguments: ReportFormat.allCases)
  func `what findings rest on is shown as recorded`(_ format: ReportFormat) throws {
    let text = Self.text([try EvidenceAssessment.make()], format)
    try expectSnapshot(text, named: Self.fileName("evidence", format))
    let gate = Gate(minimumAssurance: .referenced)
    let weak = Self.text([try EvidenceAssessment.make()], format, gate: gate)
    try expectSnapshot(weak, named: Self.fileName("evidence-at-the-gate", format))
  }

  @Test(arguments: [ReportFormat.text, .markdown])
  func `a report on several manifests leads with old law, and says nothing of new`(
    _ format: ReportFormat
  ) throws {
    let sentence = "Law known up to 2025-11-22, more than 90 days before the day judged."
    let old = [try TimeAssessment.make(), try SampleAssessment.standard()]
    let head = Self.text(old, format).split(separator: "\n").prefix(2)
    #expect(head.last.map { $0.contains(sentence) } == true)
    let new = [try ManyDeployments.gateway(2), try SampleAssessment.standard()]
    #expect(!Self.text(new, format).contains("before the day judged"))
  }

  @Test(arguments: ReportFormat.allCases)
  func `an input that tries to break out is shown as recorded`(_ format: ReportFormat) throws {
    let text = Self.text([try EvilAssessment.make()], format)
    try expectSnapshot(text, named: Self.fileName("evil", format))
  }

  @Test func `an input without links is escaped piece by piece in Markdown`() throws {
    let text = Self.text([try EvilAssessment.make(EvilAssessment.prose)], .markdown)
    try expectSnapshot(text, named: "evil-prose.md")
  }

  @Test(arguments: ReportFormat.allCases, [false, true])
  func `no control character of an input reaches a report`(
    _ format: ReportFormat,
    _ showsAll: Bool
  ) throws {
    let options = ReportOptions(showsAll: showsAll)
    let text = Self.text([try EvilAssessment.make()], format, options)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      // JSON says exactly what was read; a program that shows it has to escape.
      if format != .json { #expect(scalar.properties.generalCategory != .format) }
    }
  }

  @Test(arguments: [ReportFormat.text, .markdown])
  func `many deployments that lack the same fields stay readable`(_ format: ReportFormat) throws {
    let text = Self.text([try ManyDeployments.gateway()], format)
    try expectSnapshot(text, named: Self.fileName("gateway", format))
    #expect(text.utf8.split(separator: UInt8(ascii: "\n")).count < 70)
  }

  @Test(arguments: ReportFormat.allCases)
  func `several manifests stand in one report with those that could not be read`(
    _ format: ReportFormat
  ) throws {
    let assessments = [try SampleAssessment.standard(), try ManyDeployments.gateway(2)]
    let text = Self.text(assessments, format, unreadable: ["broken.yaml"])
    try expectSnapshot(text, named: Self.fileName("several", format))
  }

  @Test(arguments: [ReportFormat.text, .markdown])
  func `everything is listed when asked for`(_ format: ReportFormat) throws {
    let text = Self.text([try SampleAssessment.standard()], format, ReportOptions(showsAll: true))
    try expectSnapshot(text, named: Self.fileName("all", format))
  }

  @Test(arguments: ReportFormat.allCases)
  func `the same assessment gives the same bytes`(_ format: ReportFormat) throws {
    let first = Self.text([try SampleAssessment.standard()], format)
    #expect(first == Self.text([try SampleAssessment.standard()], format))
  }

  @Test(arguments: ReportFormat.allCases)
  func `no report speaks of being compliant, and each says that it is no legal advice`(
    _ format: ReportFormat
  ) throws {
    let text = Self.text([try SampleAssessment.standard()], format)
    #expect(!text.lowercased().contains("complian"))
    #expect(text.contains("no legal advice"))
  }

  @Test func `colour stands only where it is asked for`() throws {
    let assessment = try SampleAssessment.standard()
    let plain = Self.text([assessment], .text)
    let coloured = Self.text([assessment], .text, ReportOptions(isColoured: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31mNOT READY\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(arguments: [
    ("a.txt", ReportFormat.text), ("a.md", .markdown), ("a.MARKDOWN", .markdown), ("a.json", .json),
  ])
  func `a file's ending names the format`(_ name: String, _ format: ReportFormat) {
    #expect(ReportFormat(fileName: name) == format)
  }

  @Test(arguments: ["a", "json", "a.pdf", "a.json.bak"])
  func `another ending names none`(_ name: String) {
    #expect(ReportFormat(fileName: name) == nil)
  }
}
