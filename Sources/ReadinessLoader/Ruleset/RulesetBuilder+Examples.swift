import ReadinessModel
import SourceText
import YAMLTree

extension RulesetBuilder {
  /// The schema of what an example gives, laid out for the walk.
  private static let given = PreparedSchema(RulesetSchema.given)

  mutating func examples(_ node: Node?, subject: SubjectKind?) -> [RuleExample] {
    guard let node else { return [] }
    var examples: [RuleExample] = []
    var names: [String: Node] = [:]
    for element in node.elements where element.kind == .mapping {
      if let place = element["name"], let name = text(place) {
        if let first = names[name] {
          report(.duplicateExample(name, at: place.span, first: first.span))
        }
        names[name] = names[name] ?? place
      }
      if let example = example(element, subject: subject) { examples.append(example) }
    }
    return examples
  }

  private mutating func example(_ node: Node, subject: SubjectKind?) -> RuleExample? {
    let given = node["given"]
    if let given { check(given: given) }
    let verdict = word(node["verdict"], RuleExample.ExpectedVerdict.init)
    let because = text(node["because"])
    if let verdict, let place = node["verdict"] {
      switch verdict {
      case .gap, .unknown:
        if because == nil { report(.verdictWithoutBecause(verdict.rawValue, at: place.span)) }
      case .met, .notApplicable: break
      }
    }
    guard let name = text(node["name"]), let given, let verdict, let place = node["name"]?.span
    else { return nil }
    return RuleExample(
      name: name,
      given: given,
      verdict: verdict,
      because: because,
      outcome: word(node["outcome"]) { name in AccessOutcome.allCases.first { $0.name == name } },
      span: place
    )
  }

  private mutating func check(given node: Node) {
    var validator = SchemaValidator(
      Self.given,
      node.document,
      catalog: catalog,
      mode: .excerpt
    )
    validator.validate(at: node.index)
    for diagnostic in validator.diagnostics { report(diagnostic) }
    if let parameters = node["params"] { check(givenParameters: parameters) }
  }
}
