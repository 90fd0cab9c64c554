import Foundation
import JSONText
import Readiness
import ReadinessModel
import SourceText
import TestSupport
import Testing

/// Plans, held against trying everything.
struct PlanTests {
  private static func check(_ ruleset: String) throws -> ReadinessCheck {
    let scratch = try TemporaryFolder()
    try scratch.write(ruleset, to: "puzzle.yaml")
    let settings = ReadinessCheck.Settings(
      rulesets: [scratch.url.appending(component: "puzzle.yaml").path],
      today: try #require(CalendarDate("2026-11-23")),
      readsExamples: true
    )
    let prepared = ReadinessCheck.prepare(settings)
    #expect(!prepared.hasErrors, "\(prepared.diagnostics) \(ruleset)")
    return try #require(prepared.value)
  }

  private static func result(_ check: ReadinessCheck, _ text: String) throws -> Assessment {
    let loaded = check.load(SourceFile(name: "manifest.yaml", text: text))
    #expect(!loaded.hasErrors, "\(loaded.diagnostics)")
    return check.assess(try #require(loaded.value))
  }

  private static func plan(
    _ check: ReadinessCheck,
    _ text: String,
    by measure: Plan.Measure = .changes
  ) throws -> Plan {
    let loaded = check.load(SourceFile(name: "manifest.yaml", text: text))
    var run = check.plan(for: try #require(loaded.value), [], at: Gate(), by: measure)
    return run.finish()
  }

  @Test(arguments: 0..<60)
  func `a plan is as small as trying everything finds, and proved`(_ seed: Int) throws {
    let puzzle = PlanPuzzle(seed: seed)
    let check = try Self.check(puzzle.ruleset)
    let text = puzzle.manifest(puzzle.stated)
    let plan = try Self.plan(check, text)
    let situation = try #require(plan.situations.first)

    let before = try Self.result(check, text)
    let open = before.findings.filter { before.standing(of: $0, at: Gate()) != .clear }
    #expect(situation.targets.count == open.count)
    let remedies = Set(open.map { Int($0.rule) })
    if let smallest = try Self.smallest(puzzle, check, remediesOf: remedies) {
      #expect(situation.open.isEmpty, "\(puzzle.ruleset)\(text)")
      #expect(plan.steps.count == smallest, "\(puzzle.ruleset)\(text)")
      #expect(situation.bound.isExact)
      #expect(situation.bound.atLeast == Double(smallest))
    } else if situation.open.isEmpty {
      // Then a change brings up a rule whose remedy closes what no other does.
      let every = Set(puzzle.rules.indices)
      let smallest = try Self.smallest(puzzle, check, remediesOf: every)
      #expect(plan.steps.count >= smallest ?? .max, "\(puzzle.ruleset)\(text)")
    }

    // The proof: the patched manifest, read and judged as any other.
    let patched = try #require(plan.patched)
    let after = try Self.result(check, String(decoding: patched, as: UTF8.self)).result(at: Gate())
    #expect(after.gaps == situation.after.gaps)
    #expect(after.unknowns == situation.after.unknowns)
    #expect(String(decoding: patched, as: UTF8.self).contains("# The only one."))
  }

  /// The fewest changes that close everything, found by trying all; nil where none do.
  private static func smallest(
    _ puzzle: PlanPuzzle,
    _ check: ReadinessCheck,
    remediesOf rules: Set<Int>
  ) throws -> Int? {
    var smallest: Int?
    for choice in puzzle.choices(remediesOf: rules) {
      let tried = try result(check, puzzle.manifest(choice.values)).result(at: Gate())
      guard tried.gaps + tried.unknowns == 0 else { continue }
      smallest = min(smallest ?? .max, choice.changes)
    }
    return smallest
  }

  private static let head = """
    ruleset: work
    title: Work
    version: 1.0.0
    jurisdiction: US
    nature: law
    summary: Work.
    history:
      - {date: 2020-01-01, is: in-force, by: a test}
    checked_until: 2026-11-01
    rules:

    """

  private static func rule(_ id: String, _ require: String, _ rest: String) -> String {
    """
      - id: \(id)
        title: Rule
        requirement: A rule.
        subject: supplier
        severity: high
        basis: assumption
        confidence: recalled
        require: "has(supplier.contract) && (\(require))"
    \(rest)

    """
  }

  private static let manifest = """
    manifest: 1
    declared: {by: J. Doe, date: 2026-11-01}
    organization: {name: Northwind AI}
    models: []
    deployments: []
    suppliers:
      - {id: host, kind: cloud-host, contract: {audit_rights: false, baa: false}}

    """

  @Test func `by effort two short changes are better than one long one`() throws {
    let rules =
      Self.head
      + Self.rule(
        "either",
        "supplier.contract.audit_rights || (supplier.contract.baa && supplier.contract.exit_help)",
        """
            remedies:
              - {do: The long way., set: {path: contract/audit_rights, value: true}, effort_days: 30}
              - {do: The short way., set: {path: contract/baa, value: true}, effort_days: 2}
        """
      )
    let check = try Self.check(rules)
    let small = try Self.plan(check, Self.manifest)
    #expect(small.steps.map(\.change.path) == ["suppliers/host/contract/audit_rights"])
    let cheap = try Self.plan(check, Self.manifest, by: .effort)
    #expect(
      Set(cheap.steps.map(\.change.path))
        == ["suppliers/host/contract/baa", "suppliers/host/contract/exit_help"]
    )
    #expect(cheap.situations.first?.open.isEmpty == true)
  }

  @Test func `a remedy that brings another rule up is paid for, or avoided`() throws {
    let rules =
      Self.head
      + Self.rule(
        "either",
        "supplier.contract.audit_rights || supplier.contract.baa",
        """
            remedies:
              - {do: Audit., set: {path: contract/audit_rights, value: true}}
              - {do: Sign., set: {path: contract/baa, value: true}}
        """
      )
      + Self.rule("never", "!supplier.contract.audit_rights", "")
    let plan = try Self.plan(try Self.check(rules), Self.manifest)
    #expect(plan.steps.map(\.change.path) == ["suppliers/host/contract/baa"])
    #expect(plan.situations.first?.open.isEmpty == true)
    #expect(plan.situations.first?.bound.isExact == true)
  }

  @Test func `what is known in words only is left open, and is a step`() throws {
    let rules =
      Self.head
      + Self.rule(
        "words",
        "supplier.contract.audit_rights",
        "    remedies:\n      - {do: Ask them., effort_days: 3, owner: legal}"
      )
    let plan = try Self.plan(try Self.check(rules), Self.manifest)
    #expect(plan.steps.map(\.change.text) == ["Ask them."])
    #expect(plan.steps.map(\.change.kind) == [.work])
    #expect(plan.situations.first?.open.map(\.cause) == [.work])
    #expect(plan.situations.first?.after.gaps == 1)
  }

  @Test func `an unknown says what follows from the other answer`() throws {
    let rules = Self.head + Self.rule("stated", "supplier.contract.exit_help", "")
    let plan = try Self.plan(try Self.check(rules), Self.manifest)
    let step = try #require(plan.steps.first)
    #expect(step.change.kind == .state)
    #expect(step.change.edits.map(\.value) == [.bool(true)])
    let other = try #require(step.answers.first)
    #expect(other.edits.map(\.value) == [.bool(false)])
    #expect(other.gaps == [PlanTarget(rule: "work/stated", subject: "suppliers/host")])
  }

  @Test func `an answer lies in the bound that is stated, and changes nothing that is known`()
    throws
  {
    let rules =
      Self.head + Self.rule("long", "supplier.contract.notice_days >= 60", "")
    let check = try Self.check(rules)
    func steps(_ contract: String) throws -> [ManifestEdit] {
      let text = Self.manifest.replacing("{audit_rights: false, baa: false}", with: contract)
      return try Self.plan(check, text).steps.flatMap(\.change.edits)
    }
    let path = "suppliers/host/contract/notice_days"
    #expect(try steps("{notice_days: {at_least: 40}}") == [ManifestEdit(.set, path, .int(80))])
    #expect(
      try steps("{notice_days: {at_least: 40, at_most: 70}}") == [
        ManifestEdit(.set, path, .int(70))
      ]
    )
    // What is too short for certain is a gap, and no question.
    #expect(try steps("{notice_days: {at_most: 59}}").isEmpty)
    #expect(try steps("{notice_days: 30}").isEmpty)
  }

  @Test func `work on a coming rule has a day by which it is begun`() throws {
    let rules =
      Self.head
      + Self.rule(
        "soon",
        "supplier.contract.audit_rights",
        """
            applies_from: 2027-03-01
            remedies:
              - {do: Agree., set: {path: contract/audit_rights, value: true}, effort_days: 10}
        """
      )
    let check = try Self.check(rules)
    let loaded = check.load(SourceFile(name: "manifest.yaml", text: Self.manifest))
    var run = check.plan(
      for: try #require(loaded.value),
      [],
      at: Gate(classes: [.binding, .coming]),
      by: .changes
    )
    let step = try #require(run.finish().steps.first)
    // Ten days of work are two weeks.
    let binds = try #require(CalendarDate("2027-03-01"))
    #expect(step.start == .by(try #require(CalendarDate("2027-02-15")), binds: binds))
  }
}
