import Foundation
import Readiness
import ReadinessModel
import SourceText
import TestSupport
import Testing

/// How near offerings are to standing otherwise: each claim is held against judging by the value that it names.
struct SensitivityTests {
  private static func check() throws -> ReadinessCheck {
    let settings = ReadinessCheck.Settings(
      rulesets: ["us-ofac-sanctions"],
      today: try #require(CalendarDate("2026-11-23"))
    )
    return try #require(ReadinessCheck.prepare(settings).value)
  }

  private static func outcome(
    _ check: ReadinessCheck,
    _ manifest: Manifest,
    _ scenario: String,
    sets: [String] = [],
    measuring: Bool = true
  ) throws -> ScenarioOutcome {
    let read = check.scenarios(chosen: [scenario], sets: sets)
    #expect(!read.hasErrors, "\(sets) \(read.diagnostics)")
    var run = check.simulation(
      of: manifest,
      try #require(read.value),
      measuresSensitivity: measuring
    )
    return try #require(run.finish().outcomes.first)
  }

  private static func manifest(_ check: ReadinessCheck, _ text: String) throws -> Manifest {
    let loaded = check.load(SourceFile(name: "manifest.yaml", text: text))
    try #require(!loaded.hasErrors, "\(loaded.diagnostics)")
    return try #require(loaded.value)
  }

  private static func example(_ name: String, _ check: ReadinessCheck) throws -> Manifest {
    let url = PackageRoot.url.appending(path: "docs/examples/\(name)/manifest.yaml")
    return try manifest(check, try String(contentsOf: url, encoding: .utf8))
  }

  /// How an offering stands by what each restriction says of it alone.
  private static func standing(
    of path: String,
    _ assessment: Assessment
  ) -> SensitiveOffering.Standing {
    var worst = SensitiveOffering.Standing.kept
    for restricted in assessment.restricted
    where assessment.subjects[restricted.subject].path == path {
      let parts = assessment.audiences[restricted.audience].parts
      for (part, outcomes) in zip(parts, restricted.split.outcomes) where outcomes.mayLose {
        let isCertain = !outcomes.contains(.keeps) && !outcomes.contains(.atTheDoor)
        if isCertain, part.users.low > 0, restricted.isNamed == .yes { return .lost }
        if part.users.most > 0 { worst = .open }
      }
    }
    return worst
  }

  /// A company with two models, one deployment for two countries, and no control.
  private static let company: String = """
    manifest: 1
    declared: {by: J. Doe, date: 2026-11-01}
    organization: {name: Northwind AI, headquarters: US, ultimate_parent_country: US, us_person: true, us_nexus: []}
    authorizations: []
    models:
      - {id: large, provider: self, product: northwind/large, weights: closed, training_flop: 2e26, derived_from: none}
      - {id: small, provider: self, product: northwind/small, weights: closed, training_flop: 4e25, derived_from: none}
    suppliers: []
    deployments:
      - id: chat
        stage: general-availability
        models: [large, small]
        channel: api
        users: 300
        audience:
          - {segment: de, class: consumer, region: DE, users_status: foreign-person, users: 100}
          - {segment: fr, class: consumer, region: FR, users_status: foreign-person, users: 200}
    """

