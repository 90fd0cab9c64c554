import Foundation
import ReadinessChecker
import ReadinessLoader
import ReadinessModel
import SourceText
import TestSupport
import Testing
import YAMLTree

/// A manifest of docs/examples, by its path.
struct ShippedManifest: Sendable, CustomTestStringConvertible {
  let path: String
  var testDescription: String { path }

  /// All manifests of the examples.
  static let all: [ShippedManifest] = {
    let folder = PackageRoot.url.appending(path: "docs/examples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { ShippedManifest(path: "docs/examples/\($0)/manifest.yaml") }
      .filter {
        FileManager.default.fileExists(atPath: PackageRoot.url.appending(path: $0.path).path)
      }
  }()

  /// The folder that it stands in.
  var folder: String {
    PackageRoot.url.appending(path: path).deletingLastPathComponent().path
  }

  func text() throws -> String {
    try String(contentsOf: PackageRoot.url.appending(path: path), encoding: .utf8)
  }
}

/// Less information never helps: a key that is taken away, or left blank, turns no gap and no unknown into anything better.
struct LessInformationTests {
  @Test(arguments: ShippedRuleset.all)
  func `no example gets better with a key deleted or blanked`(_ shipped: ShippedRuleset) throws {
    let compiled = try Fixture.compiled(shipped.text)
    let check = ExampleCheck(regions: try Fixture.regions())
    let requirements = compiled.ruleset.rules.filter {
      if case .requirement = $0.duty { true } else { false }
    }
    for (number, rule) in requirements.enumerated() {
      var count = 0
      for example in rule.examples where example.verdict == .gap || example.verdict == .unknown {
        for less in YAMLValue(example.given).withLess where !isMore(less.change) {
          let document = try #require(parsed(less.value.text))
          let verdict = check.verdict(on: document.root, rule: number, of: compiled)
          count += 1
          #expect(
            verdict == .gap || verdict == .unknown,
            "\(rule.id): \(example.name), \(less.change)"
          )
        }
      }
      #expect(count >= 5, "\(rule.id) was hardly tried")
    }
  }

  /// Without an organization an example's instrument is taken to bind, and without parameters the ruleset's count.
  private func isMore(_ change: String) -> Bool {
    change == "organization deleted" || change.hasPrefix("params")
  }

