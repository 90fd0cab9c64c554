import CEL
import SourceText
import Testing

/// Why a result is what it is: the table in which every row has its tests here.
struct ExplanationTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let expression: String
    let result: String
    let reasons: [[String]]

    /// The text of the innermost operands that decided; nil where the test is not about them.
    let decided: [String]?

    init(_ expression: String, _ result: String, _ reasons: [[String]], at decided: [String]? = nil)
    {
      self.expression = expression
      self.result = result
      self.reasons = reasons
      self.decided = decided
    }

    var testDescription: String { expression }
  }

  @Test(arguments: ExplanationTable.rows)
  func `a known result has the reasons of the table`(_ row: Row) throws {
    let sample = Sample.shared
    let program = try #require(sample.program(row.expression))
    let evaluation = sample.evaluation()
    let trace = program.trace(in: evaluation)
    #expect(sample.word(for: trace.result, in: evaluation) == row.result)
    #expect(trace.reasons.map { $0.reads.map { sample.name(of: $0.place) } } == row.reasons)
    if let decided = row.decided {
      let source = program.expression.source
      #expect(trace.reasons.map { source.text($0.range) } == decided)
    }
  }

  @Test(arguments: ExplanationTable.rows.map(\.expression) + UnknownTable.known)
  func `each reason alone is sufficient and needs every read`(_ expression: String) throws {
    let sample = Sample.shared
    let program = try #require(sample.program(expression, isChecked: false))
    let evaluation = sample.evaluation()
    let trace = program.trace(in: evaluation)
    let result = sample.word(for: trace.result, in: evaluation)
    #expect(!trace.reasons.isEmpty)
    for reason in trace.reasons {
      let ids = Set(reason.reads.map(\.id))
      let alone = program.trace(in: evaluation) { !ids.contains($0) }
      #expect(sample.word(for: alone.result, in: evaluation) == result)
      for id in ids where id.rounds.allSatisfy({ $0 >= 0 }) {
        let less = program.trace(in: evaluation) { $0 == id || !ids.contains($0) }
        #expect(sample.word(for: less.result, in: evaluation) == "unknown")
      }
    }
  }

  @Test(arguments: ExplanationTable.rows.map(\.expression) + UnknownTable.all)
  func `less information never changes a known result`(_ expression: String) throws {
    let sample = Sample.shared
    let program = try #require(sample.program(expression, isChecked: false))
    let evaluation = sample.evaluation()
    let result = sample.word(for: program.evaluate(in: evaluation), in: evaluation)
    var random = Lottery(state: expression.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<40 {
      var fates: [ReadID: Bool] = [:]
      let masked = program.trace(in: evaluation) { id in
        if let fate = fates[id] { return fate }
        let fate = random.next() & 1 == 0
        fates[id] = fate
        return fate
      }
      let word = sample.word(for: masked.result, in: evaluation)
      #expect(word == result || word == "unknown")
    }
  }
}

/// A small generator whose numbers are the same in every run.
struct Lottery {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
