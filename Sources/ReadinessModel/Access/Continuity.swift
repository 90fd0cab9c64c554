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
