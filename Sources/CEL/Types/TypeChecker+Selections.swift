import SourceText

/// Names, fields and `has`.
extension TypeChecker {
  /// A name with the fields selected from it.
  mutating func checkSelection(_ node: SyntaxNode) -> CheckedNode {
    let chain = SelectionChain(node)
    var consumed = 0
    var result: CheckedNode
    if case .identifier(let name) = chain.base.kind {
      guard let found = scope.resolve(name, chain.steps.lazy.map(\.field)) else {
        reportUndeclared(name, at: chain.base.range)
        return CheckedNode(.constant(.null), type: .dyn, range: node.range)
      }
      consumed = found.consumed
      let range = consumed == 0 ? chain.base.range : chain.steps[consumed - 1].range
      result = meaning(found.meaning, range)
    } else {
      result = check(chain.base)
    }
    for step in chain.steps.dropFirst(consumed) {
      result = selection(of: step.field, step.fieldRange, from: result, step.range)
    }
    return result
  }

  /// A field; of an optional what may be absent too.
  private mutating func selection(
    of name: String,
    _ nameRange: Range<Int>,
    from operand: CheckedNode,
    _ range: Range<Int>
  ) -> CheckedNode {
    if case .optional = unifier.substitute(operand.type).withoutNull {
      return optionalSelection(of: name, nameRange, from: operand, range)
    }
    let (number, type) = field(name, nameRange, of: operand)
    return make(.field(operand, name: name, number: number), type, range)
  }

  /// `operand.?name`.
  mutating func optionalSelection(
    of name: String,
    _ nameRange: Range<Int>,
    from operand: CheckedNode,
    _ range: Range<Int>
  ) -> CheckedNode {
    var type = unifier.substitute(operand.type).withoutNull
    if case .optional(let inner) = type { type = inner }
    let inner = CheckedNode(operand.kind, type: type, range: operand.range)
    let field = field(name, nameRange, of: inner).type
    let text = CheckedNode(.constant(.string(name)), type: .string, range: nameRange)
    return make(
      .call(
        name: Operators.optionalSelect,
        overloads: ["select_optional_field"],
        isMember: false,
        arguments: [operand, text]
      ),
      .optional(field.withoutNull),
      range
    )
  }

  mutating func checkPresence(
    _ operand: SyntaxNode,
    _ name: String,
    _ nameRange: Range<Int>,
    _ range: Range<Int>
  ) -> CheckedNode {
    let operand = check(operand)
    if case .optional(let inner) = unifier.substitute(operand.type).withoutNull {
      _ = field(name, nameRange, of: CheckedNode(operand.kind, type: inner, range: operand.range))
      return make(.has(operand, name: name, number: nil), .bool, range)
    }
    let (number, _) = field(name, nameRange, of: operand)
    return make(.has(operand, name: name, number: number), .bool, range)
  }

  private mutating func meaning(
    _ meaning: NameScope.Meaning,
    _ range: Range<Int>
  ) -> CheckedNode {
    switch meaning {
    case .local(let number): make(.local(number), type(ofLocal: number), range)
    case .declared(.variable(let number)):
      make(.variable(number), scope.tables.variables[number].type, range)
    case .declared(.type(let type)): make(.typeValue(type), .type(type), range)
    }
  }

  /// The number and type of a field of a value.
  private mutating func field(
    _ name: String,
    _ nameRange: Range<Int>,
    of operand: CheckedNode
  ) -> (number: Int?, type: CELType) {
    let type = unifier.substitute(operand.type).withoutNull
    switch type {
    case .dyn: return (nil, .dyn)
    case .parameter:
      // What is selected from can only be told at run time.
      _ = unifier.assign(.dyn, to: type)
      return (nil, .dyn)
    case .map(_, let value): return (nil, value)
    case .object(let typeName):
      guard let object = scope.tables.objects[typeName] else { return (nil, .dyn) }
      if let number = object.numbers[name] { return (number, object.type.fields[number].type) }
      let names = object.type.fields.map(\.name)
      diagnostics.append(.undeclaredField(name, of: typeName, names, at: span(nameRange)))
      return (nil, .dyn)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .type, .nullable, .optional, .opaque:
      diagnostics.append(.noFields(name, of: type, at: span(nameRange)))
      return (nil, .dyn)
    }
  }

  private mutating func reportUndeclared(_ name: String, at range: Range<Int>) {
    if name.isBlockIndex {
      let last = scope.locals.last(where: \.isBlockIndex)?.asWritten
      return diagnostics.append(.noBlockValue(name.asWritten, last: last, at: span(range)))
    }
    let candidates =
      scope.locals.reversed().map(\.asWritten) + scope.tables.variables.map(\.name)
    diagnostics.append(.undeclaredName(name.asWritten, candidates, at: span(range)))
  }
}

extension String {
  /// Whether it stands for `cel.index(…)`.
  fileprivate var isBlockIndex: Bool { utf8.starts(with: "@index(".utf8) }
}
