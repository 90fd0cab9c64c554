import SourceText

/// Macros.
extension TypeChecker {
  /// A macro as it is written.
  struct Macro {
    let kind: ComprehensionKind
    let variable: String
    let second: String?
    let secondRange: Range<Int>
    let condition: SyntaxNode?
    let transform: SyntaxNode?
    let range: Range<Int>
  }

  mutating func checkBinding(
    of name: String,
    to value: SyntaxNode,
    _ body: SyntaxNode,
    _ range: Range<Int>
  ) -> CheckedNode {
    let value = check(value)
    let (body, local) = withLocal(name, value.type) { checker, local in
      (checker.check(body), local)
    }
    return make(.bind(local: local, value: value, body: body), body.type, range)
  }

  mutating func checkComprehension(_ macro: Macro, over range: SyntaxNode) -> CheckedNode {
    let list = check(range)
    let parts = parts(of: list, macro.kind)
    let element = macro.second == nil ? parts.single : parts.first
    if let second = macro.second, second.utf8.elementsEqual(macro.variable.utf8) {
      diagnostics.append(.sameVariable(second, macro.kind, at: span(macro.secondRange)))
    }
    let (bodies, local) = withLocal(macro.variable, element) { checker, local in
      guard let second = macro.second else { return (checker.checkBodies(of: macro, nil), local) }
      let bodies = checker.withLocal(second, parts.second) { checker, second in
        checker.checkBodies(of: macro, second)
      }
      return (bodies, local)
    }
    return make(
      .comprehension(
        Comprehension(
          macro.kind,
          range: list,
          local: local,
          second: bodies.second,
          condition: bodies.condition,
          transform: bodies.transform
        )
      ),
      resultType(of: macro, parts, bodies.transform),
      macro.range
    )
  }

  /// What a macro's variables stand for: the only one, or the first and the second.
  private struct Parts {
    let single: CELType
    let first: CELType
    let second: CELType

    static let dynamic = Parts(single: .dyn, first: .dyn, second: .dyn)
  }

  private struct Bodies {
    let second: Int?
    let condition: CheckedNode?
    let transform: CheckedNode?
  }

  private mutating func checkBodies(of macro: Macro, _ second: Int?) -> Bodies {
    let condition = macro.condition.map { checkCondition($0, macro.kind) }
    let transform = macro.transform.map { check($0) }
    return Bodies(second: second, condition: condition, transform: transform)
  }

  private mutating func resultType(
    of macro: Macro,
    _ parts: Parts,
    _ transform: CheckedNode?
  ) -> CELType {
    let made = transform?.type ?? .dyn
    switch macro.kind {
    case .all, .exists, .existsOne: return .bool
    case .filter: return .list(parts.single)
    case .sortBy:
      if let transform { checkKey(transform) }
      return .list(parts.single)
    case .map, .transformList: return .list(made)
    case .transformMap: return .map(key: parts.first, value: made)
    case .transformMapEntry: return entryType(made, transform)
    case .optMap: return .optional(made)
    case .optFlatMap:
      let result = CELType.optional(unifier.fresh())
      if !unifier.assign(made, to: result), let transform {
        let type = unifier.substitute(made, closing: true)
        diagnostics.append(.notAnOptional(type, at: span(transform.range)))
      }
      return unifier.substitute(result)
    }
  }

  /// Whether what a list is sorted by has an order.
  private mutating func checkKey(_ key: CheckedNode) {
    let type = unifier.substitute(key.type)
    switch type.withoutNull {
    case .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn: break
    case .parameter: _ = unifier.assign(.dyn, to: type)
    case .null, .type, .list, .map, .nullable, .optional, .object, .opaque:
      diagnostics.append(.notAnOrder(type, at: span(key.range)))
    }
  }

  /// The map that a round of `transformMapEntry` has to make.
  private mutating func entryType(_ made: CELType, _ transform: CheckedNode?) -> CELType {
    let type = unifier.substitute(made).withoutNull
    switch type {
    case .map, .dyn: return type
    case .parameter:
      _ = unifier.assign(.dyn, to: type)
      return .dyn
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type, .list,
      .nullable, .optional, .object, .opaque:
      if let transform { diagnostics.append(.notAnEntry(type, at: span(transform.range))) }
      return .dyn
    }
  }

  private mutating func checkCondition(
    _ node: SyntaxNode,
    _ kind: ComprehensionKind
  ) -> CheckedNode {
    let condition = check(node)
    if !unifier.assign(condition.type, to: .bool) {
      let type = unifier.substitute(condition.type, closing: true)
      diagnostics.append(.conditionIsNotBool(kind, type, at: span(condition.range)))
    }
    return condition
  }

  /// The types of what a macro runs over.
  private mutating func parts(of list: CheckedNode, _ kind: ComprehensionKind) -> Parts {
    let type = unifier.substitute(list.type).withoutNull
    let isOfOptional = kind == .optMap || kind == .optFlatMap
    switch type {
    case .optional(let value) where isOfOptional:
      return Parts(single: value, first: .int, second: value)
    case .list(let element) where !isOfOptional:
      return Parts(single: element, first: .int, second: element)
    case .map(let key, let value) where !isOfOptional && kind != .sortBy:
      return Parts(single: key, first: key, second: value)
    case .dyn: return .dynamic
    case .parameter:
      // What it runs over can only be told at run time.
      _ = unifier.assign(.dyn, to: type)
      return .dynamic
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type, .list,
      .map, .nullable, .optional, .object, .opaque:
      diagnostics.append(.notARange(kind, type, at: span(list.range)))
      return .dynamic
    }
  }
}
