/// The schema of a scenario, version 1, in the same terms as the manifest's.
public enum ScenarioSchema: Sendable {
  /// The whole document.
  public static let scenario = ObjectSchema(
    "Scenario",
    "Rulesets that are taken as in force, with figures, a notice and a duration; never a forecast.",
    fields: [
      SchemaField(
        "scenario",
        .identifier,
        "The id: lower-case words joined by hyphens.",
        presence: .valued
      ),
      SchemaField("title", .text(.free), "What it is called.", presence: .valued),
      SchemaField("version", .text(.free), "The version of the data.", presence: .valued),
      SchemaField("kind", .enumeration(kind), "Where it comes from.", presence: .valued),
      SchemaField("form", .enumeration(form), "How far an imagined one goes."),
      SchemaField("summary", .text(.free), "What happens in it.", presence: .valued),
      SchemaField("author", .text(.free), "Who says so.", presence: .valued),
      SchemaField("basis", .text(.free), "On what that rests.", presence: .valued),
      SchemaField(
        "rulesets",
        .list(.text(.free), orAll: false),
        "The rulesets that are taken as in force.",
        presence: .valued
      ),
      SchemaField(
        "settings",
        .list(.object(setting), orAll: false),
        "Other values for their figures."
      ),
      SchemaField(
        "from",
        .date(isPast: false),
        "The first day on which they are taken as in force; without it, the day that is judged."
      ),
      SchemaField(
        "notice_minutes",
        .count(0...10_000_000),
        "The time from the order until it has to be obeyed, in minutes.",
        presence: .valued
      ),
      SchemaField(
        "duration_days",
        .count(1...100_000),
        "How long it lasts, in days; `none` where no end is said.",
        presence: .written,
        isNullable: true
      ),
      SchemaField(
        "fallback_tests",
        .list(.object(fallbackTest), orAll: false),
        "How old a test of what takes over may be; the shortest of those for a sector counts. Without it, any age."
      ),
      SchemaField(
        "fallback_under_other_control",
        .flag,
        "Whether what takes over counts only under another government's control."
      ),
    ]
  )

  private static let fallbackTest = ObjectSchema(
    "FallbackTest",
    "How old a test of what takes over may be.",
    fields: [
      SchemaField(
        "sectors",
        .list(.enumeration(ManifestSchema.sector), orAll: false),
        "In which sectors; without it, in all."
      ),
      SchemaField(
        "within_days",
        .count(0...100_000),
        "The days that may have passed since it.",
        presence: .valued
      ),
    ]
  )

  private static let setting = ObjectSchema(
    "Setting",
    "Another value for a figure of a ruleset.",
    fields: [
      SchemaField("name", .text(.free), "The name by which it is varied.", presence: .valued),
      SchemaField("of", .text(.free), "The ruleset, by its id.", presence: .valued),
      SchemaField("parameter", .text(.free), "Its parameter; without it, the name."),
      SchemaField("value", .anything, "The value.", presence: .valued),
      SchemaField("note", .text(.free), "A remark."),
    ]
  )

  private static let kind = Enumeration(
    "kind of scenario",
    [
      .init("precedent", "It has happened."),
      .init("hypothetical", "Somebody imagines it."),
    ]
  )

  private static let form = Enumeration(
    "form of a scenario",
    [
      .init("mild", "As little as would be called an order."),
      .init("middle", "In between."),
      .init("strict", "As much as the models for it bear."),
    ]
  )
}
