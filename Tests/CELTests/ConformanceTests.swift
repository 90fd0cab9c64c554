import Testing

struct ConformanceTests {
  @Test(
    .enabled(
      if: ConformanceSuite.folder != nil,
      "the conformance suite is not beside the repository (../shared/conformance/cel)"
    )
  )
  func `every test of the core language passes`() throws {
    let tally = try tally { $0 == ["core"] }
    print(tally.summary(of: "core"))
    #expect(tally.failures == [])
    #expect(tally.passed == 985)
  }

  @Test(
    .enabled(
      if: ConformanceSuite.folder != nil,
      "the conformance suite is not beside the repository (../shared/conformance/cel)"
    )
  )
  func `every test of timestamps and durations without zones passes`() throws {
    let tally = try tally { $0 == ["timestamps"] }
    print(tally.summary(of: "timestamps"))
    #expect(tally.failures == [])
    #expect(tally.passed == 71)
  }

  @Test(
    .enabled(
      if: ConformanceSuite.folder != nil && ConformanceRunner.timeZones != nil,
      "needs the conformance suite (../shared/conformance/cel) and a database of time zones (tzdata)"
    )
  )
  func `every test of time zones passes`() throws {
    let tally = try tally { $0 == ["timestamps", "timezones"] }
    print(tally.summary(of: "timezones"))
    #expect(tally.failures == [])
    #expect(tally.passed == 12)
  }

  @Test(
    .enabled(
      if: ConformanceSuite.folder != nil,
      "the conformance suite is not beside the repository (../shared/conformance/cel)"
    )
  )
  func `every test of regular expressions passes`() throws {
    let tally = try tally { $0 == ["core", "regex"] }
    print(tally.summary(of: "regex"))
    #expect(tally.failures == [])
    #expect(tally.passed == 9)
  }

  @Test(
    .enabled(
      if: ConformanceSuite.folder != nil,
      "the conformance suite is not beside the repository (../shared/conformance/cel)"
    ),
    arguments: [("ext:math", 199), ("ext:encoders", 4), ("ext:strings", 213), ("ext:network", 69)]
  )
  func `every test of an extension library passes`(_ tag: String, _ count: Int) throws {
    let tally = try tally { $0 == [tag] || $0 == [tag, "timestamps"] }
    print(tally.summary(of: tag))
    #expect(tally.failures == [])
    #expect(tally.passed == count)
  }

  @Test(
    .enabled(
      if: ConformanceSuite.folder != nil,
      "the conformance suite is not beside the repository (../shared/conformance/cel)"
    )
  )
  func `tracing gives the results of plain evaluation`() throws {
    let tests = try ConformanceSuite.cases().filter {
      !$0.needs.contains { ConformanceSuite.needingMessages.contains($0) || $0 == "checker" }
    }
    let problems = tests.compactMap { test in
      ConformanceRunner(test: test).tracingProblem().map { "\(test.expr): \($0)" }
    }
    #expect(tests.count > 1_000)
    #expect(problems == [])
  }

  private struct Tally {
    var passed = 0
    var failures: [String] = []
    var leftOut = 0

    func summary(of tag: String) -> String {
      "\(tag): \(passed) passed, \(failures.count) failed; \(leftOut) tests with other tags left out"
    }
  }

  private func tally(where isWanted: ([String]) -> Bool) throws -> Tally {
    var tally = Tally()
    for test in try ConformanceSuite.cases() {
      if !isWanted(test.needs) {
        tally.leftOut += 1
      } else if let problem = ConformanceRunner(test: test).problem() {
        tally.failures.append("\(test.id): \(test.expr): \(problem)")
      } else {
        tally.passed += 1
      }
    }
    return tally
  }
}
