import ArgumentParser
import ReadinessModel
import ReadinessReporter

/// Where to write a draft of what somebody might accept.
struct WaiverOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a draft of waivers for what stands at the gate, to be filled in.",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var writeWaiver: String?

  @Flag(help: "Let --write-waiver replace a file that is there.")
  var force: Bool = false

  mutating func validate() throws {
    if force, writeWaiver == nil { throw ValidationError("--force goes with --write-waiver") }
  }

  /// Writes the draft; there must be one manifest, and no file of the name.
  func writeDraft(of report: Report) throws(ExitStatus) {
    guard let writeWaiver else { return }
    guard report.assessments.count == 1, let assessment = report.assessments.first,
      report.unreadable.isEmpty
    else {
      Complaints.write("--write-waiver takes one manifest that loads")
      throw .noJudgement
    }
    guard let text = WaiverDraft.text(for: assessment, at: report.gate) else {
      return Complaints.write("nothing at the gate is to be waived; no file was written")
    }
    if !force, OutputFiles.exists(writeWaiver) {
      Complaints.write("'\(writeWaiver)' is there already; --force replaces it")
      throw .noJudgement
    }
    do throws(OutputFiles.Failure) {
      try OutputFiles.write([OutputFiles.File(path: writeWaiver, bytes: text)])
    } catch {
      Complaints.write("'\(error.path)' cannot be written: \(error.reason)")
      throw .noJudgement
    }
  }
}
