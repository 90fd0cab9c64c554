import CEL
import ReadinessModel
import SourceText

/// Finds words that the field they are compared with never holds, as in `deployment.stage == 'prevew'`.
///
/// Such a comparison always has the same result, so a slip of the pen would pass for an answer.
struct WordAnalysis {
  let types: SchemaTypes
  let source: SourceFile
  private(set) var mistakes: [Diagnostic] = []

  init(_ types: SchemaTypes, source: SourceFile) {
    self.types = types
    self.source = source
  }

  /// Looks at a node and all below it; expressions are nested no deeper than the parser allows.
  mutating func visit(_ node: CheckedNode) {
    if let (left, right) = Self.compared(by: node) {
      check(left, against: right)
      check(right, against: left)
    }
    for child in node.children { visit(child) }
  }

  /// Checks a constant, or the constants of a list, against the words of a field.
  private mutating func check(_ candidate: CheckedNode, against field: CheckedNode) {
    switch candidate.kind {
    case .constant(.string(let text)):
      guard let vocabulary = Self.vocabulary(of: field, types),
        !vocabulary.words.contains(where: { $0.utf8.elementsEqual(text.utf8) })
      else { return }
      let span = source.span(candidate.range.lowerBound, candidate.range.upperBound)
      mistakes.append(.unknownWord(text, of: vocabulary.field, vocabulary.words, at: span))
    case .list(let elements):
      for element in elements { check(element, against: field) }
    case .constant, .typeValue, .variable, .local, .field, .has, .call, .map, .comprehension, .bind:
      break
    }
  }

  /// What a comparison compares; nil for what is none.
  static func compared(by node: CheckedNode) -> (CheckedNode, CheckedNode)? {
    guard case .call(let name, _, _, let operands) = node.kind, operands.count == 2,
      ["_==_", "_!=_", "@in"].contains(name)
    else { return nil }
    return (operands[0], operands[1])
  }

  /// The name of a field that holds words, or a list of them, and the words.
  static func vocabulary(
    of node: CheckedNode,
    _ types: SchemaTypes
  ) -> (field: String, words: [String])? {
    guard case .field(let operand, let name, let number?) = node.kind,
      case .object(let type) = operand.type.withoutNullability,
      let shape = types.shapes.first(where: { $0.name == type }),
      shape.fields.indices.contains(number)
    else { return nil }
    switch shape.fields[number].schema?.type {
    case .enumeration(let words): return (name, words.values.map(\.name))
    case .list(.enumeration(let words), _): return (name, words.values.map(\.name))
    case .list, .object, .identifier, .reference, .text, .flag, .count, .number, .date, .region,
      .regions, .expression, .anything, nil:
      return nil
    }
  }
}
