/// Evaluates a planned expression once more, and keeps for every value where it stands, why it is known, or what would
/// decide it.
struct Tracer {
  let evaluation: Evaluation
  let types: [ObjectType]

  /// Whether reasons are collected; unknown sets always are.
  let wantsReasons: Bool

  /// Which reads find nothing known, to try what a result rests on.
  let isMasked: ((ReadID) -> Bool)?

  /// The rounds of the macros around the node being traced.
  var rounds: [Int] = []

  /// What the comprehension variables stand for.
  var locals: [Traced]

  /// Whether a name bound to something that the expression made has been used: all its uses share the same reads, so a
  /// reason that joins several of them may hold more than it needs.
  var sharesReads = false

  /// The value of a node, read.
  mutating func trace(_ node: PlanNode) -> Traced { read(locate(node), at: node.range) }

  /// The value of a node, located only: what goes on to a field or an element does not read what lies above it.
  mutating func locate(_ node: PlanNode) -> Traced {
    let range = node.range
    switch node.operation {
    case .constant(let slot): return known(slot, [], range)
    case .failure(let code): return .error(.error(code, at: range))
    case .path(let path): return locate(path, range)
    case .field(let operand, let name): return field(name, of: locate(operand), range)
    case .has(let operand, let name): return has(name, in: locate(operand), range)
    case .not(let operand): return not(operand, range)
    case .junction(let deciding, let operands): return junction(deciding, operands, range)
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise)
    case .equality(let left, let right, let isNegated):
      return equality(left, right, isNegated, range)
    case .order(let question, let left, let right):
      let operands = [trace(left), trace(right)]
      return strict(
        evaluation.answer(question, operands[0].slot, operands[1].slot),
        operands,
        range
      )
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, left, right, range)
    case .negate(let operand):
      let operand = trace(operand)
      return strict(evaluation.negate(operand.slot), [operand], range)
    case .index(let operand, let index): return element(of: locate(operand), at: index, range)
    case .membership(let value, let container): return membership(value, container, range)
    case .size(let operand):
      let operand = trace(operand)
      return shallow(evaluation.size(of: operand.slot), operand, range)
    case .identity(let operand): return locate(operand)
    case .call(let call): return self.call(call, range)
    case .list(let elements): return list(elements, range)
    case .map(let parts): return map(parts, range)
    case .optionalList(let elements, let isOptional):
      return optionalList(elements, isOptional, range)
    case .optionalMap(let parts, let isOptional): return optionalMap(parts, isOptional, range)
    case .optionalField(let operand, let name):
      return optionalField(name, of: locate(operand), range)
    case .optionalIndex(let operand, let index):
      return optionalElement(of: locate(operand), at: trace(index), range)
    case .comprehension(let macro): return comprehension(macro, range)
    case .bind(let local, let value, let body):
      locals[local] = locate(value)
      return locate(body)
    }
  }

  /// A known value that rests on some reads.
  func known(_ slot: Slot, _ reads: [Read], _ range: Range<Int>) -> Traced {
    Traced(slot: slot, reasons: wantsReasons ? [Reason(reads: reads, range: range)] : [])
  }

  /// An unknown that some fields would decide.
  func unknown(_ unknowns: [Place]) -> Traced {
    Traced(slot: .unknown, unknowns: unknowns)
  }
}
