import CEL

/// What an expression of a ruleset may cost, as far as it can be told when the ruleset loads.
///
/// What passes is still held to ``EvaluationBudget`` whenever it is evaluated.
enum RuleCost {
  /// The steps that an expression may be estimated to take: macros nested four deep over lists of the manifest.
  static let limit = 100_000_000

  /// How large a manifest's lists and texts are taken to be; larger ones load, and are held to the budget.
  static let sizes = SizeAssumptions(elements: 64, bytes: 256)
}
