public import ReadinessModel

/// Turns simulations into the bytes of one format: a pure function, as ``Reporter`` is.
public protocol SimulationReporter: Sendable {
  /// Writes the simulations of all manifests, as UTF-8.
  func bytes(of simulations: [Simulation], options: ReportOptions) -> [UInt8]
}

extension ReportFormat {
  /// What writes a simulation in the format.
  public var simulationReporter: any SimulationReporter {
    switch self {
    case .text: SimulationText()
    case .markdown: SimulationMarkdown()
    case .json: SimulationJSON()
    }
  }
}
