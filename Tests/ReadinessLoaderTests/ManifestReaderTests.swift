import ReadinessLoader
import ReadinessModel
import SourceText
import TestSupport
import Testing
import YAMLTree

struct ManifestReaderTests {
  private func read(_ text: String) throws -> Outcome<Manifest> {
    let catalog = try #require(TestFiles.catalog)
    return ManifestReader.read(SourceFile(name: "test.yaml", text: text), catalog: catalog)
  }

  private static let head = "manifest: 1\ndeclared:\norganization:\nmodels:\ndeployments:\n"

  @Test func `the least manifest loads`() throws {
    let manifest = try #require(try read(Self.head).value)
    #expect(manifest.sha256 == Digest.sha256(manifest.file.bytes))
    #expect(manifest.document.root["models"]?.isNull == true)
  }

  @Test(arguments: [
    "organization: {⟪nmae⟫: x}", "organization: {headquarters: ⟪\"U\\u004b\"⟫}",
    "organization: {us_person: ⟪yes⟫}", "models: [{id: m, eccn: ⟪4E091⟫}]",
    "models: [{⟪provider⟫: self}]", "models: [{id: é⟪⟫}]".replacing("é⟪⟫", with: "⟪é⟫"),
    "suppliers: [{id: a}, {id: ⟪a⟫}]", "suppliers: [{id: a, controlled_from: ⟪{serve: [US]}⟫}]",
    "models: [{id: m, training_flop: ⟪{at_least: 2, below: 2}⟫}]",
  ])
  func `a mistake is shown at its own place`(_ text: String) throws {
    let marked = MarkedText(text)
    let key = marked.text.prefix { $0 != ":" } + ":"
    let rest = Self.head.split(separator: "\n").filter { !$0.hasPrefix(key) }
    let outcome = try read(marked.text + "\n" + rest.joined(separator: "\n"))
    #expect(outcome.diagnostics.count == 1)
    guard case .span(let span)? = outcome.diagnostics.first?.place else {
      Issue.record("a mistake of a value has a span")
      return
    }
    #expect(span.range == marked.range)
  }

  @Test func `an alias may stand for a whole object`() throws {
    let outcome = try read(
      """
      manifest: 1
      declared: unknown
      organization: unknown
      models: []
      deployments:
        - {id: a, models: [], stage: preview, audience: [], controls: &controls {geo_block: none}}
        - {id: b, models: [], stage: preview, audience: [], controls: *controls}
        - {id: c, models: [], stage: preview, audience: [], controls: {<<: *controls, minutes: 4}}
      """
    )
    #expect(outcome.diagnostics.map(\.code) == ["schema.unknown-key"])
  }

  @Test func `a file full of mistakes ends in a thousand and one`() throws {
    let lines = (0..<3000).map { "  - {id: M\($0), provider: nobody, eccn: 4E091}\n" }
    let outcome = try read(
      "manifest: 1\ndeclared:\norganization:\ndeployments:\nmodels:\n" + lines.joined()
    )
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.count == 1001)
    #expect(outcome.diagnostics.contains { $0.code == "schema.too-many-mistakes" })
  }

  @Test func `ids are found among many`() throws {
    let count = 2000
    let models = (0..<count).map {
      "  - {id: m-\($0), derived_from: {model: m-\(count - 1 - $0)}}\n"
    }
    let outcome = try read(
      "manifest: 1\ndeclared:\norganization:\ndeployments:\nmodels:\n" + models.joined()
        + "  - {id: m-7}\n  - {id: last, derived_from: {model: m-\(count)}}\n"
    )
    #expect(
      outcome.diagnostics.map(\.code.description).sorted()
        == ["schema.dangling-reference", "schema.duplicate-id"]
    )
  }
}

struct CredentialTests {
  /// Made up, in the forms of well-known services.
  static let credentials: [String] = [
    "sk-proj-abcdefghij0123456789", "key is AKIAABCDEFGHIJ012345, keep it",
    "ghp_abcdefghijklmnopqrstuvwxyz0123456789", "hf_abcdefghijklmnopqrstuvwxyz012345",
    "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdef",
    "https://user:hunter22@host.example/path", "xoxb-123456789012-abcdefghijkl",
  ]

  @Test(arguments: credentials)
  func `a credential is reported and not shown`(_ text: String) throws {
    let catalog = try #require(TestFiles.catalog)
    let file = SourceFile(
      name: "test.yaml",
      text: "manifest: 1\ndeclared: {by: \"\(text)\"}\norganization:\nmodels:\ndeployments:\n"
    )
    let outcome = ManifestReader.read(file, catalog: catalog)
    #expect(outcome.diagnostics.map(\.code) == ["schema.credential"])
    #expect(!outcome.diagnostics.rendered.contains(text))
    #expect(outcome.diagnostics.rendered.contains("****"))
  }

  static let harmless: [String] = [
    "sk-learn-is-a-library-of-python", "https://host.example:8080/a@b:c", "AKIA", "skills",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "anthropic.claude-3-5-sonnet-20240620-v1:0", "task-0123456789012345678901234567890",
    "https://user:${PASSWORD}@host.example",
  ]

  @Test(arguments: harmless)
  func `other texts are none`(_ text: String) throws {
    let catalog = try #require(TestFiles.catalog)
    let file = SourceFile(
      name: "test.yaml",
      text: "manifest: 1\ndeclared: {by: \"\(text)\"}\norganization:\nmodels:\ndeployments:\n"
    )
    #expect(ManifestReader.read(file, catalog: catalog).diagnostics.rendered == "")
  }

  @Test func `a file that is no YAML does not show its credential either`() throws {
    let catalog = try #require(TestFiles.catalog)
    let file = SourceFile(name: "test.yaml", text: "a: {key: sk-proj-abcdefghij0123456789\nb: c\n")
    let text = ManifestReader.read(file, catalog: catalog).diagnostics.rendered
    #expect(text.contains("error"))
    #expect(!text.contains("abcdefghij"))
  }
}
