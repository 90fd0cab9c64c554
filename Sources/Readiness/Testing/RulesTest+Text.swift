import ReadinessChecker
import ReadinessReporter
import SourceText

extension RulesTest {
  /// The results as a test runner prints them: a line for each ruleset, the failures, the counts.
  package var text: String {
    var page = TextPage(ReportOptions())
    for suite in suites {
      let counted = Phrase.count(suite.examples, "example")
      let word = suite.cases.isEmpty ? "none" : suite.failures.isEmpty ? "pass" : "FAIL"
      page.line("\(word)  \(PrintableText.line(suite.ruleset))  \(counted)")
      for failure in suite.failures {
        page.wrapped("\(failure.subject): \(failure.name)", indent: 6)
        page.wrapped(failure.problem ?? "", indent: 8)
        page.wrapped(failure.span.description, indent: 8)
      }
    }
    if !suites.isEmpty { page.space() }
    if let summary = mutantSummary { page.line(summary) }
    page.line("\(passed) passed, \(failed) failed")
    return page.text
  }

  /// How many mutants there are and how many of them are noticed; nil where nobody asked.
  private var mutantSummary: String? {
    guard depth.wantsMutants || depth.wantsCoverage else { return nil }
    let mutants = suites.flatMap(\.mutants)
    let noticed = mutants.count { $0.isNoticed }
    let excused = mutants.count { !$0.isNoticed && $0.reason != nil }
    let alive = mutants.count { $0.isAlive }
    let rules = Phrase.count(suites.reduce(0) { $0 + $1.rules }, "rule")
    return "\(rules), \(Phrase.count(mutants.count, "mutant")): "
      + "\(noticed) noticed, \(excused) with a reason, \(alive) alive"
  }
}
