import CEL
import SourceText
import TestSupport
import Testing

/// The library `network` beyond what the conformance suite shows.
struct NetworkLibraryTests {
  private static let environment = Environment(
    variables: [Variable("x", .string)],
    libraries: [.network]
  )

  private func result(of text: String, x: String = "") throws -> Value {
    let compiled = Self.environment.compile(SourceFile(name: "test", text: text))
    return try #require(compiled.value, "\(compiled.diagnostics)").evaluate(["x": .string(x)])
  }

  @Test(
    arguments: [
      ("2001:0DB8:0:0:8:0:0:1", "2001:db8::8:0:0:1"), ("0:0:0:0:0:0:0:0", "::"), ("::1", "::1"),
      ("1::", "1::"), ("1:0:2:0:3:0:4:0", "1:0:2:0:3:0:4:0"),
      ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
      ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"), ("64:ff9b::1.2.3.4", "64:ff9b::102:304"),
      ("::ffff:c0a8:1", "192.168.0.1"), ("0.0.0.0", "0.0.0.0"),
      ("255.255.255.255", "255.255.255.255"),
      ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
    ]
  )
  func `an address is written in its canonical form`(_ text: String, _ expected: String) throws {
    #expect(try result(of: "string(ip(x))", x: text) == .string(expected))
    #expect(try result(of: "isIP(x)", x: text) == .bool(true))
    #expect(try result(of: "ip.isCanonical(x)", x: text) == .bool(text == expected))
  }

  @Test(
    arguments: [
      "", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::", "::1:",
      "1:2:3:4:5:6:7:8::", "+1::", "1.2.3", "1.2.3.4.5", "01.2.3.4", "256.1.1.1", "1..2.3",
      "1.2.3.4 ",
      "::1.2.3", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "fe80::1%en0", "::ffff:1.2.3.4",
      "-1.2.3.4",
    ]
  )
  func `what is no address is told and never read`(_ text: String) throws {
    #expect(try result(of: "isIP(x)", x: text) == .bool(false))
    #expect(throws: EvaluationError.self) { try result(of: "ip(x)", x: text) }
    #expect(try result(of: "isCIDR(x)", x: "\(text)/8") == .bool(false))
  }

  @Test(arguments: [
    "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "::/129", "10.0.0.0/08", "10.0.0.0/+8", "10.0.0.0/8/8",
    "/8",
  ])
  func `what is no block is told and never read`(_ text: String) throws {
    #expect(try result(of: "isCIDR(x)", x: text) == .bool(false))
    #expect(throws: EvaluationError.self) { try result(of: "cidr(x)", x: text) }
  }

  @Test(
    arguments: [
      "cidr('0.0.0.0/0').containsIP('255.1.2.3')", "!cidr('0.0.0.0/0').containsIP('::1')",
      "cidr('::/0').containsCIDR('1::/64')", "!cidr('1::/64').containsCIDR('::/0')",
      "cidr('1:2::3/128').masked() == cidr('1:2::3/128')",
      "cidr('1:2::3/0').masked() == cidr('::/0')",
      "cidr('10.0.0.1/32').containsIP('10.0.0.1')", "[ip('::1')] == [ip('0::1')]",
      "ip('10.0.0.1') in [ip('::1'), ip('10.0.0.1')]", "type(ip('::1')) != type(cidr('::/0'))",
      "!ip('10.0.0.1').isLoopback() && !ip('0.0.0.0').isGlobalUnicast()",
    ]
  )
  func `blocks and addresses are compared by their bits`(_ text: String) throws {
    #expect(try result(of: text) == .bool(true))
  }

  @Test
  func `every text of the letters of addresses is read or refused`() throws {
    var numbers = RandomNumbers(seed: 3)
    let letters = Array("0123456789abf:./%")
    for _ in 0..<5_000 {
      let text = String((0..<numbers.below(20)).map { _ in numbers.pick(letters) })
      guard try result(of: "isIP(x)", x: text) == .bool(true) else { continue }
      // What was written once is canonical, and stays what it is.
      #expect(
        try result(of: "ip.isCanonical(string(ip(x))) && ip(string(ip(x))) == ip(x)", x: text)
          == .bool(true)
      )
    }
  }
}
