import Foundation
import TestSupport
import Testing

struct OutputTests {
  private static let check = [
    "check", "manifest.yaml", "--ruleset", "ruleset.yaml", "--as-of", "2026-11-23",
  ]

  @Test func `files get the format of their endings, and standard output gets nothing`() throws {
    let folder = try TemporaryFolder.gap()
    let outputs = ["-o", "report.md", "-o", "report.json", "-o", "report.txt"]
    let run = try Tool.run(Self.check + outputs, in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.isEmpty)
    #expect(folder.text("report.md")?.hasPrefix("# Readiness") == true)
    #expect(folder.text("report.json")?.hasPrefix("{") == true)
    #expect(folder.text("report.txt")?.hasPrefix("readiness · ") == true)
    #expect(folder.names.count == 5)
  }

  @Test func `a minus writes to standard output beside a file`() throws {
    let folder = try TemporaryFolder.gap()
    let run = try Tool.run(Self.check + ["-o", "report.md", "-o", "-"], in: folder.url)
    #expect(run.output.hasPrefix("readiness · "))
    #expect(folder.text("report.md") != nil)
  }

  @Test func `where one file cannot be written none is`() throws {
    let folder = try TemporaryFolder.gap()
    try folder.write("kept", to: "old.md")
    let outputs = ["-o", "old.md", "-o", "new.json", "-o", "missing/report.md"]
    let run = try Tool.run(Self.check + outputs, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("missing/report.md"))
    #expect(folder.text("old.md") == "kept")
    #expect(folder.names == ["manifest.yaml", "old.md", "ruleset.yaml"])
  }

  @Test func `a folder in the place of one file keeps the others from being written`() throws {
    let folder = try TemporaryFolder.gap()
    let name = folder.url.appending(component: "folder.md")
    try FileManager.default.createDirectory(at: name, withIntermediateDirectories: true)
    let run = try Tool.run(Self.check + ["-o", "new.json", "-o", "folder.md"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("folder.md"))
    #expect(folder.names == ["folder.md", "manifest.yaml", "ruleset.yaml"])
  }

  @Test func `a device is written as it is`() throws {
    let folder = try TemporaryFolder.gap()
    let outputs = ["-o", "/dev/stdout", "--format", "markdown"]
    let run = try Tool.run(Self.check + outputs, in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("# Readiness"))
  }

  @Test func `a file behind a link is replaced, and the link stays`() throws {
    let folder = try TemporaryFolder.gap()
    try folder.write("old", to: "real.md")
    let link = folder.url.appending(component: "link.md")
    try FileManager.default.createSymbolicLink(
      atPath: link.path,
      withDestinationPath: "real.md"
    )
    _ = try Tool.run(Self.check + ["-o", "link.md"], in: folder.url)
    #expect(folder.text("real.md")?.hasPrefix("# Readiness") == true)
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: link.path)
    #expect(target == "real.md")
  }

  @Test func `nothing is written where the manifest does not load`() throws {
    let folder = try TemporaryFolder.gap()
    try folder.write("manifest: 1\n", to: "manifest.yaml")
    let run = try Tool.run(Self.check + ["-o", "report.md", "-o", "-"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(folder.names == ["manifest.yaml", "ruleset.yaml"])
  }

  @Test func `standard input is judged as the file is`() throws {
    let folder = try TemporaryFolder.gap()
    let manifest = try #require(folder.text("manifest.yaml"))
    let check = Self.check + ["--format", "json"]
    let file = try Tool.run(check, in: folder.url)
    let arguments = ["check", "-"] + check.dropFirst(2)
    let input = try Tool.run(arguments, in: folder.url, input: manifest)
    #expect(input.status == 1)
    #expect(input.output.replacing("<stdin>", with: "manifest.yaml") == file.output)
  }

  @Test func `a reader that goes early does not change how the run ends`() throws {
    let folder = try TemporaryFolder.gap()
    let words = Self.check + ["--all", "--format", "json"]
    let command = ([Tool.url.path] + words).map { "'\($0)'" }.joined(separator: " ")
    let run = try Tool.run(
      ["-c", "\(command) | true; exit ${PIPESTATUS[0]}"],
      in: folder.url,
      executable: URL(filePath: "/bin/bash")
    )
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
  }

  @Test func `a full device ends with 2`() throws {
    let folder = try TemporaryFolder.gap()
    let command = ([Tool.url.path] + Self.check).map { "'\($0)'" }.joined(separator: " ")
    let run = try Tool.run(
      ["-c", "\(command) > /dev/full"],
      in: folder.url,
      executable: URL(filePath: "/bin/bash")
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("standard output"))
  }

  @Test func `the binary alone in an empty folder has the bundled rulesets`() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(component: "readiness")
    try FileManager.default.copyItem(at: Tool.url, to: copy)
    let run = try Tool.run(["rules", "list"], in: folder.url, executable: copy)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("us-ofac-sanctions"))
    #expect(run.output.contains("binding"))
  }
}
