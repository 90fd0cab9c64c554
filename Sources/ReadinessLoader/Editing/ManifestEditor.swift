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
/// What is new is written on one line. A place that an alias or a merge key shares with others is not changed. The
/// text is read again before it is returned, so that it says what was there before and the changes, and nothing else.
package enum ManifestEditor {
  /// The text after changes; with a mark, each line that was written or changed ends in a comment that says it.
  ///
  /// JSON gets no marks, nor does a line that ends inside of a text.
  package static func apply(
    _ edits: [ManifestEdit],
    to document: Document,
    mark: String? = nil
  ) -> Result<[UInt8], ManifestEditFault> {
    do throws(ManifestEditFault) {
      return .success(try changed(edits, document, mark: mark))
    } catch {
      return .failure(error)
    }
  }

  private static func changed(
    _ edits: [ManifestEdit],
    _ document: Document,
    mark: String?
  ) throws(ManifestEditFault) -> [UInt8] {
    for edit in edits {
      if let reason = edit.limitReason { throw ManifestEditFault(edit, reason) }
    }
    let bytes = document.file.bytes
    let start = bytes[document.file.contentStart...].first { $0 > UInt8(ascii: " ") }
    let isJSON = start == UInt8(ascii: "{") || start == UInt8(ascii: "[")
    let tree = EditTree(edits)
    let splices = try TextChanges(tree, of: document, isJSON: isJSON).splices
    guard !splices.isEmpty else { return bytes }
    guard let result = splices.applied(to: bytes), let new = read(result.bytes, as: document),
      try EditCheck.holds(new.root, document.root, tree, .manifest)
    else { throw fault(of: edits, document) }
    guard let mark, !isJSON else { return result.bytes }
    let marked = result.marked(mark, in: new)
    guard let same = read(marked, as: document), EditCheck.saysTheSame(same.root, new.root) else {
      return result.bytes
    }
    return marked
  }

  /// The document of a text; nil where it is no single one.
  private static func read(_ text: [UInt8], as old: Document) -> Document? {
    let parsed = YAMLParser().parse(SourceFile(name: old.file.name, bytes: text))
    guard !parsed.hasErrors, let documents = parsed.value, documents.count == 1 else { return nil }
    return documents[0]
  }

  /// The first of some changes that cannot be made by itself, or else the first of all.
  private static func fault(
    of edits: [ManifestEdit],
    _ document: Document
  ) -> ManifestEditFault {
    if edits.count > 1 {
      for edit in edits {
        if case .failure(let fault) = apply([edit], to: document) { return fault }
      }
    }
    let isShared =
      document.records.contains { $0.standsForAlias }
      || document.file.bytes.contains(UInt8(ascii: "&"))
    return ManifestEditFault(
      edits.first ?? ManifestEdit(.set, "", .null),
      isShared
        ? "an alias or a merge key shares the place with others"
        : "the text around the place does not allow it"
    )
  }
}

extension ManifestEdit {
  /// The most steps of a path, and the deepest value; a schema is far less deep.
  private static let maximumDepth: Int = 64

  /// What is beyond a limit of changes, if anything is.
  fileprivate var limitReason: String? {
    let slashes = path.utf8.lazy.filter { $0 == UInt8(ascii: "/") }.count
    if slashes >= Self.maximumDepth { return "the path is too long" }
    return value.isWritable(depth: Self.maximumDepth)
      ? nil : "the value is too deep, or a number in it has no end"
  }
}

extension JSONValue {
  /// Whether a value is no deeper than it may be, and each number finite.
  fileprivate func isWritable(depth: Int) -> Bool {
    guard depth > 0 else { return false }
    switch self {
    case .double(let number): return number.isFinite
    case .array(let elements): return elements.allSatisfy { $0.isWritable(depth: depth - 1) }
    case .object(let members):
      return members.allSatisfy { $0.value.isWritable(depth: depth - 1) }
    case .null, .bool, .int, .string: return true
    }
  }
}
