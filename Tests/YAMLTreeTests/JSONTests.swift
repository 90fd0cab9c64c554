import SourceText
import Testing
import YAMLTree

struct JSONTests {
  @Test
  func `characters beyond U+FFFF may be written as JSON does`() throws {
    let text = #"{"a": ["x \ud83d\ude00  y", "\\ud83d\\ude00"], "b": "\uD83D\uDE00\uD83D\uDCA1"}"#
    #expect(codes(text) == [])
    let tree = try root(text)
    #expect(tree["b"]?.text == "😀💡")
    #expect(tree["a"]?.elements.map(\.text) == ["x 😀  y", #"\ud83d\ude00"#])
    let node = try #require(tree["a"]?.elements.first)
    #expect(node.span.text == #""x \ud83d\ude00  y""#)
    #expect(node.span(ofText: 2..<6).text == #"\ud83d\ude00"#)
    #expect(node.span(ofText: 8..<9).text == "y")
  }

  @Test(arguments: [
    #"{"a": "\ud83d"}"#, #"{"a": "\ude00\ud83d"}"#, #"a: "\ud83d\ude00""#,
    #"{"a": "\ud83d\ude00", 'b': 1}"#, #"{"a": "\ud83d\u0041"}"#,
    #"[b"\ud83d\ude00", "\ud83d\ude00"]"#,
  ])
  func `half a character, and pairs in what is no JSON, stay a mistake`(_ text: String) {
    #expect(codes(text) == ["yaml.syntax"])
  }

  @Test
  func `JSON means in YAML what it means`() throws {
    let text = #"{"a": [1, -2.5e3, true, null, "\/\b\f\n\r\t\"\\", ""], "": {}}"#
    #expect(codes(text) == [])
    let tree = try root(text)
    let values = tree["a"]?.elements.map(\.value)
    let expected: [ScalarValue?] = [
      .int(1), .double(-2500), .bool(true), .null, .string("/\u{8}\u{C}\n\r\t\"\\"), .string(""),
    ]
    #expect(values == expected)
    #expect(tree[""]?.entries.isEmpty == true)
  }
}
