import Foundation
import TestSupport
import Testing

struct SchemaTests {
  /// Where python3 is found: as the tests themselves find it.
  private static let path: [String: String] = ProcessInfo.processInfo.environment
    .filter { $0.key == "PATH" }

  private static let hasValidator: Bool = {
    let folder = FileManager.default.temporaryDirectory
    let run = try? Tool.run(
      ["python3", "-c", "import jsonschema"],
      in: folder,
      environment: Self.path,
      executable: URL(filePath: "/usr/bin/env")
    )
    return run?.status == 0
  }()

  private static let program = """
    import json, sys, jsonschema
    jsonschema.Draft202012Validator.check_schema(json.load(sys.stdin))
    """

  @Test(
    .enabled(if: hasValidator, "needs python3 with jsonschema"),
    arguments: ["manifest", "ruleset", "scenario", "report", "simulation", "plan", "timeline"]
  )
  func `a published schema is a JSON Schema of 2020-12`(_ name: String) throws {
    let folder = FileManager.default.temporaryDirectory
    let schema = try Tool.run(["schema", name], in: folder)
    #expect(schema.status == 0)
    #expect(schema.output.contains("https://json-schema.org/draft/2020-12/schema"))
    let check = try Tool.run(
      ["python3", "-c", Self.program],
      in: folder,
      input: schema.output,
      environment: Self.path,
      executable: URL(filePath: "/usr/bin/env")
    )
    #expect(check.status == 0, "\(check.errors)")
  }
}
