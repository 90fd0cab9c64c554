import JSONText
import ReadinessLoader
import ReadinessModel
import SourceText
import Testing
import YAMLTree

/// A text before and after some changes.
struct EditCase: CustomTestStringConvertible, Sendable {
  let name: String
  let before: String
  let edits: [ManifestEdit]
  let after: String
  let mark: String?
  var testDescription: String { name }

  init(
    _ name: String,
    _ before: String,
    _ edits: [ManifestEdit],
    _ after: String,
    mark: String? = nil
  ) {
    self.name = name
    self.before = before
    self.edits = edits
    self.after = after
    self.mark = mark
  }

  /// Makes the changes and compares the text.
  func check() throws {
    let changed = ManifestEditor.apply(edits, to: try Self.document(before), mark: mark)
    let text = String(decoding: try changed.get(), as: UTF8.self)
    #expect(text == after)
  }

  /// The only document of a text without mistakes.
  static func document(_ text: String) throws -> Document {
    try document(SourceFile(name: "manifest.yaml", text: text))
  }

  /// The only document of a file without mistakes.
  static func document(_ file: SourceFile) throws -> Document {
    let parsed = YAMLParser().parse(file)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    return try #require(parsed.value?.first)
  }
}

/// `set` of a path to a text.
func set(_ path: String, _ text: String) -> ManifestEdit {
  ManifestEdit(.set, path, .string(text))
}

/// `set` of a path to a value.
func set(_ path: String, _ value: JSONValue) -> ManifestEdit { ManifestEdit(.set, path, value) }

/// `add` of texts to the list at a path.
func add(_ path: String, _ texts: String...) -> ManifestEdit {
  ManifestEdit(.add, path, .array(texts.map(JSONValue.string)))
}

/// `remove` of texts from the list at a path.
func remove(_ path: String, _ texts: String...) -> ManifestEdit {
  ManifestEdit(.remove, path, .array(texts.map(JSONValue.string)))
}
