extension Tracer {
  /// What a comparison of two values comes to, beside what was read to get at them.
  struct Comparison {
    var slot: Slot

    /// The reads of the parts that decided.
    var reads: [Read] = []

    /// What would decide a comparison that is unknown.
    var unknowns: [Place] = []
  }

  mutating func equality(
    _ left: PlanNode,
    _ right: PlanNode,
    _ isNegated: Bool,
    _ range: Range<Int>
  ) -> Traced {
    let (a, b) = (trace(left), trace(right))
    let comparison = compare(a, left.range, b, right.range)
    switch comparison.slot.kind {
    case .error: return .error(comparison.slot.located(at: range))
    case .bool:
      var reads = ReadCollector()
      reads.add(a.firstReads)
      reads.add(b.firstReads)
      reads.add(comparison.reads)
      return known(.bool((comparison.slot.payload != 0) != isNegated), reads.reads, range)
    case .unknown, .null, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .map, .object, .type, .bound, .opaque, .optional:
      return unknown(comparison.unknowns)
    }
  }

  /// Whether two values are equal; lists and maps part by part.
  mutating func compare(
    _ left: Traced,
    _ leftRange: Range<Int>,
    _ right: Traced,
    _ rightRange: Range<Int>
  ) -> Comparison {
    let kind = left.slot.kind
    guard kind == right.slot.kind, kind == .list || kind == .map || kind == .optional,
      !left.slot.isOpen, !right.slot.isOpen
    else {
      let slot = evaluation.isEqual(left.slot, right.slot)
      guard slot.kind == .unknown else { return Comparison(slot: slot) }
      // A bound is known where it decides; where it does not, it is one of the unknowns.
      return Comparison(slot: slot, unknowns: left.unknowns + right.unknowns)
    }
    guard left.slot.elementCount == right.slot.elementCount else { return Comparison(slot: .no) }
    var result = Comparison(slot: .yes)
    var least: Comparison?
    var reads = ReadCollector()
    for index in 0..<left.slot.elementCount {
      guard evaluation.charge() else { return Comparison(slot: .error(.budgetExceeded)) }
      guard let (one, other) = counterparts(left, right, index) else {
        return Comparison(slot: .no)
      }
      rounds.append(index)
      let (a, b) = (read(one, at: leftRange), read(other, at: rightRange))
      let part = compare(a, leftRange, b, rightRange)
      rounds.removeLast()
      if part.slot.bool == false {
        // Of the parts that differ the one that takes the fewest reads; one that takes none ends the search.
        let own = a.firstReads + b.firstReads + part.reads
        if own.isEmpty || !wantsReasons { return Comparison(slot: .no, reads: own) }
        if own.count < least?.reads.count ?? .max { least = Comparison(slot: .no, reads: own) }
        continue
      }
      result.slot = result.slot.conjoined(with: part.slot)
      result.unknowns += part.unknowns
      reads.add(a.firstReads)
      reads.add(b.firstReads)
      reads.add(part.reads)
    }
    if let least { return least }
    result.reads = reads.reads
    return result
  }

  /// The parts of two containers that are to be equal; nil where the second map lacks a key of the first.
  private func counterparts(_ left: Traced, _ right: Traced, _ index: Int) -> (Traced, Traced)? {
    if left.slot.kind != .map { return (part(of: left, index), part(of: right, index)) }
    let key = evaluation.key(of: left.slot, at: index)
    guard let other = evaluation.index(ofKey: key, in: right.slot) else { return nil }
    return (part(of: left, 2 * index + 1), part(of: right, 2 * other + 1))
  }

  mutating func membership(
    _ value: PlanNode,
    _ container: PlanNode,
    _ range: Range<Int>
  ) -> Traced {
    let (value, valueRange) = (trace(value), value.range)
    // No comparison with a constant decides an unknown.
    if value.slot.kind == .unknown, !wantsReasons, container.isListOfConstants {
      return unknown(value.unknowns)
    }
    let list = trace(container)
    guard list.slot.kind == .list || list.slot.kind == .map else {
      let slot = evaluation.isMember(value.slot, of: list.slot).located(at: range)
      if slot.kind == .error { return .error(slot) }
      return unknown(unknownsInside(value, range) + unknownsInside(list, range))
    }
    var joint = Joint(neutral: false)
    let step = list.slot.kind == .map ? 2 : 1
    for index in 0..<list.slot.elementCount {
      guard evaluation.charge() else { return .error(.error(.budgetExceeded, at: range)) }
      rounds.append(index)
      let element = read(part(of: list, step * index), at: container.range)
      let comparison = compare(value, valueRange, element, container.range)
      rounds.removeLast()
      joint.add(joined(comparison, value, element, range), at: range)
      if joint.isDecided, !wantsReasons { break }
    }
    if list.slot.isOpen { joint.add(unknowns: value.unknowns + list.unknowns) }
    var result = self.result(of: joint, after: list.firstReads, range)
    result.reasons = result.reasons.map { $0.beginning(with: value.firstReads) }
    return result
  }

  /// One comparison of `in` as an operand.
  private func joined(
    _ comparison: Comparison,
    _ value: Traced,
    _ element: Traced,
    _ range: Range<Int>
  ) -> Traced {
    guard comparison.slot.kind == .bool else {
      return Traced(slot: comparison.slot, unknowns: comparison.unknowns)
    }
    guard wantsReasons else { return Traced(slot: comparison.slot) }
    var reads = ReadCollector()
    reads.add(value.firstReads)
    reads.add(element.firstReads)
    reads.add(comparison.reads)
    return known(comparison.slot, reads.reads, range)
  }
}

extension Reason {
  /// The same reason with some of its reads moved to the front: those that are written first.
  fileprivate func beginning(with first: [Read]) -> Reason {
    guard !first.isEmpty else { return self }
    let ids = Set(first.map(\.id))
    let (front, rest) = (
      reads.filter { ids.contains($0.id) }, reads.filter { !ids.contains($0.id) }
    )
    return Reason(reads: front + rest, range: range)
  }
}

extension PlanNode {
  /// Whether this is a list of constants, and of one at least.
  fileprivate var isListOfConstants: Bool {
    guard case .list(let elements) = operation, !elements.isEmpty else { return false }
    return elements.allSatisfy { element in
      if case .constant = element.operation { true } else { false }
    }
  }
}
