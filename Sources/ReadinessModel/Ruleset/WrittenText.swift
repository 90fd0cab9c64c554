import SourceText
import YAMLTree

extension Parameter {
  /// The value as it is written in the ruleset.
  public var writtenValue: String { value.span.text }
}

extension RuleExample {
  /// What is given, as it is written in the ruleset.
  public var writtenGiven: String { given.span.text }
}
