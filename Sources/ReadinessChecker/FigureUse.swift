import CEL
public import ReadinessModel

/// A comparison of a rule with one of its ruleset's figures.
public struct FigureUse: Sendable, Hashable {
  /// The rule; nil where the ruleset's own condition compares.
  public let rule: RulesetID?
  /// The figure's name.
  public let parameter: String
  /// How what is compared stands to the figure, as `>=`; nil where the figure is used in another way.
  public let comparison: String?

  /// The uses of a ruleset's figures by its requirements and by its own condition, in order.
  public static func all(in compiled: CompiledRuleset) -> [FigureUse] {
    var uses = found(in: [compiled.appliesWhen], of: nil)
    for rule in compiled.rules {
      var expressions = [rule.when, rule.require]
      for case .expression(let day) in [rule.from, rule.until] { expressions.append(day) }
      uses += found(in: expressions, of: rule.rule.id)
    }
    return uses
  }

  /// The signs of comparisons, and what each is where its sides are exchanged.
  private static let signs: [String: (sign: String, exchanged: String)] = [
    "_<_": ("<", ">"), "_<=_": ("<=", ">="), "_>_": (">", "<"), "_>=_": (">=", "<="),
    "_==_": ("==", "=="), "_!=_": ("!=", "!="), "@in": ("in", "holds"),
  ]

  private static func found(
    in expressions: [CompiledExpression?],
    of rule: RulesetID?
  ) -> [FigureUse] {
    var uses: [FigureUse] = []
    for expression in expressions.compactMap(\.self) {
      // What was seen as a side of a comparison is not seen again below it.
      var pending: [(node: CheckedNode, comparison: String?)] = [
        (expression.program.expression.root, nil)
      ]
      while let (node, comparison) = pending.popLast() {
        if case .field(let operand, let name, _) = node.kind,
          case .variable(RuleScope.params) = operand.kind
        {
          let use = FigureUse(rule: rule, parameter: name, comparison: comparison)
          if !uses.contains(use) { uses.append(use) }
          continue
        }
        if case .call(let name, _, _, let sides) = node.kind, sides.count == 2,
          let signs = signs[name]
        {
          pending += [(sides[1], signs.sign), (sides[0], signs.exchanged)]
        } else {
          pending += node.children.reversed().map { ($0, nil) }
        }
      }
    }
    return uses
  }
}
