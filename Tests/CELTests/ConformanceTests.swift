import CEL
import SourceText
import Testing

@Suite(
  .enabled(
    if: ConformanceSuite.folder != nil,
    "the conformance suite is not beside the repository (../shared/conformance/cel)"
  )
)
struct ConformanceTests {
  @Test
  func `every test of the suite passes that needs no protobuf messages`() throws {
    var tallies: [String: Tally] = [:]
    for test in try ConformanceSuite.cases() {
      let tag = test.needs.sorted().joined(separator: " ")
      if test.needs.contains(where: ConformanceSuite.needingMessages.contains)
        || (test.needs.contains("timezones") && ConformanceRunner.timeZones == nil)
      {
        tallies[tag, default: Tally()].leftOut += 1
      } else if let problem = ConformanceRunner(test: test).problem() {
        tallies[tag, default: Tally()].failures.append("\(test.id): \(test.expr): \(problem)")
      } else {
        tallies[tag, default: Tally()].passed += 1
      }
    }
    for (tag, tally) in tallies.sorted(by: { $0.key < $1.key }) { print("\(tag): \(tally)") }
    if ConformanceRunner.timeZones == nil { print("time zones: left out, there is no tzdata") }
    #expect(tallies.values.flatMap(\.failures) == [])
    let zones = ConformanceRunner.timeZones == nil ? 12 : 0
    #expect(tallies.values.map(\.passed).reduce(0, +) == 1_743 - zones)
  }

  private struct Tally: CustomStringConvertible {
    var passed = 0
    var failures: [String] = []
    var leftOut = 0

    var description: String { "\(passed) passed, \(failures.count) failed, \(leftOut) left out" }
  }

  @Test
  func `tracing gives the results of plain evaluation`() throws {
    let tests = try ConformanceSuite.cases().filter { test in
      !test.checkOnly && !test.needs.contains(where: ConformanceSuite.needingMessages.contains)
    }
    let problems = tests.compactMap { test in
      ConformanceRunner(test: test).tracingProblem().map { "\(test.expr): \($0)" }
    }
    #expect(tests.count > 1_600)
    #expect(problems == [])
  }

  @Test
  func `every expression is read and printed so that it reads the same`() throws {
    let tests = try ConformanceSuite.cases().filter { $0.expected.kind != "eval_error" }
    #expect(tests.count > 1_700)
    let environment = Environment(libraries: Library.all)
    for each in tests {
      let outcome = environment.parse(
        SourceFile(name: each.id, text: each.expr),
        macros: !each.disableMacros
      )
      guard let tree = outcome.value?.root else {
        Issue.record("\(each.id): \(outcome.diagnostics.map { $0.rendered() })")
        continue
      }
      let again = environment.tree(tree.description, macros: !each.disableMacros)
      #expect(again.map { SyntaxShape($0) } == SyntaxShape(tree), "\(each.id): \(tree)")
    }
  }

  @Test
  func `every expression without messages passes the type checker unless an error is expected`()
    throws
  {
    for each in try ConformanceSuite.cases()
    where !each.needs.contains(where: ConformanceSuite.needingMessages.contains) {
      guard !each.disableCheck, each.expected.kind != "eval_error" else { continue }
      guard let environment = each.environment() else { continue }
      let source = SourceFile(name: each.id, text: each.expr)
      let parsed = try #require(
        environment.parse(source, macros: !each.disableMacros).value,
        "\(each.id)"
      )
      let outcome = environment.check(parsed)
      let text = outcome.diagnostics.map { $0.rendered() }.joined()
      #expect(outcome.diagnostics.isEmpty, "\(text)")
    }
  }
}
