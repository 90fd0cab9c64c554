public import SourceText
public import YAMLTree

/// One instrument as data: a law, an order, a licence term, a policy, or an imagined order.
public struct Ruleset: Sendable {
  /// What kind of instrument it is.
  public enum Nature: String, Sendable, Hashable, CaseIterable {
    /// A statute or a regulation.
    case law
    /// An order to one or several companies.
    case order
    /// A contract's or licence's term.
    case contract
    /// A company's published policy.
    case policy
    /// A commitment that nobody can enforce.
    case voluntary
    /// An order that somebody imagines.
    case imagined
  }

  /// The id, stable for ever.
  public let id: RulesetID
  /// The instrument's name.
  public let title: String
  /// The semantic version of the data.
  public let version: String
  /// Whose instrument it is, as `US` or `EU`.
  public let jurisdiction: String
  /// What kind of instrument it is.
  public let nature: Nature
  /// The instrument in a sentence or two.
  public let summary: String
  /// For an imagined one: the real instrument it follows.
  public let modelledOn: String?
  /// For an imagined one: whose assumption it is.
  public let assumedBy: String?
  /// Its standing over time, oldest first; never empty.
  public let history: [HistoryEntry]
  /// Nothing later than this was looked at.
  public let checkedUntil: CalendarDate?
  /// Where its facts come from.
  public let sources: [RuleSource]
  /// Whom the instrument binds; nil where it binds everybody.
  public let appliesWhen: ExpressionText?
  /// The instrument's figures.
  public let parameters: [Parameter]
  /// Its rules.
  public let rules: [Rule]
  /// Duties of the instrument that no rule checks.
  public let notEncoded: [UnencodedDuty]
  /// Changes of its rules that no example can notice.
  public let survivors: [SurvivingMutant]
  /// The file.
  public let file: SourceFile
  /// The digest of the file, as 64 hexadecimal digits.
  public let sha256: String
  /// Where its id stands.
  public let span: SourceSpan
  /// Whether its file has mistakes: it is good for finding more of them, and nothing else.
  public package(set) var isPartial: Bool = false
  /// Whether the tool was built with it, after tests had held its expressions against the rules of loading.
  public package(set) var isProved: Bool = false
  /// Of a partial ruleset, the parameters whose type could not be read.
  package var untypedParameters: [String] = []

  package init(
    id: RulesetID,
    title: String,
    version: String,
    jurisdiction: String,
    nature: Nature,
    summary: String,
    modelledOn: String?,
    assumedBy: String?,
    history: [HistoryEntry],
    checkedUntil: CalendarDate?,
    sources: [RuleSource],
    appliesWhen: ExpressionText?,
    parameters: [Parameter],
    rules: [Rule],
    notEncoded: [UnencodedDuty],
    survivors: [SurvivingMutant],
    file: SourceFile,
    sha256: String,
    span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.jurisdiction = jurisdiction
    self.nature = nature
    self.summary = summary
    self.modelledOn = modelledOn
    self.assumedBy = assumedBy
    self.history = history
    self.checkedUntil = checkedUntil
    self.sources = sources
    self.appliesWhen = appliesWhen
    self.parameters = parameters
    self.rules = rules
    self.notEncoded = notEncoded
    self.survivors = survivors
    self.file = file
    self.sha256 = sha256
    self.span = span
  }
}

/// One change in an instrument's standing.
public struct HistoryEntry: Sendable, Hashable {
  /// The standing from a date on.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// A text without a formal step.
    case draft
    /// A bill or a proposed rule.
    case proposed
    /// Passed, and not yet in force.
    case enacted
    /// In force.
    case inForce = "in-force"
    /// In the books, with an announcement that it is not enforced.
    case notEnforced = "not-enforced"
    /// Suspended by a court or its author.
    case stayed
    /// An order that was withdrawn.
    case lifted
    /// A law that was repealed.
    case repealed
    /// Nobody could tell.
    case unknown
  }

  /// The day from which it holds, inclusive.
  public let date: CalendarDate
  /// The standing.
  public let state: State
  /// By what act.
  public let by: String?
  /// For `enacted`: the day it takes effect.
  public let effective: CalendarDate?

  package init(date: CalendarDate, state: State, by: String?, effective: CalendarDate?) {
    self.date = date
    self.state = state
    self.by = by
    self.effective = effective
  }
}

/// Where a ruleset's facts come from.
public struct RuleSource: Sendable, Hashable {
  /// The id that rules and parameters refer to.
  public let id: String
  /// Its title.
  public let title: String
  /// The formal citation.
  public let citation: String?
  /// Its address.
  public let url: String?
  /// The day it speaks for.
  public let asOf: CalendarDate?
  /// `primary` or `secondary`.
  public let kind: String?

  package init(
    id: String,
    title: String,
    citation: String?,
    url: String?,
    asOf: CalendarDate?,
    kind: String?
  ) {
    self.id = id
    self.title = title
    self.citation = citation
    self.url = url
    self.asOf = asOf
    self.kind = kind
  }
}

/// An expression and where it is written.
public struct ExpressionText: Sendable {
  /// The scalar; ``Node/span(ofText:)`` leads from an offset in the text to the file.
  public let node: Node
  /// The text.
  public let text: String

  package init(node: Node, text: String) {
    self.node = node
    self.text = text
  }
}

/// A figure of an instrument.
public struct Parameter: Sendable {
  /// What a parameter may hold.
  public enum ValueType: String, Sendable, Hashable, CaseIterable {
    /// Regions.
    case regions
    /// A whole number.
    case count
    /// A number.
    case number
    /// A text.
    case text
    /// A list of texts.
    case texts
    /// `true` or `false`.
    case flag
    /// A day.
    case date
    /// Canonical names of models.
    case models

    /// Whether a text in the place of a figure says that the sources do not tell it.
    ///
    /// A text may be the word `unknown` itself.
    public func isUnread(_ text: String?) -> Bool {
      guard let text else { return false }
      return self != .text && self != .texts && self != .models
        && text.utf8.elementsEqual("unknown".utf8)
    }
  }

  /// Whose figure it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The instrument's; another value makes the run simulated.
    case legal
    /// The company's own choice.
    case house
  }

  /// The name behind `params.`.
  public let name: String
  /// What it holds.
  public let type: ValueType
  /// Whose figure it is.
  public let kind: Kind
  /// The value that is written in the ruleset.
  public let value: Node
  /// What it means.
  public let about: String
  /// The source's id, and the place in it.
  public let citation: Citation?
  /// Where its name stands.
  public let span: SourceSpan

  package init(
    name: String,
    type: ValueType,
    kind: Kind,
    value: Node,
    about: String,
    citation: Citation?,
    span: SourceSpan
  ) {
    self.name = name
    self.type = type
    self.kind = kind
    self.value = value
    self.about = about
    self.citation = citation
    self.span = span
  }
}

/// A place in a source.
public struct Citation: Sendable, Hashable {
  /// The id of the ruleset's source.
  public let source: String
  /// The section.
  public let at: String?

  package init(source: String, at: String?) {
    self.source = source
    self.at = at
  }
}
