import JSONText
import ReadinessModel
import SourceText
import YAMLTree

extension TextChanges {
  /// Puts a value in the place of what stands there, unless that says the same.
  mutating func replace(_ place: Place, with value: JSONValue) {
    let node = place.node
    if JSONValue(exactly: node) == value { return }
    var range = node.span.start..<layout.trimmedEnd(node.span.range)
    var text = flow.text(value)
    let colon = layout.skipSpace(from: place.lead, to: node.span.start)
    let hasColon = colon < node.span.start && layout.bytes[colon] == Self.colon
    if place.isValue, !node.record.standsForAlias, node.kind != .scalar, !layout.isFlow(node),
      hasColon
    {
      let gap = (colon + 1)..<node.span.start
      if layout.bytes[gap].allSatisfy({ $0 <= UInt8(ascii: " ") }) {
        range = (colon + 1)..<range.upperBound
      } else {
        // A list may stand as far left as its key, which a value in brackets may not.
        text = "  " + text
      }
    }
    if let tag = tag(before: node.span.start, after: place.lead) {
      range = tag.lowerBound..<range.upperBound
      text = rest(tag.upperBound..<node.span.start) + text
    }
    text += headerComment(of: node)
    if place.isValue, range.isEmpty, !hasColon { text = ": " + text }
    splices.replace(range, with: spaced(text, in: range))
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

  /// A text with blanks where it would run into what stands around it.
  private func spaced(_ text: String, in range: Range<Int>) -> String {
    let bytes = layout.bytes
    var text = text
    if range.lowerBound > 0, let first = text.utf8.first, first > UInt8(ascii: " "),
      [Self.colon, UInt8(ascii: "-"), UInt8(ascii: "?")].contains(bytes[range.lowerBound - 1]),
      range.isEmpty || bytes[range.lowerBound] <= UInt8(ascii: " ")
    {
      text = " " + text
    }
    let end = range.upperBound
    if range.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: "#") { text += " " }
    return text
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
