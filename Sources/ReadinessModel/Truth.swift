/// A yes, a no, or that it cannot be told.
public enum Truth: Sendable, Hashable {
  /// It holds.
  case yes
  /// It does not hold.
  case no
  /// What is known does not decide.
  case unknown
}
