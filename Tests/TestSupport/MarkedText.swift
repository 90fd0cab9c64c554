/// A text with one marked place: `⟪…⟫` is taken out and remembered.
package struct MarkedText: Sendable {
  /// The text without its marks.
  package let text: String

  /// The byte range that the marks enclosed.
  package let range: Range<Int>

  /// Reads a text that holds exactly one pair of marks.
  package init(_ marked: String) {
    let parts = marked.split(separator: "⟪", omittingEmptySubsequences: false)
    precondition(parts.count == 2, "one ⟪ is needed")
    let rest = parts[1].split(separator: "⟫", omittingEmptySubsequences: false)
    precondition(rest.count == 2, "one ⟫ is needed")
    text = String(parts[0] + rest[0] + rest[1])
    let start = parts[0].utf8.count
    range = start..<(start + rest[0].utf8.count)
  }
}
