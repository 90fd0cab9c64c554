/// Where a value stands in a host's data: a slot, and the way from there where the data end before the path does.
public struct Place: Sendable, Hashable {
  /// One step of a path below a slot.
  public enum Step: Sendable, Hashable {
    /// Into a field.
    case field(String)
    /// Into a list, by position.
    case index(Int)
    /// Into a map.
    case key(String)
  }

  /// The slot's place in the store.
  public let slot: Int

  /// The steps below it, for a path that leads through an unknown.
  public let steps: [Step]

  /// Makes a place.
  public init(slot: Int, steps: [Step] = []) {
    self.slot = slot
    self.steps = steps
  }
}

/// One occurrence of a reading in an expression, in one round of the macros around it, with what it found.
public struct Read: Sendable {
  /// Where the value stands.
  public let place: Place

  /// The value.
  public let value: Slot

  /// The bytes of the expression that read it.
  public let range: Range<Int>

  /// The rounds of the macros around it, and of the elements compared, from the outermost.
  package let rounds: [Int]

  package init(place: Place, value: Slot, range: Range<Int>, rounds: [Int] = []) {
    self.place = place
    self.value = value
    self.range = range
    self.rounds = rounds
  }
}

/// A set of reads that alone is sufficient for a result, and of which none can be left out.
public struct Reason: Sendable {
  /// The reads, in source order.
  public let reads: [Read]

  /// The bytes of the innermost operand that decided, as a failed conjunct.
  public let range: Range<Int>

  package init(reads: [Read], range: Range<Int>) {
    self.reads = reads
    self.range = range
  }
}

/// What a tracing evaluation found.
public struct Trace: Sendable {
  /// The result: a value, unknown or an error, as ``Program/evaluate(in:)`` gives it.
  public let result: Slot

  /// Why a known result is what it is, in source order.
  public let reasons: [Reason]

  /// For an unknown result: every field that an undecided operand read, without repetition, in source order.
  public let unknowns: [Place]

  package init(result: Slot, reasons: [Reason], unknowns: [Place]) {
    self.result = result
    self.reasons = reasons
    self.unknowns = unknowns
  }
}
