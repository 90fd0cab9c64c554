public import SourceText

extension Environment {
  /// A program that evaluates a checked expression.
  public func plan(_ checked: CheckedExpression) -> Program { Program(checked, in: self) }

  /// A program for an expression's text, or everything that is wrong with it.
  public func compile(_ source: SourceFile) -> Outcome<Program> {
    let parsed = parse(source)
    guard let syntax = parsed.value, !parsed.hasErrors else {
      return Outcome(nil, parsed.diagnostics)
    }
    let checked = check(syntax)
    let diagnostics = parsed.diagnostics + checked.diagnostics
    guard let expression = checked.value, !checked.hasErrors else {
      return Outcome(nil, diagnostics)
    }
    return Outcome(plan(expression), diagnostics)
  }
}
