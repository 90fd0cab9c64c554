import CEL
import SourceText
import TestSupport
import Testing

struct GeneratedExpressionTests {
  private let environment: Environment = GeneratedWorld.environment

  private func parse(_ text: String) -> Outcome<ParsedExpression> {
    environment.parse(SourceFile(name: "generated", text: text))
  }

  @Test
  func `a well-typed expression passes the checker with its type`() throws {
    for seed in 0..<3_000 {
      var generator = ExpressionGenerator(seed: seed)
      let type = generator.random.pick(ExpressionGenerator.types)
      let text = generator.expression(type, depth: 2 + seed % 4)
      let parsed = try #require(parse(text).value, "\(seed): \(text)")
      let outcome = environment.check(parsed)
      #expect(outcome.diagnostics == [], "\(seed): \(text)")
    }
  }

  @Test
  func `what is printed reads the same`() throws {
    for seed in 0..<3_000 {
      var generator = ExpressionGenerator(seed: seed, mistakes: seed % 3 == 0 ? 5 : 0)
      let text = generator.expression(.bool, depth: 2 + seed % 4)
      let tree = try #require(parse(text).value?.root, "\(seed): \(text)")
      let again = parse(tree.description).value?.root
      #expect(again.map { SyntaxShape($0) } == SyntaxShape(tree), "\(seed): \(text)")
    }
  }

  @Test
  func `an ill-typed expression is checked or reported in its own text`() throws {
    var refused = 0
    for seed in 0..<3_000 {
      var generator = ExpressionGenerator(seed: seed, mistakes: 6)
      let text = generator.expression(.bool, depth: 2 + seed % 4)
      let parsed = try #require(parse(text).value, "\(seed): \(text)")
      let outcome = environment.check(parsed)
      #expect((outcome.value == nil) == outcome.hasErrors)
      refused += outcome.hasErrors ? 1 : 0
      for diagnostic in outcome.diagnostics {
        guard case .span(let span) = diagnostic.place else {
          Issue.record("a diagnostic without a span")
          continue
        }
        #expect(span.start < span.end && span.end <= text.utf8.count)
      }
      #expect(environment.unchecked(parsed).value != nil)
    }
    #expect(refused > 1_000)
  }

  @Test
  func `a damaged text is read or reported in its own text`() {
    let pieces: [String] = [
      "(", ")", "[", "]", "{", "}", ",", ":", "?", ".", "'", "\"", "'''", "`", "\\", "&", "&&",
      "|", "!", "-", "+", "//", "\n", "é", "\u{0}", "0x", "1e", "in", "null", "b'", "r\"", "\\u",
    ]
    for seed in 0..<6_000 {
      var generator = ExpressionGenerator(seed: seed)
      let whole = generator.expression(.bool, depth: 1 + seed % 3)
      var bytes = Array(whole.utf8)
      for _ in 0...generator.random.below(3) {
        let place = generator.random.below(bytes.count)
        switch generator.random.below(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(contentsOf: generator.random.pick(pieces).utf8, at: place)
        default: bytes[place] = UInt8(truncatingIfNeeded: generator.random.next())
        }
        if bytes.isEmpty { bytes = [0x28] }
      }
      let outcome = environment.parse(SourceFile(name: "damaged", bytes: bytes))
      #expect((outcome.value == nil) == outcome.hasErrors)
      for diagnostic in outcome.diagnostics {
        guard case .span(let span) = diagnostic.place else { continue }
        #expect(span.start <= bytes.count)
      }
      guard let parsed = outcome.value else { continue }
      _ = environment.check(parsed)
      let again = parse(parsed.description).value?.root
      #expect(again.map { SyntaxShape($0) } == SyntaxShape(parsed.root), "\(parsed)")
    }
  }
}
