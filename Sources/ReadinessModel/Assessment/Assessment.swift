public import SourceText

/// All findings of one manifest, with the inputs' digests: every report and the exit status come from this value.
public struct Assessment: Sendable {
  /// The company's name; nil where the manifest does not say.
  public let organization: String?
  /// The manifest's file.
  public let manifest: SourceFile
  /// The day that is judged.
  public let asOf: CalendarDate
  /// How the run differs from judging as of today.
  public let stamp: Stamp
  /// What was read.
  public let inputs: [AssessedInput]
  /// The options that shaped the run, as they are written on a command line.
  public let options: [String]
  /// Every selected ruleset, in order of id.
  public let rulesets: [AssessedRuleset]
  /// Every rule of the judged rulesets.
  public let rules: [AssessedRule]
  /// Every subject that a finding names.
  public let subjects: [AssessedSubject]
  /// Every field that an unknown asks for.
  public let fields: [AskedField]
  /// The findings: by ruleset, by rule, by subject in the manifest's order.
  public let findings: [Finding]
  /// Who has access to the deployments that a restriction is about.
  public let audiences: [DeploymentAudience]
  /// What restrictions say of the offerings that they are about, those that bind somebody else among them.
  public let restricted: [RestrictedOffering]
  /// For a scenario: what restrictions say of what takes over.
  public let restrictedFallbacks: [RestrictedFallback]
  /// The waivers that the run was given, and what became of each.
  public let waivers: [AssessedWaiver]
  /// The authorizations that the manifest states, in order.
  public let authorizations: [AssessedAuthorization]
  /// The evidence that the manifest names, in order.
  public let evidence: [AssessedEvidence]
  /// What the evidence has to say for findings that are met, in the findings' order.
  public let findingEvidence: [FindingEvidence]
  /// What was left out, and what was asked of the run by name and judged nothing, in one line each.
  public let notes: [String]
  /// The rulesets that were asked for by name and have no rule that can be judged.
  public let unjudged: [String]

  package init(
    organization: String?,
    manifest: SourceFile,
    asOf: CalendarDate,
    stamp: Stamp,
    inputs: [AssessedInput],
    options: [String],
    rulesets: [AssessedRuleset],
    rules: [AssessedRule],
    subjects: [AssessedSubject],
    fields: [AskedField],
    findings: [Finding],
    audiences: [DeploymentAudience] = [],
    restricted: [RestrictedOffering] = [],
    restrictedFallbacks: [RestrictedFallback] = [],
    waivers: [AssessedWaiver] = [],
    authorizations: [AssessedAuthorization] = [],
    evidence: [AssessedEvidence] = [],
    findingEvidence: [FindingEvidence] = [],
    notes: [String],
    unjudged: [String] = []
  ) {
    self.organization = organization
    self.manifest = manifest
    self.asOf = asOf
    self.stamp = stamp
    self.inputs = inputs
    self.options = options
    self.rulesets = rulesets
    self.rules = rules
    self.subjects = subjects
    self.fields = fields
    self.findings = findings
    self.audiences = audiences
    self.restricted = restricted
    self.restrictedFallbacks = restrictedFallbacks
    self.waivers = waivers
    self.authorizations = authorizations
    self.evidence = evidence
    self.findingEvidence = findingEvidence
    self.notes = notes
    self.unjudged = unjudged
  }
}

/// How a run differs from judging as of today; a stamped run is no gate.
public struct Stamp: Sendable, Hashable {
  /// Whether the day was given by hand.
  public let isAsOf: Bool
  /// Why the run is simulated, one phrase each; empty where it is not.
  public let simulated: [String]

  /// Makes a stamp.
  public init(isAsOf: Bool, simulated: [String]) {
    self.isAsOf = isAsOf
    self.simulated = simulated
  }

  /// Whether the run is stamped at all.
  public var isStamped: Bool { isAsOf || !simulated.isEmpty }
}

/// A file that was read.
public struct AssessedInput: Sendable, Hashable {
  /// What it was read as: `manifest`, `evidence`, `ruleset`, `regions`, `waivers`.
  public let kind: String
  /// Its name.
  public let name: String
  /// The version it states, if any.
  public let version: String?
  /// Its digest, as 64 hexadecimal digits.
  public let sha256: String

  /// Makes an input.
  public init(kind: String, name: String, version: String?, sha256: String) {
    self.kind = kind
    self.name = name
    self.version = version
    self.sha256 = sha256
  }
}

