extension RulesetSchema {
  static let nature = Enumeration(
    "nature of an instrument",
    [
      .init("law", "A statute or a regulation."),
      .init("order", "An order to one or several companies."),
      .init("contract", "A term of a contract or a licence."),
      .init("policy", "A company's published policy."),
      .init("voluntary", "A commitment that nobody can enforce."),
      .init("imagined", "An order that somebody imagines."),
    ]
  )

  static let historyState = Enumeration(
    "standing of an instrument",
    [
      .init("draft", "A text without a formal step."),
      .init("proposed", "A bill or a proposed rule."),
      .init("enacted", "Passed, and not yet in force."),
      .init("in-force", "In force."),
      .init("not-enforced", "In the books, with an announcement that it is not enforced."),
      .init("stayed", "Suspended by a court or its author."),
      .init("lifted", "An order that was withdrawn."),
      .init("repealed", "A law that was repealed."),
      .init("unknown", "Nobody could tell."),
    ]
  )

  static let sourceKind = Enumeration(
    "kind of source",
    [
      .init("primary", "The instrument itself, or its author."),
      .init("secondary", "A report about it."),
    ]
  )

  static let parameterType = Enumeration(
    "type of a parameter",
    [
      .init("regions", "Regions."),
      .init("count", "A whole number."),
      .init("number", "A number."),
      .init("text", "A text."),
      .init("texts", "A list of texts."),
      .init("flag", "`true` or `false`."),
      .init("date", "A day."),
      .init("models", "Canonical names of models."),
    ]
  )

  static let parameterKind = Enumeration(
    "kind of parameter",
    [
      .init("legal", "The instrument's figure."),
      .init("house", "The company's own choice."),
    ]
  )

  static let subject = Enumeration(
    "subject",
    [
      .init("organization", "The company as a whole."),
      .init("model", "Each model."),
      .init("supplier", "Each supplier."),
      .init("deployment", "Each deployment."),
      .init("offering", "Each model offered through a deployment."),
    ]
  )

  static let severity = Enumeration(
    "severity",
    [
      .init("critical", "To be mended at once."),
      .init("high", "To be mended soon."),
      .init("medium", "To be mended."),
      .init("low", "Worth planning for."),
      .init("advisory", "Good practice."),
    ]
  )

  static let basis = Enumeration(
    "basis of a rule",
    [
      .init("text", "The text says it."),
      .init("interpretation", "The text is read so."),
      .init("assumption", "Somebody assumes it."),
    ]
  )

  static let confidence = Enumeration(
    "confidence in a fact",
    [
      .init("verified", "Found in a source."),
      .init("recalled", "Known, and not found in a source."),
      .init("to-check", "Likely; a gap counts as unknown at the gate."),
    ]
  )

  static let outcome = Enumeration(
    "outcome",
    [
      .init("keeps", "They keep access."),
      .init("at-the-door", "A control decides when they next come."),
      .init("dark", "They may have access, and lose it with others who cannot be told apart."),
      .init("cannot-be-told", "Whether they may have access cannot be told."),
      .init("cut", "They may not have access."),
    ]
  )

  static let verdict = Enumeration(
    "verdict of an example",
    [
      .init("met", "It holds."),
      .init("gap", "It does not hold."),
      .init("unknown", "It cannot be told."),
      .init("not-applicable", "The rule is not for this subject."),
    ]
  )
}
