import CEL
import ReadinessModel
import SourceText

/// Which of a ruleset's parameters its expressions read.
struct ParameterReads {
  private let vocabulary: RuleVocabulary
  private let parameters: ObjectType
  private var environments: [RuleScope: Environment] = [:]
  /// The names behind `params.`, as UTF-8.
  private(set) var names: Set<[UInt8]> = []

  init(of ruleset: Ruleset, _ vocabulary: RuleVocabulary) {
    self.vocabulary = vocabulary
    parameters = RuleVocabulary.parametersType(of: ruleset)
    add(ruleset.appliesWhen, .organization)
    for rule in ruleset.rules {
      let scope = RuleScope(rule.subject)
      add(rule.when, scope)
      for case .expression(let text) in [rule.appliesFrom, rule.appliesUntil] { add(text, scope) }
      switch rule.duty {
      case .requirement(let text): add(text, scope)
      case .restriction(let permits, let separable):
        add(permits, .segment)
        add(separable, .segment)
      }
    }
  }

  private mutating func add(_ text: ExpressionText?, _ scope: RuleScope) {
    guard let text else { return }
    let environment =
      environments[scope] ?? vocabulary.environment(scope, parameters: parameters)
    environments[scope] = environment
    guard let parsed = environment.parse(SourceFile(name: "", text: text.text)).value,
      let checked = environment.check(parsed).value
    else { return }
    names.formUnion(Self.names(in: [checked.root]))
  }

  /// The names that are read in some expressions, as UTF-8.
  static func names(in roots: [CheckedNode]) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    var pending = roots
    while let node = pending.popLast() {
      switch node.kind {
      case .field(let operand, let name, _), .has(let operand, let name, _):
        if case .variable(RuleScope.params) = operand.kind { names.insert(Array(name.utf8)) }
      case .constant, .typeValue, .variable, .local, .call, .list, .map, .comprehension, .bind:
        break
      }
      pending += node.children
    }
    return names
  }
}
