public import SourceText
public import YAMLTree

/// A set of rulesets that are taken as in force, with figures, a notice and a duration; never a forecast.
public struct Scenario: Sendable {
  /// Where it comes from.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It has happened.
    case precedent
    /// Somebody imagines it.
    case hypothetical
  }

  /// How far an imagined one goes.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// As little as would be called an order.
    case mild
    /// In between.
    case middle
    /// As much as the models for it bear.
    case strict
  }

  /// Another value for a figure of one of its rulesets.
  public struct Setting: Sendable {
    /// The name by which it is varied by hand.
    public let name: String
    /// The ruleset, by its id.
    public let ruleset: String
    /// The parameter of the ruleset.
    public let parameter: String
    /// The value, as it is written.
    public let value: Node

    package init(name: String, ruleset: String, parameter: String, value: Node) {
      self.name = name
      self.ruleset = ruleset
      self.parameter = parameter
      self.value = value
    }
  }

  /// The id: lower-case words joined by hyphens.
  public let id: String
  /// What it is called.
  public let title: String
  /// The version of the data.
  public let version: String
  /// Where it comes from.
  public let kind: Kind
  /// How far it goes, for an imagined one.
  public let form: Form?
  /// What happens in it.
  public let summary: String
  /// Who says so.
  public let author: String
  /// On what that rests.
  public let basis: String
  /// The rulesets that are taken as in force, by their ids.
  public let rulesets: [String]
  /// Other values for their figures.
  public let settings: [Setting]
  /// The day from which they are taken as in force; nil for the day that is judged.
  public private(set) var from: CalendarDate?
  /// The time from the order until it has to be obeyed, in minutes.
  public private(set) var noticeMinutes: Int
  /// How long it lasts, in days; nil where no end is said.
  public private(set) var durationDays: Int?
  /// How old a test of what takes over may be.
  public let fallbackTests: [ContinuityTerms.Test]
  /// Whether what takes over has to be under another government's control.
  public let asksForOtherControl: Bool
  /// The file that it was read from.
  public let file: SourceFile
  /// Where it stands.
  public let span: SourceSpan

  package init(
    id: String,
    title: String,
    version: String,
    kind: Kind,
    form: Form?,
    summary: String,
    author: String,
    basis: String,
    rulesets: [String],
    settings: [Setting],
    from: CalendarDate?,
    noticeMinutes: Int,
    durationDays: Int?,
    fallbackTests: [ContinuityTerms.Test],
    asksForOtherControl: Bool,
    file: SourceFile,
    span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.kind = kind
    self.form = form
    self.summary = summary
    self.author = author
    self.basis = basis
    self.rulesets = rulesets
    self.settings = settings
    self.from = from
    self.noticeMinutes = noticeMinutes
    self.durationDays = durationDays
    self.fallbackTests = fallbackTests
    self.asksForOtherControl = asksForOtherControl
    self.file = file
    self.span = span
  }

  /// The names by which it is varied by hand, beside the full names of its rulesets' figures.
  public var variableNames: [String] { ["notice", "duration", "from"] + settings.map(\.name) }

  /// What it asks of what takes over, on a day.
  package func terms(on day: CalendarDate) -> ContinuityTerms {
    ContinuityTerms(
      noticeMinutes: noticeMinutes,
      asOf: day,
      tests: fallbackTests,
      asksForOtherControl: asksForOtherControl
    )
  }

  /// The day on which it is judged: a day, or its first where that is later.
  package func day(notBefore day: CalendarDate) -> CalendarDate { max(day, from ?? day) }

  /// The same from another day on.
  package func with(from: CalendarDate) -> Scenario {
    var scenario = self
    scenario.from = from
    return scenario
  }

  /// The same with another notice, in minutes.
  package func with(noticeMinutes: Int) -> Scenario {
    var scenario = self
    scenario.noticeMinutes = noticeMinutes
    return scenario
  }

  /// The same with another duration, in days; nil for one without an end.
  package func with(durationDays: Int?) -> Scenario {
    var scenario = self
    scenario.durationDays = durationDays
    return scenario
  }
}
