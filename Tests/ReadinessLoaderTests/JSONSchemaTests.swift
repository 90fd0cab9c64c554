import Foundation
import JSONText
import ReadinessLoader
import ReadinessModel
import SourceText
import Testing
import YAMLTree

/// Compares the published JSON Schema with the loader, through an independent validator.
@Suite(.enabled(if: JSONSchemaValidator.isInstalled, "python3 with jsonschema is not installed"))
struct JSONSchemaTests {
  /// What only the loader can find.
  static let beyond: [String] = [
    "schema.dangling-reference", "schema.unknown-region", "manifest.users",
    "manifest.foreign-persons", "schema.duplicate-id", "waiver.lacks", "waiver.blank",
    "waiver.accepts-nothing", "waiver.accepts-no-value", "waiver.accepts-value-of-unknown",
  ]

  @Test func `the schemas are valid schemas`() throws {
    #expect(try JSONSchemaValidator.accepts([]) == [])
    #expect(try JSONSchemaValidator.accepts([], as: JSONSchemaExport.ruleset()) == [])
  }

  @Test func `what the ruleset's schema rejects does not load`() throws {
    let catalog = try #require(TestFiles.catalog)
    var files = try Fixture.all.filter { $0.group == "Rulesets" }.map { try $0.file() }
    let mistaken = files.count
    files += try TestFiles.rulesets.map { try TestFiles.source($0, as: $0.path) }
    files += ShippedFileTests.blocks.filter { $0.hasPrefix("ruleset:") }.map {
      SourceFile(name: "design.yaml", text: $0)
    }
    let documents = try files.map { try JSONDocument.value(of: $0) }
    let accepted = try JSONSchemaValidator.accepts(documents, as: JSONSchemaExport.ruleset())
    for (file, isAccepted) in zip(files, accepted) where !isAccepted {
      #expect(RulesetReader.read(file, catalog: catalog).hasErrors, "\(file.name)")
    }
    #expect(accepted.suffix(from: mistaken).allSatisfy { $0 })
    #expect(accepted.prefix(mistaken).count { !$0 } >= 8)
  }

  @Test func `both agree on the cases that a schema can express`() throws {
    try compare(Fixture.all.filter { $0.group == "Manifests" }) { isAccepted, isLoaded in
      isAccepted == isLoaded
    }
  }

  @Test func `only the loader finds what a schema cannot express`() throws {
    try compare(Fixture.all.filter { $0.group == "ManifestsBeyondJSONSchema" }) {
      isAccepted,
      isLoaded in isAccepted && !isLoaded
    }
  }

  @Test func `the schema accepts the manifests of the documentation`() throws {
    let folder = TestFiles.root.appending(path: "docs/examples")
    var files = try TestFiles.files(below: folder, named: "/manifest.yaml").map { url in
      try TestFiles.source(url, as: url.path)
    }
    files += ShippedFileTests.blocks.filter { $0.hasPrefix("manifest:") }.map {
      SourceFile(name: "design.yaml", text: $0)
    }
    let results = try JSONSchemaValidator.accepts(files.map { try JSONDocument.value(of: $0) })
    #expect(results.allSatisfy { $0 })
  }

  @Test func `both agree on every kind of value in every kind of field`() throws {
    let catalog = try #require(TestFiles.catalog)
    let probes = SchemaProbe.all
    #expect(probes.count > 2500)
    let accepted = try JSONSchemaValidator.accepts(probes.map(\.document))
    let count = accepted.count { $0 }
    #expect(count > 500 && count < accepted.count - 500)
    for (probe, isAccepted) in zip(probes, accepted) {
      var writer = JSONWriter(.compact)
      probe.document.write(to: &writer)
      let file = SourceFile(name: "probe.yaml", bytes: writer.finish())
      let codes = ManifestReader.read(file, catalog: catalog).diagnostics.map(\.code.description)
      let isLoaded = codes.isEmpty || (isAccepted && codes.allSatisfy(Self.beyond.contains))
      #expect(isAccepted == isLoaded, "\(probe.name): \(codes)")
    }
  }

  private func compare(_ fixtures: [Fixture], _ isRight: (Bool, Bool) -> Bool) throws {
    let catalog = try #require(TestFiles.catalog)
    let files = try fixtures.map { try $0.file() }
    let accepted = try JSONSchemaValidator.accepts(files.map { try JSONDocument.value(of: $0) })
    try #require(accepted.count == fixtures.count)
    for (index, fixture) in fixtures.enumerated() {
      let isLoaded = ManifestReader.read(files[index], catalog: catalog).value != nil
      #expect(isRight(accepted[index], isLoaded), "\(fixture.name): schema \(accepted[index])")
    }
  }
}

/// The validator of Python's package jsonschema.
enum JSONSchemaValidator {
  private static let script = """
    import json, sys, jsonschema
    given = json.load(sys.stdin)
    kind = jsonschema.Draft202012Validator
    kind.check_schema(given["schema"])
    validator = kind(given["schema"])
    print(json.dumps([validator.is_valid(document) for document in given["documents"]]))
    """

  static let isInstalled: Bool = (try? run("import jsonschema", Data())) != nil

  /// Which documents a schema accepts.
  static func accepts(
    _ documents: [JSONValue],
    as schema: JSONValue = JSONSchemaExport.manifest()
  ) throws -> [Bool] {
    var writer = JSONWriter(.compact)
    JSONValue.object([
      .init("schema", schema), .init("documents", .array(documents)),
    ]).write(to: &writer)
    return try JSONDecoder().decode([Bool].self, from: run(script, Data(writer.finish())))
  }

  private static func run(_ script: String, _ input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "readiness-\(UUID().uuidString).json")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
    return data
  }
}

/// A YAML document as JSON.
enum JSONDocument {
  static func value(of file: SourceFile) throws -> JSONValue {
    let document = try #require(YAMLParser().parse(file).value?.first)
    return value(of: document.root)
  }

  private static func value(of node: Node) -> JSONValue {
    switch node.kind {
    case .list: return .array(node.elements.map(value(of:)))
    case .mapping:
      return .object(node.entries.map { .init($0.key.text ?? "", value(of: $0.value)) })
    case .scalar:
      switch node.value {
      case .null, nil: return .null
      case .bool(let value): return .bool(value)
      case .int(let value): return .int(value)
      case .double(let value): return .double(value)
      case .string(let value): return .string(value)
      }
    }
  }
}
