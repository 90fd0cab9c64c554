import Foundation
import TestSupport
import Testing

/// The documents show what the tool really prints.
@Suite(.enabled(if: Tool.isBuilt, "the readiness binary is not beside the tests"))
struct DocumentTests {
  /// The day of the reports in docs/examples.
  static let day = "2026-11-23"

  @Test(
    arguments: [
      ("frontier-lab", 1), ("french-bank", 1), ("korean-reseller", 1), ("hospital", 3),
      ("gateway", 3), ("open-weights", 0),
    ] as [(String, Int32)]
  )
  func `the reports of the examples are current`(_ example: String, _ status: Int32) throws {
    let folder = PackageRoot.url.appending(components: "docs", "examples", example)
    let scratch = try TemporaryFolder()
    let reports = ["report.txt", "report.md"]
    let run = try Tool.run(
      [
        "check", "docs/examples/\(example)/manifest.yaml", "--as-of", Self.day,
        "--allow-simulated-gate",
      ]
        + reports.flatMap { ["-o", scratch.url.appending(component: $0).path] },
      in: PackageRoot.url
    )
    #expect(run.status == status, "\(run.errors)")
    for report in reports {
      let text = try #require(scratch.text(report))
      try expectContent(text, of: folder.appending(component: report))
    }
  }

  @Test func `the timeline of the example is current`() throws {
    let folder = PackageRoot.url.appending(components: "docs", "examples", "frontier-lab")
    let run = try Tool.run(
      [
        "timeline", "docs/examples/frontier-lab/manifest.yaml", "--as-of", Self.day, "--until",
        "2027-03-01",
      ],
      in: PackageRoot.url
    )
    #expect(run.status == 0, "\(run.errors)")
    try expectContent(run.output, of: folder.appending(component: "timeline.txt"))
  }

  @Test(arguments: ["frontier-lab", "hospital"])
  func `the plans of the examples are current, and the patched manifest is judged as they say`(
    _ example: String
  ) throws {
    let folder = PackageRoot.url.appending(components: "docs", "examples", example)
    let scratch = try TemporaryFolder()
    let patched = scratch.url.appending(component: "planned.yaml").path
    let json = scratch.url.appending(component: "plan.json").path
    let run = try Tool.run(
      [
        "plan", "docs/examples/\(example)/manifest.yaml", "--as-of", Self.day, "--patch", patched,
        "-o", "-", "-o", json,
      ],
      in: PackageRoot.url
    )
    #expect(run.status == 0, "\(run.errors)")
    try expectContent(run.output, of: folder.appending(component: "plan.txt"))
    let check = try Tool.run(
      ["check", patched, "--as-of", Self.day, "--evidence-root", folder.path, "--format", "json"],
      in: PackageRoot.url
    )
    let after = try Self.counts(check.output, below: ["assessments", "result"])
    let proof = try Self.counts(
      try #require(scratch.text("plan.json")),
      below: ["situations", "after"]
    )
    #expect(after == proof)
  }

