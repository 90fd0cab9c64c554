extension CheckedNode {
  /// The same tree with its type variables replaced by what they stand for, or `dyn`.
  func closing(_ unifier: TypeUnifier) -> CheckedNode {
    let kind: Kind =
      switch kind {
      case .constant, .typeValue, .variable, .local: kind
      case .field(let operand, let name, let number):
        .field(operand.closing(unifier), name: name, number: number)
      case .has(let operand, let name, let number):
        .has(operand.closing(unifier), name: name, number: number)
      case .call(let name, let overloads, let isMember, let arguments):
        .call(
          name: name,
          overloads: overloads,
          isMember: isMember,
          arguments: arguments.map { $0.closing(unifier) }
        )
      case .list(let elements): .list(elements.map { $0.closing(unifier) })
      case .map(let entries):
        .map(entries.map { (key: $0.key.closing(unifier), value: $0.value.closing(unifier)) })
      case .bind(let local, let value, let body):
        .bind(local: local, value: value.closing(unifier), body: body.closing(unifier))
      case .comprehension(let macro): .comprehension(macro.map { $0.closing(unifier) })
      }
    let type = type.hasParameters ? unifier.substitute(type, closing: true) : type
    return CheckedNode(kind, type: type, range: range)
  }
}
