import Testing
import YAMLTree

struct CoreSchemaTests {
  @Test(
    arguments: [
      ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null),
      ("true", .bool(true)), ("True", .bool(true)), ("TRUE", .bool(true)),
      ("false", .bool(false)), ("False", .bool(false)), ("FALSE", .bool(false)),
      ("0", .int(0)), ("12", .int(12)), ("+12", .int(12)), ("-12", .int(-12)), ("012", .int(12)),
      ("0o17", .int(15)), ("0x1F", .int(31)), ("0xfF", .int(255)), ("-0", .int(0)),
      ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)),
      ("9223372036854775808", .double(9_223_372_036_854_775_808)),
      ("0x8000000000000000", .double(9_223_372_036_854_775_808)),
      ("1.5", .double(1.5)), ("-1.5", .double(-1.5)), (".5", .double(0.5)), ("+.5", .double(0.5)),
      ("1.", .double(1)), ("1.e3", .double(1000)), ("1e26", .double(1e26)),
      ("640e6", .double(640e6)),
      ("1E-2", .double(0.01)), ("+1.5e+3", .double(1500)), ("1e400", .double(.infinity)),
      (".inf", .double(.infinity)), ("-.INF", .double(-.infinity)), ("+.Inf", .double(.infinity)),
    ] as [(String, ScalarValue)]
  )
  func `a plain scalar has the core schema's meaning`(_ text: String, _ value: ScalarValue) throws {
    #expect(try root(text).value == value)
    #expect(try root("a: \(text)")["a"]?.value == value)
    #expect(try root("[\(text)]").elements.first?.value == value)
  }

  @Test(arguments: [
    "NO", "no", "on", "off", "yes", "y", "nULL", "tRUE", "1_000", "0o18", "0x", "0o", "0xG", "0b1",
    "--",
    "-0x1F", "+", ".", "..", "e3", "1e", "1e+", "1.2.3", ".e3", "+.nan", "-.NaN", ".iNF",
    "12:30:45", "2026-11-20", "4E091x", "1 2", "0.0.0.0", "١", "0O17",
  ])
  func `anything else is a string`(_ text: String) throws {
    #expect(try root("a: \(text)")["a"]?.value == .string(text))
  }

  @Test(arguments: [".nan", ".NaN", ".NAN"])
  func `not a number is one of three words`(_ text: String) throws {
    let value = try root(text).value
    guard case .double(let number) = value else {
      Issue.record("\(text) is \(String(describing: value))")
      return
    }
    #expect(number.isNaN)
  }

  @Test(arguments: ["'12'", "\"12\"", "|-\n  12", ">-\n  12", "! 12", "!!str 12"])
  func `quotes, blocks and the tags for text make a string of it`(_ text: String) throws {
    #expect(try root("a: \(text)")["a"]?.value == .string("12"))
  }

  @Test(
    arguments: [
      ("!!int '0x1F'", .int(31)), ("!!float 3", .double(3)), ("!!float '1e3'", .double(1000)),
      ("!!bool \"true\"", .bool(true)), ("!!null ''", .null), ("!!null", .null),
      ("!!str", .string("")), ("!!str null", .string("null")),
      ("!<tag:yaml.org,2002:int> 7", .int(7)),
    ] as [(String, ScalarValue)]
  )
  func `an explicit core tag decides`(_ text: String, _ value: ScalarValue) throws {
    #expect(codes("a: \(text)") == [])
    #expect(try root("a: \(text)")["a"]?.value == value)
  }

  @Test(arguments: [
    "!!int abc", "!!int 1.5", "!!float x", "!!bool yes", "!!null nothing", "!!seq x", "!!map x",
    "!!str [a]", "!!seq {a: b}", "!!map [a]", "!!int [1]",
  ])
  func `a core tag that does not fit is a mistake`(_ text: String) {
    #expect(codes("a: \(text)") == ["yaml.tag-mismatch"])
  }

  @Test
  func `nothing written is null`() throws {
    #expect(try root("a:\nb: ~\nc: ''\n").shown == #"{"a": null, "b": null, "c": ""}"#)
    #expect(try root("- \n-\n").shown == "[null, null]")
    #expect(try root("---\n").isNull)
  }
}
