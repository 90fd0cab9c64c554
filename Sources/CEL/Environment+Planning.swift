extension Environment {
  /// A program that evaluates a checked expression.
  public func plan(_ checked: CheckedExpression) -> Program { Program(checked, in: self) }
}
