import Foundation
import ReadinessModel
import Testing

struct ManifestSchemaTests {
  /// Every object below one, each once.
  static func objects(below root: ObjectSchema) -> [ObjectSchema] {
    var found: [ObjectSchema] = []
    func add(_ type: FieldType) {
      switch type {
      case .object(let schema): add(schema)
      case .list(let element, _): add(element)
      default: break
      }
    }
    func add(_ schema: ObjectSchema) {
      if found.contains(where: { $0.name == schema.name }) { return }
      found.append(schema)
      for field in schema.fields { add(field.type) }
    }
    add(root)
    return found
  }

  static let all: [ObjectSchema] =
    objects(below: ManifestSchema.manifest) + objects(below: RulesetSchema.ruleset)
    + [RulesetSchema.parameter, RulesetSchema.given]

  @Test func `an object's name stands for one object`() {
    for name in Set(Self.all.map(\.name)) {
      #expect(Set(Self.all.filter { $0.name == name }).count == 1, "\(name)")
    }
  }

  @Test(arguments: all)
  func `keys are snake case and written once`(_ schema: ObjectSchema) {
    #expect(schema.fields.count <= 64)
    #expect(Set(schema.fields.map(\.name)).count == schema.fields.count)
    for field in schema.fields {
      let isSnakeCase = field.name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
      }
      #expect(isSnakeCase, "\(field.name)")
    }
    if let shorthand = schema.shorthand {
      #expect(schema.fields.contains { $0.name == shorthand })
    }
  }

  @Test(arguments: all)
  func `everything is documented in sentences`(_ schema: ObjectSchema) {
    #expect(schema.documentation.hasSuffix("."))
    for field in schema.fields {
      #expect(field.documentation.hasSuffix("."), "\(field.name)")
      #expect(field.question?.hasSuffix("?") ?? true, "\(field.name)")
      var type = field.type
      if case .list(let element, _) = type { type = element }
      guard case .enumeration(let words) = type else { continue }
      #expect(Set(words.values.map(\.name)).count == words.values.count, "\(words.name)")
      #expect(words.values.allSatisfy { $0.documentation.hasSuffix(".") }, "\(words.name)")
    }
  }

  @Test func `what must be written is what the design names`() {
    func written(_ schema: ObjectSchema) -> [String] {
      schema.fields.filter { $0.presence == .written }.map(\.name)
    }
    let objects = Self.objects(below: ManifestSchema.manifest)
    #expect(written(objects[0]) == ["declared", "organization", "models", "deployments"])
    for object in objects.dropFirst() {
      #expect(
        written(object) == (object.name == "Deployment" ? ["models", "stage", "audience"] : [])
      )
    }
  }

  @Test func `a control and its like has the status words of OSCAL, and none`() {
    for object in Self.all where object.shorthand != nil {
      guard case .enumeration(let words)? = object.fields.first?.type else {
        Issue.record("\(object.name) begins with its status")
        continue
      }
      #expect(
        words.values.map(\.name) == [
          "implemented", "partial", "planned", "alternative", "not-applicable", "none",
        ]
      )
    }
  }

  @Test func `the words of a ruleset are the cases of the model`() throws {
    let rule = try #require(Self.all.first { $0.name == "Rule" })
    let ruleset = RulesetSchema.ruleset
    let entry = try #require(Self.all.first { $0.name == "HistoryEntry" })
    let example = try #require(Self.all.first { $0.name == "Example" })
    func words(_ name: String, of schema: ObjectSchema) -> [String] {
      guard case .enumeration(let words)? = schema.fields.first(where: { $0.name == name })?.type
      else { return [] }
      return words.values.map(\.name).sorted()
    }
    #expect(words("nature", of: ruleset) == Ruleset.Nature.allCases.map(\.rawValue).sorted())
    #expect(words("is", of: entry) == HistoryEntry.State.allCases.map(\.rawValue).sorted())
    #expect(words("subject", of: rule) == SubjectKind.allCases.map(\.rawValue).sorted())
    #expect(words("severity", of: rule) == Rule.Severity.allCases.map(\.name).sorted())
    #expect(words("basis", of: rule) == Rule.Basis.allCases.map(\.rawValue).sorted())
    #expect(words("confidence", of: rule) == Rule.Confidence.allCases.map(\.rawValue).sorted())
    let verdicts = RuleExample.ExpectedVerdict.allCases.map(\.rawValue).sorted()
    #expect(words("verdict", of: example) == verdicts)
    let parameter = RulesetSchema.parameter
    #expect(words("type", of: parameter) == Parameter.ValueType.allCases.map(\.rawValue).sorted())
    #expect(words("kind", of: parameter) == Parameter.Kind.allCases.map(\.rawValue).sorted())
  }

  @Test func `the reference page is the one in the documentation`() throws {
    let url = TestFiles.root.appending(path: "docs/manifest-format.md")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(SchemaReference.markdown.utf8).write(to: url)
      return
    }
    let page = try? String(contentsOf: url, encoding: .utf8)
    #expect(page == SchemaReference.markdown, "RECORD_SNAPSHOTS=1 swift test, then read the diff")
  }
}
