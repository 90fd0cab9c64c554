import JSONText
import ReadinessModel
import SourceText
import YAMLTree

/// Changes of a text at their places: what a tree of changes comes to in one document.
struct TextChanges {
  /// Where a node is written.
  struct Place {
    let node: Node
    /// The byte after the key, or after the dash, comma or bracket before an element.
    let lead: Int
    /// Whether it is the value of a key.
    let isValue: Bool
  }

  let layout: TextLayout
  let flow: FlowText
  var splices = TextSplices()

  /// Makes the changes of a tree.
  ///
  /// - Throws: The change that cannot be made.
  init(_ tree: EditTree, of document: Document, isJSON: Bool) throws(ManifestEditFault) {
    layout = TextLayout(document.file)
    flow = FlowText(isJSON: isJSON)
    let root = document.root
    let place = Place(node: root, lead: document.file.contentStart, isValue: false)
    try add(tree, at: place, .manifest)
  }

  /// Adds the changes of a place that is written, and of what is below it; no deeper than the tree of changes.
  mutating func add(
    _ tree: EditTree,
    at place: Place,
    _ type: EditType
  ) throws(ManifestEditFault) {
    let node = place.node
    let isSet = tree.edits.first?.operation == .set
    if node.record.standsForAlias, !isSet {
      throw tree.fault("what stands there is an alias of something that others share")
    }
    if tree.edits.isEmpty {
      switch node.kind {
      case .mapping: return try add(tree.below, to: node, type)
      case .list: return try add(tree.below, toList: node, type)
      case .scalar: if try expand(place, tree, type) { return }
      }
    } else if !isSet, node.kind == .list {
      return try changeList(tree, place, type)
    }
    replace(place, with: try tree.applied(to: JSONValue(exactly: node).stated, type))
  }

  // Mappings

  private mutating func add(
    _ below: [EditTree.Branch],
    to mapping: Node,
    _ type: EditType
  ) throws(ManifestEditFault) {
    var new: [(key: String, value: JSONValue)] = []
    for branch in below {
      let (step, tree) = (branch.step, branch.tree)
      guard let inner = type.field(step) else { throw tree.fault("nothing has its place there") }
      let entry = mapping.entries.first { $0.key.hasText(step) }
      // What a merge key brings in is written elsewhere: a key of its own goes before it.
      if let entry, layout.isInside(entry.key, mapping) {
        let place = Place(node: entry.value, lead: entry.key.span.end, isValue: true)
        try add(tree, at: place, inner)
      } else {
        let old = entry.map { JSONValue(exactly: $0.value) }
        new.append((step, try tree.applied(to: old?.stated, inner)))
      }
    }
    if !new.isEmpty { insert(new, into: mapping) }
  }

  private mutating func insert(_ new: [(key: String, value: JSONValue)], into mapping: Node) {
    let texts = new.map { "\(flow.word($0.key)): \(flow.text($0.value))" }
    guard layout.isFlow(mapping) else {
      let indent = layout.column(of: mapping.span.start)
      return insertLines(texts, indent: indent, after: layout.lastLineEnd(of: mapping))
    }
    let text = texts.joined(separator: ", ")
    let start = mapping.span.start + 1
    let end = max(start, mapping.span.end - 1)
    if let last = mapping.entries.reversed().first(where: { layout.isInside($0.key, mapping) }) {
      let end = layout.end(of: last.value, after: last.key.span.end)
      // A colon and a comma side by side are no YAML.
      let isBlank = layout.bytes[end - 1] == UInt8(ascii: ":")
      splices.replace(end..<end, with: (isBlank ? " , " : ", ") + text)
    } else if layout.isBlank(start..<end) {
      splices.replace(start..<end, with: text)
    } else {
      let isEmpty = layout.skipSpace(from: start, to: end) == end
      splices.replace(start..<start, with: isEmpty ? text + " " : text + ", ")
    }
  }

  // Lists

  mutating func add(
    _ below: [EditTree.Branch],
    toList list: Node,
    _ type: EditType
  ) throws(ManifestEditFault) {
    guard !below.isEmpty else { return }
    let elements = Array(list.elements)
    for branch in below {
      guard let element = type.element, let number = element.place(of: branch.step, in: elements)
      else { throw branch.tree.fault("the list has no element \(branch.step)") }
      let place = Place(
        node: elements[number],
        lead: lead(of: number, in: elements, of: list),
        isValue: false
      )
      try add(branch.tree, at: place, element.type)
    }
  }

  /// Inserts lines after a line that ends at a place.
  mutating func insertLines(_ lines: [String], indent: Int, after end: Int) {
    let newLine = layout.newLine(at: end)
    let space = String(repeating: " ", count: indent)
    let isAfterBreak = end == layout.bytes.count && layout.lengthOfBreak(before: end) > 0
    let texts = lines.map { isAfterBreak ? space + $0 + newLine : newLine + space + $0 }
    splices.replace(end..<end, with: texts.joined())
  }
}

extension JSONValue {
  /// Nil for what says nothing, as a blank or the word for unknown.
  var stated: JSONValue? {
    switch self {
    case .null: nil
    case .string(let text): UnknownText.isUnknown(text) ? nil : self
    case .bool, .int, .double, .array, .object: self
    }
  }
}
