import SourceText
import TestSupport
import Testing

struct SourceExcerptTests {
  private func excerpt(_ marked: String) -> SourceExcerpt {
    let marked = MarkedText(marked)
    let file = SourceFile(name: "f", text: marked.text)
    return SourceExcerpt(file.span(marked.range.lowerBound, marked.range.upperBound))
  }

  @Test
  func `carets stand under the span`() {
    let expected = """
           2 │ bb: cc
             │     ^^

      """
    #expect(excerpt("aa\nbb: ⟪cc⟫\ndd\n").rendered() == expected)
  }

  @Test(arguments: [
    ("a ⟪bc⟫", 2, 2), ("⟪⟫abc", 0, 1), ("abc⟪⟫\n", 3, 1), ("é💡⟪é⟫", 2, 1), ("\t⟪a⟫", 1, 1),
    ("a⟪b\ncd⟫", 1, 1), ("a⟪\nb⟫", 1, 1), ("a\n⟪⟫", 0, 1), ("\u{FEFF}a⟪b⟫", 1, 1),
    ("a⟪b⟫\r\nc", 1, 1),
  ])
  func `indent and width count scalars of the first line`(
    _ marked: String,
    _ indent: Int,
    _ width: Int
  ) {
    let excerpt = excerpt(marked)
    #expect(excerpt.indent == indent)
    #expect(excerpt.width == width)
  }

  @Test
  func `what could do something to a terminal is not printed`() {
    #expect(
      excerpt("a\u{1B}[31m\t⟪b⟫\u{202E}c\u{2028}d\u{9B}").text
        == "a\u{FFFD}[31m b\u{FFFD}c\u{FFFD}d\u{FFFD}"
    )
  }

  @Test
  func `a long line is cut around the span`() {
    let side = String(repeating: "é", count: 5_000)
    let excerpt = excerpt(side + "⟪xyz⟫" + side)
    let scalars = Array(excerpt.text.unicodeScalars)
    #expect(scalars.count == SourceExcerpt.maximumWidth)
    #expect(scalars.first == "…")
    #expect(scalars.last == "…")
    #expect(excerpt.width == 3)
    let shown = scalars[excerpt.indent..<(excerpt.indent + 3)]
    #expect(String(String.UnicodeScalarView(shown)) == "xyz")
  }

  @Test
  func `a span longer than the line that can be shown is cut`() {
    let excerpt = excerpt("a: ⟪" + String(repeating: "x", count: 5_000) + "⟫")
    #expect(excerpt.text.unicodeScalars.count == SourceExcerpt.maximumWidth)
    #expect(excerpt.indent == 3)
    #expect(excerpt.width == SourceExcerpt.maximumWidth - 3)
  }

  @Test
  func `bytes that are not UTF-8 are shown as replacement characters`() {
    let file = SourceFile(name: "f", bytes: Array(repeating: 0x80, count: 3_000))
    #expect(SourceExcerpt(file.span(1_500, 1_501)).width == 1)
  }
}
