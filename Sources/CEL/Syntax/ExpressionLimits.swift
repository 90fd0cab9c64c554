/// How large an expression may be.
public enum ExpressionLimits: Sendable {
  /// The longest text, in bytes.
  public static let maximumLength: Int = 65_536

  /// How deep an expression may be nested, in its text and in its tree.
  ///
  /// Everything that walks a tree calls itself once or a few times a level, so this bounds the stack. Chains of
  /// `&&` and `||` of any length are balanced and do not count.
  public static let maximumDepth: Int = 250

  /// How many mistakes of one expression are reported.
  public static let maximumDiagnostics: Int = 100
}
