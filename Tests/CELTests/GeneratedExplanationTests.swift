import CEL
import SourceText
import Testing

/// What an explanation promises, over random expressions and random data with unknowns.
struct GeneratedExplanationTests {
  /// One expression over one store.
  private struct Case {
    let name: String
    let program: Program
    var store: GeneratedStore
  }

  private static let environment: Environment = GeneratedWorld.environment

  /// Cases by number; the data get fuller with the round.
  private static func cases(_ seeds: Range<Int>) throws -> [Case] {
    var cases: [Case] = []
    for seed in seeds {
      var generator = ExpressionGenerator(seed: seed)
      let text = generator.expression(.bool, depth: 1 + seed % 4)
      let parsed = environment.parse(SourceFile(name: "generated", text: text)).value
      let checked = environment.check(try #require(parsed, "\(text)")).value
      let program = environment.plan(try #require(checked, "\(text)"))
      for round in 0..<4 {
        let store = GeneratedStore(seed: seed * 10 + round, unknownOnceIn: 3 + 3 * round)
        cases.append(
          Case(name: "seed \(seed) round \(round): \(text)", program: program, store: store)
        )
      }
    }
    return cases
  }

  @Test(arguments: 0..<8)
  func `tracing has the same result as the fast evaluation`(_ part: Int) throws {
    for each in try Self.cases((part * 300)..<((part + 1) * 300)) {
      let evaluation = each.store.evaluation()
      let fast = each.program.evaluate(in: evaluation)
      let traced = each.program.trace(in: evaluation) { _ in false }.result
      #expect(traced.kind == fast.kind && traced.bool == fast.bool, "\(each.name)")
    }
  }

  @Test(arguments: 0..<8)
  func `each reason alone is sufficient, and none of its reads can be left out`(
    _ part: Int
  ) throws {
    var known = 0
    for each in try Self.cases((part * 300)..<((part + 1) * 300)) {
      let evaluation = each.store.evaluation()
      let trace = each.program.trace(in: evaluation)
      guard let result = trace.result.bool else { continue }
      known += 1
      #expect(!trace.reasons.isEmpty, "\(each.name)")
      for (number, reason) in trace.reasons.prefix(8).enumerated() {
        let reads = Set(reason.reads.map(\.id))
        #expect(reads.count == reason.reads.count, "\(each.name)")
        let alone = each.program.trace(in: evaluation) { !reads.contains($0) }.result
        #expect(alone.bool == result, "reason \(number) is not sufficient: \(each.name)")
        for read in reason.reads.prefix(12) {
          let without = each.program.trace(in: evaluation) {
            !reads.contains($0) || $0 == read.id
          }.result
          let text = read.range
          #expect(
            without.kind == .unknown,
            "reason \(number) does not need \(text): \(each.name)"
          )
        }
      }
    }
    #expect(known > 300)
  }

  @Test(arguments: 0..<8)
  func `filling in what an unknown names decides it or names something else`(
    _ part: Int
  ) throws {
    var unknown = 0
    for var each in try Self.cases((part * 300)..<((part + 1) * 300)) {
      var asked: Set<Int> = []
      for _ in 0..<20 {
        let trace = each.program.trace(in: each.store.evaluation())
        guard trace.result.kind == .unknown else { break }
        unknown += 1
        #expect(!trace.unknowns.isEmpty, "an unknown names nothing: \(each.name)")
        #expect(trace.reasons.isEmpty)
        #expect(Set(trace.unknowns).count == trace.unknowns.count, "\(each.name)")
        let places = Set(trace.unknowns.map(\.slot))
        #expect(places.isDisjoint(with: asked), "a filled field is named again: \(each.name)")
        asked.formUnion(places)
        guard each.store.fill(at: places.sorted()) else {
          Issue.record("a field that is known is named: \(each.name)")
          break
        }
      }
    }
    #expect(unknown > 300)
  }
}
