import ReadinessModel
import SourceText

/// A figure of the instrument that names no source, or no place in it.
enum UncitedFigureCheck: LintCheck {
  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    linted.ruleset.parameters.filter { parameter in
      parameter.kind == .legal && parameter.citation?.at == nil
    }.map { .uncitedFigure($0.name, at: $0.span) }
  }
}
