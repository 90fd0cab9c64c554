/// What a number field of a checked manifest says.
package enum ManifestNumber: Sendable, Hashable {
  /// A whole number.
  case whole(Int64)
  /// Any other number.
  case fraction(Double)
  /// A bound: not the number, but what it lies between.
  case bound(NumberBound)

  /// The least and the greatest it can be.
  package var ends: (low: Double, high: Double) {
    switch self {
    case .whole(let value): (Double(value), Double(value))
    case .fraction(let value): (value, value)
    case .bound(let bound): (bound.low?.value ?? -.infinity, bound.high?.value ?? .infinity)
    }
  }
}

/// What `{at_least: …, below: …}` says; without ends it says nothing.
package struct NumberBound: Sendable, Hashable {
  /// One end of a bound.
  package struct End: Sendable, Hashable {
    /// The number.
    package let value: Double
    /// Whether the number itself is possible.
    package let isIncluded: Bool

    package init(value: Double, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The least it can be.
  package let low: End?
  /// The greatest it can be.
  package let high: End?

  package init(low: End?, high: End?) {
    self.low = low
    self.high = high
  }

  /// The keys of a bound, in the order to show.
  package static let keys: [String] = ["at_least", "above", "at_most", "below"]
}
