/// A duty of an instrument that no rule checks.
public struct UnencodedDuty: Sendable, Hashable {
  /// The duty, or a part of it.
  public let duty: String
  /// Why no rule checks it.
  public let reason: String

  package init(duty: String, reason: String) {
    self.duty = duty
    self.reason = reason
  }
}

/// An instrument that was looked at and has no rule.
public struct InstrumentWithoutRules: Sendable, Hashable {
  /// The id.
  public let id: String
  /// The instrument's name.
  public let title: String
  /// Whose instrument it is.
  public let jurisdiction: String
  /// Why it has no rule.
  public let reason: String

  package init(id: String, title: String, jurisdiction: String, reason: String) {
    self.id = id
    self.title = title
    self.jurisdiction = jurisdiction
    self.reason = reason
  }
}
