import SourceText

/// Lists and maps.
extension TypeChecker {
  mutating func checkList(_ elements: [SyntaxNode], _ range: Range<Int>) -> CheckedNode {
    list(of: elements.map { check($0) }, range)
  }

  /// A list of elements that are checked already.
  mutating func list(of elements: [CheckedNode], _ range: Range<Int>) -> CheckedNode {
    var type: CELType?
    for element in elements { type = join(type, element.type) }
    return make(.list(elements), .list(type ?? unifier.fresh()), range)
  }

  mutating func checkMap(
    _ entries: [SyntaxNode.MapEntry],
    _ range: Range<Int>
  ) -> CheckedNode {
    var keyType: CELType?
    var valueType: CELType?
    let checked = entries.map { entry in
      let key = check(entry.key)
      let value = check(entry.value)
      if !unifier.substitute(key.type).canBeKey {
        diagnostics.append(.invalidKey(key.type, at: span(key.range)))
      }
      keyType = join(keyType, key.type)
      valueType = join(valueType, value.type)
      return (key: key, value: value)
    }
    let type = CELType.map(key: keyType ?? unifier.fresh(), value: valueType ?? unifier.fresh())
    return make(.map(checked), type, range)
  }

  /// The common type of elements; `dyn` where they do not agree.
  private mutating func join(_ previous: CELType?, _ type: CELType) -> CELType {
    guard let previous else { return type }
    return unifier.assign(previous, to: type) ? .mostGeneral(previous, type) : .dyn
  }
}

extension CELType {
  /// Whether a map's keys may have the type.
  fileprivate var canBeKey: Bool {
    switch self {
    case .bool, .int, .uint, .string, .dyn, .parameter: true
    case .null, .double, .bytes, .timestamp, .duration, .list, .map, .type, .nullable, .optional,
      .object, .opaque:
      false
    }
  }
}
