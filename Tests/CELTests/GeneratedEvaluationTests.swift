import CEL
import SourceText
import Testing

/// The rules on missing data, over random expressions and random data.
struct GeneratedEvaluationTests {
  private let environment: Environment = GeneratedWorld.environment

  private func program(_ text: String) throws -> Program {
    let parsed = environment.parse(SourceFile(name: "generated", text: text)).value
    let checked = environment.check(try #require(parsed, "\(text)")).value
    return environment.plan(try #require(checked, "\(text)"))
  }

  @Test(arguments: 0..<8)
  func `putting a value in the place of an unknown never changes a known result`(
    _ part: Int
  ) throws {
    var known = 0
    for seed in (part * 500)..<((part + 1) * 500) {
      var generator = ExpressionGenerator(seed: seed)
      let text = generator.expression(.bool, depth: 1 + seed % 4)
      let program = try program(text)
      for round in 0..<4 {
        var store = GeneratedStore(seed: seed * 10 + round, unknownOnceIn: 3 + 2 * round)
        guard let before = program.evaluate(in: store.evaluation()).bool else { continue }
        known += 1
        for hole in store.holes where !generator.random.once(in: 3) {
          store.fill(hole, isWhole: generator.random.once(in: 2))
        }
        let after = program.evaluate(in: store.evaluation())
        #expect(after.bool == before, "seed \(seed) round \(round): \(text) became \(after.kind)")
      }
    }
    #expect(known > 400)
  }

  @Test
  func `an evaluation used again gives the same results as a new one`() throws {
    let store = GeneratedStore(seed: 1, unknownOnceIn: 5)
    let shared = store.evaluation()
    for seed in 0..<1_000 {
      var generator = ExpressionGenerator(seed: seed)
      let program = try program(generator.expression(.bool, depth: 1 + seed % 4))
      shared.reset()
      let again = program.evaluate(in: shared)
      let alone = program.evaluate(in: store.evaluation())
      #expect(again.kind == alone.kind && again.bool == alone.bool, "seed \(seed)")
    }
  }
}
