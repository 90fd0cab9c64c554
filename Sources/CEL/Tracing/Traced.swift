/// A value on its way through a tracing evaluation.
struct Traced {
  /// The value.
  var slot: Slot

  /// Where it stands in the host's data, if it stands there.
  var place: Place?

  /// Whether it has only been located so far: what reads it, or reads below it, is still to come.
  var isPending = false

  /// Why a known value is what it is; of a pending one, why it is this one that is located.
  ///
  /// Each alone is sufficient.
  var reasons: [Reason] = []

  /// The fields that would decide an unknown.
  var unknowns: [Place] = []

  /// The parts of a list or map that the expression made: elements, or keys and values in turn.
  var parts: [Traced]?

  /// The reads of the first reason.
  var firstReads: [Read] { reasons.first?.reads ?? [] }

  static func error(_ slot: Slot) -> Traced { Traced(slot: slot) }
}

extension [Place] {
  /// The places without repetition, in order.
  var withoutRepetition: [Place] {
    if count < 2 { return self }
    var result: [Place] = []
    if count <= 16 {
      for place in self where !result.contains(place) { result.append(place) }
      return result
    }
    var seen: Set<Place> = []
    for place in self where seen.insert(place).inserted { result.append(place) }
    return result
  }
}
