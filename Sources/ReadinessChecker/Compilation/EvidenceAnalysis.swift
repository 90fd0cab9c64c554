import CEL
import ReadinessModel
import SourceText

/// Finds calls of `evidence` whose path leads nowhere below the subject, or whose kind there is not.
struct EvidenceAnalysis {
  let subject: SubjectKind
  let source: SourceFile
  private(set) var mistakes: [Diagnostic] = []

  init(_ subject: SubjectKind, source: SourceFile) {
    self.subject = subject
    self.source = source
  }

  /// Looks at a node and all below it; expressions are nested no deeper than the parser allows.
  mutating func visit(_ node: CheckedNode) {
    if case .call(EvidenceFunction.name, _, _, let arguments) = node.kind, arguments.count >= 2 {
      checkPath(arguments[0])
      checkKind(arguments[1])
    }
    for child in node.children { visit(child) }
  }

  private mutating func checkPath(_ node: CheckedNode) {
    guard let path = constant(node),
      case .nowhere(let step, let schema) = SubjectPath.follow(path, below: subject)
    else { return }
    let near = schema.flatMap { NearMiss.nearest(to: step, among: $0.fields.map(\.name)) }
    mistakes.append(.evidenceOfNothing(path, step, below: subject, near: near, at: span(node)))
  }

  private mutating func checkKind(_ node: CheckedNode) {
    let words = ManifestSchema.evidenceKind.values.map(\.name)
    guard let kind = constant(node), !words.contains(where: { $0.utf8.elementsEqual(kind.utf8) })
    else { return }
    mistakes.append(.unknownWord(kind, of: "kind", words, at: span(node)))
  }

  private mutating func constant(_ node: CheckedNode) -> String? {
    if case .constant(.string(let text)) = node.kind { return text }
    mistakes.append(.evidenceNotConstant(at: span(node)))
    return nil
  }

  private func span(_ node: CheckedNode) -> SourceSpan {
    source.span(node.range.lowerBound, node.range.upperBound)
  }
}

extension Diagnostic {
  fileprivate static func evidenceNotConstant(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.evidence-not-constant",
      "`evidence` takes a path and a kind as constant texts",
      at: .span(span),
      help: "write `evidence('controls/emergency_stop', 'drill')`"
    )
  }

  fileprivate static func evidenceOfNothing(
    _ path: String,
    _ step: String,
    below subject: SubjectKind,
    near: String?,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "rule.evidence-path",
      "`\(path)` leads nowhere below a rule's \(subject.rawValue), because of `\(step)`",
      at: .span(span),
      help: near.map { "did you mean `\($0)`?" } ?? "write a path as `controls/emergency_stop`"
    )
  }
}
