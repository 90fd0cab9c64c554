/// What a stage hands on: what it could make of its input, and everything that was wrong with it.
public struct Outcome<Value: Sendable>: Sendable {
  /// The result; nil only where nothing could be made of the input.
  public let value: Value?

  /// Everything that was wrong, in order of place; any error ends the run before judging.
  public let diagnostics: [Diagnostic]

  /// Makes an outcome.
  public init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
