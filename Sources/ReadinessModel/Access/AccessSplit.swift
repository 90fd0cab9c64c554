/// What a restriction says of a part of an audience.
public struct AccessAnswer: Sendable, Hashable {
  /// Whether these users may have the model.
  public let permits: Truth
  /// Whether they can be cut off, or kept, without others.
  public let separable: Truth

  /// Makes an answer.
  public init(permits: Truth, separable: Truth) {
    self.permits = permits
    self.separable = separable
  }

  /// A part that the restriction is not about.
  public static let unaffected = AccessAnswer(permits: .yes, separable: .yes)
}

/// What becomes of an audience, part by part.
///
/// | permits | separable | the part's users |
/// | --- | --- | --- |
/// | yes | yes | keep access |
/// | no | any | are cut off |
/// | unknown | yes | are decided at the door |
/// | unknown | no | cannot be told |
/// | yes | no | go dark if anyone of the same offering who is cut or cannot be told is not separable either |
/// | yes, unknown | unknown | the range over both |
public struct AccessSplit: Sendable, Hashable {
  /// What is possible for each part.
  public let outcomes: [OutcomeSet]

  /// Makes a split of what is known.
  public init(outcomes: [OutcomeSet]) { self.outcomes = outcomes }

  /// The split of one restriction.
  public init(_ answers: [AccessAnswer]) {
    let darkens = Self.darkens(answers)
    outcomes = answers.map { Self.outcome($0, darkens) }
  }

  /// The split of one restriction where no control keeps anybody apart from the others.
  public static func withoutControls(_ answers: [AccessAnswer]) -> AccessSplit {
    AccessSplit(answers.map { AccessAnswer(permits: $0.permits, separable: .no) })
  }

  /// Whether somebody has to be cut off who can only be cut off together with everybody.
  public static func darkens(_ answers: [AccessAnswer]) -> Truth {
    let forbidden = answers.filter { $0.permits != .yes }
    if forbidden.contains(where: { $0.separable == .no }) { return .yes }
    return forbidden.contains { $0.separable == .unknown } ? .unknown : .no
  }

  /// The parts that make others go dark, or may.
  public static func darkening(_ answers: [AccessAnswer]) -> [Int] {
    answers.indices.filter { answers[$0].permits != .yes && answers[$0].separable != .yes }
  }

  private static func outcome(_ answer: AccessAnswer, _ darkens: Truth) -> OutcomeSet {
    switch (answer.permits, answer.separable) {
    case (.no, _): OutcomeSet(.cut)
    case (.yes, .yes): OutcomeSet(.keeps)
    case (.yes, .no): together(darkens)
    case (.yes, .unknown): together(darkens).union(OutcomeSet(.keeps))
    case (.unknown, .yes): OutcomeSet(.atTheDoor)
    case (.unknown, .no): OutcomeSet(.cannotBeTold)
    case (.unknown, .unknown): OutcomeSet(.atTheDoor, .cannotBeTold)
    }
  }

  private static func together(_ darkens: Truth) -> OutcomeSet {
    switch darkens {
    case .yes: OutcomeSet(.dark)
    case .no: OutcomeSet(.keeps)
    case .unknown: OutcomeSet(.dark, .keeps)
    }
  }

  /// What becomes of the same audience under this and another restriction: for each user the worse.
  public func worst(_ other: AccessSplit) -> AccessSplit {
    AccessSplit(outcomes: zip(outcomes, other.outcomes).map { $0.worst($1) })
  }

  /// What becomes of the same audience where this or another model serves it: for each user the milder.
  public func best(_ other: AccessSplit) -> AccessSplit {
    AccessSplit(outcomes: zip(outcomes, other.outcomes).map { $0.best($1) })
  }
}

/// How many there are of each outcome.
public struct AccessCounts: Sendable, Hashable {
  private let ranges: [CountRange]

  /// Adds up parts of which these numbers are known, and whose total may be known as well.
  ///
  /// Exact: for each outcome some way to fill in what is unknown reaches either end.
  public init(_ split: AccessSplit, of counts: [CountRange], total: CountRange?) {
    ranges = AccessOutcome.allCases.map { outcome in
      Self.sum(counts, total) { number in
        guard split.outcomes[number].contains(outcome) else { return .no }
        return split.outcomes[number].certain == outcome ? .yes : .unknown
      }
    }
  }

  /// How many are of an outcome.
  public subscript(_ outcome: AccessOutcome) -> CountRange { ranges[Int(outcome.rawValue)] }

  /// How many are in the parts that are chosen, of which some may be undecided.
  public static func sum(
    _ counts: [CountRange],
    _ total: CountRange?,
    _ isChosen: (Int) -> Truth
  ) -> CountRange {
    var (chosen, possible, others, certainOthers) =
      (CountRange.zero, CountRange.zero, CountRange.zero, CountRange.zero)
    for (number, count) in counts.enumerated() {
      switch isChosen(number) {
      case .yes:
        chosen = chosen + count
        possible = possible + count
      case .no:
        others = others + count
        certainOthers = certainOthers + count
      case .unknown:
        possible = possible + count
        others = others + count
      }
    }
    let alone = CountRange(chosen.low, possible.high)
    guard let total else { return alone }
    // What is not in the others is in the chosen.
    let rest = CountRange((total - others).low, (total - certainOthers).high)
    return alone.intersection(rest) ?? alone
  }
}
