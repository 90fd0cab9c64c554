import ReadinessModel
import SourceText
import YAMLTree

/// A reference that can be looked up when all ids are known.
struct PendingReference {
  let record: Int
  let target: ReferenceTarget
  /// The words of the schema that may stand in its place.
  let words: Range<Int>
  /// The deployment that the reference stands in.
  let deployment: Int
}

extension SchemaValidator {
  /// The words that mean something else where an id may stand.
  static let reservedWords: [String] = ["all", "none", "self", "unknown"]

  /// Checks an object's own id and remembers it.
  mutating func checkIdentifier(_ role: ObjectRole, at index: Int, key: Int) {
    let record = records[index]
    guard record.kind == .scalar else {
      return report(
        .wrongType(found(index), expected: "an id", of: keyText(key), at: span(index))
      )
    }
    if checkCredential(at: index) { return }
    guard record.resolved == .string else {
      return report(
        .unquotedText(text(index), record.resolved, of: keyText(key), at: span(index))
      )
    }
    let bytes = bytes(of: record)
    guard Self.isIdentifier(bytes) else {
      return report(.badIdentifier(text(index), at: span(index)))
    }
    if Self.reservedWords.contains(where: { isWord(record, $0) }) {
      return report(.reservedIdentifier(text(index), at: span(index)))
    }
    let scope: IdentifierTable.Scope =
      switch role {
      case .model: .model
      case .supplier: .supplier
      case .deployment: .deployment
      case .segment: .segment(deploymentCount)
      case .organization, .other: .list(currentList)
      }
    if let first = identifiers.insert(bytes, scope: scope, record: index, ordinal: deploymentCount)
    {
      report(.duplicateIdentifier(text(index), at: span(index), first: span(first.record)))
    }
  }

  /// Whether a text has the form of an id.
  static func isIdentifier(_ bytes: ArraySlice<UInt8>) -> Bool {
    func isWordByte(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    guard let first = bytes.first, isWordByte(first) else { return false }
    return bytes.allSatisfy { byte in
      isWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-")
    }
  }

  /// Checks the form of a reference; what it leads to is looked up at the end.
  mutating func checkReference(
    _ target: ReferenceTarget,
    _ words: Range<Int>,
    at index: Int,
    key: Int
  ) {
    let record = records[index]
    if !words.isEmpty, isAny(of: words, record) { return }
    guard record.resolved == .string else {
      return report(
        .unquotedText(text(index), record.resolved, of: keyText(key), at: span(index))
      )
    }
    references.append(
      PendingReference(record: index, target: target, words: words, deployment: deploymentCount)
    )
  }

  /// Looks up all references.
  mutating func resolveReferences() {
    for reference in references where !isFull {
      let bytes = bytes(of: records[reference.record])
      switch reference.target {
      case .model: resolve(reference, bytes, in: .model)
      case .supplier: resolve(reference, bytes, in: .supplier)
      case .deployment: resolve(reference, bytes, in: .deployment)
      case .segment: resolve(reference, bytes, in: .segment(reference.deployment))
      case .deploymentSegment: resolveSegment(reference, bytes)
      }
    }
  }

  private mutating func resolve(
    _ reference: PendingReference,
    _ bytes: ArraySlice<UInt8>,
    in scope: IdentifierTable.Scope
  ) {
    if identifiers.find(bytes, scope: scope) != nil || isLeftOut(bytes, scope) { return }
    let index = reference.record
    let near = nearMiss(text(index), in: scope, orAny: reference.words)
    report(.danglingReference(text(index), to: reference.target, near: near, at: span(index)))
  }

  /// `deployment/segment`.
  private mutating func resolveSegment(_ reference: PendingReference, _ bytes: ArraySlice<UInt8>) {
    let index = reference.record
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      return report(.segmentWithoutDeployment(text(index), at: span(index)))
    }
    guard let deployment = identifiers.find(bytes[..<slash], scope: .deployment) else {
      if isLeftOut(bytes[..<slash], .deployment) { return }
      let name = String(decoding: bytes[..<slash], as: UTF8.self)
      let near = nearMiss(name, in: .deployment)
      return report(.danglingReference(name, to: .deployment, near: near, at: span(index)))
    }
    let scope = IdentifierTable.Scope.segment(deployment.ordinal)
    let rest = bytes[(slash + 1)...]
    if identifiers.find(rest, scope: scope) != nil || isLeftOut(rest, scope) { return }
    let name = String(decoding: rest, as: UTF8.self)
    let near = nearMiss(name, in: scope)
    report(.danglingReference(name, to: .segment, near: near, at: span(index)))
  }

  private mutating func nearMiss(
    _ text: String,
    in scope: IdentifierTable.Scope,
    orAny words: Range<Int> = 0..<0
  ) -> String? {
    guard nearMissesLeft > 0 else { return nil }
    nearMissesLeft -= 1
    let ids = identifiers.texts(in: scope).prefix(10_000)
    return NearMiss.nearest(to: text, among: ids + words.map { schema.text(ofWord: $0) })
  }

  /// Reports ids that a list of references names more than once.
  mutating func checkRepetition(in list: Int) {
    var item = list + 1
    while item < Int(records[list].next) {
      let record = records[item]
      if record.kind == .scalar, !isBlank(record) {
        let first = identifiers.insert(
          bytes(of: record),
          scope: .list(list),
          record: item,
          ordinal: 0
        )
        if let first {
          report(.repeatedReference(text(item), at: span(item), first: span(first.record)))
        }
      }
      item = Int(records[item].next)
    }
  }

  /// Whether an example may name this without giving it: its subject, or a kind of which it gives none.
  private func isLeftOut(_ bytes: ArraySlice<UInt8>, _ scope: IdentifierTable.Scope) -> Bool {
    guard mode == .excerpt else { return false }
    return bytes.elementsEqual("it".utf8) || !identifiers.holds(scope)
  }
}
