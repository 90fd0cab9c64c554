import SourceText

/// Calls that were meant to be macros: the parser leaves a macro of another shape a call.
extension TypeChecker {
  /// A call of no function that was probably meant to be a macro; nil for every other call.
  mutating func checkMistakenMacro(
    _ call: Call,
    _ target: SyntaxNode?,
    _ arguments: [SyntaxNode]
  ) -> CheckedNode? {
    if let target {
      if scope.qualifiedFunction(target, call.name) != nil { return nil }
      let isOfFamily = scope.familyFunction(target, call.name) != nil
      if isOfFamily, place(ofMacroAfter: target) == .member { return nil }
    }
    guard let mistake = macroMistake(call, target, arguments) else {
      return checkMisspeltMacro(call, target, arguments)
    }
    diagnostics.append(mistake)
    return CheckedNode(.constant(.null), type: .dyn, range: call.range)
  }

  /// What is wrong with a call that has a macro's name.
  private func macroMistake(
    _ call: Call,
    _ target: SyntaxNode?,
    _ arguments: [SyntaxNode]
  ) -> Diagnostic? {
    if target == nil, call.name == "has", arguments.count == 1 {
      return .macroNeedsField(at: span(arguments[0].range))
    }
    if target != nil, let kind = ComprehensionKind(macro: call.name), let first = arguments.first,
      first.simpleName == nil, arguments.count == 2 || (arguments.count == 3 && kind == .map)
    {
      return .macroNeedsVariable(call.name, at: span(first.range))
    }
    return MacroForms(macros).forms(of: call.name, at: place(ofMacroAfter: target)).map {
      .malformedMacro(call.name, forms: $0, at: span(call.nameRange))
    }
  }

  private func place(ofMacroAfter target: SyntaxNode?) -> MacroForms.Place {
    guard let target else { return .global }
    guard macros.contains(.bindings), case .identifier("cel") = target.kind else { return .member }
    return .binding
  }

  /// A call whose name is near to that of a macro.
  private mutating func checkMisspeltMacro(
    _ call: Call,
    _ target: SyntaxNode?,
    _ arguments: [SyntaxNode]
  ) -> CheckedNode? {
    let place = place(ofMacroAfter: target)
    let functions = place == .binding ? [] : scope.tables.orderedFunctions
    let macro = MacroForms(macros).meant(by: call.name, at: place, amongFunctions: functions)
    guard let macro else { return nil }
    let family = place == .binding ? "cel." : ""
    diagnostics.append(
      .misspeltMacro(
        family + call.name,
        family + macro.name,
        forms: macro.forms,
        at: span(call.nameRange)
      )
    )
    if let target, place == .member { _ = check(target) }
    let variables = macro.name == "has" ? 0 : place == .binding ? 1 : 2
    checkArguments(arguments[...], naming: variables)
    return CheckedNode(.constant(.null), type: .dyn, range: call.range)
  }

  /// Checks the arguments of a macro, of which the first ones may name variables, for mistakes of their own.
  private mutating func checkArguments(_ arguments: ArraySlice<SyntaxNode>, naming variables: Int) {
    guard variables > 0, arguments.count > 1, let (name, _) = arguments.first?.simpleName else {
      for argument in arguments { _ = check(argument) }
      return
    }
    withLocal(name, .dyn) { checker, _ in
      checker.checkArguments(arguments.dropFirst(), naming: variables - 1)
    }
  }
}

extension Diagnostic {
  fileprivate static func malformedMacro(
    _ name: String,
    forms: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "cel.macro-form",
      "`\(name)` does not have the arguments of the macro",
      at: .span(span),
      help: "it is written \(forms)"
    )
  }

  fileprivate static func misspeltMacro(
    _ name: String,
    _ macro: String,
    forms: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "cel.undeclared-function",
      "the function `\(name)` is not declared",
      at: .span(span),
      help: "did you mean the macro `\(macro)`, written \(forms)?"
    )
  }

  /// Two variables of one macro with the same name.
  static func sameVariable(
    _ name: String,
    _ kind: ComprehensionKind,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "cel.macro-variable",
      "both variables of `\(kind.rawValue)` are named `\(name.asWritten)`",
      at: .span(span)
    )
  }

  /// A value of `cel.block` that it does not have, or that stands after its use.
  static func noBlockValue(
    _ name: String,
    last: String?,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "cel.undeclared-name",
      "`\(name)` names no value here",
      at: .span(span),
      help: last.map { "the last value of `cel.block` before here is `\($0)`" }
        ?? "it names a value of a `cel.block` that stands before it"
    )
  }
}
