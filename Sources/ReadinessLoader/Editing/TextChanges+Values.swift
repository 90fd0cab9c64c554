import JSONText
import ReadinessModel
import SourceText
import YAMLTree

extension TextChanges {
  /// Puts a value in the place of what stands there, unless that says the same.
  mutating func replace(_ place: Place, with value: JSONValue) {
    let node = place.node
    if JSONValue(exactly: node) == value { return }
    if node.span.range.isEmpty { return write(flow.text(value), at: place) }
    var range = node.span.start..<layout.trimmedEnd(node.span.range)
    var text = flow.text(value)
    let isBlock = node.kind != .scalar && !layout.isFlow(node) && !node.record.standsForAlias
    let colon = layout.skipSpace(from: place.lead, to: node.span.start)
    if place.isValue, isBlock, colon < node.span.start, layout.bytes[colon] == Self.colon {
      let gap = (colon + 1)..<node.span.start
      if layout.bytes[gap].allSatisfy({ $0 <= UInt8(ascii: " ") }) {
        range = (colon + 1)..<range.upperBound
        text = " " + text
      } else {
        // A list may stand as far left as its key, which a value in brackets may not.
        text = "  " + text
      }
    }
    if let tag = tag(before: node.span.start, after: place.lead) {
      range = tag.lowerBound..<range.upperBound
      text = rest(tag.upperBound..<node.span.start) + text
    }
    splices.replace(range, with: text + headerComment(of: node))
  }

  /// Writes a value where none is written.
  private mutating func write(_ value: String, at place: Place) {
    let start = place.node.span.start
    guard place.node.index > 0 else {
      let newLine = layout.newLine(at: start)
      let isAfterBreak = layout.lengthOfBreak(before: start) > 0
      return splices.replace(start..<start, with: isAfterBreak ? value + newLine : newLine + value)
    }
    let bytes = layout.bytes
    var range = start..<start
    var text = value
    if place.isValue {
      let end = layout.end(of: place.node, after: place.lead)
      range = end..<end
      if end == place.lead { text = ": " + text }
    }
    if let tag = tag(before: range.lowerBound, after: place.lead) {
      text = rest(tag.upperBound..<range.lowerBound) + text
      range = tag.lowerBound..<range.upperBound
    }
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    if bytes.indices.contains(before), bytes[before] > UInt8(ascii: " "), !text.hasPrefix(":") {
      text = " " + text
    }
    if bytes.indices.contains(after), bytes[after] == UInt8(ascii: "#") { text += " " }
    splices.replace(range, with: text)
  }
  private static let colon = UInt8(ascii: ":")

  /// Writes `{status: none, …}` around a word that is short for it, which keeps its bytes.
  ///
  /// False where nothing that may stay as it is stands there.
  mutating func expand(
    _ place: Place,
    _ tree: EditTree,
    _ type: EditType
  ) throws(ManifestEditFault) -> Bool {
    let node = place.node
    guard let word = type.shorthand, let text = node.text,
      JSONValue(exactly: node).stated != nil, !tree.below.contains(where: { $0.step == word }),
      !node.record.isInSideText, node.style != .plain || flow.word(text) == text
    else { return false }
    guard case .object(let members) = try tree.applied(to: .string(text), type) else {
      return false
    }
    let more = members.dropFirst().map { ", \(flow.word($0.key)): \(flow.text($0.value))" }
    let range = node.span.range
    splices.replace(range.lowerBound..<range.lowerBound, with: "{\(flow.word(word)): ")
    splices.replace(range.upperBound..<range.upperBound, with: more.joined() + "}")
    return true
  }

  /// Where a tag stands before a value.
  private func tag(before end: Int, after lead: Int) -> Range<Int>? {
    var place = layout.skipSpace(from: lead, to: end)
    while place < end {
      if layout.bytes[place] == UInt8(ascii: "!") {
        var last = place
        while last < end, layout.bytes[last] > UInt8(ascii: " ") { last += 1 }
        return place..<last
      }
      place = layout.skipSpace(from: place + 1, to: end)
    }
    return nil
  }

  /// What stays of the bytes between a tag and its value: an anchor.
  private func rest(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let text = String(decoding: layout.bytes[range], as: UTF8.self)
    return text.utf8.allSatisfy { $0 <= UInt8(ascii: " ") } ? "" : text
  }

  /// The comment beside the `|` or `>` of a text, with blanks before it.
  private func headerComment(of node: Node) -> String {
    guard node.style == .literal || node.style == .folded, !node.record.standsForAlias else {
      return ""
    }
    let end = layout.lineEnd(from: node.span.start)
    guard let hash = layout.bytes[node.span.start..<end].firstIndex(of: UInt8(ascii: "#")) else {
      return ""
    }
    return "  " + String(decoding: layout.bytes[hash..<end], as: UTF8.self)
  }
}
