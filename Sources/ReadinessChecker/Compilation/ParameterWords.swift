import CEL
import ReadinessModel
import SourceText
import YAMLTree

/// Finds words of parameters that the fields they are compared with never hold.
///
/// As in an expression, such a comparison always has the same result, so a slip of the pen would pass for an answer: of a
/// scenario's setting, or of a value that was given by hand, too.
struct ParameterWords {
  private let types: SchemaTypes
  /// The field and the words that a parameter is compared with, by its name; where there are several, all their words.
  private var known: [String: (field: String, words: [String])] = [:]
  /// The parameters whose elements local variables stand for, by their place.
  private var locals: [Int: String] = [:]

  /// Reads the expressions of a ruleset.
  init(of compiled: CompiledRuleset, _ types: SchemaTypes) {
    self.types = types
    var expressions: [CompiledExpression] = []
    if let binding = compiled.appliesWhen { expressions.append(binding) }
    for rule in compiled.rules {
      if let when = rule.when { expressions.append(when) }
      expressions.append(rule.require)
    }
    for restriction in compiled.restrictions {
      if let when = restriction.when { expressions.append(when) }
      expressions += [restriction.permits, restriction.separable]
    }
    for expression in expressions {
      locals = [:]
      visit(expression.program.expression.root)
    }
  }

  /// What is wrong with the values of a ruleset's parameters.
  func mistakes(
    in parameters: [Parameter],
    _ values: [ParameterValue],
    _ overrides: [ParameterOverride]
  ) -> [Diagnostic] {
    zip(parameters, values).flatMap { parameter, value -> [Diagnostic] in
      guard let vocabulary = known[parameter.name] else { return [] }
      let words: [String] =
        switch value.value {
        case .texts(let texts): texts
        case .text(let text): [text]
        case .regions, .count, .number, .flag, .date, .unread: []
        }
      let override = overrides.last { $0.name == parameter.name }
      return words.filter { !vocabulary.words.contains($0) }.map { word in
        .unknownParameterWord(
          word,
          of: vocabulary.field,
          vocabulary.words,
          parameter: parameter.name,
          at: place(of: word, parameter, override)
        )
      }
    }
  }

  private func place(
    of word: String,
    _ parameter: Parameter,
    _ override: ParameterOverride?
  ) -> DiagnosticPlace {
    guard let node = override.map(\.node) ?? parameter.value else {
      return .argument(override?.argument ?? parameter.name)
    }
    let element = node.elements.first { $0.text?.utf8.elementsEqual(word.utf8) ?? false }
    return .span((element ?? node).span)
  }

  /// Looks at a node and all below it; expressions are nested no deeper than the parser allows.
  private mutating func visit(_ node: CheckedNode) {
    if let (left, right) = WordAnalysis.compared(by: node) {
      note(left, right)
      note(right, left)
    }
    if case .comprehension(let comprehension) = node.kind,
      let parameter = parameter(comprehension.range)
    {
      locals[comprehension.local] = parameter
    }
    for child in node.children { visit(child) }
  }

  private mutating func note(_ one: CheckedNode, _ field: CheckedNode) {
    guard let parameter = parameter(one),
      let vocabulary = WordAnalysis.vocabulary(of: field, types)
    else { return }
    let words = known[parameter]?.words ?? []
    let further = vocabulary.words.filter { !words.contains($0) }
    known[parameter] = (vocabulary.field, words + further)
  }

  /// The parameter that a node is, or of which it is an element.
  private func parameter(_ node: CheckedNode) -> String? {
    switch node.kind {
    case .field(let operand, let name, _):
      if case .variable(RuleScope.params) = operand.kind { return name }
      return nil
    case .local(let place): return locals[place]
    case .constant, .typeValue, .variable, .has, .call, .list, .map, .comprehension, .bind:
      return nil
    }
  }
}
