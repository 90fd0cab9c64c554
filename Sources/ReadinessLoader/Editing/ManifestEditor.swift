import JSONText
package import ReadinessModel
import SourceText
package import YAMLTree

/// Why a change cannot be made to a text.
package struct ManifestEditFault: Error, Sendable, Hashable {
  /// The change.
  package let edit: ManifestEdit
  /// Why not, as a clause.
  package let reason: String

  init(_ edit: ManifestEdit, _ reason: String) {
    self.edit = edit
    self.reason = reason
  }
}

/// Changes the text of a manifest: what a change does not touch keeps every byte, its comments and its layout.
///
/// What is new is written on one line. A place that an alias or a merge key shares with others is not changed.
package enum ManifestEditor {
  /// The text after changes; with a mark, each line that was written or changed ends in a comment that says it.
  package static func apply(
    _ edits: [ManifestEdit],
    to document: Document,
    mark: String? = nil
  ) -> Result<[UInt8], ManifestEditFault> {
    let bytes = document.file.bytes
    let start = bytes[document.file.contentStart...].first { $0 > UInt8(ascii: " ") }
    let isJSON = start == UInt8(ascii: "{") || start == UInt8(ascii: "[")
    var changes = TextChanges(document, isJSON: isJSON)
    do throws(ManifestEditFault) {
      try changes.add(EditTree(edits), at: document.root, .manifest)
      let plain = changes.text()
      if changes.mayShare { try check(plain, edits, document) }
      guard let mark, !isJSON else { return .success(plain) }
      let marked = changes.text(mark: mark)
      // A comment may stand nowhere inside of a text over several lines.
      return .success(isSame(marked, as: plain) ? marked : plain)
    } catch {
      return .failure(error)
    }
  }

  /// Where a document has aliases, holds the changed text against the changed values: nothing else may have changed.
  private static func check(
    _ text: [UInt8],
    _ edits: [ManifestEdit],
    _ document: Document
  ) throws(ManifestEditFault) {
    guard let edit = edits.first else { return }
    let intended = try EditTree(edits).applied(to: JSONValue(exactly: document.root), .manifest)
    // A merge key may have brought a key in at another place of its mapping.
    guard content(of: text)?.withKeysInOrder() == intended.withKeysInOrder() else {
      throw ManifestEditFault(edit, "an alias or a merge key shares the place with others")
    }
  }

  private static func isSame(_ left: [UInt8], as right: [UInt8]) -> Bool {
    guard let one = content(of: left), let other = content(of: right) else { return false }
    return one == other
  }

  /// What a text says; nil where it is no single document.
  private static func content(of text: [UInt8]) -> JSONValue? {
    let parsed = YAMLParser().parse(SourceFile(name: "manifest", bytes: text))
    guard !parsed.hasErrors, let documents = parsed.value, documents.count == 1 else { return nil }
    return JSONValue(exactly: documents[0].root)
  }
}

extension JSONValue {
  /// The value with the keys of each object in order.
  fileprivate func withKeysInOrder() -> JSONValue {
    switch self {
    case .object(let members):
      let inOrder: [JSONValue.Member] = members.map {
        JSONValue.Member($0.key, $0.value.withKeysInOrder())
      }
      return .object(inOrder.sorted { $0.key < $1.key })
    case .array(let elements): return .array(elements.map { $0.withKeysInOrder() })
    case .null, .bool, .int, .double, .string: return self
    }
  }
}
