import CEL
import Foundation
import SourceText
import TestSupport
import Testing

/// The library `strings` beyond what the conformance suite shows.
struct StringLibraryTests {
  private static let environment = Environment(
    variables: [Variable("x", .dyn)],
    libraries: [.strings]
  )

  private func result(of text: String, x: Value = .null) throws -> Value {
    let compiled = Self.environment.compile(SourceFile(name: "test", text: text))
    return try #require(compiled.value, "\(compiled.diagnostics)").evaluate(["x": x])
  }

  @Test(
    arguments: [
      ("''.split('')", Value.list([])), ("''.split(',')", .list([.string("")])),
      ("'ab'.split('')", .list([.string("a"), .string("b")])),
      ("'abc'.split('', 2)", .list([.string("a"), .string("bc")])),
      ("'a,b,'.split(',')", .list([.string("a"), .string("b"), .string("")])),
      ("'aaa'.replace('aa', 'b')", .string("ba")), ("'ab'.replace('', '-')", .string("-a-b-")),
      ("'ab'.replace('', '-', 2)", .string("-a-b")), ("'ab'.replace('a', 'x', 0)", .string("ab")),
      ("''.replace('', 'x')", .string("x")), ("'äöü'.lastIndexOf('')", .int(3)),
      ("'äöü'.substring(1)", .string("öü")), ("'%5'.indexOf('%', 0)", .int(0)),
      ("'\\u2009 a \\u3000'.trim()", .string("a")), ("'   '.trim()", .string("")),
      ("'👩‍💻'.reverse().reverse()", .string("👩‍💻")),
      ("'%x'.format([-255])", .string("-ff")), ("'%X'.format([b'\\x00\\xff'])", .string("00FF")),
      ("'%s'.format([b'\\xff'])", .string("\u{FFFD}")), ("'%s'.format([{}])", .string("{}")),
      ("'%.0e'.format([15])", .string("2e+01")), ("'%.0e'.format([25])", .string("2e+01")),
      ("'%e'.format([0])", .string("0.000000e+00")), ("'%.2f'.format([-0.001])", .string("-0.00")),
      ("'%.3e'.format([9.9996])", .string("1.000e+01")), ("'%.1f'.format([0.96])", .string("1.0")),
    ]
  )
  func `texts are cut, changed and written by code point`(
    _ text: String,
    _ expected: Value
  ) throws {
    #expect(try result(of: text) == expected)
  }

  @Test(
    arguments: [
      ("'%'.format([])", "unexpected end of string"), ("'%.f'.format([1])", "precision"),
      ("'%.9999f'.format([1])", "precision"), ("'%é'.format([1])", "unrecognized"),
      ("'%s'.format([])", "index 0 out of range"), ("'%d'.format([1.5])", "given double"),
      ("'a'.charAt(2)", "index out of range: 2"), ("'a'.substring(-1)", "index out of range: -1"),
      ("'a'.substring(1, 0)", "invalid substring range"),
    ]
  )
  func `a misuse says what was wrong`(_ text: String, _ part: String) throws {
    let error = #expect(throws: EvaluationError.self) { try result(of: text) }
    #expect(error?.message.contains(part) == true, "\(String(describing: error))")
  }

  @Test(
    arguments: [
      "x.replace('', x)", "x.replace('a', x)", "x.split('')", "x.split('').join(x)",
      "x.indexOf(x + 'b')", "x.substring(0, 500000).lastIndexOf('b')", "x.reverse().trim()",
      "'%s%s%s'.format([x, x, x])", "'%.1000f'.format([1e300])",
    ]
  )
  func `a long text ends in an answer or an error`(_ text: String) throws {
    let long = Value.string(String(repeating: "a", count: 1_000_000))
    do {
      _ = try result(of: text, x: long)
    } catch let error as EvaluationError {
      #expect([.budgetExceeded, .valueTooLarge].contains(error.code), "\(error)")
    }
  }

  /// C's own formatting rounds the exact value too.
  @Test
  func `doubles are written as C writes them`() throws {
    var numbers = RandomNumbers(seed: 11)
    for _ in 0..<2_000 {
      let value = Double(bitPattern: numbers.next())
      guard value.isFinite else { continue }
      let places = Int.random(in: 0...40, using: &numbers)
      for verb in ["f", "e"] {
        let clause = "%.\(places)\(verb)"
        let expected = String(format: clause, value)
        #expect(try result(of: "'\(clause)'.format([x])", x: .double(value)) == .string(expected))
      }
    }
  }
}