  @Test func `there are example manifests`() { #expect(ShippedManifest.all.count >= 3) }

  @Test(arguments: ShippedManifest.all)
  func `no manifest gets better with a key deleted or blanked`(_ shipped: ShippedManifest) throws {
    try check(try shipped.text(), evidenceBelow: shipped.folder)
  }

  @Test(.enabled(if: SharedFolder.has("design.md"), "needs the design in ../shared"))
  func `nor does the manifest of the design`() throws {
    let design = String(decoding: try SharedFolder.bytes("design.md"), as: UTF8.self)
    let start = try #require(design.range(of: "```yaml\nmanifest: 1"))
    let rest = design[start.lowerBound...].dropFirst("```yaml\n".count)
    let end = try #require(rest.range(of: "```"))
    try check(String(rest[..<end.lowerBound]))
  }

  /// What the evidence shows of the shipped example has every worth, so that each is tried with less.
  @Test func `the example of a frontier lab has findings of every assurance`() throws {
    let shipped = try #require(ShippedManifest.all.first { $0.path.contains("frontier-lab") })
    let manifest = try Fixture.manifest(try shipped.text())
    let assessment = Checker(regions: try Fixture.regions()).assess(
      manifest,
      by: try ShippedRuleset.all.map { try Fixture.compiled($0.text) },
      try request(for: manifest, shipped.folder)
    )
    #expect(Set(assessment.findings.compactMap(\.assurance)) == Set(Assurance.allCases))
  }

  @Test(arguments: ["2026-11-25", "2026-12-06", "2026-12-21"])
  func `nor does a manifest with a waiver, an authorization and evidence`(_ day: String) throws {
    let folder = PackageRoot.url.appending(path: "Tests/EndToEndTests/Days")
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    try check(
      try text("manifest.yaml"),
      by: [try Fixture.compiled(try text("ruleset.yaml"))],
      on: day,
      evidenceBelow: folder.path,
      atLeast: 50
    )
  }

  private func request(
    for manifest: Manifest,
    on day: String = "2026-11-23",
    _ folder: String?
  ) throws -> AssessmentRequest {
    let files = EvidenceReader.read(manifest, below: folder).value ?? EvidenceFiles()
    return AssessmentRequest(
      AssessmentRequest(asOf: try Fixture.day(day)),
      evidence: files.lookup
    )
  }

  private func check(_ text: String, evidenceBelow folder: String? = nil) throws {
    try check(
      text,
      by: try ShippedRuleset.all.map { try Fixture.compiled($0.text) },
      on: "2026-11-23",
      evidenceBelow: folder,
      atLeast: 100
    )
  }

  private func check(
    _ text: String,
    by rulesets: [CompiledRuleset],
    on day: String,
    evidenceBelow folder: String?,
    atLeast count: Int
  ) throws {
    let regions = try Fixture.regions()
    let checker = Checker(regions: regions)
    func assess(_ manifest: Manifest) throws -> Assessment {
      checker.assess(manifest, by: rulesets, try request(for: manifest, on: day, folder))
    }
    let before = try assess(try Fixture.manifest(text))
    let document = try #require(parsed(text))
    let whole = YAMLValue(document.root)
    let same = try assess(try Fixture.manifest(whole.text))
    #expect(same.described == before.described)
    var loaded = 0
    for less in whole.withLess {
      let file = SourceFile(name: "less.yaml", text: less.value.text)
      guard let manifest = ManifestReader.read(file, catalog: regions).value else { continue }
      loaded += 1
      let after = try assess(manifest)
      let better = Comparison(before, after).better
      #expect(better.isEmpty, "\(less.change): \(better)")
    }
    #expect(loaded > count)
  }

  private func parsed(_ text: String) -> Document? {
    YAMLParser().parse(SourceFile(name: "less.yaml", text: text)).value?.first
  }
}

/// Two assessments of which the second must be no better than the first.
private struct Comparison {
  let before: Assessment
  let after: Assessment

  init(_ before: Assessment, _ after: Assessment) {
    self.before = before
    self.after = after
  }

  /// What got better, in words.
  var better: [String] {
    var result: [String] = []
    let kept = Set(after.findings.filter(isShortfall).map { key($0, in: after) })
    for finding in before.findings where isShortfall(finding) {
      let key = key(finding, in: before)
      if !kept.contains(key), !isListGone(finding) { result.append(key) }
    }
    for (old, new) in zip(before.rulesets, after.rulesets) {
      if case .mayBind = old.outcome {
        guard case .mayBind = new.outcome else {
          result.append("\(new.id) is decided")
          continue
        }
      }
    }
    for least in Assurance.allCases {
      let gate = Gate(minimumAssurance: least)
      let (old, new) = (before.result(at: gate).status, after.result(at: gate).status)
      if new == .pass, old != .pass { result.append("status \(old) became \(new) at \(least)") }
    }
    return result + betterAssured
  }

  /// The findings that are met in both and rest on more than before.
  private var betterAssured: [String] {
    var worth: [String: Assurance] = [:]
    for finding in before.findings { worth[key(finding, in: before)] = finding.assurance }
    return after.findings.compactMap { finding in
      let key = key(finding, in: after)
      guard let old = worth[key], let new = finding.assurance, new > old else { return nil }
      return "\(key): \(old) became \(new)"
    }
  }

  private func isShortfall(_ finding: Finding) -> Bool {
    switch finding.verdict {
    case .gap, .unknown: true
    case .met, .notApplicable, .error: false
    }
  }

  private func key(_ finding: Finding, in assessment: Assessment) -> String {
    assessment.rules[Int(finding.rule)].name + " "
      + assessment.subjects[Int(finding.subject)].path
  }

  /// Whether one unknown of the finding's rule stands on the list that held its subject.
  private func isListGone(_ finding: Finding) -> Bool {
    let rule = before.rules[Int(finding.rule)].name
    let path = before.subjects[Int(finding.subject)].path
    return after.findings.contains { other in
      guard case .unknown = other.verdict else { return false }
      return after.rules[Int(other.rule)].name == rule
        && path.hasPrefix(after.subjects[Int(other.subject)].path + "/")
    }
  }
}
