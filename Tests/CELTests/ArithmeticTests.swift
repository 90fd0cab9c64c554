import CEL
import SourceText
import TestSupport
import Testing

struct ArithmeticTests {
  /// The result in words: a value as it is written in CEL, or the code of the error.
  private func word(_ expression: String) throws -> String {
    let environment = Environment()
    let source = SourceFile(name: "test", text: expression)
    let parsed = try #require(environment.parse(source).value)
    let checked = try #require(environment.unchecked(parsed).value)
    do {
      return "\(try environment.plan(checked).evaluate())"
    } catch {
      return "\(error.code)"
    }
  }

  @Test(
    arguments: [
      "9223372036854775807 + 1", "-9223372036854775808 - 1", "9223372036854775807 * 2",
      "-9223372036854775808 / -1", "-9223372036854775808 % -1", "-(-9223372036854775808)",
      "18446744073709551615u + 1u", "0u - 1u", "18446744073709551615u * 2u",
      "int(9223372036854775808u)", "int(1e19)", "uint(-1)", "uint(-1.0)", "int(0.0 / 0.0)",
      "timestamp('9999-12-31T23:59:59Z') + duration('1s')",
      "duration('9223372036s') + duration('1s')", "timestamp(253402300800)",
    ]
  )
  func `what does not fit is an error`(_ expression: String) throws {
    #expect(try word(expression) == "overflow")
  }

  @Test(arguments: ["1 / 0", "1 % 0", "1u / 0u", "1u % 0u"])
  func `dividing an integer by zero is an error`(_ expression: String) throws {
    #expect(try word(expression) == "divisionByZero")
  }

  @Test(
    arguments: zip(
      [
        "7 / 2", "-7 / 2", "-7 % 3", "7 % -3", "1.0 / 0.0", "2.0 * 1.5", "-(2.5)",
        "9223372036854775806 + 1", "-9223372036854775807 - 1",
      ],
      [
        "int(3)", "int(-3)", "int(-1)", "int(1)", "double(inf)", "double(3.0)", "double(-2.5)",
        "int(9223372036854775807)", "int(-9223372036854775808)",
      ]
    )
  )
  func `numbers are computed exactly`(_ expression: String, _ result: String) throws {
    #expect(try word(expression) == result)
  }

  @Test(
    arguments: [
      "9007199254740993 != 9007199254740992.0", "9007199254740993 > 9007199254740992.0",
      "18446744073709551615u < 18446744073709551616.0 || true", "-1 < 0u", "1u > -1",
      "9223372036854775807 < 9223372036854775808u", "1 == 1.0 && 1u == 1 && 1.0 == 1u",
      "!(0.0 / 0.0 == 0.0 / 0.0)", "!(1 < 0.0 / 0.0) && !(1 >= 0.0 / 0.0)", "0.0 == -0.0",
      "-9223372036854775808 == -9223372036854775808.0", "1 in [1.0]", "{1: 'a'}[1.0] == 'a'",
      "1 < 1.5 && 2u > 1.5 && 1.5 < 2",
    ]
  )
  func `numbers of different types compare exactly`(_ expression: String) throws {
    #expect(try word(expression) == "bool(true)")
  }

  @Test(
    arguments: [
      "1 + 1u", "1 + 1.0", "1 - 'a'", "'a' * 2", "-1u", "-'a'", "1.5 % 1.0", "true + false",
      "null + null", "[1] - [1]", "1 < 'a'", "null < null", "[1] < [2]", "!1", "1 ? 2 : 3",
      "duration('1s') - timestamp(0)", "timestamp(0) + timestamp(0)", "'a'.size(1)",
    ]
  )
  func `an operator on values that it is not for is an error`(_ expression: String) throws {
    #expect(try word(expression) == "noSuchOverload")
  }

  @Test(
    arguments: [
      ("string(1.0)", "1"), ("string(0.1)", "0.1"), ("string(1e100)", "1e+100"),
      ("string(-0.0)", "-0"), ("string(0.0 / 0.0)", "NaN"), ("string(-1.0 / 0.0)", "-Infinity"),
      ("string(100000.0)", "100000"), ("string(1000000.0)", "1e+06"),
      ("string(123456.5)", "123456.5"), ("string(-1234567.0)", "-1.234567e+06"),
      ("string(0.0001)", "0.0001"), ("string(0.00012)", "0.00012"), ("string(0.00001)", "1e-05"),
      ("string(5e-324)", "5e-324"), ("string(9007199254740992.0)", "9.007199254740992e+15"),
      ("string(1e16)", "1e+16"), ("string(10.5)", "10.5"), ("string(1200.0)", "1200"),
    ]
  )
  func `a double is written with the fewest digits`(_ expression: String, _ text: String) throws {
    #expect(try word(expression) == "string(\"\(text)\")")
  }

  @Test(arguments: ["uint('-0')", "uint('-1')", "uint('')", "uint('1 ')"])
  func `a text with a sign or a blank is no unsigned integer`(_ expression: String) throws {
    #expect(try word(expression) == "invalidConversion")
  }

  @Test
  func `a double that was written reads back as itself`() throws {
    var random = RandomNumbers(seed: 1)
    let environment = Environment(variables: [Variable("d", .double)])
    let source = SourceFile(name: "test", text: "double(string(d)) == d")
    let program = try #require(environment.compile(source).value)
    for _ in 0..<2_000 {
      let double = Double(bitPattern: random.next())
      guard !double.isNaN else { continue }
      #expect(try program.evaluate(["d": .double(double)]) == .bool(true), "\(double)")
    }
  }
}
