import CEL
import ReadinessModel

/// One way in which a requirement holds, and what it names of the manifest.
///
/// A requirement that is an `||` holds in as many ways as it has operands, and who shows one of them that holds shows
/// the whole. Every other requirement holds in one way.
struct ShownWay: Sendable {
  /// Says whether it holds in this way; nil where it is the only one.
  let program: Program?
  /// What this way names; nil where that cannot be told from its text.
  let paths: [ReadPath]?

  /// The ways of a requirement of a scope; `plan` makes programs of its parts.
  static func all(
    of require: CheckedExpression,
    in scope: RuleScope,
    _ plan: (CheckedExpression) -> Program
  ) -> [ShownWay] {
    let operands = operands(of: require.root)
    return operands.map { operand in
      let part = CheckedExpression(
        source: require.source,
        root: operand,
        localCount: require.localCount
      )
      return ShownWay(
        program: operands.count == 1 ? nil : plan(part),
        paths: ReadPath.all(in: operand, of: scope)
      )
    }
  }

  /// The operands of an outermost `||`, however it is nested; expressions are nested no deeper than the parser allows.
  private static func operands(of node: CheckedNode) -> [CheckedNode] {
    guard case .call("_||_", _, _, let arguments) = node.kind else { return [node] }
    return arguments.flatMap(operands)
  }
}
