extension Tracer {
  mutating func comprehension(_ macro: PlannedComprehension, _ range: Range<Int>) -> Traced {
    let list = trace(macro.range)
    switch list.slot.kind {
    case .list, .map: break
    case .unknown, .bound: return unknown(list.unknowns)
    case .error: return list
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object,
      .type, .opaque:
      return .error(.error(.noSuchOverload, at: macro.range.range))
    }
    switch macro.kind {
    case .all: return quantify(macro, list, deciding: false, range)
    case .exists: return quantify(macro, list, deciding: true, range)
    case .existsOne: return existsOne(macro, list, range)
    case .filter, .map: return collect(macro, list, range)
    }
  }

  /// Goes through one round with the variable standing for a value.
  private mutating func round<Result>(
    _ index: Int,
    _ macro: PlannedComprehension,
    _ element: Traced,
    _ body: (inout Tracer) -> Result
  ) -> Result {
    rounds.append(index)
    locals[macro.local] = element
    defer { rounds.removeLast() }
    return body(&self)
  }

  /// What the variable stands for in one round.
  private func element(_ index: Int, of list: Traced) -> Traced {
    part(of: list, list.slot.kind == .map ? 2 * index : index)
  }

  private mutating func quantify(
    _ macro: PlannedComprehension,
    _ list: Traced,
    deciding: Bool,
    _ range: Range<Int>
  ) -> Traced {
    guard let condition = macro.condition else { return known(.bool(!deciding), [], range) }
    var joint = Joint(neutral: !deciding)
    let count = list.slot.elementCount
    for index in 0..<count {
      guard evaluation.charge() else { return .error(.error(.budgetExceeded, at: range)) }
      let value = round(index, macro, element(index, of: list)) { $0.trace(condition) }
      joint.add(value, at: condition.range)
      if joint.isDecided, !wantsReasons { break }
    }
    if list.slot.isOpen, !joint.isDecided {
      let rest = unknown(list.unknowns)
      let value = round(count, macro, rest) { $0.trace(condition) }
      if value.slot.bool == !deciding {
        joint.add(value, at: condition.range)
      } else {
        joint.add(unknowns: value.unknowns + list.unknowns)
      }
    }
    return result(of: joint, after: list.firstReads, range)
  }

  private mutating func existsOne(
    _ macro: PlannedComprehension,
    _ list: Traced,
    _ range: Range<Int>
  ) -> Traced {
    guard let condition = macro.condition, !list.slot.isOpen else { return unknown(list.unknowns) }
    var all = Decided(list)
    var count = 0
    for index in 0..<list.slot.elementCount {
      guard evaluation.charge() else { return .error(.error(.budgetExceeded, at: range)) }
      let value = round(index, macro, element(index, of: list)) { $0.trace(condition) }
      all.add(value, at: condition.range)
      if value.slot.bool == true { count += 1 }
    }
    if let undecided = all.undecided { return undecided }
    return known(.bool(count == 1), all.reads.reads, range)
  }

  private mutating func collect(
    _ macro: PlannedComprehension,
    _ list: Traced,
    _ range: Range<Int>
  ) -> Traced {
    if list.slot.isOpen { return unknown(list.unknowns) }
    var all = Decided(list)
    var parts: [Traced] = []
    for index in 0..<list.slot.elementCount {
      guard evaluation.charge() else { return .error(.error(.budgetExceeded, at: range)) }
      let element = element(index, of: list)
      if let condition = macro.condition {
        let value = round(index, macro, element) { $0.trace(condition) }
        all.add(value, at: condition.range)
        guard value.slot.bool == true else { continue }
      }
      guard let transform = macro.transform else {
        parts.append(element)
        continue
      }
      // Only located: what the result's elements are used for reads them.
      let value = round(index, macro, element) { $0.locate(transform) }
      parts.append(value)
    }
    if let undecided = all.undecided { return undecided }
    let slot = evaluation.makeList(parts.map(\.slot)).located(at: range)
    if slot.kind == .error { return .error(slot) }
    var result = known(slot, all.reads.reads, range)
    result.parts = parts
    return result
  }
}

/// Conditions all of which have to be decided.
private struct Decided {
  private(set) var reads = ReadCollector()
  private var rest = Slot.yes
  private var unknowns: [Place] = []

  init(_ list: Traced) { reads.add(list.firstReads) }

  mutating func add(_ value: Traced, at range: Range<Int>) {
    guard value.slot.kind != .bool else {
      reads.add(value.firstReads)
      return
    }
    let slot = value.slot.undecidedOperand(at: range)
    if slot.kind == .unknown { unknowns += value.unknowns }
    rest = rest.conjoined(with: slot)
  }

  /// What stands in for the result where a condition is unknown or an error.
  var undecided: Traced? {
    rest.kind == .bool ? nil : Traced(slot: rest, unknowns: unknowns)
  }
}
