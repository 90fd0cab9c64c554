import JSONText
import ReadinessModel

/// The changes that a plan considers, each once, by number.
struct ChangeTable {
  private(set) var changes: [PlannedChange] = []
  private var numbers: [Key: Int] = [:]

  /// What makes a change the same: what it writes, or where it writes nothing its words.
  private struct Key: Hashable {
    let kind: PlannedChange.Kind
    let path: String
    let edits: [ManifestEdit]
    let text: String
  }

  /// How many changes there are that write something.
  var candidates: Int { changes.count { !$0.edits.isEmpty } }

  /// The number of a change; one that writes the same is the same, whoever asks for it.
  mutating func number(of change: PlannedChange) -> Int {
    let writes = !change.edits.isEmpty
    let key = Key(
      kind: writes ? .change : change.kind,
      path: writes ? "" : change.path,
      edits: change.edits,
      text: writes ? "" : change.text
    )
    if let known = numbers[key] {
      // A statement that is also a remedy takes the work that the remedy takes.
      if changes[known].kind == .state, change.kind == .change { changes[known] = change }
      return known
    }
    numbers[key] = changes.count
    changes.append(change)
    return changes.count - 1
  }

  /// What a set of changes writes, outer places before those inside them.
  func edits(of set: Set<Int>) -> [ManifestEdit] {
    var edits: [ManifestEdit] = []
    for number in set.sorted() {
      for edit in changes[number].edits where !edits.contains(edit) { edits.append(edit) }
    }
    // Stable, so that what stands side by side keeps its order.
    return edits.enumerated().sorted { left, right in
      let (a, b) = (left.element.path.utf8.count, right.element.path.utf8.count)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  /// Whether a set of changes writes a place, by itself or with what is around it.
  func writes(_ path: String, in set: Set<Int>) -> Bool {
    set.contains { number in
      changes[number].edits.contains { Self.isAt($0.path, orAbove: path) }
    }
  }

  /// Whether one change undoes what the other does.
  func conflict(_ left: Int, _ right: Int) -> Bool {
    changes[left].edits.contains { mine in
      changes[right].edits.contains { Self.conflict(mine, $0) }
    }
  }

  private static func conflict(_ left: ManifestEdit, _ right: ManifestEdit) -> Bool {
    if left.path == right.path {
      if left == right { return false }
      return left.operation == .set || left.operation != right.operation
    }
    return overwrites(left, right) || overwrites(right, left)
  }

  /// Whether the inner edit writes over something that the outer one writes.
  private static func overwrites(_ outer: ManifestEdit, _ inner: ManifestEdit) -> Bool {
    guard isAt(outer.path, orAbove: inner.path) else { return false }
    var value = outer.value
    for step in inner.path.dropFirst(outer.path.count).split(separator: "/") {
      guard let member = value.members.first(where: { $0.key == step }) else {
        // A value that is no object has no place for anything below it.
        return value.members.isEmpty
      }
      value = member.value
    }
    return value != inner.value
  }

  private static func isAt(_ outer: String, orAbove inner: String) -> Bool {
    inner == outer || inner.hasPrefix(outer + "/")
  }
}
