/// Resolves the names of an expression and leaves its types to run time.
///
/// What has no meaning becomes a call without overloads, which is an error when it is evaluated.
struct UncheckedResolver {
  private var scope: NameScope

  init(_ tables: EnvironmentTables) { scope = NameScope(tables) }

  /// The resolved expression.
  static func resolve(
    _ parsed: ParsedExpression,
    _ tables: EnvironmentTables
  ) -> CheckedExpression {
    var resolver = UncheckedResolver(tables)
    let root = resolver.resolve(parsed.root)
    return CheckedExpression(
      source: parsed.source,
      root: root,
      localCount: resolver.scope.localCount
    )
  }

  private mutating func resolve(_ node: SyntaxNode) -> CheckedNode {
    let range = node.range
    switch node.kind {
    case .literal(let literal): return CheckedNode(.constant(literal), type: .dyn, range: range)
    case .identifier, .select: return resolveSelection(node)
    case .has(let operand, let field, _):
      return dynamic(.has(resolve(operand), name: field, number: nil), range)
    case .call(let name, _, let target, let arguments):
      return resolveCall(name, target, arguments, range)
    case .list(let elements): return dynamic(.list(elements.map { resolve($0) }), range)
    case .map(let entries):
      return dynamic(
        .map(entries.map { (key: resolve($0.key), value: resolve($0.value)) }),
        range
      )
    case .construct(let name, let fields):
      return missing(name, fields.map { resolve($0.value) }, range)
    case .bind(let variable, let value, let body):
      let value = resolve(value)
      let local = scope.enter(variable.name)
      defer { scope.leave() }
      return dynamic(.bind(local: local, value: value, body: resolve(body)), range)
    case .comprehension(
      let kind,
      let list,
      let variable,
      let second,
      let condition,
      let transform
    ):
      let list = resolve(list)
      let local = scope.enter(variable.name)
      let second = second.map { scope.enter($0.name) }
      let macro = Comprehension(
        kind,
        range: list,
        local: local,
        second: second,
        condition: condition.map { resolve($0) },
        transform: transform.map { resolve($0) }
      )
      if second != nil { scope.leave() }
      scope.leave()
      return dynamic(.comprehension(macro), range)
    }
  }

  private mutating func resolveSelection(_ node: SyntaxNode) -> CheckedNode {
    let chain = SelectionChain(node)
    var consumed = 0
    var result: CheckedNode
    if case .identifier(let name) = chain.base.kind {
      if let found = scope.resolve(name, chain.steps.lazy.map(\.field)) {
        consumed = found.consumed
        let range = consumed == 0 ? chain.base.range : chain.steps[consumed - 1].range
        result = dynamic(Self.kind(of: found.meaning), range)
      } else {
        result = missing(name, [], chain.base.range)
      }
    } else {
      result = resolve(chain.base)
    }
    for step in chain.steps.dropFirst(consumed) {
      result = dynamic(.field(result, name: step.field, number: nil), step.range)
    }
    return result
  }

  private mutating func resolveCall(
    _ name: String,
    _ target: SyntaxNode?,
    _ arguments: [SyntaxNode],
    _ range: Range<Int>
  ) -> CheckedNode {
    if target == nil, scope.tables.hasOptionals,
      name == Operators.optionalSelect || name == Operators.optionalElement
    {
      let operands = arguments.map { resolve($0) }
      return dynamic(
        .call(name: name, overloads: ["optional"], isMember: false, arguments: operands),
        range
      )
    }
    var isMember = target != nil
    var function = scope.tables.resolveFunction(name)
    var operands: [CheckedNode] = []
    if let target {
      if let qualified = scope.qualifiedFunction(target, name) {
        function = qualified
        isMember = false
      } else {
        operands.append(resolve(target))
      }
    }
    operands += arguments.map { resolve($0) }
    guard let function else { return missing(name, operands, range, isMember: isMember) }
    if function.gathers(operands.count, isMember: isMember) {
      operands = [dynamic(.list(operands), range)]
    }
    let overloads = function.overloads.filter {
      $0.isMember == isMember && $0.parameters.count == operands.count
    }
    return dynamic(
      .call(
        name: function.name,
        overloads: overloads.map(\.id),
        isMember: isMember,
        arguments: operands
      ),
      range
    )
  }

  private static func kind(of meaning: NameScope.Meaning) -> CheckedNode.Kind {
    switch meaning {
    case .local(let number): .local(number)
    case .declared(.variable(let number)): .variable(number)
    case .declared(.type(let type)): .typeValue(type)
    }
  }

  private func dynamic(_ kind: CheckedNode.Kind, _ range: Range<Int>) -> CheckedNode {
    CheckedNode(kind, type: .dyn, range: range)
  }

  private func missing(
    _ name: String,
    _ operands: [CheckedNode],
    _ range: Range<Int>,
    isMember: Bool = false
  ) -> CheckedNode {
    dynamic(.call(name: name, overloads: [], isMember: isMember, arguments: operands), range)
  }
}
