import ReadinessModel
import SourceText

// Every warning about a ruleset that runs.

extension Diagnostic {
  static func unusedParameter(
    _ name: String,
    isInRemedy: Bool,
    at span: SourceSpan
  ) -> Diagnostic {
    lint(
      "lint.unused-parameter",
      isInRemedy
        ? "only a remedy names the parameter `\(name)`, and no expression reads it"
        : "no expression reads the parameter `\(name)`",
      at: span,
      help: "write `params.\(name)` where the figure counts, or remove it"
    )
  }

  static func uncitedSource(_ id: String, at span: SourceSpan) -> Diagnostic {
    lint(
      "lint.uncited-source",
      "no rule and no parameter cites the source `\(id)`",
      at: span,
      help: "cite it where a fact was taken from it, or remove it"
    )
  }

  static func verifiedWithoutSource(_ rule: String, at span: SourceSpan) -> Diagnostic {
    lint(
      "lint.verified-without-source",
      "`\(rule)` is said to be verified, and names no source",
      at: span,
      help: "name the source and the place in it, or write `confidence: recalled`"
    )
  }

  static func uncitedFigure(_ name: String, at span: SourceSpan) -> Diagnostic {
    lint(
      "lint.uncited-figure",
      "the parameter `\(name)` is the instrument's figure, and does not say where it stands",
      at: span,
      help: "add `source` and `at`, the place in it; a figure of your own is of `kind: house`"
    )
  }

  static func bareFigure(_ figure: String, of rule: String, at span: SourceSpan) -> Diagnostic {
    lint(
      "lint.bare-figure",
      "`\(rule)` follows the text, and its expression has the figure \(figure) in it",
      at: span,
      help: "write it under `parameters` with `source` and `at`, and read `params.` and its name"
    )
  }

  // Words

  static func missingRemedy(_ rule: String, at span: SourceSpan) -> Diagnostic {
    lint(
      "lint.missing-remedy",
      "`\(rule)` does not say what would close its gap",
      at: span,
      help: "add `remedies`: each one change, in words and, where it can be, as data"
    )
  }

  static func titleGivesOrder(_ title: String, at span: SourceSpan) -> Diagnostic {
    lint(
      "lint.title-gives-order",
      "the title \"\(title)\" gives an order",
      at: span,
      help: "name the problem, as \"A deployment serves an embargoed region\"; the duty stands "
        + "under `requirement`"
    )
  }

  // Dates

  static func checkedBeforeHistory(
    _ checked: CalendarDate,
    _ last: CalendarDate,
    at span: SourceSpan
  ) -> Diagnostic {
    lint(
      "lint.dates",
      "it was checked until \(checked), and its history goes on to \(last)",
      at: span,
      help: "look again and set `checked_until`; what is enacted for a later day is written as "
        + "`is: enacted` with `effective`"
    )
  }

  static func sourceAfterCheck(
    _ source: String,
    _ day: CalendarDate,
    _ checked: CalendarDate,
    at span: SourceSpan
  ) -> Diagnostic {
    lint(
      "lint.dates",
      "the source `\(source)` speaks for \(day), after the day \(checked) of `checked_until`",
      at: span,
      help: "set `checked_until` to the day on which it was last looked at"
    )
  }

  static func endsBeforeHistory(
    _ rule: String,
    _ last: CalendarDate,
    _ first: CalendarDate,
    at span: SourceSpan
  ) -> Diagnostic {
    lint(
      "lint.dates",
      "the last day of `\(rule)`, \(last), is before the history begins on \(first)",
      at: span,
      help: "mend `applies_until`, or add the earlier history"
    )
  }

  // Examples

  static func missingExamples(
    _ rule: String,
    _ verdicts: [String],
    at span: SourceSpan
  ) -> Diagnostic {
    let list = verdicts.map { "`\($0)`" }.joined(separator: " and none of ")
    return lint(
      "lint.missing-example",
      "`\(rule)` has no example of \(list)",
      at: span,
      help: "add what is missing: a rule shows one of `met`, one of `gap` and one of `unknown`"
    )
  }

  static func neverJudged(_ rule: String, at span: SourceSpan) -> Diagnostic {
    lint(
      "lint.never-judged",
      "`\(rule)` is not applicable in all of its examples: nothing shows that `when` is ever true",
      at: span,
      help: "add an example on which the rule is judged, or mend `when`"
    )
  }

  static func silencePasses(
    _ rule: String,
    example: String,
    from old: String,
    to new: String,
    key: String,
    change: String,
    at span: SourceSpan
  ) -> Diagnostic {
    lint(
      "lint.silence-passes",
      "`\(rule)` turns from \(old) to \(new) where `\(key)` of the example \"\(example)\" is "
        + change,
      at: span,
      help: "let the rule ask for `\(key)`: what is not said must be unknown, never a pass"
    )
  }

  static func exampleTooLarge(_ name: String, _ keys: Int, at span: SourceSpan) -> Diagnostic {
    lint(
      "lint.example-too-large",
      "the example \"\(name)\" has \(keys) keys, and is not tried with each of them taken away",
      at: span,
      help: "give only what matters, with at most \(RulesetLinter.maximumExampleKeys) keys"
    )
  }

  private static func lint(
    _ code: DiagnosticCode,
    _ message: String,
    at span: SourceSpan,
    help: String
  ) -> Diagnostic {
    Diagnostic(code, message, at: .span(span), severity: .warning, help: help)
  }
}
