/// What evaluates one node: a closure, so that nothing is looked up or decided again for each evaluation.
typealias Step = @Sendable (Evaluation) -> Slot

/// Turns planned nodes into closures.
///
/// The shapes that rules are made of (a field of a variable, compared with a constant) become one closure each.
struct StepBuilder {
  let types: [ObjectType]

  /// The texts that constants refer to.
  let pool: ConstantPool

  /// Whether an evaluation has to have the texts at hand.
  let poolUse = PoolUse()

  /// Remembers that a constant text becomes a value; one that is only compared with is in the closure itself.
  final class PoolUse {
    fileprivate(set) var isNeeded = false
  }

  func step(_ node: PlanNode) -> Step {
    let range = node.range
    switch node.operation {
    case .constant(let slot):
      if slot.kind == .string || slot.kind == .bytes { poolUse.isNeeded = true }
      return { _ in slot }
    case .failure(let code):
      let slot = Slot.error(code, at: range)
      return { _ in slot }
    case .path(let path): return step(path, at: range)
    case .field(let operand, let name):
      let (operand, types) = (step(operand), types)
      poolUse.isNeeded = true
      return { $0.field(name, of: operand($0), types: types).located(at: range) }
    case .has(let operand, let name): return has(operand, name, at: range)
    case .not(let operand): return not(operand, at: range)
    case .junction(let deciding, let operands): return junction(deciding, operands[...])
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise)
    case .equality(let left, let right, let isNegated):
      return equality(left, right, isNegated: isNegated, at: range)
    case .order(let question, let left, let right):
      return order(question, left, right, at: range)
    case .arithmetic(let operation, let left, let right):
      let (left, right) = (step(left), step(right))
      return { $0.apply(operation, left($0), right($0)).located(at: range) }
    case .negate(let operand):
      let operand = step(operand)
      return { $0.negate(operand($0)).located(at: range) }
    case .index(let operand, let index):
      let (operand, index) = (step(operand), step(index))
      return { $0.element(of: operand($0), at: index($0)).located(at: range) }
    case .membership(let value, let container): return membership(value, container, at: range)
    case .size(let operand):
      let operand = step(operand)
      return { $0.size(of: operand($0)).located(at: range) }
    case .identity(let operand): return step(operand)
    case .call(let call): return self.call(call, at: range)
    case .list(let elements): return list(elements, at: range)
    case .map(let parts): return map(parts, at: range)
    case .optionalList(let elements, let isOptional):
      return optionalContainer(elements) {
        $0.makeList(fromScratch: $1, optionals: isOptional).located(at: range)
      }
    case .optionalMap(let parts, let isOptional):
      return optionalContainer(parts) {
        $0.makeMap(fromScratch: $1, optionals: isOptional).located(at: range)
      }
    case .optionalField(let operand, let name):
      let (operand, types) = (step(operand), types)
      poolUse.isNeeded = true
      return { $0.optionalField(name, of: operand($0), types: types).located(at: range) }
    case .optionalIndex(let operand, let index):
      let (operand, index) = (step(operand), step(index))
      return { $0.optionalElement(of: operand($0), at: index($0)).located(at: range) }
    case .comprehension(let comprehension): return self.comprehension(comprehension, at: range)
    case .bind(let local, let value, let body): return binding(local, value, body)
    }
  }

  /// An error of the path's own reading has the place of the whole path.
  private func step(_ path: Path, at range: Range<Int>) -> Step {
    { evaluation in
      let slot = path.read(evaluation)
      return slot.kind == .error ? slot.located(at: range) : slot
    }
  }

  private func has(_ operand: PlanNode, _ name: FieldName, at range: Range<Int>) -> Step {
    if case .path(let path) = operand.operation, let number = name.number {
      let field = path.appending(name.text, number: number)
      return { evaluation in field.read(evaluation).presence.located(at: range) }
    }
    let (operand, types) = (step(operand), types)
    poolUse.isNeeded = true
    return { $0.has(name, in: operand($0), types: types).located(at: range) }
  }
}
