public import ReadinessModel

/// What is asked of a run beside the manifest and the rulesets.
public struct AssessmentRequest: Sendable {
  /// The day that is judged.
  public let asOf: CalendarDate
  /// Whether the day was given by hand.
  public let isAsOf: Bool
  /// Why the run is simulated beside its parameters, one phrase each, as a day that lies ahead.
  public let simulated: [String]
  /// What was read.
  public let inputs: [AssessedInput]
  /// The options that shaped the run, as they are written on a command line.
  public let options: [String]
  /// Whether every ruleset is taken as in force, whatever its history says.
  package let takesAsInForce: Bool
  /// Whether gaps and unknowns of requirements are explained; without that they name no reason and no field.
  package let explains: Bool
  /// The waivers beside the manifest's own.
  package let waivers: [Waiver]
  /// What became of the files of the manifest's evidence.
  package let evidence: EvidenceLookup
  /// The ids that an authorization may answer to; nil where nobody could know.
  package let instruments: [String]?
  /// The ids of the rulesets that were asked for by name.
  public let requested: [String]
  /// The ids of the deployments that are judged with what they depend on; nil for everything.
  public let deployments: [String]?

  /// Makes a request.
  public init(
    asOf: CalendarDate,
    isAsOf: Bool = false,
    simulated: [String] = [],
    inputs: [AssessedInput] = [],
    options: [String] = [],
    requested: [String] = [],
    deployments: [String]? = nil
  ) {
    self.asOf = asOf
    self.isAsOf = isAsOf
    self.simulated = simulated
    self.inputs = inputs
    self.options = options
    self.requested = requested
    self.deployments = deployments
    takesAsInForce = false
    explains = true
    waivers = []
    instruments = nil
    evidence = { _ in .withoutFolder }
  }

  /// Makes a request with waivers, with the instruments that there are, and with the files of evidence.
  package init(
    _ request: AssessmentRequest,
    takesAsInForce: Bool = false,
    explains: Bool = true,
    waivers: [Waiver] = [],
    instruments: [String]? = nil,
    evidence: @escaping EvidenceLookup = { _ in .withoutFolder }
  ) {
    asOf = request.asOf
    isAsOf = request.isAsOf
    simulated = request.simulated
    inputs = request.inputs
    options = request.options
    requested = request.requested
    deployments = request.deployments
    self.takesAsInForce = takesAsInForce
    self.explains = explains
    self.waivers = waivers
    self.instruments = instruments
    self.evidence = evidence
  }
}
