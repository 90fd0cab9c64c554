public import SourceText
public import YAMLTree

/// One checkable duty of a ruleset.
public struct Rule: Sendable {
  /// How bad a gap is; the greater the worse.
  public enum Severity: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Good practice.
    case advisory
    /// Worth planning for.
    case low
    /// To be mended.
    case medium
    /// To be mended soon.
    case high
    /// To be mended at once.
    case critical

    /// The word in a ruleset and on the command line.
    public var name: String {
      switch self {
      case .advisory: "advisory"
      case .low: "low"
      case .medium: "medium"
      case .high: "high"
      case .critical: "critical"
      }
    }

    /// Whether one severity is below another.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// How the rule stands to the instrument's text.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The text says it.
    case text
    /// The text is read so.
    case interpretation
    /// Somebody assumes it.
    case assumption
  }

  /// How sure we are of the fact.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// Found in a source.
    case verified
    /// Known, and not found in a source.
    case recalled
    /// Likely; a gap counts as unknown at the gate.
    case toCheck = "to-check"
  }

  /// What is judged.
  public enum Duty: Sendable {
    /// Something must hold.
    case requirement(ExpressionText)
    /// Who may have access, judged for each audience segment; not judged by `check` yet.
    case restriction(permits: ExpressionText, separable: ExpressionText)
  }

  /// When a rule starts or ends for a subject.
  public enum Day: Sendable {
    /// On a day, inclusive.
    case date(CalendarDate)
    /// On the day that an expression over the subject yields.
    case expression(ExpressionText)
  }

  /// The id within the ruleset.
  public let id: RulesetID
  /// The problem in a few words.
  public let title: String
  /// The duty in one sentence.
  public let requirement: String
  /// What it is judged on.
  public let subject: SubjectKind
  /// How bad a gap is.
  public let severity: Severity
  /// How it stands to the text.
  public let basis: Basis
  /// How sure the fact is.
  public let confidence: Confidence
  /// Where it comes from.
  public let citations: [Citation]
  /// On which subjects it is judged; nil for all.
  public let when: ExpressionText?
  /// What is judged.
  public let duty: Duty
  /// The first day, if it has its own.
  public let appliesFrom: Day?
  /// The last day, if it has its own.
  public let appliesUntil: Day?
  /// What would close a gap.
  public let remedies: [Remedy]
  /// What would show that it is met.
  public let evidence: [EvidenceDemand]
  /// Its tests and its documentation.
  public let examples: [RuleExample]
  /// Where its id stands.
  public let span: SourceSpan

  package init(
    id: RulesetID,
    title: String,
    requirement: String,
    subject: SubjectKind,
    severity: Severity,
    basis: Basis,
    confidence: Confidence,
    citations: [Citation],
    when: ExpressionText?,
    duty: Duty,
    appliesFrom: Day?,
    appliesUntil: Day?,
    remedies: [Remedy],
    evidence: [EvidenceDemand],
    examples: [RuleExample],
    span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.requirement = requirement
    self.subject = subject
    self.severity = severity
    self.basis = basis
    self.confidence = confidence
    self.citations = citations
    self.when = when
    self.duty = duty
    self.appliesFrom = appliesFrom
    self.appliesUntil = appliesUntil
    self.remedies = remedies
    self.evidence = evidence
    self.examples = examples
    self.span = span
  }
}

extension Rule {
  /// Its remedies by their words: what has the same words is one remedy that changes several places, what has others is
  /// a choice.
  public var choices: [[Remedy]] {
    var choices: [[Remedy]] = []
    for remedy in remedies {
      if let place = choices.firstIndex(where: { $0.first?.text == remedy.text }) {
        choices[place].append(remedy)
      } else {
        choices.append([remedy])
      }
    }
    return choices
  }
}

/// One change that would close a gap.
public struct Remedy: Sendable {
  /// The change as data: at a path below the subject.
  public enum Change: Sendable {
    /// Write a value.
    case set(path: String, value: Node)
    /// Add a value to a list.
    case add(path: String, value: Node)
    /// Remove a value from a list.
    case remove(path: String, value: Node)
  }

  /// The change in words.
  public let text: String
  /// The change as data, where it can be said so.
  public let change: Change?
  /// The days of work it takes.
  public let effortDays: Double?
  /// Who does it.
  public let owner: String?

  package init(text: String, change: Change?, effortDays: Double?, owner: String?) {
    self.text = text
    self.change = change
    self.effortDays = effortDays
    self.owner = owner
  }
}

/// What would show that a rule is met.
public struct EvidenceDemand: Sendable, Hashable {
  /// The kind of evidence.
  public let kind: String
  /// A path below the subject.
  public let about: String?
  /// The oldest it may be, in days.
  public let maximumAgeDays: Int?

  package init(kind: String, about: String?, maximumAgeDays: Int?) {
    self.kind = kind
    self.about = about
    self.maximumAgeDays = maximumAgeDays
  }
}

/// An example of a rule: what is given, and what the rule says to it.
public struct RuleExample: Sendable {
  /// What the example shows.
  public let name: String
  /// What matters of the manifest: a mapping of `organization`, `model`, `supplier`, `deployment`, `authorizations`, ….
  public let given: Node
  /// The verdict the rule must give.
  public let verdict: ExpectedVerdict
  /// A path that the explanation or the unknown set must contain.
  public let because: String?
  /// For a restriction: what must become of the users of the first segment.
  public let outcome: AccessOutcome?
  /// Where the example stands.
  public let span: SourceSpan

  /// The verdicts that an example may expect.
  public enum ExpectedVerdict: String, Sendable, Hashable, CaseIterable {
    /// It holds.
    case met
    /// It does not hold.
    case gap
    /// It cannot be told.
    case unknown
    /// The rule is not for this subject.
    case notApplicable = "not-applicable"
  }

  package init(
    name: String,
    given: Node,
    verdict: ExpectedVerdict,
    because: String?,
    outcome: AccessOutcome? = nil,
    span: SourceSpan
  ) {
    self.name = name
    self.given = given
    self.verdict = verdict
    self.because = because
    self.outcome = outcome
    self.span = span
  }
}
