/// Looks up everything in a checked expression that does not depend on the data.
struct Planner {
  let environment: Environment

  /// The bytes of the texts that stand in the expression.
  private(set) var constants: [UInt8] = []

  init(environment: Environment) {
    self.environment = environment
  }

  mutating func plan(_ node: CheckedNode) -> PlanNode {
    // In two steps: planning the operation adds the constants that folding it needs.
    let operation = operation(of: node)
    return folded(PlanNode(operation, range: node.range))
  }

  private mutating func operation(of node: CheckedNode) -> PlanNode.Operation {
    switch node.kind {
    case .constant(let literal): .constant(slot(for: literal))
    case .typeValue(let type): typeValue(type)
    case .variable(let number): .path(Path(isLocal: false, base: number))
    case .local(let number): .path(Path(isLocal: true, base: number))
    case .field(let operand, let name, let number): field(operand, name, number)
    case .has(let operand, let name, let number):
      .has(plan(operand), fieldName(name, number))
    case .call(let name, let overloads, _, let arguments):
      call(name, overloads, arguments)
    case .list(let elements): list(elements)
    case .map(let entries): map(entries)
    case .bind(let local, let value, let body):
      .bind(local: local, plan(value), body: plan(body))
    case .comprehension(let macro): .comprehension(macro.map { plan($0) })
    }
  }

  private mutating func slot(for literal: Literal) -> Slot {
    switch literal {
    case .null: .null
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .uint(let value): .uint(value)
    case .double(let value): .double(value)
    case .string(let text): constant(text.utf8, .string)
    case .bytes(let bytes): constant(bytes, .bytes)
    }
  }

  private mutating func constant(_ text: some Collection<UInt8>, _ kind: Slot.Kind) -> Slot {
    let start = constants.count
    constants.append(contentsOf: text)
    return Slot(
      kind: kind,
      low: UInt32(truncatingIfNeeded: start),
      high: text.textPrefix,
      extra: UInt32(truncatingIfNeeded: text.count),
      flags: Slot.constantHeap
    )
  }

  private mutating func list(_ elements: [CheckedNode]) -> PlanNode.Operation {
    let inner = elements.map(\.optionalElement)
    let parts = zip(elements, inner).map { plan($1 ?? $0) }
    guard inner.contains(where: { $0 != nil }) else { return .list(parts) }
    return .optionalList(parts, inner.map { $0 != nil })
  }

  private mutating func map(
    _ entries: [(key: CheckedNode, value: CheckedNode)]
  ) -> PlanNode.Operation {
    let inner = entries.map(\.value.optionalElement)
    let parts = zip(entries, inner).flatMap { entry, inner in
      [plan(entry.key), plan(inner ?? entry.value)]
    }
    guard inner.contains(where: { $0 != nil }) else { return .map(parts) }
    return .optionalMap(parts, inner.map { $0 != nil })
  }

  private func typeValue(_ type: CELType) -> PlanNode.Operation {
    let kind: Slot.Kind
    switch type {
    case .null: kind = .null
    case .bool: kind = .bool
    case .int: kind = .int
    case .uint: kind = .uint
    case .double: kind = .double
    case .string: kind = .string
    case .bytes: kind = .bytes
    case .timestamp: kind = .timestamp
    case .duration: kind = .duration
    case .list: kind = .list
    case .map: kind = .map
    case .type: kind = .type
    case .object: kind = .object
    case .opaque: kind = .opaque
    case .optional: kind = .optional
    case .nullable(let type): return typeValue(type)
    case .dyn, .parameter: return .failure(.undeclared)
    }
    let number = environment.nominalNumber(of: type) ?? 0
    let value = Slot(kind: kind, type: UInt16(truncatingIfNeeded: number))
    return .constant(value.typeSlot)
  }

  mutating func fieldName(_ name: String, _ number: Int?) -> FieldName {
    FieldName(text: name, key: constant(name.utf8, .string), number: number)
  }

  private mutating func field(
    _ operand: CheckedNode,
    _ name: String,
    _ number: Int?
  ) -> PlanNode.Operation {
    let operand = plan(operand)
    if case .path(let path) = operand.operation, let number {
      return .path(path.appending(name, number: number))
    }
    return .field(operand, fieldName(name, number))
  }
}

extension CheckedNode {
  /// What `?` stands before, where it does.
  var optionalElement: CheckedNode? {
    guard case .call(Operators.optionalElement, _, _, let arguments) = kind else { return nil }
    return arguments.first
  }
}
