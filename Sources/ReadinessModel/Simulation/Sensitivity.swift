/// How near the figures of a scenario's rulesets are to others by which other verdicts would follow.
///
/// One figure is changed at a time, and the manifest is judged again by each: nothing is estimated.
public struct Sensitivity: Sendable {
  /// Every model that a deployment offers, in the manifest's order.
  public let offerings: [SensitiveOffering]
  /// The changes by which any verdict turns, the nearest first.
  public let variations: [FigureVariation]
  /// How many verdicts there are.
  public let verdicts: Int
  /// How often the manifest was judged.
  public let judgings: Int
  /// Whether the search came to its end; false where it was cut short, so that a nearer change may exist.
  public let isWhole: Bool

  package init(
    offerings: [SensitiveOffering],
    variations: [FigureVariation],
    verdicts: Int,
    judgings: Int,
    isWhole: Bool
  ) {
    self.offerings = offerings
    self.variations = variations.sorted {
      ($0.change.distance, $0.figure, -$0.flips) < ($1.change.distance, $1.figure, -$1.flips)
    }
    self.verdicts = verdicts
    self.judgings = judgings
    self.isWhole = isWhole
  }

  /// The nearest change of each figure by which an offering comes to stand otherwise, the nearest first.
  public func nearest(toOffering number: Int) -> [FigureVariation] {
    var seen: Set<String> = []
    return variations.filter { $0.turns[number] != nil && seen.insert($0.figure).inserted }
  }

  /// The change of one figure by which most verdicts turn, of several the nearest; nil where none turns any.
  public var mostTelling: FigureVariation? {
    variations.min {
      (-$0.flips, $0.change.distance, $0.figure) < (-$1.flips, $1.change.distance, $1.figure)
    }
  }
}

/// A model that a deployment offers, and how it stands under a scenario.
public struct SensitiveOffering: Sendable, Hashable {
  /// How an offering stands, the best first.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Nobody loses it.
    case kept
    /// Somebody may lose it.
    case open
    /// Somebody loses it.
    case lost
  }

  /// Its path in the manifest, as `deployments/chat/models/aurora-4`.
  public let path: String
  /// How it stands.
  public let standing: Standing

  package init(path: String, standing: Standing) {
    self.path = path
    self.standing = standing
  }
}

/// One figure of a ruleset at another value, and what turns by it.
public struct FigureVariation: Sendable {
  /// How a value differs from the scenario's.
  public enum Change: Sendable, Hashable {
    /// Another number.
    case number(Double, insteadOf: Double)
    /// A list with further elements, or without some.
    case elements(added: [String], removed: [String])
    /// The other truth value.
    case flag(Bool)
  }

  /// The full name, as `hyp-region-deny.denied`.
  public let figure: String
  /// The value as `--set` takes it.
  public let argument: String
  /// How it differs.
  public let change: Change
  /// How many verdicts turn.
  public let flips: Int
  /// How offerings come to stand, by their place; only those that come to stand otherwise.
  public let turns: [Int: SensitiveOffering.Standing]

  package init(
    figure: String,
    argument: String,
    change: Change,
    flips: Int,
    turns: [Int: SensitiveOffering.Standing]
  ) {
    self.figure = figure
    self.argument = argument
    self.change = change
    self.flips = flips
    self.turns = turns
  }
}

extension FigureVariation.Change {
  /// How far a change goes, for putting changes in order: first how many elements differ, then by what factor.
  public struct Distance: Sendable, Hashable, Comparable {
    /// How many elements of a list differ; one for a number.
    public let steps: Int
    /// The logarithm to base two of the factor between two numbers; for what is no number one, as for the factor two.
    public let magnitude: Double

    package init(steps: Int, magnitude: Double) {
      self.steps = steps
      self.magnitude = magnitude
    }

    /// Whether one change goes less far than another.
    public static func < (left: Distance, right: Distance) -> Bool {
      (left.steps, left.magnitude) < (right.steps, right.magnitude)
    }
  }

  /// How far the change goes.
  public var distance: Distance {
    switch self {
    case .elements(let added, let removed):
      return Distance(steps: added.count + removed.count, magnitude: 1)
    case .flag: return Distance(steps: 1, magnitude: 1)
    case .number(let value, let base):
      // From or to nothing there is no factor: it counts as far as a number goes.
      guard let factor = Self.factor(value, base), factor > 0 else {
        return Distance(steps: 1, magnitude: .greatestFiniteMagnitude)
      }
      return Distance(steps: 1, magnitude: Self.logarithm(factor))
    }
  }

  /// How many times the scenario's value the other one is; nil where that is nothing.
  public var factor: Double? {
    guard case .number(let value, let base) = self else { return nil }
    return Self.factor(value, base)
  }

  private static func factor(_ value: Double, _ base: Double) -> Double? {
    base > 0 ? value / base : nil
  }

  /// The size of the binary logarithm, near enough for putting factors in order.
  private static func logarithm(_ factor: Double) -> Double {
    let size = factor >= 1 ? factor : 1 / factor
    return Double(size.exponent) + size.significand - 1
  }
}
