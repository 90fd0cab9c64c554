import Foundation
import TestSupport
import Testing

struct HelpTests {
  private static let here = FileManager.default.temporaryDirectory

  @Test(arguments: [
    "", "check", "rules", "rules docs", "rules functions", "rules lint", "rules list", "rules lock",
    "rules products", "rules show", "rules test", "rules verify", "schema",
    "plan", "timeline",
    "simulate",
  ])
  func `help says what there is, with examples`(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let run = try Tool.run(words + ["--help"], in: Self.here)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("EXAMPLES"))
    let name = (["help"] + words).joined(separator: "-")
    try expectSnapshot(run.output, named: "\(name).txt")
  }

  @Test func `the version stands alone`() throws {
    let run = try Tool.run(["--version"], in: Self.here)
    #expect(run.status == 0)
    #expect(run.output.split(separator: ".").count == 3)
    #expect(run.output.hasSuffix("\n"))
  }

  @Test(arguments: [
    ["check"],
    ["check", "m.yaml", "--fail-on", "hihg"],
    ["check", "m.yaml", "--gate", "binding,comming"],
    ["check", "m.yaml", "--unknown", "maybe"],
    ["check", "m.yaml", "--min-assurance", "evidence"],
    ["check", "m.yaml", "--format", "sarif"],
    ["check", "m.yaml", "--as-of", "2026-02-30"],
    ["check", "m.yaml", "-o", "report"],
    ["check", "m.yaml", "-o", "a.md", "-o", "a.md"],
    ["check", "m.yaml", "--format", "text", "-o", "a.md"],
    ["check", "m.yaml", "--format", "json", "-o", "./m.yaml"],
    ["check", "m.yaml", "--rulset", "x"],
    ["chek", "m.yaml"],
    ["rules", "lsit"],
    ["rules", "lock"],
    ["rules", "show"],
    ["schema", "manifst"],
  ])
  func `wrong usage ends with 2, says why on standard error and writes nothing`(
    _ arguments: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(folder.names.isEmpty)
    let name = arguments.joined(separator: "-").replacing(/[ ,\/-]+/, with: "-")
    try expectSnapshot(run.errors, named: "usage-\(name).txt")
  }
}
