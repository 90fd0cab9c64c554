import SourceText

/// Every message about an expression's names and types.
extension Diagnostic {
  static func undeclaredName(
    _ name: String,
    _ candidates: [String],
    at span: SourceSpan
  ) -> Diagnostic {
    let all = candidates.count <= 8 ? candidates.map { "`\($0)`" }.joined(separator: ", ") : ""
    return Diagnostic(
      "cel.undeclared-name",
      "`\(name)` is not declared",
      at: .span(span),
      help: suggestion(name, candidates) ?? (all.isEmpty ? nil : "declared are \(all)")
    )
  }

  static func undeclaredField(
    _ name: String,
    of type: String,
    _ fields: [String],
    at span: SourceSpan
  ) -> Diagnostic {
    let all = fields.count <= 12 ? fields.map { "`\($0)`" }.joined(separator: ", ") : ""
    return Diagnostic(
      "cel.undeclared-field",
      "`\(type)` has no field `\(name)`",
      at: .span(span),
      help: suggestion(name, fields) ?? (all.isEmpty ? nil : "its fields are \(all)")
    )
  }

  static func undeclaredFunction(
    _ name: String,
    _ candidates: [String],
    at span: SourceSpan
  ) -> Diagnostic {
    switch name {
    case Operators.optionalSelect, Operators.optionalIndex, Operators.optionalElement:
      Diagnostic(
        "cel.optional-syntax",
        "optional fields, indexes and elements (`.?`, `[?…]`, `?…`) are not available here",
        at: .span(span)
      )
    default:
      Diagnostic(
        "cel.undeclared-function",
        "the function `\(name)` is not declared",
        at: .span(span),
        help: suggestion(name, candidates.filter { Operators.sign(of: $0) == nil })
      )
    }
  }

  static func invalidPattern(_ mistake: Pattern.Mistake, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.invalid-pattern",
      "the regular expression is wrong: \(mistake.message)",
      at: .span(span),
      help: mistake.help
    )
  }

  static func macroNeedsField(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.macro-argument",
      "the argument of `has` is not a field",
      at: .span(span),
      help: "write `has(a.b)`"
    )
  }

  static func macroNeedsVariable(_ macro: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.macro-argument",
      "the first argument of `\(macro)` is not a simple name",
      at: .span(span),
      help: "it names the variable that stands for each element, as in `list.\(macro)(x, …)`"
    )
  }

  static func noMatchingOverload(
    _ function: FunctionTable.Entry,
    isMember: Bool,
    _ types: [CELType],
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "cel.no-matching-overload",
      mismatch(function.name, isMember: isMember, types),
      at: .span(span),
      help: signatures(of: function)
    )
  }

  static func noFields(_ name: String, of type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.no-fields",
      "a value of type \(type) has no fields, so none is named `\(name)`",
      at: .span(span)
    )
  }

  static func notConstructible(_ type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.not-constructible",
      "no value of a type `\(type)` can be made in an expression",
      at: .span(span)
    )
  }

  static func invalidKey(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.invalid-key",
      "a map's key is bool, int, uint or string, not \(type)",
      at: .span(span)
    )
  }

  static func conditionIsNotBool(
    _ kind: ComprehensionKind,
    _ type: CELType,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "cel.condition-type",
      "the condition of `\(kind.rawValue)` is \(type) where bool was expected",
      at: .span(span)
    )
  }

  static func notAnEntry(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.not-an-entry",
      "the last argument of `transformMapEntry` is \(type) where a map was expected",
      at: .span(span),
      help: "it makes the entries of the result, as in `{key: value}`"
    )
  }

  static func notAnOrder(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.not-an-order",
      "the key of `sortBy` is \(type), which has no order",
      at: .span(span),
      help: "a key is bool, int, uint, double, string, bytes, timestamp or duration"
    )
  }

  static func notAnOptional(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.not-an-optional",
      "this is \(type) where an optional was expected",
      at: .span(span)
    )
  }

  static func notARange(
    _ kind: ComprehensionKind,
    _ type: CELType,
    at span: SourceSpan
  ) -> Diagnostic {
    let isOfOptional = kind == .optMap || kind == .optFlatMap
    let containers = kind == .sortBy ? "a list" : "a list or a map"
    let range = isOfOptional ? "is for an optional" : "runs over \(containers)"
    return Diagnostic(
      "cel.not-a-range",
      "`\(kind.rawValue)` \(range), not \(isOfOptional ? "for" : "over") a value of type \(type)",
      at: .span(span)
    )
  }

  private static func suggestion(_ name: String, _ candidates: [String]) -> String? {
    NearMiss.nearest(to: name, among: candidates).map { "did you mean `\($0)`?" }
  }

  private static func mismatch(
    _ name: String,
    isMember: Bool,
    _ types: [CELType]
  ) -> String {
    let list = types.map(\.description)
    if let sign = Operators.sign(of: name) {
      switch name {
      case "_==_", "_!=_":
        return "`\(sign)` compares values of one type, not \(list.joined(separator: " with "))"
      case Operators.conditional:
        return "`\(sign)` needs a bool and two values of one type, not "
          + list.joined(separator: ", ")
      default:
        return "`\(sign)` cannot be applied to \(list.joined(separator: " and "))"
      }
    }
    if isMember, let target = list.first {
      return "`\(name)` cannot be called on \(target)"
        + " with (\(list.dropFirst().joined(separator: ", ")))"
    }
    return "`\(name)` cannot be called with (\(list.joined(separator: ", ")))"
  }

  /// How a function may be called, unless there are too many ways or none worth saying.
  private static func signatures(of function: FunctionTable.Entry) -> String? {
    guard Operators.sign(of: function.name) == nil, function.overloads.count <= 8 else {
      return nil
    }
    let texts = function.overloads.map { overload in
      let parameters = overload.parameters.map(\.description)
      guard overload.isMember, let target = parameters.first else {
        return "`\(function.name)(\(parameters.joined(separator: ", ")))`"
      }
      return
        "`\(target).\(function.name)(\(parameters.dropFirst().joined(separator: ", ")))`"
    }
    return "it is called as \(texts.joined(separator: " or "))"
  }
}