  @Test(arguments: [
    ("frontier-lab", "foreign-persons-mild"), ("frontier-lab", "region-deny-strict"),
    ("french-bank", "allied-tier-middle"), ("gateway", "letter-2026-06-12"),
    ("hospital", "trusted-partner-middle"), ("open-weights", "sudden-suspension-strict"),
    ("korean-reseller", "remote-access-licence-mild"),
  ])
  func `every change that is named has the effect that is named`(
    _ example: String,
    _ scenario: String
  ) throws {
    let check = try Self.check()
    let manifest = try Self.example(example, check)
    let sensitivity = try #require(
      Self.outcome(check, manifest, scenario).sensitivity
    )
    #expect(sensitivity.isWhole)
    for variation in sensitivity.variations {
      let changed = try Self.outcome(
        check,
        manifest,
        scenario,
        sets: [variation.argument],
        measuring: false
      )
      for (number, offering) in sensitivity.offerings.enumerated() {
        let expected = variation.turns[number] ?? offering.standing
        let found = Self.standing(of: offering.path, changed.assessment)
        #expect(found == expected, "\(variation.argument) \(offering.path)")
      }
      #expect(variation.flips > 0 || !variation.turns.isEmpty, "\(variation.argument)")
    }
  }

  /// Every way to add and take away some of three places.
  private static func denied(_ base: [String], toggling number: Int) -> [String] {
    let places = ["US", "DE", "IR"]
    return places.indices.filter { place in
      base.contains(places[place]) != (number & (1 << place) != 0)
    }.map { places[$0] }
  }

  @Test(arguments: 0..<16)
  func `of generated companies no nearer change of a list exists than the one that is named`(
    _ seed: Int
  ) throws {
    let check = try Self.check()
    let world = AccessWorld(seed: seed, unknown: 1)
    let manifest = try Self.manifest(check, world.manifest(total: nil))
    let named = Set(
      (0..<world.segments).compactMap { world.values[.region($0)] }
        + ["US"]  // where the company is
    )
    for base in [["DE", "IR"], ["US", "DE", "IR"], ["IR"]] {
      let written = "denied=[\(base.joined(separator: ", "))]"
      let sensitivity = try #require(
        Self.outcome(check, manifest, "region-deny-middle", sets: [written]).sensitivity
      )
      // How few places have to change for an offering to come to stand in each way.
      var fewest: [Int: [SensitiveOffering.Standing: Int]] = [:]
      for number in 1..<8 {
        let places = Self.denied(base, toggling: number)
        let changed = Set(places).symmetricDifference(base)
        guard changed.isSubset(of: named) else { continue }
        let assessment = try Self.outcome(
          check,
          manifest,
          "region-deny-middle",
          sets: ["denied=[\(places.joined(separator: ", "))]"],
          measuring: false
        ).assessment
        for (offering, one) in sensitivity.offerings.enumerated() {
          let standing = Self.standing(of: one.path, assessment)
          let known = fewest[offering]?[standing] ?? .max
          fewest[offering, default: [:]][standing] = min(known, changed.count)
        }
      }
      for (offering, one) in sensitivity.offerings.enumerated() where one.standing != .kept {
        let nearest = sensitivity.variations.filter {
          $0.figure == "hyp-region-deny.denied" && $0.turns[offering] == .kept
        }.map(\.change.distance.steps).min()
        #expect(nearest == fewest[offering]?[.kept], "\(written) \(world.manifest(total: nil))")
      }
    }
  }

  @Test
  func `a model below the line is as far away as its operations are`() throws {
    let check = try Self.check()
    let manifest = try Self.manifest(check, Self.company)
    let outcome = try Self.outcome(check, manifest, "foreign-persons-mild")
    let sensitivity = try #require(outcome.sensitivity)
    #expect(sensitivity.offerings.map(\.standing) == [.lost, .kept])
    let nearest = try #require(sensitivity.nearest(toOffering: 1).first)
    #expect(nearest.argument == "hyp-foreign-person-gate.least_flop=4e+25")
    #expect(nearest.change.factor == 0.4)
    #expect(nearest.turns == [1: .lost])
    let away = try #require(
      sensitivity.nearest(toOffering: 0).first { $0.figure.hasSuffix("least_flop") }
    )
    // At its own operations the model is still met by the order; just above it is not.
    let factor = try #require(away.change.factor)
    #expect(factor > 2 && factor < 2.01)
    #expect(away.turns[0] == .kept)
  }

  @Test
  func `an offering for two countries is free only without both`() throws {
    let check = try Self.check()
    let manifest = try Self.manifest(check, Self.company)
    let outcome = try Self.outcome(
      check,
      manifest,
      "region-deny-middle",
      sets: ["hyp-region-deny.denied=[DE, FR, RU]"]
    )
    let sensitivity = try #require(outcome.sensitivity)
    #expect(sensitivity.offerings.map(\.standing) == [.lost, .lost])
    let nearest = try #require(
      sensitivity.nearest(toOffering: 0).first { $0.figure == "hyp-region-deny.denied" }
    )
    #expect(nearest.change == .elements(added: [], removed: ["DE", "FR"]))
    #expect(nearest.argument == "hyp-region-deny.denied=[RU]")
    #expect(nearest.turns == [0: .kept, 1: .kept])
  }

  @Test
  func `a share of ownership is as far from the line as a check looks`() throws {
    let check = try Self.check()
    let controls = """
          controls:
            ownership_check: {status: implemented, segments: all, threshold_percent: 25, operator: at-least, indirect: true, aggregate: true}
      """
    let text = Self.company.replacingOccurrences(of: "class: consumer", with: "class: enterprise")
    let manifest = try Self.manifest(check, text + "\n" + controls)
    let outcome = try Self.outcome(check, manifest, "parent-deny-middle", sets: ["percent=50"])
    let sensitivity = try #require(outcome.sensitivity)
    let nearest = try #require(
      sensitivity.variations.first { $0.figure == "hyp-parent-deny.percent" }
    )
    #expect(nearest.flips == 1)
    let factor = try #require(nearest.change.factor)
    #expect(factor < 0.5 && factor > 0.499)
  }

  @Test
  func `whom sanctions keep out today counts as already and not as losing`() throws {
    let check = try Self.check()
    let text = Self.company.replacingOccurrences(of: "region: FR", with: "region: IR")
    let controls = "\n    controls: {geo_block: {status: implemented, segments: all}}"
    let manifest = try Self.manifest(check, text + controls)
    let outcome = try Self.outcome(check, manifest, "region-deny-middle", measuring: false)
    let chat = try #require(outcome.deployments.first)
    #expect(chat.alreadyCut.exact == 200)
    #expect(chat.losing.exact == 0)
    #expect(chat.users(.keeps).exact == 100)
  }

  @Test
  func `where nothing turns that is said`() throws {
    let check = try Self.check()
    let text = Self.company.replacingOccurrences(
      of: "stage: general-availability",
      with: "stage: retired"
    )
    let manifest = try Self.manifest(check, text)
    let sensitivity = try #require(
      Self.outcome(check, manifest, "parent-deny-middle").sensitivity
    )
    #expect(sensitivity.mostTelling == nil)
    #expect(sensitivity.variations.isEmpty)
  }
}
