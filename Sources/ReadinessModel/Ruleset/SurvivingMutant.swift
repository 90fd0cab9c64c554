public import SourceText

/// A change of a rule that no example can notice, and why: it makes no difference.
public struct SurvivingMutant: Sendable {
  /// The expression, as `served-regions.require`.
  public let expression: String
  /// What was done to it, in the words of the mutation check.
  public let change: String
  /// Why no example can notice.
  public let reason: String
  /// Where it stands.
  public let span: SourceSpan

  package init(expression: String, change: String, reason: String, span: SourceSpan) {
    self.expression = expression
    self.change = change
    self.reason = reason
    self.span = span
  }
}
