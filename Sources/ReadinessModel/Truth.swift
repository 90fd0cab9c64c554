/// A yes, a no, or that it cannot be told.
public enum Truth: Sendable, Hashable {
  /// It holds.
  case yes
  /// It does not hold.
  case no
  /// What is known does not decide.
  case unknown

  /// Whether it does not hold.
  package var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// Whether this and another hold: a no decides.
  package func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }
}
