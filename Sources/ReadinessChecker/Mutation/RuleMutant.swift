public import SourceText

/// A rule with one thing changed, as a mistake would change it, and whether an example of the rule notices.
public struct RuleMutant: Sendable {
  /// What kind of thing was changed.
  public enum Kind: Sendable, Hashable {
    /// A part of a condition no longer decides, or decides the other way.
    case part
    /// An operator or a macro became another one.
    case sign
    /// A number, a day or a length of time was shifted.
    case figure
  }

  /// What kind of thing was changed.
  public let kind: Kind
  /// The expression, as `served-regions.require`; `applies_when` is the ruleset's own.
  public let expression: String
  /// What was done to it, in words that name what it was done to.
  public let change: String
  /// Whether an example has another verdict then, or has it for another reason.
  public let isNoticed: Bool
  /// Why no example can notice it, where the ruleset says so.
  public let reason: String?
  /// Where it was done.
  public let span: SourceSpan

  /// Whether it is alive: no example notices it, and nothing says why.
  public var isAlive: Bool { !isNoticed && reason == nil }
}
