import ArgumentParser
import ReadinessReporter

/// Where reports go, and in which format.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format on standard output, and in files whose ending names none: text, markdown, json.",
      valueName: "format"
    ),
    transform: CommandWords.format
  )
  var format: ReportFormat?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      """
      Write the report to a file, in the format of its ending: .txt, .md, .json; '-' is standard \
      output. May be repeated.
      """,
      valueName: "file"
    ),
    completion: .file()
  )
  var outputs: [String] = []

  @Flag(help: "List everything, not only what stands at the gate.")
  var all: Bool = false

  /// A report to write: to a file, or to standard output where there is none.
  struct Target {
    let file: String?
    let format: ReportFormat
  }

  mutating func validate() throws { _ = try targets() }

  /// The reports to write; standard output where nothing else is asked for.
  func targets() throws -> [Target] {
    let names = outputs.isEmpty ? ["-"] : outputs
    var targets: [Target] = []
    for name in names {
      if name == "-" {
        targets.append(Target(file: nil, format: format ?? .text))
      } else if let ending = ReportFormat(fileName: name) {
        targets.append(Target(file: name, format: ending))
      } else if let format {
        targets.append(Target(file: name, format: format))
      } else {
        let endings = ReportFormat.allCases.flatMap(\.fileEndings).joined(separator: ", ")
        throw ValidationError(
          "the ending of '\(PrintableText.line(name))' names no format; add --format, "
            + "or end it in one of \(endings)"
        )
      }
    }
    try refuseContradictions(in: targets)
    return targets
  }

  /// Refuses to write a report over a file that the run reads.
  func refuse(overwriting inputs: [String]) throws {
    for name in outputs where name != "-" { try Self.refuse(name, overwriting: inputs) }
  }

  /// Refuses to write one file over another one that the run reads or writes too.
  static func refuse(_ name: String, overwriting inputs: [String]) throws {
    guard inputs.map(plain).contains(plain(name)) else { return }
    throw ValidationError(
      "'\(PrintableText.line(name))' is read, and no report is written over it"
    )
  }

  /// A path without the steps that lead nowhere.
  private static func plain(_ path: String) -> [Substring] {
    let steps = path.split(separator: "/").filter { $0 != "." }
    return path.hasPrefix("/") ? ["/"] + steps : steps
  }

  private func refuseContradictions(in targets: [Target]) throws {
    if let format, !targets.contains(where: { $0.format == format }) {
      throw ValidationError(
        "--format \(format.rawValue) fits none of the files; add '-o -' to write "
          + "\(format.rawValue) to standard output"
      )
    }
    let files = targets.map(\.file)
    for (index, file) in files.enumerated() where files[..<index].contains(file) {
      let name = file.map { "'\(PrintableText.line($0))'" } ?? "standard output"
      throw ValidationError("\(name) is given twice as output")
    }
  }
}
