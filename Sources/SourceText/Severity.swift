/// How bad a mistake in the input is.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// Worth knowing.
  case note
  /// Suspicious; the run goes on.
  case warning
  /// Wrong; there is no judgement.
  case error
}
