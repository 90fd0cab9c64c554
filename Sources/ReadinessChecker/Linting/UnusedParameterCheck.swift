import ReadinessModel
import SourceText
import YAMLTree

/// A parameter that no expression reads: a figure that changes nothing.
enum UnusedParameterCheck: LintCheck {
  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    let reads = ParameterReads(of: linted.ruleset, linted.vocabulary).names
    let remedies = Set(linted.ruleset.rules.flatMap(\.remedies).compactMap(parameter))
    return linted.ruleset.parameters.compactMap { parameter in
      let name = Array(parameter.name.utf8)
      guard !reads.contains(name) else { return nil }
      return .unusedParameter(
        parameter.name,
        isInRemedy: remedies.contains(name),
        at: parameter.span
      )
    }
  }

  /// The name of the parameter whose value a remedy writes, as UTF-8.
  private static func parameter(of remedy: Remedy) -> [UInt8]? {
    switch remedy.change {
    case .set(_, let value), .add(_, let value), .remove(_, let value):
      guard case .string(let text) = value.value, text.hasPrefix("params.") else { return nil }
      return Array(text.utf8.dropFirst("params.".utf8.count))
    case nil: return nil
    }
  }
}
