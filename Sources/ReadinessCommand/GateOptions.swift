import ArgumentParser
import ReadinessModel

/// What stands between a run and exit status 0.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The least severity that counts at the gate: advisory, low, medium, high or critical. (default: high)",
      valueName: "severity"
    ),
    transform: CommandWords.severity
  )
  var failOn: Rule.Severity = .high

  @Option(
    help: ArgumentHelp(
      """
      The classes of force that count at the gate, separated by commas: binding, unsettled, \
      coming, possible, imagined, voluntary, past. (default: binding,unsettled)
      """,
      valueName: "class,…"
    ),
    transform: CommandWords.classes
  )
  var gate: [Force]?

  @Option(
    help: ArgumentHelp(
      "What an unknown at the gate does: fail (exit status 3) or warn. (default: fail)",
      valueName: "policy"
    ),
    transform: CommandWords.unknownPolicy
  )
  var unknown: Gate.UnknownPolicy = .fail

  @Option(
    help: ArgumentHelp(
      """
      The least that a finding at the gate which is met has to rest on, or it counts as an unknown: \
      asserted, stale, referenced or evidenced. (default: asserted)
      """,
      valueName: "assurance"
    ),
    transform: CommandWords.assurance
  )
  var minAssurance: Assurance = .asserted

  @Flag(help: "Let a run pass that judges no rule, or lacks a deployment of --deployment.")
  var allowEmpty: Bool = false

  @Flag(help: "Let a run pass that is stamped 'as of' a day, or 'simulated'.")
  var allowSimulatedGate: Bool = false

  /// The gate.
  var chosen: Gate {
    Gate(
      failOn: failOn,
      classes: gate ?? [.binding, .unsettled],
      unknown: unknown,
      minimumAssurance: minAssurance,
      allowsSimulated: allowSimulatedGate,
      allowsEmpty: allowEmpty
    )
  }

  /// The options as they are written, those that differ from the defaults.
  var written: [String] {
    var words: [String] = []
    if failOn != .high { words += ["--fail-on", failOn.name] }
    if let gate { words += ["--gate", gate.map(\.rawValue).joined(separator: ",")] }
    if unknown != .fail { words += ["--unknown", unknown.rawValue] }
    if minAssurance != .asserted { words += ["--min-assurance", minAssurance.name] }
    if allowEmpty { words.append("--allow-empty") }
    if allowSimulatedGate { words.append("--allow-simulated-gate") }
    return words
  }
}
