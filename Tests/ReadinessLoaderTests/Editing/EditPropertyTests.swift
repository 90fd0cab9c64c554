import Foundation
import JSONText
import ReadinessLoader
import ReadinessModel
import SourceText
import TestSupport
import Testing
import YAMLTree

/// Whatever is changed: the text says afterwards what it said before and the changes, and all other lines are the same.
struct EditPropertyTests {
  private static let mark = "planned, not a fact"

  /// The same manifest in several layouts.
  enum Layout: String, CaseIterable, Sendable {
    case asItIs, carriageReturns, withoutLastBreak, withByteOrderMark, compactJSON, prettyJSON

    func text(_ source: SourceFile) throws -> String {
      let text = String(decoding: source.bytes, as: UTF8.self)
      switch self {
      case .asItIs: return text
      case .carriageReturns: return text.replacing("\n", with: "\r\n")
      case .withoutLastBreak: return text.hasSuffix("\n") ? String(text.dropLast()) : text
      case .withByteOrderMark: return "\u{FEFF}" + text
      case .compactJSON, .prettyJSON:
        var writer = JSONWriter(self == .compactJSON ? .compact : .pretty)
        JSONValue(exactly: try EditCase.document(source).root).write(to: &writer)
        return String(decoding: writer.finish(), as: UTF8.self)
      }
    }
  }

  private static func examples() throws -> [SourceFile] {
    let folder = TestFiles.root.appending(components: "docs", "examples")
    let files = TestFiles.files(below: folder, named: "manifest.yaml")
    #expect(files.count >= 6)
    return try files.map { try TestFiles.source($0, as: $0.path) }
  }

  @Test(arguments: Layout.allCases)
  func `changes of the examples are what they say they are`(_ layout: Layout) throws {
    var made = 0
    var refused = 0
    for source in try Self.examples() {
      let text = try layout.text(source)
      let document = try EditCase.document(text)
      let before = JSONValue(exactly: document.root)
      var edits = RandomEdits(seed: 11, of: before)
      for _ in 0..<25 {
        let edits = edits.next()
        if try Self.check(edits, text, document, before) { made += 1 } else { refused += 1 }
      }
    }
    #expect(made > 100)
    #expect(refused < made / 2)
  }

  @Test(.enabled(if: SharedFolder.has("real"), "needs the test data in ../shared"))
  func `new keys of real files leave the rest as it is`() throws {
    var made = 0
    let edits = [
      ManifestEdit(.set, "organization/name", .string("A: B")),
      ManifestEdit(.add, "organization/roles", .string("deployer")),
      ManifestEdit(.set, "declared/date", .string("2026-01-31")),
    ]
    for ending in [".yaml", ".yml", ".json"] {
      for file in TestFiles.files(below: SharedFolder.url.appending(path: "real"), named: ending) {
        let source = try TestFiles.source(file, as: file.lastPathComponent)
        let parsed = YAMLParser().parse(source)
        guard source.bytes.count < 200_000, parsed.diagnostics.isEmpty,
          let documents = parsed.value, documents.count == 1,
          documents[0].root.kind == .mapping
        else { continue }
        let text = String(decoding: source.bytes, as: UTF8.self)
        let before = JSONValue(exactly: documents[0].root)
        #expect(try Self.check(edits, text, documents[0], before), "\(file.path)")
        made += 1
      }
    }
    #expect(made > 40)
  }

  /// Makes changes and holds the text against them; false where they are rightly refused.
  private static func check(
    _ edits: [ManifestEdit],
    _ text: String,
    _ document: Document,
    _ before: JSONValue
  ) throws -> Bool {
    let expected = PlainEdits.applied(edits, to: before)
    let changed = ManifestEditor.apply(edits, to: document, mark: mark)
    guard let expected else {
      #expect(throws: ManifestEditFault.self, "\(edits)") { try changed.get() }
      return false
    }
    let after = String(decoding: try changed.get(), as: UTF8.self)
    let read = JSONValue(exactly: try EditCase.document(after).root)
    #expect(read == expected, "\(edits)")
    let isJSON = text.hasPrefix("{")
    if isJSON {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(after.utf8)) }
      return true
    }
    let (old, new) = (lines(of: text), lines(of: after))
    let untouched = new.filter { !$0.hasSuffix("# \(mark)") }
    #expect(isSubsequence(untouched, of: old), "\(edits)")
    let touched = touched(by: edits, document)
    let kept = old.enumerated().filter { !touched.contains($0.offset) }
    #expect(isSubsequence(kept.map(\.element), of: new), "\(edits)")
    return true
  }

  /// The lines of a text without their ends; that of the last counts as none.
  private static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  private static func isSubsequence(_ part: [Substring], of whole: [Substring]) -> Bool {
    var left = part[...]
    for line in whole where line == left.first { left = left.dropFirst() }
    return left.isEmpty
  }

  /// The lines, from 0, on which changes may leave something: those of a value that is replaced, and of a single line that
  /// gets a key.
  private static func touched(by edits: [ManifestEdit], _ document: Document) -> Set<Int> {
    var touched: Set<Int> = []
    for edit in edits {
      var node = document.root
      var isWhole = true
      for step in edit.path.split(separator: "/").map(String.init) {
        let next =
          node[step] ?? node.elements.first {
            $0["id"]?.text == step || $0["segment"]?.text == step
          }
          ?? Int(step).flatMap { Array(node.elements).dropFirst($0).first }
        guard let next else {
          isWhole = false
          break
        }
        node = next
      }
      let first = node.span.position.line - 1
      let last = node.span.endPosition.line - 1
      if isWhole {
        // The key stands on the line before the lines of a block.
        touched.formUnion(max(0, first - 1)...max(first, last))
      } else if node.kind == .scalar || node.span.text.hasPrefix("{") {
        touched.formUnion(first...max(first, last))
      }
    }
    return touched
  }
}
