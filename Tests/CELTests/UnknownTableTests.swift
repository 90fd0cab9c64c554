import CEL
import Testing

/// What unknown values do to each operator: the table in which every cell has its row here.
struct UnknownTableTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let expression: String
    let result: String
    let unknowns: [String]

    init(_ expression: String, _ result: String, _ unknowns: [String] = []) {
      self.expression = expression
      self.result = result
      self.unknowns = unknowns
    }

    var testDescription: String { expression }
  }

  @Test(arguments: UnknownTable.logic)
  func `a deciding operand wins wherever it stands`(_ row: Row) throws { try check(row) }

  @Test(arguments: UnknownTable.quantifiers)
  func `a deciding element wins wherever it stands`(_ row: Row) throws { try check(row) }

  @Test(arguments: UnknownTable.strictOperators)
  func `every other operator is unknown where an argument is`(_ row: Row) throws { try check(row) }

  @Test(arguments: UnknownTable.paths)
  func `below an unknown the path grows`(_ row: Row) throws { try check(row) }

  @Test(arguments: UnknownTable.containers)
  func `a list with an unknown element goes element by element`(_ row: Row) throws {
    try check(row)
  }

  @Test(arguments: UnknownTable.openLists)
  func `an open list ends in one unknown element`(_ row: Row) throws { try check(row) }

  @Test(arguments: UnknownTable.bounds)
  func `a bound decides where its interval does`(_ row: Row) throws { try check(row) }

  @Test(arguments: UnknownTable.presence)
  func `has tells what is written from what is not`(_ row: Row) throws { try check(row) }

  @Test(arguments: UnknownTable.hostFunctions)
  func `a function of the host sees an unknown or decides for itself`(_ row: Row) throws {
    try check(row)
  }

  @Test(arguments: UnknownTable.libraries + UnknownTable.macros)
  func `a function of an extension library needs all of its arguments`(_ row: Row) throws {
    try check(row)
  }

  private func check(_ row: Row) throws {
    let sample = Sample.shared
    for isChecked in [true, false] {
      // What the type checker refuses is still defined for expressions that are not checked.
      guard let program = sample.program(row.expression, isChecked: isChecked) else {
        #expect(isChecked)
        continue
      }
      let evaluation = sample.evaluation()
      let result = program.evaluate(in: evaluation)
      #expect(sample.word(for: result, in: evaluation) == row.result)
      let trace = program.trace(in: evaluation)
      #expect(sample.word(for: trace.result, in: evaluation) == row.result)
      #expect(trace.unknowns.map { sample.name(of: $0) } == row.unknowns)
      let masked = program.trace(in: evaluation) { _ in false }
      #expect(sample.word(for: masked.result, in: evaluation) == row.result)
    }
  }
}
