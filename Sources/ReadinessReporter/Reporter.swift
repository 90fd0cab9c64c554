public import ReadinessModel

/// Turns the assessments of one run into the bytes of one report format.
///
/// A pure function: no file, no clock, no environment. The same report and options give the same bytes.
public protocol Reporter: Sendable {
  /// Writes the whole report, as UTF-8.
  func bytes(of report: Report, options: ReportOptions) -> [UInt8]
}

/// What one run has to say: an assessment for each manifest that could be read, and the gate.
public struct Report: Sendable {
  /// The assessments, in the order in which the manifests were given.
  public let assessments: [Assessment]

  /// What stands between them and a pass.
  public let gate: Gate

  /// The manifests that could not be judged, by name; what was wrong with them is told elsewhere.
  public let unreadable: [String]

  /// The version of the program that judged.
  public let toolVersion: String

  /// Makes a report.
  public init(
    assessments: [Assessment],
    gate: Gate,
    unreadable: [String] = [],
    toolVersion: String
  ) {
    self.assessments = assessments
    self.gate = gate
    self.unreadable = unreadable
    self.toolVersion = toolVersion
  }

  /// How the run ends: the worst of its manifests, one that could not be read among them.
  public var status: GateResult.Status {
    var statuses = assessments.map { $0.result(at: gate).status }
    if !unreadable.isEmpty || assessments.isEmpty { statuses.append(.noJudgement) }
    return GateResult.worst(of: statuses)
  }
}
