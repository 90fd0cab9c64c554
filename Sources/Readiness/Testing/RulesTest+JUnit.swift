import ReadinessReporter
import SourceText

extension RulesTest {
  /// The results as JUnit XML: a suite for each ruleset, a case for each example, and for each mutant where they are wanted.
  ///
  /// Times are left out, so that the same rulesets give the same bytes.
  package var junit: String {
    var xml = XMLWriter()
    let total = ["tests": "\(passed + failed)", "failures": "\(failed)", "errors": "0"]
    xml.element("testsuites", [("name", "readiness rules test")] + Self.counts(total)) { xml in
      for suite in suites {
        let counts = [
          "tests": "\(suite.cases.count)", "failures": "\(suite.failures.count)", "errors": "0",
        ]
        xml.element("testsuite", [("name", suite.ruleset)] + Self.counts(counts)) { xml in
          for test in suite.cases { Self.write(test, to: &xml) }
        }
      }
    }
    return xml.text
  }

  private static func counts(_ numbers: [String: String]) -> [(String, String)] {
    ["tests", "failures", "errors"].map { ($0, numbers[$0] ?? "0") }
  }

  private static func write(_ test: Case, to xml: inout XMLWriter) {
    let attributes = [("name", test.name), ("classname", test.subject)]
    guard let problem = test.problem else { return xml.element("testcase", attributes) }
    xml.element("testcase", attributes) { xml in
      xml.element("failure", [("message", problem)], text: "\(test.span): \(problem)")
    }
  }
}
