/// What one evaluation may take.
public enum EvaluationBudget: Sendable {
  /// Rounds of macros and elements compared, copied or searched.
  public static let steps = 1_000_000

  /// Bytes of all texts that the expression makes.
  public static let textBytes = 16_777_216

  /// Elements of all lists and maps that the expression makes.
  public static let elements = 250_000

  /// Levels of lists and maps within each other in a value that a program gives to an expression.
  public static let valueDepth = 64

  /// How often one explanation is tried again without one of its reads.
  static let reasonTrials = 256
}
