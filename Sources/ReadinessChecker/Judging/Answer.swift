/// What the expressions of a rule come to on one subject; the verdict adds the reasons.
enum Answer: UInt8, Sendable {
  /// The rule is not for the subject.
  case notApplicable
  /// It holds.
  case met
  /// It holds, and whether it is for the subject is unknown.
  case metAnyway
  /// It does not hold.
  case gap
  /// Whether it holds is unknown.
  case unknown
  /// Whether it is for the subject is unknown, and so is whether it holds, or that fails.
  case undecided
  /// Whether it is for the subject is unknown; it does not hold.
  case undecidedGap
  /// Its `when` fails.
  case whenFailed
  /// Its `when` takes too much.
  case whenTooCostly
  /// Its `require` fails.
  case requireFailed
  /// Its `require` takes too much.
  case requireTooCostly

  /// Whether evaluating ended at a limit.
  var isTooCostly: Bool { self == .whenTooCostly || self == .requireTooCostly }
}
