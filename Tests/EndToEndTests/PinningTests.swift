import Foundation
import TestSupport
import Testing

/// Folders of rulesets that a lock file pins.
struct PinningTests {
  private static let check = [
    "check", "manifest.yaml", "--rulesets", "own", "--ruleset", "test-policy", "--as-of",
    "2026-11-23",
  ]

  /// A folder with a manifest and a folder `own` with one ruleset.
  private static func bundle() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.gap()
    let own = folder.url.appending(component: "own")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let rules = try #require(folder.text("ruleset.yaml"))
    try folder.write(rules, to: "own/rules.yaml")
    return folder
  }

  /// The same, pinned.
  private static func pinned() throws -> TemporaryFolder {
    let folder = try bundle()
    #expect(try Tool.run(["rules", "lock", "own"], in: folder.url).status == 0)
    return folder
  }

  @Test func `a folder is pinned, checked and judged`() throws {
    let folder = try Self.pinned()
    let lock = try #require(folder.text("own/readiness.lock"))
    #expect(lock.wholeMatch(of: /# readiness\.lock 1\n[0-9a-f]{64}  rules\.yaml\n/) != nil)
    let verified = try Tool.run(["rules", "verify", "own"], in: folder.url)
    #expect(verified.status == 0)
    #expect(verified.output == "own: 1 file is as pinned\n")
    let judged = try Tool.run(Self.check + ["--locked"], in: folder.url)
    #expect(judged.errors.isEmpty)
    #expect(judged.status == 1)
    let digest = String(lock.split(separator: "\n")[1].prefix(64))
    let json = try Tool.run(Self.check + ["--locked", "--format", "json"], in: folder.url)
    #expect(json.output.contains(digest))
    let markdown = try Tool.run(Self.check + ["-o", "report.md"], in: folder.url)
    #expect(markdown.errors.isEmpty)
    #expect(try #require(folder.text("report.md")).contains(digest))
    #expect(try Tool.run(["rules", "lock", "own"], in: folder.url).status == 0)
    #expect(folder.text("own/readiness.lock") == lock)
  }

  @Test(arguments: [
    ("a changed byte", "lock.changed-file", "own/readiness.lock:2:1"),
    ("a new file", "lock.unpinned-file", "own/more.yaml"),
    ("a missing file", "lock.missing-file", "own/readiness.lock:2:67"),
  ])
  func `what is not as pinned is named, refused when locked and warned of otherwise`(
    _ change: String,
    _ code: String,
    _ place: String
  ) throws {
    let folder = try Self.pinned()
    let rules = try #require(folder.text("own/rules.yaml"))
    switch change {
    case "a changed byte": try folder.write(rules + "\n", to: "own/rules.yaml")
    case "a new file":
      try folder.write(
        rules.replacing("ruleset: test-policy", with: "ruleset: more-rules"),
        to: "own/more.yaml"
      )
    default:
      try folder.write(rules, to: "own/moved.yaml")
      try FileManager.default.removeItem(at: folder.url.appending(component: "own/rules.yaml"))
    }
    let verified = try Tool.run(["rules", "verify", "own"], in: folder.url)
    #expect(verified.status == 1)
    #expect(verified.errors.contains("\(place): error: "))
    #expect(verified.errors.contains("[\(code)]"))
    let refused = try Tool.run(Self.check + ["--locked", "-o", "report.md"], in: folder.url)
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("\(place): error: "))
    #expect(refused.errors.contains("nothing was judged"))
    #expect(folder.text("report.md") == nil)
    let warned = try Tool.run(Self.check, in: folder.url)
    #expect(warned.status == 1)
    #expect(warned.errors.contains("\(place): warning: "))
  }

  @Test func `without a lock nothing is taken as pinned`() throws {
    let folder = try Self.bundle()
    let verified = try Tool.run(["rules", "verify", "own"], in: folder.url)
    #expect(verified.status == 2)
    #expect(verified.errors.contains("[lock.missing]"))
    let refused = try Tool.run(Self.check + ["--locked"], in: folder.url)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("[lock.missing]"))
    let file = ["check", "manifest.yaml", "--ruleset", "own/rules.yaml", "--locked"]
    let outside = try Tool.run(file, in: folder.url)
    #expect(outside.status == 2)
    #expect(outside.errors.contains("[lock.no-folder]"))
  }

  private static let digest = String(repeating: "0", count: 64)
  private static let header = "# readiness.lock 1\n"

  @Test(arguments: [
    ("", "lock.version", "1:1"),
    ("# readiness.lock 2\n", "lock.version", "1:1"),
    ("# readiness.lock 1\r\n", "lock.version", "1:1"),
    (header + "\n", "lock.entry", "2:1"),
    (header + "00  rules.yaml\n", "lock.entry", "2:1"),
    (header + String(repeating: "A", count: 64) + "  rules.yaml\n", "lock.entry", "2:1"),
    (header + digest + "0  rules.yaml\n", "lock.entry", "2:1"),
    (header + digest + " rules.yaml\n", "lock.entry", "2:1"),
    (header + digest + "  \n", "lock.path", "2:67"),
    (header + digest + "  rules.yaml\r\n", "lock.path", "2:67"),
    (header + digest + "  /etc/passwd\n", "lock.path", "2:67"),
    (header + digest + "  a/../../b.yaml\n", "lock.path", "2:67"),
    (header + digest + "  a//b.yaml\n", "lock.path", "2:67"),
    (header + digest + "  a.yaml\n" + digest + "  a.yaml\n", "lock.pinned-twice", "3:67"),
    (String(repeating: "#", count: (1 << 20) + 1), "lock.too-large", ""),
  ])
  func `a lock file that is none is told at its place`(
    _ text: String,
    _ code: String,
    _ position: String
  ) throws {
    let folder = try Self.bundle()
    try folder.write(text, to: "own/readiness.lock")
    let place = "own/readiness.lock" + (position.isEmpty ? "" : ":" + position)
    for arguments in [["rules", "verify", "own"], Self.check, Self.check + ["--locked"]] {
      let run = try Tool.run(arguments, in: folder.url)
      #expect(run.status == 2)
      #expect(run.errors.contains("\(place): error: "), "\(run.errors)")
      #expect(run.errors.contains("[\(code)]"), "\(run.errors)")
    }
  }

  @Test func `a lock that never ends is not read`() throws {
    let folder = try Self.bundle()
    let lock = folder.url.appending(component: "own/readiness.lock").path
    try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: "/dev/zero")
    let run = try Tool.run(["rules", "verify", "own"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("[file.not-regular]"))
  }

  @Test func `the digests of the bundled files are those of the files`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let printed = try Tool.run(["rules", "verify"], in: root)
    #expect(printed.status == 0)
    #expect(printed.output.split(separator: "\n").count > 50)
    let folder = try TemporaryFolder()
    try folder.write(printed.output, to: "digests.txt")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "sha256sum", "--check", "--strict", "--quiet",
      folder.url.appending(component: "digests.txt").path,
    ]
    process.currentDirectoryURL = root
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
