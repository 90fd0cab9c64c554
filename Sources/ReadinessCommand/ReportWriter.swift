import ReadinessModel
import ReadinessReporter

/// Writes a report to files and to standard output.
struct ReportWriter {
  let targets: [OutputOptions.Target]
  let showsAll: Bool

  /// Writes the report to every target, the files first: all of them whole, or none.
  func write(_ report: Report) throws(ExitStatus) {
    try write { $0.reporter.bytes(of: report, options: $1) }
  }

  /// Writes a timeline to every target, as a report.
  func write(_ timeline: Timeline) throws(ExitStatus) {
    try write { $0.timelineReporter.bytes(of: timeline, options: $1) }
  }

  /// Writes simulations to every target, as a report.
  func write(_ simulations: [Simulation]) throws(ExitStatus) {
    try write { $0.simulationReporter.bytes(of: simulations, options: $1) }
  }

  /// Writes a plan to every target, as a report, and the patched manifest to a file of its own.
  func write(_ plan: Plan, patch: OutputFiles.File?) throws(ExitStatus) {
    try write(beside: patch.map { [$0] } ?? []) { $0.planReporter.bytes(of: plan, options: $1) }
  }

  private func write(
    beside others: [OutputFiles.File] = [],
    _ content: (ReportFormat, ReportOptions) -> [UInt8]
  ) throws(ExitStatus) {
    var files: [OutputFiles.File] = others
    var standardOutput: [[UInt8]] = []
    for target in targets {
      let isColoured = target.file == nil && target.format == .text && Terminal.hasColour
      let options = ReportOptions(isColoured: isColoured, showsAll: showsAll)
      let bytes = content(target.format, options)
      if let file = target.file {
        files.append(OutputFiles.File(path: file, bytes: bytes))
      } else {
        standardOutput.append(bytes)
      }
    }
    do throws(OutputFiles.Failure) {
      try OutputFiles.write(files)
    } catch {
      Complaints.write("'\(error.path)' cannot be written: \(error.reason)")
      throw .noJudgement
    }
    for bytes in standardOutput where !Terminal.write(bytes) {
      Complaints.write("standard output cannot be written")
      throw .noJudgement
    }
  }
}
