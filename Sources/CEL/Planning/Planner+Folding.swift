extension Planner {
  /// A constant in the place of an operator or standard function of constants, as `-5` or `duration('24h')`.
  ///
  /// An error stays where it is, and so does what needs a home beside the slot, as a text.
  func folded(_ node: PlanNode) -> PlanNode {
    guard isFoldable(node.operation) else { return node }
    let pool = ConstantPool(bytes: constants)
    let evaluation = Evaluation(store: Store(StoreBuilder()), variables: [])
    evaluation.constants = pool
    let result = StepBuilder(types: environment.types, pool: pool).step(node)(evaluation)
    switch result.kind {
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type:
      return PlanNode(.constant(result), range: node.range)
    case .unknown, .string, .bytes, .list, .map, .object, .bound, .opaque, .optional, .error:
      return node
    }
  }

  private func isFoldable(_ operation: PlanNode.Operation) -> Bool {
    switch operation {
    case .negate(let operand): operand.isConstant
    case .arithmetic(_, let left, let right): left.isConstant && right.isConstant
    case .call(let call):
      call.arguments.allSatisfy(\.isConstant) && call.candidates.allSatisfy(\.isStandard)
    case .constant, .failure, .path, .field, .has, .not, .junction, .conditional, .equality,
      .order, .index, .membership, .size, .identity, .list, .map, .comprehension, .bind,
      .optionalList, .optionalMap, .optionalField, .optionalIndex:
      false
    }
  }
}

extension PlanNode {
  fileprivate var isConstant: Bool {
    if case .constant = operation { true } else { false }
  }
}
