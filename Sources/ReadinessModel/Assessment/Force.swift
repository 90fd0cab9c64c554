/// The standing of a rule for a subject on a date.
public enum Force: String, Sendable, Hashable, CaseIterable {
  /// Law, order or contract in force.
  case binding
  /// Its standing is unknown, or it is in the Code and not enforced.
  case unsettled
  /// Enacted, or started for others and not yet for this subject.
  case coming
  /// A draft, a proposal, or stayed.
  case possible
  /// An order that somebody imagines.
  case imagined
  /// Nobody can enforce it.
  case voluntary
  /// Lifted or repealed, or this rule has ended.
  case past
}
