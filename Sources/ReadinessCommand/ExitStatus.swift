import Glibc
import ReadinessModel

/// How the program ends; thrown where a command ends with anything but success.
struct ExitStatus: Error, Equatable {
  /// The number that the shell sees: 0 pass, 1 a gap, 2 no judgement, 3 an unknown.
  let code: Int32

  /// Input, usage or output that leaves nothing to judge.
  static let noJudgement = ExitStatus(code: 2)

  /// Examples of rules that fail, or findings about rulesets.
  static let failure = ExitStatus(code: 1)

  private init(code: Int32) { self.code = code }

  /// The status of a run.
  init(_ status: GateResult.Status) { code = Int32(status.rawValue) }

  /// Ends the program.
  func exit() -> Never { Glibc.exit(code) }
}
