/// A planned expression, ready to be evaluated many times and from several threads.
///
/// A host makes one ``Evaluation`` over its ``Store`` and goes through its subjects with it: it lets the variables stand
/// for the subject's places, asks each program, and calls ``Evaluation/reset()`` before the next subject. A program that
/// makes no text, list or map of its own allocates nothing. Where the result is unknown, or to learn why it is what it
/// is, the host asks ``trace(in:)``.
public final class Program: Sendable {
  /// The checked expression that it was made from.
  public let expression: CheckedExpression

  /// The planned expression, which the tracing evaluation walks.
  let plan: PlanNode

  /// The names and types it was planned for.
  let environment: Environment

  private let step: Step
  private let pool: ConstantPool
  private let needsPool: Bool

  /// How many variables of macros and bindings there are at once.
  private let localCount: Int

  init(_ expression: CheckedExpression, in environment: Environment) {
    var planner = Planner(environment: environment)
    let plan = planner.plan(expression.root)
    let pool = ConstantPool(bytes: planner.constants)
    self.expression = expression
    self.plan = plan
    self.environment = environment
    self.pool = pool
    localCount = expression.localCount
    let builder = StepBuilder(types: environment.types, pool: pool)
    step = builder.step(plan)
    needsPool = builder.poolUse.isNeeded
  }

  /// The result: a value, unknown, or an error that ``Evaluation/error(of:)`` explains.
  public func evaluate(in evaluation: Evaluation) -> Slot {
    prepare(evaluation, withPool: needsPool)
    return finish(step(evaluation), in: evaluation)
  }

  /// Makes an evaluation ready for this program.
  func prepare(_ evaluation: Evaluation, withPool: Bool = true) {
    evaluation.remaining = EvaluationBudget.steps
    if withPool, evaluation.constants !== pool { evaluation.constants = pool }
    guard localCount > 0 else { return }
    let missing = localCount - evaluation.locals.count
    if missing > 0 { evaluation.locals.append(contentsOf: repeatElement(.null, count: missing)) }
  }

  /// The result, which is an error whatever it was where the budget has been exceeded on the way.
  func finish(_ result: Slot, in evaluation: Evaluation) -> Slot {
    guard evaluation.remaining < 0 else {
      guard let error = evaluation.errorInside(result) else { return result }
      return evaluation.isUnknownInside(result) ? .unknown : error
    }
    return .error(.budgetExceeded, at: plan.range)
  }
}
