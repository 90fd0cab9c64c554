import CEL
import SourceText

/// The tree of an expression as text, without its ranges.
struct SyntaxShape: CustomStringConvertible, Equatable {
  let description: String

  init(_ node: SyntaxNode) { description = Self.text(node) }

  private static func text(_ node: SyntaxNode) -> String {
    switch node.kind {
    case .literal(let literal): "\(literal)"
    case .identifier(let name): name
    case .select(let operand, let field, _): "(. \(text(operand)) \(field))"
    case .has(let operand, let field, _): "(has \(text(operand)) \(field))"
    case .call(let name, _, let target, let arguments):
      "(\(name)\(target.map { " on " + text($0) } ?? "")\(list(arguments)))"
    case .list(let elements): "[\(list(elements))]"
    case .map(let entries):
      "{\(entries.map { " \(text($0.key)): \(text($0.value))" }.joined())}"
    case .construct(let name, let fields):
      "\(name){\(fields.map { " \($0.name): \(text($0.value))" }.joined())}"
    case .bind(let variable, let value, let body):
      "(bind \(variable.name) \(text(value)) \(text(body)))"
    case .comprehension(
      let kind,
      let range,
      let variable,
      let second,
      let condition,
      let transform
    ):
      "(\(kind) \(variable.name)\(second.map { " " + $0.name } ?? "") in \(text(range))"
        + (condition.map { " if " + text($0) } ?? "")
        + (transform.map { " make " + text($0) } ?? "") + ")"
    }
  }

  private static func list(_ nodes: [SyntaxNode]) -> String {
    nodes.map { " " + text($0) }.joined()
  }
}

extension Environment {
  /// The tree of a text that has no mistakes.
  func tree(_ text: String, macros: Bool = true) -> SyntaxNode? {
    parse(SourceFile(name: "test", text: text), macros: macros).value?.root
  }
}
