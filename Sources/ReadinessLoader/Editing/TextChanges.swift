import JSONText
import ReadinessModel
import SourceText
import YAMLTree

/// Changes of a text at their places: what a tree of changes comes to in one document.
struct TextChanges {
  /// New text in place of a range of bytes.
  private struct Splice {
    let range: Range<Int>
    let text: String
  }

  private let document: Document
  private let bytes: [UInt8]
  private let flow: FlowText
  private var splices: [Splice] = []

  init(_ document: Document, isJSON: Bool) {
    self.document = document
    bytes = document.file.bytes
    flow = FlowText(isJSON: isJSON)
  }

  /// Whether a place may stand for others too, through an alias or a merge key.
  var mayShare: Bool {
    document.records.contains { $0.flags & Record.isAlias != 0 }
      || bytes.contains(UInt8(ascii: "&"))
  }

  /// Adds the changes of a place that is written, and of what is below it; no deeper than the tree of changes.
  mutating func add(_ tree: EditTree, at node: Node, _ type: EditType) throws(ManifestEditFault) {
    if tree.edits.isEmpty, node.kind == .mapping { return try add(tree.below, to: node, type) }
    if tree.edits.isEmpty, node.kind == .list { return try add(tree.below, toList: node, type) }
    if let edit = tree.edits.last, edit.operation != .set, node.kind == .list, tree.below.isEmpty {
      return try changeList(tree, node, type)
    }
    replace(node, with: try tree.applied(to: JSONValue(exactly: node).stated, type))
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
      // What a merge key brings in is written elsewhere: a key of its own goes before it.
      if let value = mapping[step], isInside(value, mapping) {
        try add(tree, at: value, inner)
      } else {
        let old = mapping[step].map { JSONValue(exactly: $0) }
        new.append((step, try tree.applied(to: old?.stated, inner)))
      }
    }
    if !new.isEmpty { insert(new, into: mapping) }
  }

  private mutating func insert(_ new: [(key: String, value: JSONValue)], into mapping: Node) {
    let texts = new.map { "\(flow.word($0.key)): \(flow.text($0.value))" }
    let own = mapping.entries.filter { isInside($0.key, mapping) }
    guard let first = own.first, let last = own.last else {
      return splice(mapping.span.range, "{" + texts.joined(separator: ", ") + "}")
    }
    if isFlow(mapping) {
      let end = max(last.value.span.end, last.key.span.end)
      return splice(end..<end, texts.map { ", " + $0 }.joined())
    }
    insertLines(texts, indent: column(of: first.key.span.start), after: contentEnd(of: mapping))
  }

  // Lists

  private mutating func add(
    _ below: [EditTree.Branch],
    toList list: Node,
    _ type: EditType
  ) throws(ManifestEditFault) {
    let elements = Array(list.elements)
    for branch in below {
      let (step, tree) = (branch.step, branch.tree)
      guard let element = type.element,
        let place = element.place(of: step, in: elements),
        isInside(elements[place], list)
      else { throw tree.fault("the list has no element \(step)") }
      try add(tree, at: elements[place], element.type)
    }
  }

  private mutating func changeList(
    _ tree: EditTree,
    _ list: Node,
    _ type: EditType
  ) throws(ManifestEditFault) {
    let nodes = Array(list.elements)
    let old = nodes.map { JSONValue(exactly: $0) }
    guard case .array(let new) = try tree.applied(to: .array(old), type) else { return }
    let added = new.filter { !old.contains($0) }
    let isShortened = old.contains { !new.contains($0) }
    if isShortened && !isFlow(list) && added.isEmpty && !new.isEmpty {
      return removeLines(of: nodes.filter { !new.contains(JSONValue(exactly: $0)) }, from: list)
    }
    if isShortened || nodes.isEmpty { return replace(list, with: .array(new)) }
    guard let last = nodes.last, !added.isEmpty else { return }
    if isFlow(list) {
      let end = last.span.end
      return splice(end..<end, added.map { ", " + flow.text($0) }.joined())
    }
    insertLines(
      added.map { "- " + flow.text($0) },
      indent: column(of: list.span.start),
      after: contentEnd(of: list)
    )
  }

  /// Takes whole lines out: from the dash of an element up to the next element, or the end of its own line.
  private mutating func removeLines(of gone: [Node], from list: Node) {
    for node in gone {
      guard let dash = bytes[..<node.span.start].lastIndex(of: UInt8(ascii: "-")) else { continue }
      let start = lineStart(of: dash)
      let end = lineEnd(from: max(trimmedEnd(node.span.range), node.span.start))
      splice(start..<min(end + lineBreak(at: end).utf8.count, bytes.count), "")
    }
  }

  // Text

  private mutating func replace(_ node: Node, with value: JSONValue) {
    let range = node.span.start..<trimmedEnd(node.span.range)
    let isAfterColon = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: ":")
    splice(range, (isAfterColon ? " " : "") + flow.text(value))
  }

  /// Inserts lines after the line in which something ends.
  private mutating func insertLines(_ lines: [String], indent: Int, after end: Int) {
    let place = lineEnd(from: end)
    let found = lineBreak(at: place)
    let newLine = found.isEmpty ? anyLineBreak : found
    let space = String(repeating: " ", count: indent)
    splice(place..<place, lines.map { newLine + space + $0 }.joined())
  }

  private mutating func splice(_ range: Range<Int>, _ text: String) {
    splices.append(Splice(range: range, text: text))
  }

  /// The whole text with the changes; with a mark, each line with something new ends in a comment that says it.
  func text(mark: String? = nil) -> [UInt8] {
    var text: [UInt8] = []
    var new: [Range<Int>] = []
    var place = 0
    // What is inside comes before what is around it where both stand at one place: it was added first.
    let inOrder = splices.enumerated().sorted { left, right in
      let (a, b) = (left.element.range.lowerBound, right.element.range.lowerBound)
      return a == b ? left.offset < right.offset : a < b
    }
    for splice in inOrder.map(\.element) where splice.range.lowerBound >= place {
      text += bytes[place..<splice.range.lowerBound]
      let start = text.count
      text += splice.text.utf8
      if text.count > start { new.append(start..<text.count) }
      place = splice.range.upperBound
    }
    text += bytes[place...]
    return mark.map { Self.marked(text, new, with: $0) } ?? text
  }

  /// A text of which each line that holds a byte of some ranges, line breaks apart, ends in a comment.
  private static func marked(
    _ text: [UInt8],
    _ new: [Range<Int>],
    with mark: String
  ) -> [UInt8] {
    var marked: [UInt8] = []
    var start = 0
    var left = new[...]
    while start < text.count {
      var end = start
      while end < text.count, LineBreak.length(in: text, at: end) == 0 { end += 1 }
      while let first = left.first, first.upperBound <= start { left = left.dropFirst() }
      marked += text[start..<end]
      // New text may begin with the break before its own line.
      let isNew = left.contains { range in
        range.lowerBound < end && range.upperBound > start
          && text[max(range.lowerBound, start)..<min(range.upperBound, end)].contains {
            $0 > UInt8(ascii: " ")
          }
      }
      if isNew { marked += "  # \(mark)".utf8 }
      let next = min(end + max(LineBreak.length(in: text, at: end), 1), text.count)
      if end < text.count { marked += text[end..<next] }
      start = next
    }
    return marked
  }

  // Places

  /// Whether a node is written inside another one, and not elsewhere.
  private func isInside(_ node: Node, _ outer: Node) -> Bool {
    node.span.start >= outer.span.start && node.span.end <= outer.span.end
  }

  private func isFlow(_ node: Node) -> Bool {
    let first = bytes.indices.contains(node.span.start) ? bytes[node.span.start] : 0
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The end of what a node holds, without the blank lines after a block text.
  private func contentEnd(of node: Node) -> Int { trimmedEnd(node.span.range) }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return end
  }

  /// How many columns stand before a place on its line.
  private func column(of place: Int) -> Int { place - lineStart(of: place) }

  private func lineStart(of place: Int) -> Int {
    var start = min(place, bytes.count)
    while start > document.file.contentStart, !isBreak(bytes[start - 1]) { start -= 1 }
    return start
  }

  private func lineEnd(from place: Int) -> Int {
    var end = place
    while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
    return end
  }

  private func lineBreak(at place: Int) -> String {
    guard place < bytes.count, isBreak(bytes[place]) else { return "" }
    let isPair =
      bytes[place] == UInt8(ascii: "\r") && place + 1 < bytes.count
      && bytes[place + 1] == UInt8(ascii: "\n")
    return isPair ? "\r\n" : bytes[place] == UInt8(ascii: "\r") ? "\r" : "\n"
  }

  /// How the file breaks its first line.
  private var anyLineBreak: String {
    let found = lineBreak(at: lineEnd(from: 0))
    return found.isEmpty ? "\n" : found
  }

  private func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

extension JSONValue {
  /// Nil for what says nothing, as a blank or the word for unknown.
  fileprivate var stated: JSONValue? {
    switch self {
    case .null: nil
    case .string(let text): UnknownText.isUnknown(text) ? nil : self
    case .bool, .int, .double, .array, .object: self
    }
  }
}
