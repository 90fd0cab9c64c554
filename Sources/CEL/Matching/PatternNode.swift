/// A part of a parsed pattern.
///
/// Which group matched what is nobody's question here, and neither is which of several matches comes first: groups leave
/// no trace, and lazy repetition is repetition.
struct PatternNode: Sendable {
  /// The kinds of part.
  indirect enum Kind: Sendable {
    case scalar(Unicode.Scalar)
    case set(ScalarClass)
    case assertion(Assertion)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// Without an upper bound where `most` is nil.
    case repetition(PatternNode, least: Int, most: Int?)
  }

  /// What must hold between two characters.
  enum Assertion: Sendable, Hashable {
    case textStart
    case textEnd
    case lineStart
    case lineEnd
    case wordBoundary
    case noWordBoundary
  }

  let kind: Kind

  /// The instructions it comes to.
  let size: Int

  /// How often the innermost part is repeated at most, nested repetitions multiplied.
  let repetitions: Int

  init(scalar: Unicode.Scalar) {
    kind = .scalar(scalar)
    size = 1
    repetitions = 1
  }

  init(set: ScalarClass) {
    kind = .set(set)
    size = 1
    repetitions = 1
  }

  init(assertion: Assertion) {
    kind = .assertion(assertion)
    size = 1
    repetitions = 1
  }

  init(sequence: [PatternNode]) {
    kind = .sequence(sequence)
    size = sequence.reduce(0) { $0 + $1.size }
    repetitions = sequence.reduce(1) { max($0, $1.repetitions) }
  }

  /// One alternative is itself.
  init(alternatives: [PatternNode]) {
    if alternatives.count == 1 {
      self = alternatives[0]
      return
    }
    kind = .alternatives(alternatives)
    size = alternatives.reduce(0) { $0 + $1.size + 2 }
    repetitions = alternatives.reduce(1) { max($0, $1.repetitions) }
  }

  init(repeating node: PatternNode, least: Int, most: Int?) {
    kind = .repetition(node, least: least, most: most)
    let copies = max(most ?? least, 1)
    size = copies * (node.size + 1) + 1
    repetitions = node.repetitions * copies
  }
}
