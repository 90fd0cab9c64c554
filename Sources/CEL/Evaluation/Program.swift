/// A planned expression, ready to be evaluated many times.
public struct Program: Sendable {
  /// The checked expression that it was made from.
  public let expression: CheckedExpression

  let step: @Sendable (Evaluation) -> Slot

  /// The result: a value, unknown, or an error that ``Evaluation/error(of:)`` explains.
  public func evaluate(in evaluation: Evaluation) -> Slot { step(evaluation) }
}