/// A ruleset as an assessment shows it.
public struct AssessedRuleset: Sendable {
  /// What became of it.
  public enum Outcome: Sendable {
    /// Its rules were judged.
    case judged
    /// It may bind: one unknown that these fields decide. Its rules' findings are folded below it.
    case mayBind(MissingFields)
    /// It does not bind, for this reason.
    case notApplicable(Explanation)
    /// The date is before its history.
    case notYet
    /// Whether it binds could not be told because its own expression failed.
    case error(RuleError)
  }

  /// The id.
  public let id: String
  /// The instrument's name.
  public let title: String
  /// The version of the data.
  public let version: String
  /// Whose instrument it is.
  public let jurisdiction: String
  /// What kind of instrument it is.
  public let nature: Ruleset.Nature
  /// The instrument in a sentence or two.
  public let summary: String
  /// Its force on the day; nil before its history.
  public let force: Force?
  /// Its force when the law was last looked at; nil where that is not too long ago.
  public let lastKnownForce: Force?
  /// How far what it says of the law can be relied on.
  public let lawAge: LawAge
  /// The history entry that decides the force, as `in-force since 1963-07-08 (31 CFR part 515)`.
  public let standing: String
  /// Nothing later than this was looked at.
  public let checkedUntil: CalendarDate?
  /// For an imagined one: the real instrument it follows.
  public let modelledOn: String?
  /// What became of it.
  public let outcome: Outcome
  /// Its rules, by their places in ``Assessment/rules``.
  public let rules: Range<Int>
  /// Where it stands.
  public let place: ShownPlace
  /// For one that may bind: the strictest force and the highest severity among its rules.
  public let strictest: (force: Force, severity: Rule.Severity)?

  package init(
    id: String,
    title: String,
    version: String,
    jurisdiction: String,
    nature: Ruleset.Nature,
    summary: String,
    force: Force?,
    lastKnownForce: Force? = nil,
    lawAge: LawAge = .current,
    standing: String,
    checkedUntil: CalendarDate?,
    modelledOn: String?,
    outcome: Outcome,
    rules: Range<Int>,
    place: ShownPlace,
    strictest: (force: Force, severity: Rule.Severity)?
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.jurisdiction = jurisdiction
    self.nature = nature
    self.summary = summary
    self.force = force
    self.lastKnownForce = lastKnownForce
    self.lawAge = lawAge
    self.standing = standing
    self.checkedUntil = checkedUntil
    self.modelledOn = modelledOn
    self.outcome = outcome
    self.rules = rules
    self.place = place
    self.strictest = strictest
  }
}

/// A rule as an assessment shows it.
public struct AssessedRule: Sendable {
  /// The ruleset, by its place in ``Assessment/rulesets``.
  public let ruleset: Int
  /// The full name, as `us-ofac-sanctions/served-regions`.
  public let name: String
  /// The problem in a few words.
  public let title: String
  /// The duty in one sentence.
  public let requirement: String
  /// How bad a gap is.
  public let severity: Rule.Severity
  /// How it stands to the text.
  public let basis: Rule.Basis
  /// How sure the fact is.
  public let confidence: Rule.Confidence
  /// Its sources, as they are cited.
  public let citations: [String]
  /// What would close a gap.
  public let remedies: [AssessedRemedy]
  /// What it is judged on.
  public let subject: SubjectKind
  /// The evidence that it asks for.
  public let evidence: [EvidenceDemand]
  /// Where it asks for none: what its requirement names of the manifest, below its subject, `organization` or the
  /// manifest, empty for the subject as a whole; several lists where showing one of them is enough, none where that
  /// cannot be told.
  public let reads: [[String]]
  /// What is judged, as it is written.
  public let expression: String
  /// Where it stands.
  public let place: ShownPlace

  package init(
    ruleset: Int,
    name: String,
    title: String,
    requirement: String,
    severity: Rule.Severity,
    basis: Rule.Basis,
    confidence: Rule.Confidence,
    citations: [String],
    remedies: [AssessedRemedy],
    subject: SubjectKind,
    evidence: [EvidenceDemand] = [],
    reads: [[String]] = [],
    expression: String,
    place: ShownPlace
  ) {
    self.ruleset = ruleset
    self.name = name
    self.title = title
    self.requirement = requirement
    self.severity = severity
    self.basis = basis
    self.confidence = confidence
    self.citations = citations
    self.remedies = remedies
    self.subject = subject
    self.evidence = evidence
    self.reads = reads
    self.expression = expression
    self.place = place
  }
}

/// A change that would close a gap.
public struct AssessedRemedy: Sendable, Hashable {
  /// The change in words.
  public let text: String
  /// The days of work it takes.
  public let effortDays: Double?
  /// Who does it.
  public let owner: String?

  package init(text: String, effortDays: Double?, owner: String?) {
    self.text = text
    self.effortDays = effortDays
    self.owner = owner
  }
}
