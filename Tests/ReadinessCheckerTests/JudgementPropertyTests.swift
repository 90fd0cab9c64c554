import ReadinessChecker
import ReadinessLoader
import ReadinessModel
import SourceText
import TestSupport
import Testing
import YAMLTree

/// What holds of every judgement, tried on the example manifests with all shipped rulesets.
struct JudgementPropertyTests {
  private static let day = "2026-11-23"
  private static let rulesets = Result {
    try ShippedRuleset.all.map { try Fixture.compiled($0.text) }
  }

  @Test(arguments: ShippedManifest.all)
  func `the order of keys changes no finding`(_ shipped: ShippedManifest) throws {
    let text = try shipped.text()
    let before = try assess(text)
    let document = try #require(
      YAMLParser().parse(SourceFile(name: "manifest.yaml", text: text)).value?.first
    )
    let whole = YAMLValue(document.root)
    var numbers = RandomNumbers(seed: 2026)
    for _ in 0..<5 {
      let after = try assess(whole.reordered(by: &numbers).text)
      #expect(after.described == before.described)
      #expect(after.result(at: Gate()).status == before.result(at: Gate()).status)
    }
  }

  @Test(arguments: ShippedManifest.all)
  func `judging twice gives the same`(_ shipped: ShippedManifest) throws {
    let text = try shipped.text()
    #expect(try assess(text).described == assess(text).described)
  }

  @Test(arguments: ShippedManifest.all)
  func `a waiver waives the finding that it names and no other`(
    _ shipped: ShippedManifest
  ) throws {
    let text = try shipped.text()
    let before = try assess(text)
    let shortfalls = before.findings.indices.filter { before.findings[$0].cover != nil }
    #expect(shortfalls.count > 3)
    for place in shortfalls.prefix(40) {
      let waiver = try #require(try waiver(of: place, in: before))
      let after = try assess(text, waivers: [waiver])
      #expect(after.described == before.described)
      let waived = after.findings.indices.filter { after.findings[$0].waiver != nil }
      #expect(waived == (before.findings[place].isFolded ? [] : [place]))
      let others = shortfalls.filter { other in
        other != place
          && before.standing(of: before.findings[other], at: Gate())
            == before.standing(of: before.findings[place], at: Gate())
      }
      if !others.isEmpty {
        #expect(after.result(at: Gate()).status == before.result(at: Gate()).status)
      }
    }
  }

  @Test(arguments: ShippedManifest.all)
  func `a waiver with one thing changed waives nothing`(_ shipped: ShippedManifest) throws {
    let text = try shipped.text()
    let before = try assess(text)
    // All that the gateway's manifest lacks is folded below rulesets that may not bind.
    guard let place = before.findings.firstIndex(where: { $0.cover != nil && !$0.isFolded })
    else { return }
    let waiver = try #require(try waiver(of: place, in: before))
    let yesterday = try #require(
      CalendarDate(daysSinceEpoch: try Fixture.day(Self.day).daysSinceEpoch - 1)
    )
    let changed = [
      waiver.with(rule: waiver.rule + "x"), waiver.with(subject: waiver.subject + "/x"),
      waiver.with(cover: waiver.cover == .gap ? .unknown : .gap), waiver.with(expires: yesterday),
      waiver.with(accepted: Array(waiver.accepted.dropLast()) + [.init(path: "x", value: "x")]),
    ]
    for other in changed {
      let after = try assess(text, waivers: [other])
      #expect(after.findings.allSatisfy { $0.waiver == nil }, "\(other)")
      #expect(after.waivers.map(\.outcome) != [.used])
    }
  }

  private func waiver(of place: Int, in assessment: Assessment) throws -> Waiver? {
    let finding = assessment.findings[place]
    guard let cover = finding.cover,
      let accepted = finding.acceptances(for: cover, assessment.fields)
    else { return nil }
    return Waiver(
      rule: assessment.rules[Int(finding.rule)].name,
      subject: assessment.subjects[Int(finding.subject)].path,
      cover: cover,
      reason: "A test.",
      approvedBy: "A test",
      expires: try Fixture.day(Self.day),
      accepted: accepted,
      place: SourceFile(name: "waivers.yaml", text: "").span(0, 0)
    )
  }

  private func assess(_ text: String, waivers: [Waiver] = []) throws -> Assessment {
    let request = AssessmentRequest(
      AssessmentRequest(asOf: try Fixture.day(Self.day)),
      waivers: waivers
    )
    return Checker(regions: try Fixture.regions()).assess(
      try Fixture.manifest(text),
      by: try Self.rulesets.get(),
      request
    )
  }
}

extension Waiver {
  /// The same waiver with one thing changed.
  fileprivate func with(
    rule: String? = nil,
    subject: String? = nil,
    cover: Cover? = nil,
    expires: CalendarDate? = nil,
    accepted: [Acceptance]? = nil
  ) -> Waiver {
    Waiver(
      rule: rule ?? self.rule,
      subject: subject ?? self.subject,
      cover: cover ?? self.cover,
      reason: reason,
      approvedBy: approvedBy,
      expires: expires ?? self.expires,
      accepted: accepted ?? self.accepted,
      place: place
    )
  }
}
