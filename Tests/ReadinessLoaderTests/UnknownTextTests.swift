import Foundation
import ReadinessModel
import SourceText
import Testing
import YAMLTree

struct UnknownTextTests {
  private func node(_ text: String) throws -> Node {
    let file = SourceFile(name: "test.yaml", text: "k: \(text)\n")
    return try #require(YAMLParser().parse(file).value?.first?.root["k"])
  }

  static let unknown: [String] = [
    "", "~", "null", "unknown", "\"unknown\"", "''", "' \t'", "${X}", "${X=default}", "${X:-d}",
    "'{{ env.X }}'", "'{{X}'", "${{ secrets.X }}", "'{vault://env/x}'", "<your-x>", "os.environ/X",
    "https://${HOST}/v1", "'a {{b}} c'", "\"\\u0075nknown\"", "|\n  unknown-${X}\n",
  ]

  @Test(arguments: unknown)
  func `blank, the word and placeholders are unknown`(_ text: String) throws {
    let node = try node(text)
    #expect(UnknownText.isUnknown(node))
    if let text = node.text, !node.isNull { #expect(matchesPattern(text)) }
  }

  static let known: [String] = [
    "none", "Unknown", "unknowns", "un", "0", "false", "NO", "$X", "$ {X}", "a<b>", "<a", "'{'",
    "${X", "'a}'", "os.environ", "\"null\"", "[]", "{}", "[unknown]", "'x }} {{'",
  ]

  @Test(arguments: known)
  func `everything else says something`(_ text: String) throws {
    let node = try node(text)
    #expect(!UnknownText.isUnknown(node))
    if let text = node.text { #expect(!matchesPattern(text)) }
  }

  /// The pattern of the JSON Schema has to say the same.
  private func matchesPattern(_ text: String) -> Bool {
    text.range(of: UnknownText.pattern, options: .regularExpression) != nil
  }
}

struct ManifestValueTests {
  private func node(_ text: String) throws -> Node {
    let file = SourceFile(name: "test.yaml", text: "k: \(text)\n")
    return try #require(YAMLParser().parse(file).value?.first?.root["k"])
  }

  @Test func `numbers are whole where they can be`() throws {
    #expect(ManifestValue.number(try node("12")) == .whole(12))
    #expect(ManifestValue.number(try node("1e6")) == .whole(1_000_000))
    #expect(ManifestValue.number(try node("0x1F")) == .whole(31))
    #expect(ManifestValue.number(try node("1.5")) == .fraction(1.5))
    #expect(ManifestValue.number(try node("1e26")) == .fraction(1e26))
    #expect(ManifestValue.number(try node("unknown")) == nil)
    #expect(ManifestValue.number(try node("[1]")) == nil)
  }

  @Test func `a bound has its ends`() throws {
    let bound = ManifestValue.number(try node("{at_least: 1e26, below: 5e26}"))
    let low = NumberBound.End(value: 1e26, isIncluded: true)
    let high = NumberBound.End(value: 5e26, isIncluded: false)
    #expect(bound == .bound(NumberBound(low: low, high: high)))
    #expect(bound?.ends.low == 1e26)
    let open = ManifestValue.number(try node("{above: unknown}"))
    #expect(open == .bound(NumberBound(low: nil, high: nil)))
    #expect(open?.ends.high == .infinity)
  }

  @Test func `days, flags and words`() throws {
    #expect(ManifestValue.date(try node("2026-11-20"))?.description == "2026-11-20")
    #expect(ManifestValue.date(try node("2026-11-31")) == nil)
    #expect(ManifestValue.date(try node("2026-1-2")) == nil)
    #expect(ManifestValue.date(try node("[2026-11-20]")) == nil)
    #expect(ManifestValue.flag(try node("true")) == true)
    #expect(ManifestValue.flag(try node("\"true\"")) == nil)
    #expect(ManifestValue.isNone(try node("none")))
    #expect(ManifestValue.isAll(try node("all")))
    #expect(ManifestValue.text(try node("text")) == "text")
    #expect(ManifestValue.text(try node("${X}")) == nil)
  }

  @Test func `regions in both forms`() throws {
    let list = try #require(ManifestValue.regions(try node("[US, unknown]")))
    #expect(list.served == ["US"])
    #expect(list.excepted == [])
    #expect(list.isOpen)
    let both = try #require(ManifestValue.regions(try node("{serve: [EU], except: [DE]}")))
    #expect(both.served == ["EU"])
    #expect(both.excepted == ["DE"])
    #expect(!both.isOpen)
    #expect(ManifestValue.regions(try node("{serve: [EU], except: unknown}"))?.isOpen == true)
    #expect(ManifestValue.regions(try node("unknown")) == nil)
  }
}
