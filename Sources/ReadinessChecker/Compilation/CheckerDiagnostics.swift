import CEL
import ReadinessModel
import SourceText

/// Every message of this stage.
extension Diagnostic {
  static func wrongResult(
    _ key: String,
    _ type: CELType,
    expected: CELType,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "rule.result-type",
      "`\(key)` yields \(type) where \(expected) was expected",
      at: .span(span)
    )
  }

  static func readsNothing(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.reads-nothing",
      "`\(key)` reads nothing, so it says the same of everybody",
      at: .span(span),
      help: "read a field of the manifest"
    )
  }

  static func tooCostly(_ key: String, _ steps: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.too-costly",
      "`\(key)` may take \(steps == .max ? "more steps than can be counted" : "\(steps) steps"),"
        + " and \(RuleCost.limit) are allowed",
      at: .span(span),
      help: "nest fewer macros: a list of the manifest counts \(RuleCost.sizes.elements) rounds"
    )
  }

  static func readsNone(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.reads-none",
      "`\(path)` may be `none`, and is read where that is not excluded",
      at: .span(span),
      help: "write `has(\(path)) && …`, `!has(\(path)) || …` or `has(\(path)) ? … : …`"
    )
  }

  static func readsUntyped(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.untyped-field",
      "a field is read of a value whose type is known only when the rule runs",
      at: .span(span),
      help: "read it of the object itself: no `dyn`, and no list of objects of several types"
    )
  }

  static func readsListOrAll(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.reads-all",
      "the word `all` may stand for this list, and only functions know what it stands for",
      at: .span(span),
      help: "ask `in_place` or `authorized` instead"
    )
  }

  static func comparesRegions(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.compares-regions",
      "sets of regions cannot be compared as values",
      at: .span(span),
      help: "write `a.overlaps(b)`, or `a.within(b) && b.within(a)` for the same places"
    )
  }

  static func readsClock(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.reads-clock",
      "`\(key)` reads the day",
      at: .span(span),
      help: "`today`, `age_days`, `authorized` and `evidence` may stand in `require`; when a rule "
        + "starts or ends stands in `applies_from` and `applies_until`"
    )
  }

  static func controlNotInPlace(
    _ path: String,
    _ field: String,
    at span: SourceSpan
  ) -> Diagnostic {
    let control = String(span.text.dropLast(min(span.text.count, field.count + 1)))
    return Diagnostic(
      "rule.control-not-in-place",
      "`\(field)` of a control is read, and nothing asks whether the control is in place",
      at: .span(span),
      help: "write `in_place(\(control)) && …`"
    )
  }

  static func unknownWord(
    _ text: String,
    of field: String,
    _ words: [String],
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "rule.unknown-word",
      "`\(field)` never holds `\(text)`",
      at: .span(span),
      help: help(for: text, among: words)
    )
  }

  /// The word that was meant, or else the words that there are.
  private static func help(for text: String, among words: [String]) -> String {
    if let near = NearMiss.nearest(to: text, among: words) { return "did you mean `\(near)`?" }
    let shown = words.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return "its words are \(shown)\(words.count > 8 ? " and \(words.count - 8) more" : "")"
  }

  static func instrumentNotConstant(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.instrument-not-constant",
      "`authorized` takes the id of an instrument as a constant text",
      at: .span(span),
      help: "write `authorized('us-ofac-sanctions')`"
    )
  }

  static func notADay(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rule.not-a-day",
      "`\(text)` is not a day, written YYYY-MM-DD",
      at: .span(span)
    )
  }

  static func unknownParameterWord(
    _ text: String,
    of field: String,
    _ words: [String],
    parameter: String,
    at place: DiagnosticPlace
  ) -> Diagnostic {
    Diagnostic(
      "rule.unknown-word",
      "the parameter `\(parameter)` is compared with `\(field)`, which never holds `\(text)`",
      at: place,
      help: help(for: text, among: words)
    )
  }

  static func wrongParameter(
    _ name: String,
    _ type: Parameter.ValueType,
    at place: DiagnosticPlace
  ) -> Diagnostic {
    Diagnostic(
      "rule.parameter-type",
      "the parameter `\(name)` takes \(type.description)",
      at: place
    )
  }

  static func unknownRegion(
    _ name: String,
    nearest: String?,
    at place: DiagnosticPlace
  ) -> Diagnostic {
    Diagnostic(
      "rule.unknown-region",
      "`\(name)` is no code of a region and no group",
      at: place,
      help: nearest.map { "did you mean `\($0)`?" }
    )
  }

  static func malformedOverride(_ argument: String) -> Diagnostic {
    Diagnostic(
      "parameter.malformed",
      "a parameter is given as RULESET.NAME=VALUE",
      at: .argument(argument)
    )
  }

  static func unknownParameter(
    _ name: String,
    of ruleset: String,
    _ names: [String],
    at argument: String
  ) -> Diagnostic {
    let near = NearMiss.nearest(to: name, among: names).map { "did you mean `\(ruleset).\($0)`?" }
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      "parameter.unknown",
      "there is no parameter `\(ruleset).\(name)`",
      at: .argument(argument),
      help: near ?? (names.isEmpty ? "the ruleset has none" : "the ruleset has \(list)")
    )
  }
}

extension Parameter.ValueType {
  /// What may be written, in words.
  var description: String {
    switch self {
    case .regions: "a list of regions and groups"
    case .count: "a whole number"
    case .number: "a number"
    case .text: "a text"
    case .texts, .models: "a list of texts"
    case .flag: "true or false"
    case .date: "a day, written YYYY-MM-DD"
    }
  }
}
