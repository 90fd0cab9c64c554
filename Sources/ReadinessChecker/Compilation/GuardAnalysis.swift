import CEL
import SourceText

/// Finds readings of what may be `none` outside the true side of `has` on the same path.
///
/// The true side of `has(p)` is `E` in `has(p) && E`, `E && has(p)`, `has(p) ? E : _` and `!has(p) || E`.
struct GuardAnalysis {
  let source: SourceFile
  private(set) var mistakes: [Diagnostic] = []

  init(source: SourceFile) { self.source = source }

  /// Looks at a node where these paths are known to hold something.
  mutating func visit(_ node: CheckedNode, guarded: Set<String>) {
    switch node.kind {
    case .call("_&&_", _, _, let operands) where operands.count == 2:
      visit(operands[0], guarded: guarded.union(present(in: operands[1])))
      visit(operands[1], guarded: guarded.union(present(in: operands[0])))
    case .call("_||_", _, _, let operands) where operands.count == 2:
      visit(operands[0], guarded: guarded)
      visit(operands[1], guarded: guarded.union(absent(in: operands[0])))
    case .call("_?_:_", _, _, let operands) where operands.count == 3:
      visit(operands[0], guarded: guarded)
      visit(operands[1], guarded: guarded.union(present(in: operands[0])))
      visit(operands[2], guarded: guarded)
    case .comprehension(let macro):
      visit(macro.range, guarded: guarded)
      let inner = [macro.local, macro.second].compactMap(\.self).reduce(guarded) {
        $0.forgetting(local: $1)
      }
      for child in macro.bodies { visit(child, guarded: inner) }
    case .bind(let local, let value, let body):
      visit(value, guarded: guarded)
      visit(body, guarded: guarded.forgetting(local: local))
    case .field:
      check(node, guarded)
      for child in node.children { visit(child, guarded: guarded) }
    case .constant, .typeValue, .variable, .local, .has, .call, .list, .map:
      for child in node.children { visit(child, guarded: guarded) }
    }
  }

  private mutating func check(_ node: CheckedNode, _ guarded: Set<String>) {
    guard case .nullable = node.type else { return }
    if let path = node.path, guarded.contains(path) { return }
    let span = source.span(node.range.lowerBound, node.range.upperBound)
    mistakes.append(.readsNone(span.text, at: span))
  }

  /// The paths that hold something where a node is true.
  private func present(in node: CheckedNode) -> Set<String> {
    switch node.kind {
    case .has(let operand, let name, _):
      return operand.path.map { [$0 + "." + name] } ?? []
    case .call("_&&_", _, _, let operands):
      return operands.reduce(into: []) { $0.formUnion(present(in: $1)) }
    case .constant, .typeValue, .variable, .local, .field, .call, .list, .map, .comprehension,
      .bind:
      return []
    }
  }

  /// The paths that hold something where a node is false.
  private func absent(in node: CheckedNode) -> Set<String> {
    switch node.kind {
    case .call("!_", _, _, let operands):
      guard let operand = operands.first, case .has = operand.kind else { return [] }
      return present(in: operand)
    case .call("_||_", _, _, let operands):
      return operands.reduce(into: []) { $0.formUnion(absent(in: $1)) }
    case .constant, .typeValue, .variable, .local, .field, .has, .call, .list, .map,
      .comprehension, .bind:
      return []
    }
  }
}

extension Set<String> {
  /// Without the paths that begin with a variable, which now stands for something else.
  fileprivate func forgetting(local: Int) -> Set<String> {
    let name = "local \(local)"
    return filter { !($0 == name || $0.hasPrefix(name + ".")) }
  }
}
