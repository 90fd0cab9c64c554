extension SyntaxNode {
  /// The nodes directly below, in source order.
  package var children: [SyntaxNode] {
    switch kind {
    case .literal, .identifier: []
    case .select(let operand, _, _), .has(let operand, _, _): [operand]
    case .call(_, _, let target, let arguments): [target].compactMap(\.self) + arguments
    case .list(let elements): elements
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .construct(_, let fields): fields.map(\.value)
    case .comprehension(_, let range, _, _, let condition, let transform):
      [range] + [condition, transform].compactMap(\.self)
    case .bind(_, let value, let body): [value, body]
    }
  }

  /// The node with another child in the place of one of its ``children``.
  package func replacingChild(at index: Int, with child: SyntaxNode) -> SyntaxNode {
    var children = children
    guard children.indices.contains(index) else { return self }
    children[index] = child
    return SyntaxNode(kind.replacingChildren(with: children), range)
  }
}

extension SyntaxNode.Kind {
  /// The kind with as many other children, in the same order.
  fileprivate func replacingChildren(with children: [SyntaxNode]) -> Self {
    var rest = children[...]
    func next(_ old: SyntaxNode) -> SyntaxNode { rest.popFirst() ?? old }
    switch self {
    case .literal, .identifier: return self
    case .select(let operand, let field, let place):
      return .select(next(operand), field: field, fieldRange: place)
    case .has(let operand, let field, let place):
      return .has(next(operand), field: field, fieldRange: place)
    case .call(let name, let place, let target, let arguments):
      return .call(
        name: name,
        nameRange: place,
        target: target.map(next),
        arguments: arguments.map(next)
      )
    case .list(let elements): return .list(elements.map(next))
    case .map(let entries):
      return .map(
        entries.map { entry in
          SyntaxNode.MapEntry(key: next(entry.key), value: next(entry.value))
        }
      )
    case .construct(let type, let fields):
      let changed = fields.map { field in
        SyntaxNode.ConstructField(name: field.name, value: next(field.value))
      }
      return .construct(typeName: type, fields: changed)
    case .bind(let variable, let value, let body):
      return .bind(variable, value: next(value), body: next(body))
    case .comprehension(
      let kind,
      let range,
      let variable,
      let second,
      let condition,
      let transform
    ):
      return .comprehension(
        kind,
        range: next(range),
        variable: variable,
        second: second,
        condition: condition.map(next),
        transform: transform.map(next)
      )
    }
  }
}
