import ReadinessReporter

/// Writes a report to files and to standard output.
struct ReportWriter {
  let targets: [OutputOptions.Target]
  let showsAll: Bool

  /// Writes the report to every target, the files first: all of them whole, or none.
  func write(_ report: Report) throws(ExitStatus) {
    var files: [OutputFiles.File] = []
    var standardOutput: [[UInt8]] = []
    for target in targets {
      let isColoured = target.file == nil && target.format == .text && Terminal.hasColour
      let options = ReportOptions(isColoured: isColoured, showsAll: showsAll)
      let bytes = target.format.reporter.bytes(of: report, options: options)
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
