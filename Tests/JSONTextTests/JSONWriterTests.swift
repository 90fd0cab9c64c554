import Foundation
import JSONText
import Testing

struct JSONWriterTests {
  private func compact(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(.compact)
    write(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test
  func `members and elements stand in the order in which they are written`() {
    let text = compact { writer in
      writer.beginObject()
      writer.key("z")
      writer.int(1)
      writer.key("a")
      writer.beginArray()
      writer.bool(true)
      writer.null()
      writer.beginObject()
      writer.endObject()
      writer.endArray()
      writer.key("m")
      writer.string("x")
      writer.endObject()
    }
    #expect(text == #"{"z":1,"a":[true,null,{}],"m":"x"}"#)
  }

  @Test
  func `pretty text indents by two spaces, keeps empty containers short and ends with a line feed`()
  {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.int(1)
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.key("b")
    writer.beginObject()
    writer.endObject()
    writer.endObject()
    let text = writer.text
    #expect(text == "{\n  \"a\": [\n    1,\n    []\n  ],\n  \"b\": {}\n}")
    #expect(writer.finish() == Array((text + "\n").utf8))
  }

  @Test(arguments: [
    ("plain é 💡", "\"plain é 💡\""),
    ("a\"b\\c", #""a\"b\\c""#),
    ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
    ("/\u{2028}", "\"/\u{2028}\""),
  ])
  func `strings escape quotes, backslashes and control characters only`(
    _ value: String,
    _ expected: String
  ) {
    #expect(compact { $0.string(value) } == expected)
    #expect(
      compact {
        $0.beginObject(); $0.key(value); $0.int(0); $0.endObject()
      } == "{\(expected):0}"
    )
  }

  @Test
  func `every control character reads back as itself`() throws {
    let value = String(String.UnicodeScalarView((0..<0x80).compactMap(Unicode.Scalar.init)))
    let data = Data(
      compact {
        $0.beginArray(); $0.string(value); $0.endArray()
      }.utf8
    )
    #expect(try JSONDecoder().decode([String].self, from: data) == [value])
  }

  @Test(arguments: [
    (0.1, "0.1"), (1e26, "1e+26"), (-0.0, "-0.0"), (640e6, "640000000.0"),
    (.leastNonzeroMagnitude, "5e-324"),
    (.infinity, "null"), (.nan, "null"),
  ])
  func `numbers are as short as they can be and null where not finite`(
    _ value: Double,
    _ expected: String
  ) {
    #expect(compact { $0.double(value) } == expected)
  }

  @Test
  func `integers are exact at both ends`() {
    #expect(compact { $0.int(Int64.min) } == "-9223372036854775808")
    #expect(compact { $0.int(UInt64.max) } == "18446744073709551615")
  }
}
