import CEL
import SourceText
import TestSupport
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

  @Test
  func `a value has the type that was deduced for it`() throws {
    var known = 0
    for seed in 0..<3_000 {
      var generator = ExpressionGenerator(seed: seed)
      let type = generator.random.pick(ExpressionGenerator.types)
      let text = generator.expression(type, depth: 1 + seed % 4)
      let program = try program(text)
      let evaluation = GeneratedStore(seed: seed, unknownOnceIn: 12).evaluation()
      let slot = program.evaluate(in: evaluation)
      switch slot.kind {
      case .unknown, .bound: break
      case .error:
        // What types can rule out does not happen.
        let code = evaluation.error(of: slot).code
        #expect(
          code != .noSuchOverload && code != .noSuchField && code != .undeclared,
          "seed \(seed): \(text): \(code)"
        )
      default:
        known += 1
        #expect(program.expression.type.admits(slot.kind), "seed \(seed): \(text)")
      }
    }
    #expect(known > 1_000)
  }
}

extension CELType {
  /// Whether a value of the type may be of a kind.
  fileprivate func admits(_ kind: Slot.Kind) -> Bool {
    switch self {
    case .null: kind == .null
    case .bool: kind == .bool
    case .int: kind == .int
    case .uint: kind == .uint
    case .double: kind == .double
    case .string: kind == .string
    case .bytes: kind == .bytes
    case .timestamp: kind == .timestamp
    case .duration: kind == .duration
    case .list: kind == .list
    case .map: kind == .map
    case .type: kind == .type
    case .nullable(let inner): kind == .null || inner.admits(kind)
    case .object: kind == .object
    case .opaque: kind == .opaque
    case .optional: kind == .optional
    case .dyn, .parameter: true
    }
  }
}
