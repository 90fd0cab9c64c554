import ReadinessModel
import YAMLTree

/// A ruleset that is looked over, with what its rules say to their examples.
struct LintedRuleset {
  /// An example of a rule, and what the rule says to it.
  struct JudgedExample {
    let example: RuleExample
    let verdict: RuleExample.ExpectedVerdict?
  }

  /// A requirement with its examples.
  struct LintedRule {
    let compiled: CompiledRule
    let examples: [JudgedExample]

    var rule: Rule { compiled.rule }
  }

  let compiled: CompiledRuleset
  let vocabulary: RuleVocabulary
  let rules: [LintedRule]

  var ruleset: Ruleset { compiled.ruleset }

  /// The outermost mapping of the file; nil where no rule leads to it.
  var root: Node? { ruleset.rules.first?.duty.node.document.root }

  init(_ compiled: CompiledRuleset, _ vocabulary: RuleVocabulary) {
    self.compiled = compiled
    self.vocabulary = vocabulary
    let check = ExampleCheck(regions: vocabulary.regions)
    rules = compiled.rules.enumerated().map { number, rule in
      let examples = rule.rule.examples.map { example in
        JudgedExample(
          example: example,
          verdict: check.verdict(on: example.given, rule: number, of: compiled)
        )
      }
      return LintedRule(compiled: rule, examples: examples)
    }
  }
}

extension Rule.Duty {
  /// The first of its expressions.
  fileprivate var node: Node {
    switch self {
    case .requirement(let text), .restriction(permits: let text, separable: _): text.node
    }
  }
}
