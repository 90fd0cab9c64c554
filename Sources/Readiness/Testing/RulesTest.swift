import ReadinessChecker
import ReadinessModel
package import SourceText

/// The tests of rulesets: whether each rule says what its examples claim, and whether its examples would notice a mistake.
package struct RulesTest: Sendable {
  /// What is looked at beside the examples' verdicts.
  package struct Depth: Sendable {
    /// Whether each rule must have an example of `met`, `gap` and `unknown`, and each part of its conditions one that it decides.
    package let wantsCoverage: Bool
    /// Whether each change of a rule must be noticed by an example.
    package let wantsMutants: Bool

    package init(wantsCoverage: Bool = false, wantsMutants: Bool = false) {
      self.wantsCoverage = wantsCoverage
      self.wantsMutants = wantsMutants
    }
  }

  /// One thing that is tested: an example, the coverage of a rule, or a mutant.
  package struct Case: Sendable {
    /// What it is of: a rule's full name, or a ruleset's id.
    let subject: String
    /// The example's name, or what was looked at.
    let name: String
    /// What is wrong, in one sentence without a full stop; nil where it passes.
    let problem: String?
    /// Where it stands.
    let span: SourceSpan
  }

  /// The cases of one ruleset.
  struct Suite: Sendable {
    let ruleset: String
    let cases: [Case]
    /// How many of the cases are examples.
    let examples: Int
    /// How many rules there are, for each of which the cases were made.
    let rules: Int
    /// The mutants, where they are wanted.
    let mutants: [RuleMutant]

    var failures: [Case] { cases.filter { $0.problem != nil } }
  }

  let suites: [Suite]
  let depth: Depth

  /// How many cases pass.
  package var passed: Int { suites.reduce(0) { $0 + $1.cases.count } - failed }

  /// How many do not.
  package var failed: Int { suites.reduce(0) { $0 + $1.failures.count } }

  /// Tests files, or the bundled rulesets where there is none.
  package static func run(paths: [String], depth: Depth = Depth()) -> Outcome<RulesTest> {
    let opened = RulesetShelf.open()
    guard let shelf = opened.value else { return Outcome(nil, opened.diagnostics) }
    let loaded =
      paths.isEmpty ? shelf.rulesets(chosen: [], folders: []) : shelf.rulesets(at: paths)
    var diagnostics = loaded.diagnostics
    let compiler = RulesetCompiler(regions: shelf.regions)
    let examples = ExampleCheck(regions: shelf.regions)
    let mutation = MutationCheck(regions: shelf.regions)
    var suites: [Suite] = []
    for ruleset in loaded.value ?? [] {
      let compiled = compiler.compile(ruleset)
      diagnostics += compiled.diagnostics
      guard let value = compiled.value else { continue }
      let wantsMutants = depth.wantsCoverage || depth.wantsMutants
      suites.append(
        Suite(
          ruleset,
          examples: examples.results(of: value),
          mutants: wantsMutants ? mutation.mutants(of: value) : [],
          depth
        )
      )
    }
    return Outcome(RulesTest(suites: suites, depth: depth), diagnostics)
  }
}

extension RulesTest.Suite {
  fileprivate init(
    _ ruleset: Ruleset,
    examples results: [ExampleResult],
    mutants: [RuleMutant],
    _ depth: RulesTest.Depth
  ) {
    let requirements = ruleset.rules.filter {
      if case .requirement = $0.duty { true } else { false }
    }
    var cases = results.map {
      RulesTest.Case(subject: $0.rule, name: $0.example, problem: $0.problem, span: $0.span)
    }
    if depth.wantsCoverage {
      cases += requirements.flatMap { Self.missingVerdicts(of: $0, in: ruleset) }
    }
    for mutant in mutants
    where depth.wantsMutants || (depth.wantsCoverage && mutant.kind == .part) {
      cases.append(
        RulesTest.Case(
          subject: "\(ruleset.id)/\(mutant.expression)",
          name: mutant.change,
          problem: mutant.isAlive ? "no example notices" : nil,
          span: mutant.span
        )
      )
    }
    if depth.wantsMutants { cases += Self.idleReasons(in: ruleset, mutants) }
    self.init(
      ruleset: ruleset.id.description,
      cases: cases,
      examples: results.count,
      rules: requirements.count,
      mutants: depth.wantsMutants ? mutants : mutants.filter { $0.kind == .part }
    )
  }

  /// The verdicts that each rule must have an example of.
  private static func missingVerdicts(of rule: Rule, in ruleset: Ruleset) -> [RulesTest.Case] {
    let needed: [RuleExample.ExpectedVerdict] = [.met, .gap, .unknown]
    return needed.map { verdict in
      let isThere = rule.examples.contains { $0.verdict == verdict }
      return RulesTest.Case(
        subject: "\(ruleset.id)/\(rule.id)",
        name: "has an example that is \(verdict.rawValue)",
        problem: isThere ? nil : "no example is \(verdict.rawValue)",
        span: rule.span
      )
    }
  }

  /// Mutants that the ruleset excuses although an example notices them, or that there are not.
  private static func idleReasons(
    in ruleset: Ruleset,
    _ mutants: [RuleMutant]
  ) -> [RulesTest.Case] {
    ruleset.survivors.compactMap { survivor in
      let mutant = mutants.first {
        $0.expression.utf8.elementsEqual(survivor.expression.utf8)
          && $0.change.utf8.elementsEqual(survivor.change.utf8)
      }
      guard mutant?.isNoticed != false else { return nil }
      return RulesTest.Case(
        subject: "\(ruleset.id)/\(survivor.expression)",
        name: survivor.change,
        problem: mutant == nil
          ? "there is no such mutant to give a reason for"
          : "an example notices this mutant, so that it needs no reason",
        span: survivor.span
      )
    }
  }
}
