public import SourceText
package import YAMLTree

/// A value for a ruleset's figure from the command line, written `RULESET.NAME=VALUE`.
public struct ParameterOverride: Sendable, Hashable {
  /// The argument as it was written.
  public let argument: String
  /// The id of the ruleset.
  public let ruleset: String
  /// The name of the parameter.
  public let name: String
  /// The value, in YAML.
  public let value: String
  /// Where the value stands in a file; nil where it is an argument.
  package let node: Node?

  /// Makes an override.
  package init(argument: String, ruleset: String, name: String, value: String, node: Node? = nil) {
    self.argument = argument
    self.ruleset = ruleset
    self.name = name
    self.value = value
    self.node = node
  }

  /// Whether two overrides are written alike.
  public static func == (left: ParameterOverride, right: ParameterOverride) -> Bool {
    left.argument == right.argument && left.ruleset == right.ruleset && left.name == right.name
      && left.value == right.value
  }

  /// Hashes what is written.
  public func hash(into hasher: inout Hasher) { hasher.combine(argument) }

  /// Reads an argument; a value and no diagnostics where it has the right form.
  public static func read(_ argument: String) -> Outcome<ParameterOverride> {
    guard let equals = argument.firstIndex(of: "="),
      let dot = argument[..<equals].firstIndex(of: ".")
    else { return Outcome(nil, [.malformedOverride(argument)]) }
    let ruleset = String(argument[..<dot])
    let name = String(argument[argument.index(after: dot)..<equals])
    let value = String(argument[argument.index(after: equals)...])
    guard !ruleset.isEmpty, !name.isEmpty, !value.isEmpty else {
      return Outcome(nil, [.malformedOverride(argument)])
    }
    return Outcome(
      ParameterOverride(argument: argument, ruleset: ruleset, name: name, value: value)
    )
  }
}