  @Test func `the page about plans shows what the tool prints`() throws {
    let docs = PackageRoot.url.appending(component: "docs")
    let plan = try String(
      contentsOf: docs.appending(components: "examples", "frontier-lab", "plan.txt"),
      encoding: .utf8
    )
    let page = try String(
      contentsOf: docs.appending(components: "guide", "plans.md"),
      encoding: .utf8
    )
    let blocks = page.components(separatedBy: "```text\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(!blocks.isEmpty)
    for block in blocks { #expect(plan.contains(block), "\(block)") }
  }

  /// The gaps and unknowns of the first of some results in JSON.
  private static func counts(_ json: String, below keys: [String]) throws -> [Int?] {
    var value: Any? = try JSONSerialization.jsonObject(with: Data(json.utf8))
    for key in keys {
      if let list = value as? [Any] { value = list.first }
      value = (value as? [String: Any])?[key]
      if let list = value as? [Any] { value = list.first }
    }
    let result = try #require(value as? [String: Any])
    return [result["gaps"] as? Int, result["unknowns"] as? Int]
  }

  @Test(arguments: ["frontier-lab", "french-bank", "korean-reseller"])
  func `the precedents over the examples are current`(_ example: String) throws {
    let folder = PackageRoot.url.appending(components: "docs", "examples", example)
    let precedents = [
      "letter-2026-06-12", "letter-2026-06-26", "diffusion-tiers-2025", "customer-preview-2026",
    ]
    let run = try Tool.run(
      ["simulate", "docs/examples/\(example)/manifest.yaml", "--as-of", Self.day]
        + precedents.flatMap { ["--scenario", $0] }
        + ["--set", "models=[northwind/aurora-4]", "--set", "exempted=[northwind/aurora-4]"],
      in: PackageRoot.url
    )
    #expect(run.status == 0, "\(run.errors)")
    try expectContent(run.output, of: folder.appending(component: "simulation.txt"))
  }

  @Test func `the walk through June 2026 shows what the tool prints`() throws {
    let run = try Tool.run(
      [
        "simulate", "docs/examples/frontier-lab/manifest.yaml", "--as-of", Self.day, "--scenario",
        "letter-2026-06-12", "--set", "models=[northwind/aurora-4, northwind/aurora-4-mini]",
      ],
      in: PackageRoot.url
    )
    #expect(run.status == 0, "\(run.errors)")
    let guide = PackageRoot.url.appending(components: "docs", "guide", "scenarios.md")
    let page = try String(contentsOf: guide, encoding: .utf8)
    let walk = try #require(page.components(separatedBy: "\n## How near\n").first)
    let blocks = walk.components(separatedBy: "```text\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(blocks.count >= 2)
    for block in blocks { #expect(run.output.contains(block), "\(block)") }
  }

  @Test func `the pages of the rules are current`() throws {
    let docs = PackageRoot.url.appending(component: "docs")
    let scratch = try TemporaryFolder()
    let run = try Tool.run(["rules", "docs", scratch.url.path], in: PackageRoot.url)
    #expect(run.status == 0, "\(run.errors)")
    let made = try FileManager.default.subpathsOfDirectory(atPath: scratch.url.path)
      .filter { $0.hasSuffix(".md") }
    #expect(made.count >= 4)
    for path in made {
      try expectContent(try #require(scratch.text(path)), of: docs.appending(path: path))
    }
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: docs.appending(component: "rules").path
    )
    #expect(Set(kept.map { "rules/" + $0 }) == Set(made.filter { $0.hasPrefix("rules/") }))
  }

  /// Days on which many instruments change; on the last one everything is too old to trust.
  @Test(
    arguments: [
      "2025-03-01", "2025-12-01", "2026-06-20", "2026-11-23", "2027-01-02", "2027-08-03",
      "2027-12-03",
    ]
  )
  func `the force of every ruleset on a day is what is recorded`(_ day: String) throws {
    let run = try Tool.run(["rules", "list", "--as-of", day], in: PackageRoot.url)
    #expect(run.status == 0, "\(run.errors)")
    try expectSnapshot(run.output, named: "force-\(day).txt")
  }

  @Test func `the page of functions is current`() throws {
    let run = try Tool.run(["rules", "functions"], in: PackageRoot.url)
    #expect(run.status == 0, "\(run.errors)")
    let url = PackageRoot.url.appending(components: "docs", "rulesets", "functions.md")
    try expectContent(run.output, of: url)
  }

  @Test func `the page of products is current`() throws {
    let run = try Tool.run(["rules", "products"], in: PackageRoot.url)
    #expect(run.status == 0, "\(run.errors)")
    let url = PackageRoot.url.appending(components: "docs", "products.md")
    try expectContent(run.output, of: url)
  }

  @Test func `the README shows a part of the example's report`() throws {
    let root = PackageRoot.url
    let readme = try String(contentsOf: root.appending(component: "README.md"), encoding: .utf8)
    let report = try String(
      contentsOf: root.appending(components: "docs", "examples", "frontier-lab", "report.txt"),
      encoding: .utf8
    )
    let blocks = readme.components(separatedBy: "```text\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    let block = try #require(blocks.first)
    for part in block.components(separatedBy: "[…]\n") {
      #expect(report.contains(part), "not in report.txt:\n\(part)")
    }
  }

  @Test func `the smallest manifest of the guide loads and is judged`() throws {
    let guide = PackageRoot.url.appending(components: "docs", "guide", "README.md")
    let text = try String(contentsOf: guide, encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    let manifest = block.components(separatedBy: "```")[0]
      .components(separatedBy: "\n").map { $0.hasPrefix("   ") ? String($0.dropFirst(3)) : $0 }
      .joined(separator: "\n")
    let run = try Tool.run(["check", "-"], in: PackageRoot.url, input: manifest)
    #expect(run.status == 3, "\(run.errors)")
  }

  @Test func `the example of the authors' guide passes its own examples`() throws {
    let example = "docs/rulesets/example.yaml"
    let test = try Tool.run(["rules", "test", example], in: PackageRoot.url)
    #expect(test.status == 0, "\(test.output)")
    let check = try Tool.run(
      ["check", "docs/examples/hospital/manifest.yaml", "--ruleset", example],
      in: PackageRoot.url
    )
    #expect([0, 1, 3].contains(check.status), "\(check.errors)")
  }
}
