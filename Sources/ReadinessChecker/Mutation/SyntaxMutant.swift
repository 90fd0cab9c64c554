import CEL
import SourceText

/// An expression with one thing changed, as a mistake would change it.
struct SyntaxMutant {
  /// What kind of thing was changed.
  let kind: RuleMutant.Kind
  /// What was done, in words that name the text it was done to.
  let change: String
  /// The bytes of the expression's text where it was done.
  let range: Range<Int>
  /// The whole expression after it.
  let root: SyntaxNode

  /// All mutants of a condition.
  static func mutants(of condition: ParsedExpression) -> [SyntaxMutant] {
    SyntaxMutator(text: condition.source.bytes).mutants(
      of: condition.root,
      isCondition: true
    )
  }
}

/// Makes the mutants of a node: those of itself and those of the nodes below.
private struct SyntaxMutator {
  let text: [UInt8]

  /// The operators that each is easily mistaken for; in a name the sign stands between underscores.
  private static let neighbours: [String: [String]] = [
    "_<_": ["_<=_", "_>=_"],
    "_<=_": ["_<_", "_>_"],
    "_>_": ["_>=_", "_<=_"],
    "_>=_": ["_>_", "_<_"],
    "_==_": ["_!=_"],
    "_!=_": ["_==_"],
    "_&&_": ["_||_"],
    "_||_": ["_&&_"],
    "_+_": ["_-_"],
    "_-_": ["_+_"],
  ]

  // An expression is nested no deeper than the parser allows.

  func mutants(of node: SyntaxNode, isCondition: Bool) -> [SyntaxMutant] {
    var all = ownMutants(of: node, isCondition: isCondition)
    for (index, child) in node.children.enumerated() {
      let below = mutants(of: child, isCondition: node.isCondition(child: index))
      all += below.map { mutant in
        SyntaxMutant(
          kind: mutant.kind,
          change: mutant.change,
          range: mutant.range,
          root: node.replacingChild(at: index, with: mutant.root)
        )
      }
    }
    return all
  }

  private func ownMutants(of node: SyntaxNode, isCondition: Bool) -> [SyntaxMutant] {
    switch node.kind {
    case .literal(.int(let value)):
      return FigureShift.of(value).map { shifted in
        mutant(.figure, node, "\(value) becomes \(shifted)", .literal(.int(shifted)))
      }
    case .literal(.double(let value)):
      return FigureShift.of(value).map { shifted in
        mutant(.figure, node, "\(value) becomes \(shifted)", .literal(.double(shifted)))
      }
    case .call(let name, let place, nil, let arguments):
      let own =
        signMutants(of: node, name, place, arguments) + partMutants(of: node, name, arguments)
      return own.isEmpty && isCondition ? [negated(node)] : own
    case .comprehension(let kind, let range, let variable, let second, let test, let transform):
      guard let other = kind.neighbour else { return [] }
      let changed = SyntaxNode.Kind.comprehension(
        other,
        range: range,
        variable: variable,
        second: second,
        condition: test,
        transform: transform
      )
      let change =
        "`\(kind.rawValue)` becomes `\(other.rawValue)` in `\(words(node.range))`"
      return [mutant(.sign, node, change, changed)]
    case .literal, .identifier, .select, .has, .call, .list, .map, .construct, .bind:
      return isCondition ? [negated(node)] : []
    }
  }

  private func signMutants(
    of node: SyntaxNode,
    _ name: String,
    _ place: Range<Int>,
    _ arguments: [SyntaxNode]
  ) -> [SyntaxMutant] {
    guard arguments.count == 2 else { return [] }
    return (Self.neighbours[name] ?? []).map { other in
      let changed = SyntaxNode.Kind.call(
        name: other,
        nameRange: place,
        target: nil,
        arguments: arguments
      )
      let signs = [name, other].map { $0.filter { $0 != "_" } }
      return mutant(
        .sign,
        node,
        "`\(signs[0])` becomes `\(signs[1])` in `\(words(node.range))`",
        changed
      )
    }
  }

  private func partMutants(
    of node: SyntaxNode,
    _ name: String,
    _ arguments: [SyntaxNode]
  ) -> [SyntaxMutant] {
    switch (name, arguments.count) {
    case ("_&&_", 2), ("_||_", 2):
      // Dropping half of a chain shows no more than dropping each of its members.
      return [(0, 1), (1, 0)].filter { !arguments[$0.0].isCall(of: name) }.map { part, rest in
        SyntaxMutant(
          kind: .part,
          change: "`\(words(arguments[part].range))` is dropped",
          range: arguments[part].range,
          root: arguments[rest]
        )
      }
    case ("!_", 1):
      return [
        SyntaxMutant(
          kind: .part,
          change: "`!` is dropped from `\(words(node.range))`",
          range: node.range,
          root: arguments[0]
        )
      ]
    case ("_?_:_", 3):
      return [("true", 1), ("false", 2)].map { value, branch in
        SyntaxMutant(
          kind: .part,
          change: "`\(words(arguments[0].range))` is taken to be \(value)",
          range: arguments[0].range,
          root: arguments[branch]
        )
      }
    default: return []
    }
  }

  private func negated(_ node: SyntaxNode) -> SyntaxMutant {
    mutant(
      .part,
      node,
      "`\(words(node.range))` is turned round",
      .call(name: "!_", nameRange: node.range, target: nil, arguments: [node])
    )
  }

  private func mutant(
    _ kind: RuleMutant.Kind,
    _ node: SyntaxNode,
    _ change: String,
    _ changed: SyntaxNode.Kind
  ) -> SyntaxMutant {
    SyntaxMutant(
      kind: kind,
      change: change,
      range: node.range,
      root: SyntaxNode(changed, node.range)
    )
  }

  /// The text of a range, on one line.
  private func words(_ range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension ComprehensionKind {
  /// The macro that it is easily mistaken for.
  fileprivate var neighbour: ComprehensionKind? {
    switch self {
    case .all: .exists
    case .exists: .all
    case .existsOne: .exists
    case .map, .filter, .transformList, .transformMap, .transformMapEntry, .optMap, .optFlatMap,
      .sortBy:
      nil
    }
  }
}

extension SyntaxNode {
  fileprivate func isCall(of name: String) -> Bool {
    if case .call(name, _, nil, _) = kind { return true }
    return false
  }

  /// Whether a child stands where a truth value is asked for.
  fileprivate func isCondition(child index: Int) -> Bool {
    switch kind {
    case .call("_&&_", _, nil, _), .call("_||_", _, nil, _), .call("!_", _, nil, _): true
    case .call("_?_:_", _, nil, _): index == 0
    case .comprehension(_, _, _, _, let condition, _): condition != nil && index == 1
    case .literal, .identifier, .select, .has, .call, .list, .map, .construct, .bind: false
    }
  }
}
