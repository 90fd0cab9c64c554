import JSONText
import ReadinessModel

/// Writes the report for programs: every finding, what is met included.
public struct JSONReporter: Reporter {
  /// The version of the format; it changes when a program that reads it would break.
  public static let version: Int = 1

  /// Makes the reporter.
  public init() {}

  /// Writes the whole report, as UTF-8; the options change nothing.
  public func bytes(of report: Report, options: ReportOptions) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    JSONReport(report: report).write(to: &writer)
    return writer.finish()
  }
}
