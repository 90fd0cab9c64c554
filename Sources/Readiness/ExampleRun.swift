import ReadinessChecker
import ReadinessModel
import ReadinessReporter
package import SourceText

/// The examples of rules, run: whether each rule says what its examples claim.
package struct ExampleRun: Sendable {
  /// The results, ruleset by ruleset, in order.
  private let results: [(ruleset: String, examples: [ExampleResult])]

  /// How many examples are as expected.
  package var passed: Int { all.count { $0.isAsExpected } }

  /// How many are not.
  package var failed: Int { all.count { !$0.isAsExpected } }

  private var all: [ExampleResult] { results.flatMap(\.examples) }

  /// Runs the examples of files, or of the bundled rulesets where there is none.
  package static func run(paths: [String]) -> Outcome<ExampleRun> {
    let opened = RulesetShelf.open()
    guard let shelf = opened.value else { return Outcome(nil, opened.diagnostics) }
    let loaded =
      paths.isEmpty ? shelf.rulesets(chosen: [], folders: []) : shelf.rulesets(at: paths)
    var diagnostics = loaded.diagnostics
    let compiler = RulesetCompiler(regions: shelf.regions)
    let check = ExampleCheck(regions: shelf.regions)
    var results: [(String, [ExampleResult])] = []
    for ruleset in loaded.value ?? [] {
      let compiled = compiler.compile(ruleset)
      diagnostics += compiled.diagnostics
      guard let value = compiled.value else { continue }
      results.append((ruleset.id.description, check.results(of: value)))
    }
    return Outcome(ExampleRun(results: results), diagnostics)
  }

  /// The results as a test runner prints them: a line for each ruleset, the failures, the counts.
  package var text: String {
    var page = TextPage(ReportOptions())
    for (ruleset, examples) in results {
      let failures = examples.filter { !$0.isAsExpected }
      let counted = Phrase.count(examples.count, "example")
      let word = examples.isEmpty ? "none" : failures.isEmpty ? "pass" : "FAIL"
      page.line("\(word)  \(PrintableText.line(ruleset))  \(counted)")
      for failure in failures {
        page.wrapped("\(failure.rule): \(failure.example)", indent: 6)
        page.wrapped(failure.problem ?? "", indent: 8)
        page.wrapped(failure.span.description, indent: 8)
      }
    }
    if !results.isEmpty { page.space() }
    page.line("\(passed) passed, \(failed) failed")
    return page.text
  }
}
