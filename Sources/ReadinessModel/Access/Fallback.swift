/// What takes over when the models of a deployment stop, as the manifest states it.
public struct Fallback: Sendable, Hashable {
  /// Its path.
  public let path: String
  /// The id of the model that takes over; nil where that is not stated.
  public let model: String?
  /// Who provides it; nil where that is not stated.
  public let provider: String?
  /// Whose orders can cut its provider off, as it is written; nil where that is not stated.
  public let controlledFrom: String?
  /// Whether its provider is behind a model that the deployment offers already.
  public let isSameProvider: Truth
  /// The minutes until it has taken over; nil where that is not stated.
  public let switchMinutes: CountRange?
  /// Whether another government than that behind the deployment's models controls its provider and its servers.
  public let isUnderOtherControl: Truth
  /// The path of what would tell that, where it cannot be told; nil where it lies with the deployment's own models.
  public let controlQuestion: String?
  /// Whether a day of a test is stated; no where it is `none`.
  public let isTested: Truth
  /// The day of the last test; nil where none is stated.
  public let testedOn: CalendarDate?
  /// Whether the product has been validated with it.
  public let isRevalidated: Truth

  /// Makes a fallback.
  public init(
    path: String,
    model: String?,
    provider: String?,
    controlledFrom: String?,
    isSameProvider: Truth,
    isUnderOtherControl: Truth,
    controlQuestion: String?,
    switchMinutes: CountRange?,
    isTested: Truth,
    testedOn: CalendarDate?,
    isRevalidated: Truth
  ) {
    self.path = path
    self.model = model
    self.provider = provider
    self.controlledFrom = controlledFrom
    self.isSameProvider = isSameProvider
    self.switchMinutes = switchMinutes
    self.isUnderOtherControl = isUnderOtherControl
    self.controlQuestion = controlQuestion
    self.isTested = isTested
    self.testedOn = testedOn
    self.isRevalidated = isRevalidated
  }
}

/// Who can stop what a deployment rests on.
public struct Control: Sendable, Hashable {
  /// A model's provider, or who runs the servers; nil where that is not stated.
  public let name: String?
  /// Whose orders it has to obey, as it is written; nil where that is not stated.
  public let controlledFrom: String?
  /// Of servers the country where they are; nil where that is not stated.
  public let country: String?

  /// Makes a control.
  public init(name: String?, controlledFrom: String?, country: String? = nil) {
    self.name = name
    self.controlledFrom = controlledFrom
    self.country = country
  }
}

/// What a deployment rests on, and what takes over.
public struct DeploymentBase: Sendable, Hashable {
  /// The ids of the models that it offers; nil for one that is not stated.
  public let models: [String?]
  /// Who provides each model that it offers.
  public let suppliers: [Control]
  /// Who runs its servers, and where; nil where that is not stated.
  public let hosts: [Control]?
  /// The sectors that it is used in; nil where they are not stated.
  public let sectors: [String]?
  /// How much depends on it: `ordinary`, `important`, `critical`; nil where that is not stated.
  public let criticality: String?
  /// What takes over, in order; nil where that is not stated.
  public let fallbacks: [Fallback]?

  /// Makes a base.
  public init(
    models: [String?],
    suppliers: [Control],
    hosts: [Control]?,
    sectors: [String]?,
    criticality: String?,
    fallbacks: [Fallback]?
  ) {
    self.models = models
    self.suppliers = suppliers
    self.hosts = hosts
    self.sectors = sectors
    self.criticality = criticality
    self.fallbacks = fallbacks
  }

  /// Who provides each model that it offers; nil for one of which that is not stated.
  public var providers: [String?] { suppliers.map(\.name) }

  /// Whether a product has to be validated again with what takes over.
  public var isRegulated: Truth {
    guard let sectors else { return .unknown }
    let regulated = ["health", "finance", "critical-infrastructure"]
    return sectors.contains { regulated.contains($0) } ? .yes : .no
  }
}

/// What a restriction says of a fallback's model for the users of a deployment.
public struct RestrictedFallback: Sendable {
  /// The audience, by its place in ``Assessment/audiences``.
  public let audience: Int
  /// The fallback, by its place among the deployment's.
  public let fallback: Int
  /// Whether the restriction is about its model; never no.
  public let isNamed: Truth
  /// What it says of each part of the audience.
  public let answers: [AccessAnswer]

  package init(audience: Int, fallback: Int, isNamed: Truth, answers: [AccessAnswer]) {
    self.audience = audience
    self.fallback = fallback
    self.isNamed = isNamed
    self.answers = answers
  }
}

/// What a scenario asks of what takes over.
public struct ContinuityTerms: Sendable, Hashable {
  /// How old a test may be.
  public struct Test: Sendable, Hashable {
    /// In which sectors; nil for all.
    public let sectors: [String]?
    /// The days that may have passed since it.
    public let days: Int

    package init(sectors: [String]?, days: Int) {
      self.sectors = sectors
      self.days = days
    }
  }

