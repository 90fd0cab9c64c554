import Foundation
import Readiness
import ReadinessModel
import SourceText
import Testing

/// Who would be cut off in generated companies, held against every way to fill in what they do not state.
struct AccessWorldTests {
  private static let families = [
    "foreign-persons", "region-deny", "allied-tier", "trusted-partner", "sudden-suspension",
  ]

  /// The users of one deployment under one scenario.
  private struct Split {
    let users: CountRange
    let classes: [AccessOutcome: CountRange]
    let losing: CountRange

    subscript(outcome: AccessOutcome) -> CountRange { classes[outcome] ?? .zero }
  }

  private static func prepared() throws -> (ReadinessCheck, [PreparedScenario]) {
    let settings = ReadinessCheck.Settings(
      // A law that keeps nobody out, so that nobody counts as kept out already.
      rulesets: ["us-ca-sb53"],
      today: try #require(CalendarDate("2026-11-23"))
    )
    let check = try #require(ReadinessCheck.prepare(settings).value)
    let ids = families.flatMap { family in
      ["mild", "middle", "strict"].map { "\(family)-\($0)" }
    }
    return (check, try #require(check.scenarios(chosen: ids, sets: []).value))
  }

  private static func splits(
    _ world: AccessWorld,
    total: Int64?,
    _ check: ReadinessCheck,
    _ scenarios: [PreparedScenario]
  ) throws -> [String: Split] {
    let text = world.manifest(total: total)
    let loaded = check.load(SourceFile(name: "manifest.yaml", text: text))
    #expect(!loaded.hasErrors, "\(loaded.diagnostics)\(text)")
    var run = check.simulation(of: try #require(loaded.value), scenarios)
    var splits: [String: Split] = [:]
    for outcome in run.finish().outcomes {
      guard let deployment = outcome.deployments.first else { continue }
      var classes: [AccessOutcome: CountRange] = [:]
      for one in AccessOutcome.allCases { classes[one] = deployment.users(one) }
      splits[outcome.scenario.id] = Split(
        users: deployment.audience.total,
        classes: classes,
        losing: deployment.losing
      )
    }
    return splits
  }

  @Test(arguments: 0..<24)
  func `filling in moves nobody from keeping or from being cut off, and every end encloses`(
    _ seed: Int
  ) throws {
    let (check, scenarios) = try Self.prepared()
    let world = AccessWorld(seed: seed, unknown: 3)
    // What is stated of the whole stays true, whatever is filled in.
    let totals = Set(world.filled.compactMap(\.total))
    let total = world.total ?? totals.max()
    let before = try Self.splits(world, total: total, check, scenarios)
    var tried = 0
    for filled in world.filled where !world.statesTotal || filled.total == total {
      let after = try Self.splits(filled, total: total, check, scenarios)
      tried += 1
      for family in Self.families {
        for form in ["mild", "middle", "strict"] {
          let id = "\(family)-\(form)"
          guard let one = before[id], let two = after[id] else {
            #expect(before[id] == nil || after[id] != nil, "\(id)")
            continue
          }
          #expect(one[.keeps].low <= two[.keeps].low, "\(id) \(world.manifest(total: total))")
          #expect(one[.cut].low <= two[.cut].low, "\(id) \(world.manifest(total: total))")
          #expect(one.users.low <= two.users.low && two.users.most <= one.users.most)
          let sum = AccessOutcome.allCases.reduce(Int64(0)) { $0 + two[$1].low }
          #expect(sum == filled.total, "\(id) \(filled.manifest(total: total))")
        }
        let strict = try #require(after["\(family)-strict"])
        let expected = filled.expected(family)
        let text = "\(family) \(filled.manifest(total: total))"
        #expect(strict[.cut].exact == expected.cut, "\(text)")
        #expect(strict[.dark].exact == expected.dark, "\(text)")
        #expect(strict[.keeps].exact == expected.keep, "\(text)")
        // What may become of the users of the unfilled world holds what becomes of them in the filled one.
        guard let one = before["\(family)-strict"] else { continue }
        let lost = expected.cut + expected.dark
        if let most = one.losing.high, let door = one[.atTheDoor].high {
          #expect(lost <= most + door, "\(text)")
        }
        #expect(expected.keep >= one[.keeps].low, "\(text)")
      }
    }
    #expect(tried > 0)
  }

  @Test(arguments: 100..<140)
  func `a stricter form never cuts off fewer`(_ seed: Int) throws {
    let (check, scenarios) = try Self.prepared()
    let world = AccessWorld(seed: seed, unknown: 5)
    let splits = try Self.splits(world, total: world.total, check, scenarios)
    for family in Self.families {
      let forms = ["mild", "middle", "strict"].map { splits["\(family)-\($0)"]?.losing ?? .zero }
      for (mild, strict) in zip(forms, forms.dropFirst()) {
        #expect(mild.low <= strict.low, "\(family) \(world.manifest(total: world.total))")
        #expect(mild.most <= strict.most, "\(family) \(world.manifest(total: world.total))")
      }
    }
  }
}
