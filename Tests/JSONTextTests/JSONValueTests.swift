import JSONText
import Testing

struct JSONValueTests {
  @Test
  func `a value writes itself with its members in order`() {
    let value: JSONValue = .object([
      .init("b", .array([.int(1), .double(2.5), .null])),
      .init("a", .object([.init("s", .string("x\ny")), .init("t", .bool(false))])),
    ])
    var writer = JSONWriter(.compact)
    value.write(to: &writer)
    #expect(writer.text == #"{"b":[1,2.5,null],"a":{"s":"x\ny","t":false}}"#)
  }

  @Test
  func `values with other orders of members differ`() {
    let a: JSONValue.Member = .init("a", .null)
    let b: JSONValue.Member = .init("b", .null)
    #expect(JSONValue.object([a, b]) != .object([b, a]))
  }
}
