import Foundation
import SourceText
import TestSupport
import Testing
import YAMLTree

struct TextOffsetsTests {
  /// A marked file whose value `a` has a text with a part, and the part's place in the file.
  @Test(arguments: [
    ("a: one ⟪two⟫ three\n", "two"),
    ("a: 'one ⟪two⟫'\n", "two"),
    ("a: 'it''s ⟪two⟫'\n", "two"),
    ("a: 'it⟪''⟫s'\n", "'"),
    ("a: \"\\ta\\x41\\u00e9\\U0001F4A1 ⟪two⟫\"\n", "two"),
    ("a: \"x ⟪\\u00e9⟫ y\"\n", "é"),
    ("a: \"x⟪\\n⟫y\"\n", "\n"),
    ("a: \"one\n   ⟪two⟫\n   three\"\n", "two"),
    ("a: \"one \\\n   ⟪two⟫\"\n", "two"),
    ("a: \"one\\\n\n   ⟪two⟫\"\n", "two"),
    ("a: \"one  \n\n\n  ⟪two⟫ \"\n", "two"),
    ("a: one\n  ⟪two⟫\n\n  three\n", "two"),
    ("a: one\n  two\n\n\n  ⟪three⟫\n", "three"),
    ("a: é💡\n  ⟪two⟫\n", "two"),
    ("a: |\n  one\n  ⟪two⟫\n  three\n", "two"),
    ("a: |\n  one\n    in ⟪two⟫\n", "two"),
    ("a: |2\n   one\n   ⟪two⟫\n", "two"),
    ("a: |-\n\n  one\n\n  ⟪two⟫", "two"),
    ("a: |+ # c\n  one\n  ⟪two⟫\n\n\nb: 1\n", "two"),
    ("a: >\n  one\n  ⟪two⟫\n  three\n", "two"),
    ("a: >-\n  one\n\n  ⟪two⟫\n    more\n  three\n", "two"),
    ("a: >-\n  one\n\n  two\n    more\n\n    again\n  ⟪three⟫\n", "three"),
    ("a: >\n\n\n  one\n  ⟪two⟫\n", "two"),
    ("a: >1\n  one\n ⟪two⟫\n", "two"),
    ("a: >\n  one\n  é ⟪two⟫\nb: *x\n".replacing("b: *x\n", with: ""), "two"),
    ("a: [\"x\\ty ⟪two⟫\"]\n", "two"),
    ("z: &z >\n  one\n  ⟪two⟫\na: *z\n", "two"),
    ("z: &z one ⟪two⟫\na: *z\n", "two"),
  ])
  func `a part of a text is found in the file`(_ marked: String, _ part: String) throws {
    for newline in ["\n", "\r\n"] {
      let marked = MarkedText(marked.replacing("\n", with: newline))
      let value = try #require(try root(marked.text)["a"])
      let node = value.elements.first ?? value
      let text = try #require(node.text)
      let found = try #require(text.range(of: part))
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      let place = node.span(ofText: start..<(start + part.utf8.count))
      #expect(place.range == marked.range, "\(place.text)")
    }
  }

  @Test
  func `offsets outside the text are clamped`() throws {
    let node = try #require(try root("a: \"x\\ty\"\n")["a"])
    #expect(node.span(ofText: 2..<99).text == "y")
    #expect(node.span(ofText: 7..<99).range == 8..<8)
    #expect(try root("a: b")["a"]?.span(ofText: -3..<0).range == 3..<3)
  }

  @Test
  func `a line break at the end of a block lies at the end of its span`() throws {
    let node = try #require(try root("a: |\n  xy\n\nb: 1\n")["a"])
    #expect(node.text == "xy\n")
    #expect(node.span(ofText: 2..<3).range == 9..<9)
    #expect(node.span(ofText: 0..<2).text == "xy")
  }

  @Test
  func `a list has its own span only`() throws {
    let node = try #require(try root("a: [1, 2]\n")["a"])
    #expect(node.span(ofText: 0..<1) == node.span)
  }
}
