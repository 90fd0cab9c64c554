import Foundation
import Testing

struct WaiverDraftTests {
  private static let check = [
    "check", "manifest.yaml", "--ruleset", "ruleset.yaml", "--as-of", "2026-11-23",
    "--allow-simulated-gate",
  ]
  private static let write = check + ["--write-waiver", "waivers.yaml"]
  private static let read = check + ["--waivers", "waivers.yaml"]

  @Test func `a draft waives what was found once somebody has filled it in`() throws {
    let folder = try TemporaryFolder.gap()
    let run = try Tool.run(Self.write, in: folder.url)
    #expect(run.status == 1)
    let draft = try #require(folder.text("waivers.yaml"))
    let blank = try Tool.run(Self.read, in: folder.url)
    #expect(blank.status == 2)
    for key in ["reason", "approved_by", "expires"] { #expect(blank.errors.contains("'\(key)'")) }
    let filled = draft.replacing("reason:", with: "reason: Small.")
      .replacing("approved_by:\n", with: "approved_by: J. Doe\n")
      .replacing("expires:\n", with: "expires: 2026-12-31\n")
    try folder.write(filled, to: "waivers.yaml")
    #expect(try Tool.run(Self.read, in: folder.url).status == 0)
  }

  @Test func `a draft never replaces a file without being told to`() throws {
    let folder = try TemporaryFolder.gap()
    try folder.write("kept", to: "waivers.yaml")
    let refused = try Tool.run(Self.write, in: folder.url)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--force"))
    #expect(folder.text("waivers.yaml") == "kept")
    #expect(try Tool.run(Self.write + ["--force"], in: folder.url).status == 1)
    #expect(folder.text("waivers.yaml")?.contains("rule:") == true)
  }

  @Test func `a draft is of one manifest`() throws {
    let folder = try TemporaryFolder.gap()
    try folder.write(folder.text("manifest.yaml") ?? "", to: "second.yaml")
    let run = try Tool.run(Self.write + ["second.yaml"], in: folder.url)
    #expect(run.status == 2)
    #expect(folder.text("waivers.yaml") == nil)
  }

  @Test func `more waivers than findings can name are an input error`() throws {
    let folder = try TemporaryFolder.gap()
    let waiver =
      "{rule: a/b, subject: c, covers: unknown, reason: d, approved_by: e, expires: 2027-03-31, "
      + "accepted: [{path: f}]}"
    let many = String(repeating: "  - \(waiver)\n", count: 10_000)
    try folder.write("waivers:\n" + many, to: "many.yaml")
    let files = (1...6).flatMap { _ in ["--waivers", "many.yaml"] }
    let run = try Tool.run(Self.check + files, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("many.yaml: error: with this file there are more than 50000"))
    #expect(run.output.isEmpty)
  }

  @Test func `--force goes with --write-waiver`() throws {
    let folder = try TemporaryFolder.gap()
    let run = try Tool.run(Self.check + ["--force"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }
}
