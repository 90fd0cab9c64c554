/// A stable, dotted identifier of a kind of mistake, as `yaml.duplicate-key`.
public struct DiagnosticCode: Sendable, Hashable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The code as text.
  public let description: String

  /// Makes a code from a literal in the messages file of a stage.
  public init(stringLiteral value: StaticString) {
    description = "\(value)"
  }
}
