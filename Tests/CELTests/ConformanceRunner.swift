import CEL
import SourceText

/// Runs one test of the suite.
struct ConformanceRunner {
  /// The machine's database of time zones, where it has one.
  static let timeZones = TimeZoneDatabase.system()

  let test: ConformanceCase

  /// What is wrong; nil where the result is the expected one.
  func problem() -> String? {
    if let problem = typeProblem() { return problem }
    if test.checkOnly { return nil }
    let expectsError = test.expected.kind == "eval_error"
    switch result() {
    case .rejected
    where test.expected.messages?.contains(where: { $0.contains("no matching overload") }) == true:
      // The suite expects what its checker says.
      return nil
    case .rejected(let message):
      return "rejected: \(message)"
    case .failed(let error):
      return expectsError ? nil : "error: \(error.message)"
    case .value(let value):
      if expectsError { return "\(value) where an error is expected" }
      guard let expected = test.expected.value?.decoded else {
        return "the expectation is unreadable"
      }
      return value.isSame(as: expected) ? nil : "\(value), not \(expected)"
    }
  }

  /// What is wrong with the deduced type; nil where it is the expected one, or none is expected.
  private func typeProblem() -> String? {
    guard let type = test.expected.type else { return nil }
    guard case .planned(let program) = plan() else { return "rejected" }
    let deduced = program.expression.type
    return deduced.description == type ? nil : "the type is \(deduced), not \(type)"
  }

  private enum Result {
    case rejected(String)
    case failed(EvaluationError)
    case value(Value)
  }

  /// What is wrong with the traced result of a test without variables; nil where it is the plain result.
  func tracingProblem() -> String? {
    guard test.bindings.isEmpty, case .planned(let program) = plan() else { return nil }
    let evaluation = Evaluation(store: Store(StoreBuilder()), variables: [])
    let plain = program.evaluate(in: evaluation)
    let traced = program.trace(in: evaluation) { _ in false }.result
    if plain.kind == .error || traced.kind == .error {
      let (one, other) = (evaluation.error(of: plain), evaluation.error(of: traced))
      return plain.kind == traced.kind && one == other ? nil : "\(one), but \(other) traced"
    }
    let one = program.value(of: plain, in: evaluation)
    let other = program.value(of: traced, in: evaluation)
    return one.isSame(as: other) ? nil : "\(one), but \(other) traced"
  }

  private enum Plan {
    case rejected(String)
    case planned(Program)
  }

  private func plan() -> Plan {
    guard let environment = test.environment() else { return .rejected("a type of messages") }
    let source = SourceFile(name: test.id, text: test.expr)
    let parsed = environment.parse(source, macros: !test.disableMacros)
    guard let syntax = parsed.value, !parsed.hasErrors else {
      return .rejected(parsed.diagnostics.first?.message ?? "")
    }
    let checked = test.disableCheck ? environment.unchecked(syntax) : environment.check(syntax)
    guard let expression = checked.value, !checked.hasErrors else {
      return .rejected(checked.diagnostics.first?.message ?? "")
    }
    return .planned(environment.plan(expression))
  }

  private func result() -> Result {
    switch plan() {
    case .rejected(let message): return .rejected(message)
    case .planned(let program):
      var values: [String: Value] = [:]
      for (name, binding) in test.bindings { values[name] = binding.value.decoded }
      do {
        return .value(try program.evaluate(values))
      } catch {
        return .failed(error)
      }
    }
  }
}
