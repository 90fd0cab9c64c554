import CEL
import SourceText
import TestSupport

/// What holds for every text, whatever its bytes; the fuzzer and the tests of its corpus share it.
enum ExpressionFuzzer {
  private static let world = GeneratedWorld.environment

  private static let environment = Environment(
    variables: world.variables,
    types: world.types,
    opaqueTypes: world.opaqueTypes,
    functions: world.functions,
    libraries: Library.all
  )

  /// Reads, prints, checks and evaluates a text; nil where every promise is kept.
  static func problem(with bytes: [UInt8]) -> String? {
    let parsed = environment.parse(SourceFile(name: "input", bytes: bytes))
    guard (parsed.value == nil) == parsed.hasErrors else { return "neither a tree nor a mistake" }
    for case .span(let span) in parsed.diagnostics.map(\.place)
    where span.start > span.end || span.start > bytes.count {
      return "a mistake outside the text"
    }
    guard let syntax = parsed.value else { return nil }
    let printed = syntax.description
    let again = environment.parse(SourceFile(name: "printed", text: printed)).value
    guard again.map({ SyntaxShape($0.root) }) == SyntaxShape(syntax.root) else {
      return "another tree from what is printed: \(printed)"
    }
    let checked = environment.check(syntax)
    guard (checked.value == nil) == checked.hasErrors else {
      return "neither a checked tree nor a mistake"
    }
    let seed = bytes.reduce(5_381) { $0 &* 33 &+ Int($1) }
    for expression in [checked.value, environment.unchecked(syntax).value].compactMap(\.self) {
      if let problem = problem(with: environment.plan(expression), seed) { return problem }
    }
    return nil
  }

  /// Evaluates over data with unknowns, traces, and puts values in the place of all unknowns.
  private static func problem(with program: Program, _ seed: Int) -> String? {
    var store = GeneratedStore(seed: seed, unknownOnceIn: 4)
    let evaluation = store.evaluation()
    let before = program.evaluate(in: evaluation)
    let traced = program.trace(in: store.evaluation()).result
    guard before.kind == traced.kind, before.bool == traced.bool else {
      return "\(before.kind), but \(traced.kind) traced"
    }
    _ = program.value(of: before, in: evaluation)
    guard let known = before.bool else { return nil }
    for hole in store.holes { store.fill(hole, isWhole: true) }
    let filled = store.evaluation()
    let after = program.evaluate(in: filled)
    if after.bool == known { return nil }
    // More data may take more steps than there are, but never give another answer.
    let limits: [EvaluationError.Code] = [.budgetExceeded, .valueTooLarge]
    return after.kind == .error && limits.contains(filled.error(of: after).code)
      ? nil : "\(known) became \(after.kind) with more known"
  }
}
