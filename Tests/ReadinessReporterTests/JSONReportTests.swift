import Foundation
import JSONText
import ReadinessModel
import ReadinessReporter
import TestSupport
import Testing

struct JSONReportTests {
  /// Whether python3 has the independent validator.
  private static let hasValidator: Bool = {
    (try? run(["-c", "import jsonschema"]).status) == 0
  }()

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static func bytes(_ assessments: [Assessment]) -> [UInt8] {
    let report = Report(assessments: assessments, gate: Gate(), toolVersion: "1.0.0")
    return JSONReporter().bytes(of: report, options: ReportOptions())
  }

  @Test func `the schema is the recorded one`() throws {
    try expectSnapshot(
      String(decoding: JSONReportSchema.text, as: UTF8.self),
      named: "report.schema.json"
    )
  }

  @Test(.enabled(if: hasValidator, "needs python3 with jsonschema"))
  func `the samples fit the schema, and a report with a foreign member does not`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(component: "readiness-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(component: "schema.json").path
    try Data(JSONReportSchema.text).write(to: URL(filePath: schema))
    let samples = [
      try SampleAssessment.standard(), try EvilAssessment.make(), try ManyDeployments.gateway(),
      try TimeAssessment.make(), try WaivedAssessment.make(), try EvidenceAssessment.make(),
    ]
    let good = folder.appending(component: "good.json").path
    try Data(Self.bytes(samples)).write(to: URL(filePath: good))
    let bad = folder.appending(component: "bad.json").path
    let text = String(decoding: Self.bytes([]), as: UTF8.self)
    try Data(text.replacing("\"exit\"", with: "\"other\"").utf8).write(to: URL(filePath: bad))
    let program = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2]))))
      for error in errors[:5]: print(list(error.path), error.message[:200])
      sys.exit(1 if errors else 0)
      """
    let accepted = try Self.run(["-c", program, schema, good])
    #expect(accepted.status == 0, "\(accepted.output)")
    #expect(try Self.run(["-c", program, schema, bad]).status == 1)
  }

  @Test func `every finding is in the report, what is met too`() throws {
    let assessment = try SampleAssessment.standard()
    let data = Data(Self.bytes([assessment]))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let assessments = try #require(json["assessments"] as? [[String: Any]])
    let findings = try #require(assessments.first?["findings"] as? [[String: Any]])
    #expect(findings.count == assessment.findings.count)
    #expect(findings.compactMap { $0["verdict"] as? String }.contains("met"))
    #expect(json["exit"] as? Int == 1)
  }

  @Test func `a text comes back as it was read`() throws {
    let data = Data(Self.bytes([try EvilAssessment.make()]))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let assessments = try #require(json["assessments"] as? [[String: Any]])
    #expect(assessments.first?["organization"] as? String == EvilAssessment.text)
  }
}
