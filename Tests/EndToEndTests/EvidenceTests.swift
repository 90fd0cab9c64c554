import Foundation
import Glibc
import Testing

/// What a folder of cases cannot hold: standard input, pipes, and files that are too large.
struct EvidenceTests {
  private static let check = [
    "check", "manifest.yaml", "--ruleset", "ruleset.yaml", "--as-of", "2026-11-23", "--format",
    "json",
  ]

  /// A folder with a manifest that names one file as evidence.
  private static func folder(_ uri: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder.gap()
    let manifest = try #require(folder.text("manifest.yaml"))
    try folder.write(
      manifest + "evidence: [{id: e, kind: drill, uri: '\(uri)'}]\n",
      to: "manifest.yaml"
    )
    return folder
  }

  @Test func `a pipe is not waited for`() throws {
    let folder = try Self.folder("pipe")
    #expect(unsafe mkfifo(folder.url.appending(component: "pipe").path, 0o600) == 0)
    let run = try Tool.run(Self.check, in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("manifest.yaml:22:38: warning: 'pipe'"))
    #expect(run.errors.contains("it is a pipe and no file"))
    #expect(run.output.contains("it is a pipe and no file"))
  }

  @Test func `a file of five gigabytes is not read`() throws {
    let folder = try Self.folder("large.bin")
    try folder.write("", to: "large.bin")
    let file = try FileHandle(forWritingTo: folder.url.appending(component: "large.bin"))
    try file.truncate(atOffset: 5 << 30)
    try file.close()
    let run = try Tool.run(Self.check, in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("it is larger than the 268435456 bytes that are read"))
  }

  @Test func `a device is not read`() throws {
    let folder = try Self.folder("zero")
    let run = try Tool.run(Self.check + ["--evidence-root", "/dev"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("it is a device and no file"))
  }

  @Test func `evidence of standard input is read only where its folder is given`() throws {
    let folder = try Self.folder("drill.txt")
    try folder.write("test", to: "drill.txt")
    let manifest = try #require(folder.text("manifest.yaml"))
    let arguments = ["check", "-"] + Self.check.dropFirst(2)
    let alone = try Tool.run(arguments, in: folder.url, input: manifest)
    #expect(alone.output.contains("no folder of evidence is given"))
    let given = try Tool.run(
      arguments + ["--evidence-root", "."],
      in: folder.url,
      input: manifest
    )
    #expect(given.output.contains("\"without-digest\""))
    #expect(
      given.output.contains("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
    )
  }

  @Test func `the manifest's folder may be another one than that of the run`() throws {
    let folder = try Self.folder("drill.txt")
    try folder.write("test", to: "drill.txt")
    let path = folder.url.appending(component: "manifest.yaml").path
    let rules = folder.url.appending(component: "ruleset.yaml").path
    let run = try Tool.run(
      ["check", path, "--ruleset", rules, "--as-of", "2026-11-23", "--format", "json"],
      in: FileManager.default.temporaryDirectory
    )
    #expect(run.output.contains("\"without-digest\""))
  }
}
