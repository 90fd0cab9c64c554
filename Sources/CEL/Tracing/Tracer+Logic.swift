extension Tracer {
  mutating func not(_ operand: PlanNode, _ range: Range<Int>) -> Traced {
    let value = trace(operand)
    guard value.slot.kind == .bool else { return undecided(value, operand.range) }
    // What decided is the whole negation, unless it is something further inside.
    let reasons = value.reasons.map { reason in
      Reason(reads: reason.reads, range: reason.range == operand.range ? range : reason.range)
    }
    return Traced(slot: .bool(value.slot.payload == 0), reasons: reasons)
  }

  mutating func junction(
    _ deciding: Bool,
    _ operands: [PlanNode],
    _ range: Range<Int>
  ) -> Traced {
    var joint = Joint(neutral: !deciding)
    for operand in operands {
      let value = trace(operand)
      joint.add(value, at: operand.range)
      if joint.isDecided, !wantsReasons { break }
    }
    return result(of: joint, after: [], range)
  }

  mutating func conditional(
    _ condition: PlanNode,
    _ then: PlanNode,
    _ otherwise: PlanNode
  ) -> Traced {
    let value = trace(condition)
    guard value.slot.kind == .bool else { return undecided(value, condition.range) }
    let branch = locate(value.slot.payload != 0 ? then : otherwise)
    return prefixed(branch, by: [value.reasons])
  }

  /// An operand that should be a truth value and is not: unknown, or an error at its place.
  private func undecided(_ value: Traced, _ range: Range<Int>) -> Traced {
    let slot = value.slot.undecidedOperand(at: range)
    return slot.kind == .error ? .error(slot) : unknown(value.unknowns)
  }

  /// The result of operands that were joined, with what was read before all of them.
  func result(of joint: Joint, after before: [Read], _ range: Range<Int>) -> Traced {
    if joint.isDecided {
      return Traced(
        slot: .bool(!joint.neutral),
        reasons: wantsReasons ? joint.decidingReasons(after: before) : []
      )
    }
    switch joint.rest.kind {
    case .error: return .error(joint.rest.located(at: range))
    case .unknown: return unknown(joint.unknowns)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list, .map,
      .object, .type, .bound, .opaque, .optional:
      var reads = ReadCollector()
      reads.add(before)
      reads.add(joint.reads.reads)
      return known(.bool(joint.neutral), reads.reads, range)
    }
  }
}

/// Operands of which one truth value decides, wherever it stands: those of `&&` and `||`, the rounds of `all` and
/// `exists`, the comparisons of `in`.
struct Joint {
  /// The result where no operand decides.
  let neutral: Bool

  private(set) var isDecided = false

  /// The reasons of the deciding operands.
  private var deciding: [Reason] = []

  /// The first reads of the operands that do not decide.
  private(set) var reads = ReadCollector()

  private(set) var unknowns: [Place] = []

  /// What the operands come to that do not decide: true, unknown or an error.
  private(set) var rest = Slot.yes

  init(neutral: Bool) {
    self.neutral = neutral
  }

  mutating func add(_ value: Traced, at range: Range<Int>) {
    guard let truth = value.slot.bool else {
      let slot = value.slot.undecidedOperand(at: range)
      rest = rest.conjoined(with: slot)
      if slot.kind == .unknown { unknowns += value.unknowns }
      return
    }
    if truth != neutral {
      isDecided = true
      deciding += value.reasons
    } else if !isDecided {
      reads.add(value.firstReads)
    }
  }

  /// Something of which only the fields are known that would decide it.
  mutating func add(unknowns more: [Place]) {
    rest = rest.conjoined(with: .unknown)
    unknowns += more
  }

  /// Each reason after what was read before all operands; one that adds nothing to that makes the others needless.
  func decidingReasons(after before: [Read]) -> [Reason] {
    let known = Set(before.map(\.id))
    if let least = deciding.first(where: { $0.reads.allSatisfy { known.contains($0.id) } }) {
      return [Reason(reads: before, range: least.range)]
    }
    let least = deciding.leastSets(beyond: known)
    guard !before.isEmpty else { return least }
    return least.map { reason in
      var reads = ReadCollector()
      reads.add(before)
      reads.add(reason.reads)
      return Reason(reads: reads.reads, range: reason.range)
    }
  }
}
