import CEL
import ReadinessModel
import SourceText
import YAMLTree

/// A number or a day in an expression of a rule that follows its text: figures of an instrument stand under `parameters`,
/// where they have a unit, a source and a place in it, and where an auditor finds them.
enum BareFigureCheck: LintCheck {
  /// Whole numbers that are no figures of an instrument: none, one, and all of a percentage.
  private static let plain: Set<Int64> = [0, 1, 100]

  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    linted.rules.filter { $0.rule.basis == .text }.flatMap { linted in
      [linted.compiled.when, linted.compiled.require].compactMap(\.self).flatMap { expression in
        figures(in: expression.program.expression.root).map { figure in
          let span = expression.text.node.span(ofText: figure)
          return .bareFigure(span.text, of: linted.rule.id.description, at: span)
        }
      }
    }
  }

  /// Where figures stand.
  private static func figures(in root: CheckedNode) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var pending = [root]
    while let node = pending.popLast() {
      switch node.kind {
      case .constant(.int(let value)):
        if !plain.contains(value) { found.append(node.range) }
      case .constant(.uint), .constant(.double): found.append(node.range)
      case .call(DateFunction.name, _, _, let arguments):
        if case .constant = arguments.first?.kind { found.append(node.range) }
      default: break
      }
      pending += node.children
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }
}
