import JSONText
import ReadinessModel
import YAMLTree

/// Holds a changed document against the one before and the changes: what they do not name says the same as before.
enum EditCheck {
  /// Whether a node says what the changes make of another one; no deeper than the tree of changes.
  static func holds(
    _ new: Node,
    _ old: Node,
    _ tree: EditTree,
    _ type: EditType
  ) throws(ManifestEditFault) -> Bool {
    if tree.edits.isEmpty, tree.below.isEmpty { return saysTheSame(new, old) }
    if tree.edits.isEmpty, new.kind == old.kind, new.kind == .mapping {
      return try holds(mapping: new, old, tree, type)
    }
    if tree.edits.isEmpty, new.kind == old.kind, new.kind == .list {
      return try holds(list: new, old, tree, type)
    }
    let intended = try tree.applied(to: JSONValue(exactly: old).stated, type)
    return JSONValue(exactly: new).withKeysInOrder() == intended.withKeysInOrder()
  }

  private static func holds(
    mapping new: Node,
    _ old: Node,
    _ tree: EditTree,
    _ type: EditType
  ) throws(ManifestEditFault) -> Bool {
    var isNew = 0
    for entry in new.entries {
      let branch = tree.below.first { entry.key.hasText($0.step) }
      // A merge key may have brought a key in at another place of its mapping.
      let before = old.entries.first { saysTheSame($0.key, entry.key) }?.value
      guard let branch else {
        guard let before, saysTheSame(entry.value, before) else { return false }
        continue
      }
      guard let inner = type.field(branch.step) else { return false }
      if let before {
        guard try holds(entry.value, before, branch.tree, inner) else { return false }
      } else {
        isNew += 1
        let intended = try branch.tree.applied(to: nil, inner)
        let value = JSONValue(exactly: entry.value)
        guard value.withKeysInOrder() == intended.withKeysInOrder() else { return false }
      }
    }
    let missing = tree.below.filter { new[$0.step] == nil }
    return missing.isEmpty && new.entries.count == old.entries.count + isNew
  }

  private static func holds(
    list new: Node,
    _ old: Node,
    _ tree: EditTree,
    _ type: EditType
  ) throws(ManifestEditFault) -> Bool {
    let (before, after) = (Array(old.elements), Array(new.elements))
    guard before.count == after.count, let element = type.element else { return false }
    var trees: [Int: EditTree] = [:]
    for branch in tree.below {
      guard let place = element.place(of: branch.step, in: before) else { return false }
      trees[place] = branch.tree
    }
    for number in before.indices {
      if let tree = trees[number] {
        guard try holds(after[number], before[number], tree, element.type) else { return false }
      } else if !saysTheSame(after[number], before[number]) {
        return false
      }
    }
    return true
  }

  /// Whether two nodes say the same, in the same order, however it is written.
  static func saysTheSame(_ left: Node, _ right: Node) -> Bool {
    let (one, other) = (left.document, right.document)
    let count = Int(left.record.next) - left.index
    guard Int(right.record.next) - right.index == count else { return false }
    for offset in 0..<count {
      let (a, b) = (one.records[left.index + offset], other.records[right.index + offset])
      guard a.kind == b.kind, a.resolved == b.resolved,
        Int(a.next) - left.index == Int(b.next) - right.index,
        one.textBytes(of: a).elementsEqual(other.textBytes(of: b))
      else { return false }
    }
    return true
  }
}

extension JSONValue {
  /// The value with the keys of each object in order; both the program's and a document's have a bounded depth.
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
