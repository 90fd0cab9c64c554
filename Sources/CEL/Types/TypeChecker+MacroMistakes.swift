import SourceText

/// Calls that were meant to be macros: the parser leaves a macro of another shape a call.
extension TypeChecker {
  /// What is wrong with a call that was meant to be a macro.
  func macroMistake(
    _ call: Call,
    _ target: SyntaxNode?,
    _ arguments: [SyntaxNode]
  ) -> Diagnostic? {
    guard let target else {
      guard call.name == "has", arguments.count == 1 else { return nil }
      return .macroNeedsField(at: span(arguments[0].range))
    }
    if let kind = ComprehensionKind(macro: call.name), let first = arguments.first,
      first.simpleName == nil, arguments.count == 2 || (arguments.count == 3 && kind == .map)
    {
      return .macroNeedsVariable(call.name, at: span(first.range))
    }
    return form(ofMacro: call.name, target, arguments.count).map {
      .malformedMacro(call.name, form: $0, at: span(call.nameRange))
    }
  }

  /// How a macro of the extension libraries is written; nil where the environment has none of the name.
  private func form(ofMacro name: String, _ target: SyntaxNode, _ count: Int) -> String? {
    if macros.contains(.bindings), case .identifier("cel") = target.kind {
      switch name {
      case "bind": return "cel.bind(x, value, expression)"
      case "block": return "cel.block([value, …], expression)"
      case "index": return "cel.index(0)"
      case "iterVar", "accuVar": return "cel.\(name)(0, 0)"
      default: return nil
      }
    }
    if macros.contains(.optionals), name == "optMap" || name == "optFlatMap" {
      return "optional.\(name)(x, expression)"
    }
    guard macros.contains(.twoVariables), let kind = ComprehensionKind(twoVariableMacro: name)
    else { return nil }
    if kind.isQuantifier { return count == 3 ? "list.\(name)(i, x, condition)" : nil }
    return "list.\(name)(i, x, expression)` or `list.\(name)(i, x, condition, expression)"
  }
}

extension Diagnostic {
  fileprivate static func malformedMacro(
    _ name: String,
    form: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "cel.macro-form",
      "`\(name)` does not have the arguments of the macro",
      at: .span(span),
      help: "it is written `\(form)`"
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
