/// How many steps of ``EvaluationBudget/steps`` an evaluation takes, as far as it can be told without the data.
public struct CostEstimate: Sendable, Hashable {
  /// The least: every list is empty, and the first operand decides.
  public let least: Int

  /// The most, where nothing is larger than ``SizeAssumptions`` say; `Int.max` where it is more than a number can hold.
  public let most: Int
}

/// How large the values are that a host's data hold at most, which an estimate of cost rests on.
public struct SizeAssumptions: Sendable {
  /// The elements of a list or map for which nothing is declared.
  public let elements: Int

  /// The bytes of a text or byte string for which nothing is declared.
  public let bytes: Int

  /// The elements or bytes of variables, by name, and of fields, as `Type.field`.
  public let declared: [String: Int]

  /// Makes assumptions.
  public init(elements: Int = 100, bytes: Int = 256, declared: [String: Int] = [:]) {
    self.elements = max(0, elements)
    self.bytes = max(0, bytes)
    self.declared = declared
  }
}

extension Environment {
  /// What an expression of this environment costs to evaluate.
  ///
  /// Functions of the host count with the lists that they return, and not with what they do inside.
  public func costEstimate(
    of expression: CheckedExpression,
    assuming sizes: SizeAssumptions = SizeAssumptions()
  ) -> CostEstimate {
    var estimator = CostEstimator(variables: variables, sizes: sizes)
    let cost = estimator.estimate(expression.root).cost
    return CostEstimate(least: cost.least.count, most: cost.most.count)
  }
}

extension Program {
  /// What the program costs to evaluate.
  public func costEstimate(
    assuming sizes: SizeAssumptions = SizeAssumptions()
  ) -> CostEstimate {
    environment.costEstimate(of: expression, assuming: sizes)
  }
}

/// A number of steps that stays at the largest number where it would exceed it.
struct Steps: Sendable, Comparable {
  let count: Int

  init(_ count: Int) { self.count = count }

  static func + (left: Steps, right: Steps) -> Steps {
    let (sum, overflow) = left.count.addingReportingOverflow(right.count)
    return Steps(overflow ? .max : sum)
  }

  static func * (left: Steps, right: Steps) -> Steps {
    let (product, overflow) = left.count.multipliedReportingOverflow(by: right.count)
    return Steps(overflow ? .max : product)
  }

  static func / (left: Steps, right: Int) -> Steps { Steps(left.count / right) }

  static func < (left: Steps, right: Steps) -> Bool { left.count < right.count }
}
