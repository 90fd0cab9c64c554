package import JSONText
package import YAMLTree

extension JSONValue {
  /// The value of a node, its blanks as null; trees have a bounded depth.
  package init(exactly node: Node) {
    switch node.kind {
    case .scalar:
      self =
        switch node.value {
        case .bool(let flag): .bool(flag)
        case .int(let number): .int(number)
        case .double(let number): .double(number)
        case .string(let text): .string(text)
        case .null, nil: .null
        }
    case .list: self = .array(node.elements.map { JSONValue(exactly: $0) })
    case .mapping:
      self = .object(
        node.entries.map { Member($0.key.text ?? "", JSONValue(exactly: $0.value)) }
      )
    }
  }

  /// The value that a node states; nil where it is unknown, and without what is unknown below it.
  package init?(stated node: Node) {
    switch node.kind {
    case .scalar:
      guard !UnknownText.isUnknown(node) else { return nil }
      self = JSONValue(exactly: node)
    case .list: self = .array(node.elements.compactMap { JSONValue(stated: $0) })
    case .mapping:
      self = .object(
        node.entries.compactMap { entry in
          guard let key = entry.key.text, let value = JSONValue(stated: entry.value) else {
            return nil
          }
          return Member(key, value)
        }
      )
    }
  }

  /// The members of an object; empty for anything else.
  package var members: [Member] {
    if case .object(let members) = self { return members }
    return []
  }
}
