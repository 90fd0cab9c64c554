import ReadinessModel
import SourceText

// Every message about what a ruleset says that its schema alone cannot tell.

extension Diagnostic {
  static func badRulesetID(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.bad-id",
      "\(quoted(text)) is no id of a ruleset or a rule",
      at: .span(span),
      help: "it is made of lower-case words and digits, joined by single hyphens"
    )
  }

  static func badVersion(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.bad-version",
      "\(quoted(text)) is no semantic version, as 1.2.0",
      at: .span(span)
    )
  }

  static func imaginedWithout(_ missing: [String], at span: SourceSpan) -> Diagnostic {
    let names = missing.map { "'\($0)'" }.joined(separator: " and ")
    return Diagnostic(
      "ruleset.imagined",
      "an imagined order needs \(names): what it is modelled on, and whose assumption it is",
      at: .span(span)
    )
  }

  static func emptyList(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("ruleset.empty", "\(quoted(key)) needs at least one entry", at: .span(span))
  }

  // Dates

  static func datesOutOfOrder(
    _ date: CalendarDate,
    after other: CalendarDate,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "ruleset.dates",
      "\(date) stands after \(other), and is earlier",
      at: .span(span),
      help: "dates are written oldest first"
    )
  }

  static func endBeforeStart(
    _ last: CalendarDate,
    _ first: CalendarDate,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "ruleset.dates",
      "the last day, \(last), is before the first, \(first)",
      at: .span(span)
    )
  }

  static func effectiveWithoutEnacted(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.dates",
      "only an entry with 'is: enacted' has a day on which it takes effect",
      at: .span(span)
    )
  }

  static func effectiveBeforeDate(
    _ effective: CalendarDate,
    _ date: CalendarDate,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "ruleset.dates",
      "it takes effect on \(effective), before it was enacted on \(date)",
      at: .span(span)
    )
  }

  // Sources

  static func unknownSource(_ id: String, near: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.unknown-source",
      "no source has the id \(quoted(id))",
      at: .span(span),
      help: near.map { "did you mean '\($0)'?" } ?? "add it to the ruleset's sources"
    )
  }

  static func verifiedWithoutSource(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.verified-without-source",
      "a rule with 'basis: text' and 'confidence: verified' needs a source",
      at: .span(span)
    )
  }

  // Rules

  static func severeVoluntaryRule(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.severity",
      "the rules of a voluntary instrument are 'advisory'",
      at: .span(span)
    )
  }

  static func ruleWithoutDuty(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.duty",
      "the rule has neither 'require' nor 'permits' and 'separable'",
      at: .span(span)
    )
  }

  static func twoDuties(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.duty",
      "a rule has 'require', or 'permits' and 'separable', not both",
      at: .span(span),
      notes: [Note("its requirement", at: first)]
    )
  }

  static func halfRestriction(missing: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.duty",
      "a restriction has both 'permits' and 'separable', and '\(missing)' is missing",
      at: .span(span)
    )
  }

  static func restrictionOfOther(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.duty",
      "a restriction is judged on every offering: its subject is 'offering'",
      at: .span(span)
    )
  }

  static func twoChanges(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.remedy",
      "a remedy is one change: one of 'set', 'add' and 'remove'",
      at: .span(span),
      notes: [Note("the other one", at: first)]
    )
  }

  static func pathToNowhere(
    _ path: String,
    step: String,
    in schema: ObjectSchema?,
    below subject: SubjectKind,
    at span: SourceSpan
  ) -> Diagnostic {
    let near = schema.flatMap { NearMiss.nearest(to: step, among: $0.fields.map(\.name)) }
    let place = schema.map { "is no key of the \($0.spokenName)" } ?? "stands below a single value"
    return Diagnostic(
      "ruleset.path",
      "\(quoted(path)) leads nowhere below a rule's \(subject.rawValue): \(quoted(step)) \(place)",
      at: .span(span),
      help: near.map { "did you mean '\($0)'?" }
    )
  }

  static func changeOfNoList(_ name: String, path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.remedy",
      "'\(name)' changes a list, and \(quoted(path)) is none",
      at: .span(span),
      help: "write 'set' for a single value"
    )
  }

  // Examples and parameters

  static func duplicateExample(
    _ name: String,
    at span: SourceSpan,
    first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "ruleset.example",
      "the rule has two examples named \(quoted(name))",
      at: .span(span),
      notes: [Note("the first one", at: first)]
    )
  }

  static func verdictWithoutBecause(_ verdict: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.example",
      "an example whose verdict is '\(verdict)' needs 'because', a path that explains it",
      at: .span(span)
    )
  }

  static func parametersAreNoMapping(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "schema.wrong-type",
      "'parameters' takes a mapping of names to figures",
      at: .span(span)
    )
  }

  static func unknownParameter(_ name: String, near: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.parameter",
      "the ruleset has no parameter \(quoted(name))",
      at: .span(span),
      help: near.map { "did you mean '\($0)'?" }
    )
  }

  static func badParameterName(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ruleset.parameter",
      "\(quoted(name)) cannot stand behind 'params.'",
      at: .span(span),
      help: "a name is made of a-z, 0-9 and '_', and begins with a letter"
    )
  }
}