  /// The time from the order until it has to be obeyed, in minutes.
  public let noticeMinutes: Int
  /// The day that is judged.
  public let asOf: CalendarDate
  /// How old a test may be; the shortest of those for a sector counts.
  public let tests: [Test]
  /// Whether it has to be under another government's control.
  public let asksForOtherControl: Bool

  package init(
    noticeMinutes: Int,
    asOf: CalendarDate,
    tests: [Test] = [],
    asksForOtherControl: Bool = false
  ) {
    self.noticeMinutes = noticeMinutes
    self.asOf = asOf
    self.tests = tests
    self.asksForOtherControl = asksForOtherControl
  }

  /// How many days old a test may be for certain, and if the sectors are those for which least is allowed; nil for any age.
  func testAge(inSectors sectors: [String]?) -> (certain: Int?, possible: Int?) {
    let certain = tests.filter { test in
      test.sectors.map { $0.contains { sectors?.contains($0) ?? false } } ?? true
    }
    return (certain.map(\.days).min(), (sectors == nil ? tests : certain).map(\.days).min())
  }
}

/// Whether something counts as what takes over in a scenario, and why not.
public struct FallbackAnswer: Sendable, Hashable {
  /// The fallback.
  public let fallback: Fallback
  /// Whether it counts.
  public let counts: Truth
  /// Why it does not count, or what would tell, in a few words each; empty where it counts.
  public let reasons: [String]

  /// Looks at whether a fallback survives the same scenario and was tried.
  ///
  /// | what is asked | no | unknown |
  /// | --- | --- | --- |
  /// | it survives the same scenario | somebody would lose it too | that cannot be told |
  /// | another government controls it, where the terms ask for that | the same one does | missing |
  /// | it was tested | `tested_on: none` | missing |
  /// | the test is as young as the terms ask for | older | the terms ask it of some sectors, and these are missing |
  /// | in a regulated sector: the product was validated with it | `revalidated: false` | missing, or the sectors are |
  public init(
    _ fallback: Fallback,
    of base: DeploymentBase,
    survives: Truth,
    _ terms: ContinuityTerms
  ) {
    self.fallback = fallback
    var reasons: [String] = []
    var truths: [Truth] = []
    func ask(_ truth: Truth, no: String, unknown: String) {
      truths.append(truth)
      if truth == .no { reasons.append(no) }
      if truth == .unknown { reasons.append(unknown) }
    }
    ask(
      survives,
      no: "the same order stops it",
      unknown: "whether the same order stops it cannot be told"
    )
    if terms.asksForOtherControl {
      ask(
        fallback.isUnderOtherControl,
        no: "the same government controls it",
        unknown: "which government controls it cannot be told"
          + (fallback.controlQuestion.map { ": state \($0)" } ?? "")
      )
    }
    ask(fallback.isTested, no: "never tested", unknown: "\(fallback.path)/tested_on is not stated")
    if let day = fallback.testedOn {
      let age = day.days(until: terms.asOf)
      let asked = terms.testAge(inSectors: base.sectors)
      let isYoung: Truth =
        age <= asked.possible ?? .max ? .yes : age > asked.certain ?? .max ? .no : .unknown
      ask(
        isYoung,
        no: "tested \(age) days ago, which is too long",
        unknown:
          "tested \(age) days ago, which is too long in some sectors, and these are not stated"
      )
    }
    let isRegulated = base.isRegulated
    if isRegulated != .no {
      let isValidated: Truth =
        isRegulated == .unknown && fallback.isRevalidated != .yes
        ? .unknown : fallback.isRevalidated
      ask(
        isValidated,
        no: "the product is not validated with it",
        unknown: "\(fallback.path)/revalidated is not stated"
      )
    }
    self.reasons = reasons
    counts = truths.reduce(.yes) { $0.and($1) }
  }
}

/// What keeps running when a scenario takes a deployment's models.
public enum Continuity: Sendable, Hashable {
  /// Nobody loses the deployment.
  case notNeeded
  /// This takes over, with so many minutes of downtime at most; nil where that is not stated.
  case takesOver(Fallback, downtime: Int64?)
  /// Something may take over, which cannot be told.
  case unknown([FallbackAnswer])
  /// What could take over is not stated.
  case notStated(String)
  /// Nothing takes over.
  case none([FallbackAnswer])

  /// What keeps running for the users who lose a deployment.
  public init(
    _ base: DeploymentBase,
    path: String,
    survives: [Truth],
    isNeeded: Bool,
    _ terms: ContinuityTerms
  ) {
    guard isNeeded else {
      self = .notNeeded
      return
    }
    guard let fallbacks = base.fallbacks else {
      self = .notStated("\(path)/fallbacks")
      return
    }
    let answers = zip(fallbacks, survives).map {
      FallbackAnswer($0, of: base, survives: $1, terms)
    }
    if let first = answers.first(where: { $0.counts == .yes }) {
      let most = first.fallback.switchMinutes?.high
      self = .takesOver(
        first.fallback,
        downtime: most.map { max(0, $0 - Int64(terms.noticeMinutes)) }
      )
    } else if answers.contains(where: { $0.counts == .unknown }) {
      self = .unknown(answers.filter { $0.counts == .unknown })
    } else {
      self = .none(answers)
    }
  }
}
