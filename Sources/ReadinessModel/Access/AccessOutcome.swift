/// What becomes of a user's access to a model, the mildest first.
public enum AccessOutcome: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  /// The user keeps access.
  case keeps
  /// A control decides when the user next comes: between none and all of such users are cut off.
  case atTheDoor
  /// The user may have access, and loses it with others who cannot be told apart.
  case dark
  /// Whether the user may have access cannot be told, so that a strict order cuts the user off.
  case cannotBeTold
  /// The user may not have access, and loses it.
  case cut

  /// The word in an example and in JSON.
  public var name: String {
    switch self {
    case .keeps: "keeps"
    case .atTheDoor: "at-the-door"
    case .dark: "dark"
    case .cannotBeTold: "cannot-be-told"
    case .cut: "cut"
    }
  }

  /// Whether one outcome is milder than another.
  public static func < (left: AccessOutcome, right: AccessOutcome) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The outcomes that are possible as far as it can be told; never empty.
public struct OutcomeSet: Sendable, Hashable {
  private let bits: UInt8

  private init(bits: UInt8) { self.bits = bits }

  /// The outcomes named.
  public init(_ outcomes: AccessOutcome...) {
    bits = outcomes.reduce(0) { $0 | 1 << $1.rawValue }
  }

  /// Whether an outcome is possible.
  public func contains(_ outcome: AccessOutcome) -> Bool { bits & (1 << outcome.rawValue) != 0 }

  /// The outcome, where only one is possible.
  public var certain: AccessOutcome? {
    bits.nonzeroBitCount == 1 ? AccessOutcome(rawValue: UInt8(bits.trailingZeroBitCount)) : nil
  }

  /// The possible outcomes, the mildest first.
  public var outcomes: [AccessOutcome] { AccessOutcome.allCases.filter(contains) }

  /// Whether access may be lost otherwise than at the door.
  public var mayLose: Bool { bits >= 1 << AccessOutcome.dark.rawValue }

  /// Every outcome by which access is lost otherwise than at the door.
  public static let losing = OutcomeSet(.dark, .cannotBeTold, .cut)

  /// Whether what happens is among some outcomes.
  public func isAmong(_ others: OutcomeSet) -> Truth {
    let both = bits & others.bits
    return both == 0 ? .no : both == bits ? .yes : .unknown
  }

  /// What is possible where either may be the case.
  public func union(_ other: OutcomeSet) -> OutcomeSet { OutcomeSet(bits: bits | other.bits) }

  /// What is possible under both of two restrictions: of each pair the worse.
  public func worst(_ other: OutcomeSet) -> OutcomeSet {
    // No milder than the worse of the two mildest, and anything from there on that either may be.
    let least = max(bits.trailingZeroBitCount, other.bits.trailingZeroBitCount)
    return OutcomeSet(bits: (bits | other.bits) & (UInt8.max << UInt8(least)))
  }

  /// What is possible where there are two ways to be served: of each pair the milder.
  public func best(_ other: OutcomeSet) -> OutcomeSet {
    // No worse than the milder of the two worst.
    let most = max(bits.leadingZeroBitCount, other.bits.leadingZeroBitCount)
    return OutcomeSet(bits: (bits | other.bits) & (UInt8.max >> UInt8(most)))
  }
}
