/// The schema of the ruleset, version 1, in the same terms as the manifest's.
///
/// Nothing in a ruleset may be unknown: a field is written with a value or left out.
public enum RulesetSchema: Sendable {
  /// The whole document.
  public static let ruleset = ObjectSchema(
    "Ruleset",
    "One instrument as data: a law, an order, a licence term, a policy, or an imagined order.",
    fields: [
      SchemaField(
        "ruleset",
        .identifier,
        "The id: lower-case words joined by hyphens, stable for ever.",
        presence: .valued
      ),
      SchemaField("title", .text(.free), "The instrument's name.", presence: .valued),
      SchemaField("version", .text(.free), "The semantic version of the data.", presence: .valued),
      SchemaField("jurisdiction", .text(.free), "Whose instrument it is.", presence: .valued),
      SchemaField("nature", .enumeration(nature), "What it is.", presence: .valued),
      SchemaField(
        "summary",
        .text(.free),
        "What it says, in a sentence or two.",
        presence: .valued
      ),
      SchemaField("modelled_on", .text(.free), "For an imagined one: the instrument it follows."),
      SchemaField("assumed_by", .text(.free), "For an imagined one: whose assumption it is."),
      SchemaField(
        "history",
        .list(.object(historyEntry), orAll: false),
        "Its standing over time, oldest first.",
        presence: .valued
      ),
      SchemaField(
        "checked_until",
        .date(isPast: true),
        "Nothing later than this day was looked at."
      ),
      SchemaField("sources", .list(.object(source), orAll: false), "Where its facts come from."),
      SchemaField("applies_when", .expression, "Whom the instrument binds; without it, everybody."),
      SchemaField("parameters", .anything, "Its figures, each under its name."),
      SchemaField(
        "rules",
        .list(.object(rule), orAll: false),
        "Its duties, one by one.",
        presence: .valued
      ),
      SchemaField(
        "not_encoded",
        .list(.object(notEncoded), orAll: false),
        "Duties of the instrument that no rule checks."
      ),
      SchemaField(
        "surviving_mutants",
        .list(.object(survivingMutant), orAll: false),
        "Changes of its rules that no example can notice."
      ),
    ]
  )

  static let historyEntry = ObjectSchema(
    "HistoryEntry",
    "One change in the standing of an instrument.",
    fields: [
      SchemaField("date", .date(isPast: false), "The day from which it holds.", presence: .valued),
      SchemaField("is", .enumeration(historyState), "The standing.", presence: .valued),
      SchemaField("by", .text(.free), "By what act."),
      SchemaField("effective", .date(isPast: false), "For `enacted`: the day it takes effect."),
      SchemaField("note", .text(.free), "A remark."),
    ]
  )

  static let source = ObjectSchema(
    "Source",
    "Where facts come from.",
    fields: [
      SchemaField("id", .identifier, "The id that rules refer to.", presence: .valued),
      SchemaField("title", .text(.free), "The title.", presence: .valued),
      SchemaField("citation", .text(.free), "The formal citation."),
      SchemaField("url", .text(.uri), "The address."),
      SchemaField("as_of", .date(isPast: true), "The day it speaks for."),
      SchemaField("kind", .enumeration(sourceKind), "How near it is to the instrument."),
      SchemaField("note", .text(.free), "A remark."),
    ]
  )

  static let citation = ObjectSchema(
    "Citation",
    "A place in a source.",
    fields: [
      SchemaField("source", .text(.free), "The source's id.", presence: .valued),
      SchemaField("at", .text(.free), "The place in it."),
    ]
  )

  /// Also what an instrument without any rule says of itself; see ``withoutRules``.
  static let notEncoded = ObjectSchema(
    "NotEncoded",
    "A duty of an instrument that no rule checks.",
    fields: [
      SchemaField("duty", .text(.free), "The duty, or a part of it.", presence: .valued),
      SchemaField("reason", .text(.free), "Why no rule checks it.", presence: .valued),
    ]
  )

  /// A file of instruments that have nothing to check on a manifest.
  public static let withoutRules = ObjectSchema(
    "WithoutRules",
    "Instruments that were looked at and have no rule.",
    fields: [
      SchemaField(
        "without_rules",
        .list(.object(instrumentWithoutRules), orAll: false),
        "The instruments.",
        presence: .valued
      )
    ]
  )

  static let instrumentWithoutRules = ObjectSchema(
    "InstrumentWithoutRules",
    "An instrument that was looked at and has no rule.",
    fields: [
      SchemaField("id", .identifier, "The id.", presence: .valued),
      SchemaField("title", .text(.free), "The instrument's name.", presence: .valued),
      SchemaField("jurisdiction", .text(.free), "Whose instrument it is.", presence: .valued),
      SchemaField("reason", .text(.free), "Why it has no rule.", presence: .valued),
    ]
  )

  static let survivingMutant = ObjectSchema(
    "SurvivingMutant",
    "A change of a rule that no example can notice, as `rules test --mutate` names it.",
    fields: [
      SchemaField(
        "expression",
        .text(.free),
        "The expression, as `served-regions.require`.",
        presence: .valued
      ),
      SchemaField("change", .text(.free), "What was done to it.", presence: .valued),
      SchemaField("reason", .text(.free), "Why no example can notice.", presence: .valued),
    ]
  )

  /// One figure under `parameters`.
  public static let parameter = ObjectSchema(
    "Parameter",
    "One figure of an instrument.",
    fields: [
      SchemaField("type", .enumeration(parameterType), "What it holds.", presence: .valued),
      SchemaField("kind", .enumeration(parameterKind), "Whose figure it is.", presence: .valued),
      SchemaField("default", .anything, "The figure.", presence: .valued),
      SchemaField("about", .text(.free), "What it means.", presence: .valued),
      SchemaField("source", .text(.free), "The source's id."),
      SchemaField("at", .text(.free), "The place in the source."),
    ]
  )
}
