import ReadinessModel
import SourceText
import YAMLTree

/// A rule that the deletion or blanking of a key turns from a gap or an unknown into `met`, or into nothing.
enum SilenceCheck: LintCheck {
  static func findings(in linted: LintedRuleset) -> [Diagnostic] {
    let check = ExampleCheck(regions: linted.vocabulary.regions)
    return linted.rules.enumerated().flatMap { number, rule in
      rule.examples.filter { $0.verdict == .gap || $0.verdict == .unknown }.flatMap { judged in
        findings(judged, of: rule.rule) { given in
          check.verdict(on: given, rule: number, of: linted.compiled)
        }
      }
    }
  }

  private static func findings(
    _ judged: LintedRuleset.JudgedExample,
    of rule: Rule,
    judge: (Node) -> RuleExample.ExpectedVerdict?
  ) -> [Diagnostic] {
    let example = judged.example
    let reduced = ReducedExample(example.given)
    guard reduced.keys.count <= RulesetLinter.maximumExampleKeys else {
      return [.exampleTooLarge(example.name, reduced.keys.count, at: example.span)]
    }
    return reduced.keys.compactMap { key in
      var passes: [(change: ReducedExample.Change, verdict: RuleExample.ExpectedVerdict)] = []
      for change in ReducedExample.Change.allCases where !saysMore(change, key) {
        guard let given = reduced.root(change, key), let verdict = judge(given),
          verdict == .met || verdict == .notApplicable
        else { continue }
        passes.append((change, verdict))
      }
      guard let first = passes.first else { return nil }
      return .silencePasses(
        rule.id.description,
        example: example.name,
        from: judged.verdict?.rawValue ?? "",
        to: first.verdict.rawValue,
        key: key.path,
        change: passes.map(\.change.rawValue).joined(separator: " or "),
        at: rule.span
      )
    }
  }

  /// Without an organization an example's instrument is taken to bind, and without parameters the ruleset's count.
  private static func saysMore(_ change: ReducedExample.Change, _ key: ReducedExample.Key) -> Bool {
    if key.path == "organization" { return change == .deleted }
    return key.path == "params" || key.path.hasPrefix("params/")
  }
}
