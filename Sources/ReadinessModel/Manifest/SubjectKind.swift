/// What a rule is judged on.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
  /// The company as a whole.
  case organization
  /// Each model.
  case model
  /// Each supplier.
  case supplier
  /// Each deployment.
  case deployment
  /// Each model offered through a deployment.
  case offering
}
