extension Tracer {
  mutating func comprehension(_ macro: Comprehension<PlanNode>, _ range: Range<Int>) -> Traced {
    let list = trace(macro.range)
    let isOfOptional = macro.isOfOptional
    switch list.slot.kind {
    case .list where !isOfOptional, .map where macro.isOfMap, .optional where isOfOptional: break
    case .unknown, .bound: return unknown(list.unknowns)
    case .error: return list
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object,
      .type, .opaque, .list, .map, .optional:
      return .error(.error(.noSuchOverload, at: macro.range.range))
    }
    switch macro.kind {
    case .all: return quantify(macro, list, deciding: false, range)
    case .exists: return quantify(macro, list, deciding: true, range)
    case .existsOne: return existsOne(macro, list, range)
    case .filter, .map, .transformList: return collect(macro, list, range)
    case .transformMap, .transformMapEntry: return collectMap(macro, list, range)
    case .sortBy: return sort(macro, list, range)
    case .optMap, .optFlatMap: return transformOptional(macro, list, range)
    }
  }

  /// Goes through one round with the variables standing for values.
  private mutating func round<Result>(
    _ index: Int,
    _ macro: Comprehension<PlanNode>,
    _ elements: Elements,
    _ body: (inout Tracer) -> Result
  ) -> Result {
    rounds.append(index)
    locals[macro.local] = elements.first
    if let second = macro.second, let value = elements.second { locals[second] = value }
    defer { rounds.removeLast() }
    return body(&self)
  }

  /// What a macro's variables stand for in one round.
  private struct Elements {
    let first: Traced
    var second: Traced?
  }

  private func elements(_ index: Int, of list: Traced, _ macro: Comprehension<PlanNode>) -> Elements
  {
    let isMap = list.slot.kind == .map
    let element = part(of: list, isMap ? 2 * index : index)
    guard macro.second != nil else { return Elements(first: element) }
    guard isMap else {
      return Elements(first: known(.int(Int64(index)), [], 0..<0), second: element)
    }
    return Elements(first: element, second: part(of: list, 2 * index + 1))
  }

  private mutating func quantify(
    _ macro: Comprehension<PlanNode>,
    _ list: Traced,
    deciding: Bool,
    _ range: Range<Int>
  ) -> Traced {
    guard let condition = macro.condition else { return known(.bool(!deciding), [], range) }
    var joint = Joint(neutral: !deciding)
    let count = list.slot.elementCount
    for index in 0..<count {
      guard evaluation.charge() else { return .error(.error(.budgetExceeded, at: range)) }
      let value = round(index, macro, elements(index, of: list, macro)) { $0.trace(condition) }
      joint.add(value, at: condition.range)
      if joint.isDecided, !wantsReasons { break }
    }
    if list.slot.isOpen, !joint.isDecided {
      let rest = unknown(list.unknowns)
      let value = round(count, macro, Elements(first: rest, second: rest)) { $0.trace(condition) }
      if value.slot.bool == !deciding {
        joint.add(value, at: condition.range)
      } else {
        joint.add(unknowns: value.unknowns + list.unknowns)
      }
    }
    return result(of: joint, after: list.firstReads, range)
  }

  private mutating func existsOne(
    _ macro: Comprehension<PlanNode>,
    _ list: Traced,
    _ range: Range<Int>
  ) -> Traced {
    guard let condition = macro.condition, !list.slot.isOpen else { return unknown(list.unknowns) }
    var all = Decided(list)
    var count = 0
    for index in 0..<list.slot.elementCount {
      guard evaluation.charge() else { return .error(.error(.budgetExceeded, at: range)) }
      let value = round(index, macro, elements(index, of: list, macro)) { $0.trace(condition) }
      all.add(value, at: condition.range)
      if value.slot.bool == true { count += 1 }
    }
    if let undecided = all.undecided { return undecided }
    return known(.bool(count == 1), all.reads.reads, range)
  }

  private mutating func collect(
    _ macro: Comprehension<PlanNode>,
    _ list: Traced,
    _ range: Range<Int>
  ) -> Traced {
    if list.slot.isOpen { return unknown(list.unknowns) }
    var all = Decided(list)
    var parts: [Traced] = []
    for index in 0..<list.slot.elementCount {
      guard evaluation.charge() else { return .error(.error(.budgetExceeded, at: range)) }
      let element = elements(index, of: list, macro)
      if let condition = macro.condition {
        let value = round(index, macro, element) { $0.trace(condition) }
        all.add(value, at: condition.range)
        guard value.slot.bool == true else { continue }
      }
      guard let transform = macro.transform else {
        parts.append(element.first)
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

  private mutating func collectMap(
    _ macro: Comprehension<PlanNode>,
    _ list: Traced,
    _ range: Range<Int>
  ) -> Traced {
    guard let transform = macro.transform, !list.slot.isOpen else {
      return unknown(list.unknowns)
    }
    var all = Decided(list)
    var parts: [Traced] = []
    for index in 0..<list.slot.elementCount {
      guard evaluation.charge() else { return .error(.error(.budgetExceeded, at: range)) }
      let elements = elements(index, of: list, macro)
      if let condition = macro.condition {
        let value = round(index, macro, elements) { $0.trace(condition) }
        all.add(value, at: condition.range)
        guard value.slot.bool == true else { continue }
      }
      guard macro.kind == .transformMapEntry else {
        let value = round(index, macro, elements) { $0.locate(transform) }
        parts += [elements.first, value]
        continue
      }
      let made = round(index, macro, elements) { $0.trace(transform) }
      guard made.slot.kind == .map else {
        all.add(made, at: transform.range)
        continue
      }
      all.add(reads: made)
      parts += (0..<2 * made.slot.elementCount).map { part(of: made, $0) }
    }
    if let undecided = all.undecided { return undecided }
    let base = evaluation.side.scratch.count
    evaluation.side.scratch += parts.map(\.slot)
    let slot = evaluation.makeMap(fromScratch: base).located(at: range)
    let keys = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }
    if slot.kind != .map { return strict(slot, keys, range) }
    var result = known(slot, all.reads.reads, range)
    result.parts = parts
    return result
  }

  private mutating func sort(
    _ macro: Comprehension<PlanNode>,
    _ list: Traced,
    _ range: Range<Int>
  ) -> Traced {
    guard let key = macro.transform, !list.slot.isOpen else { return unknown(list.unknowns) }
    var all = Decided(list)
    var keys: [Slot] = []
    for index in 0..<list.slot.elementCount {
      guard evaluation.charge() else { return .error(.error(.budgetExceeded, at: range)) }
      let value = round(index, macro, elements(index, of: list, macro)) { $0.trace(key) }
      if let undecided = evaluation.undecided(key: value.slot) {
        all.add(undecided, unknownsInside(value, range))
      } else {
        all.add(reads: value)
      }
      keys.append(value.slot)
    }
    if let undecided = all.undecided { return undecided }
    switch evaluation.sort(keys) {
    case .problem(let problem): return .error(problem.located(at: range))
    case .positions(let positions):
      let parts = positions.map { part(of: list, $0) }
      let slot = evaluation.makeList(parts.map(\.slot)).located(at: range)
      if slot.kind == .error { return .error(slot) }
      var result = known(slot, all.reads.reads, range)
      result.parts = parts
      return result
    }
  }

  private mutating func transformOptional(
    _ macro: Comprehension<PlanNode>,
    _ optional: Traced,
    _ range: Range<Int>
  ) -> Traced {
    guard let transform = macro.transform, optional.slot.elementCount > 0 else {
      return known(.none, optional.firstReads, range)
    }
    let value = round(0, macro, Elements(first: part(of: optional, 0))) {
      macro.kind == .optMap ? $0.locate(transform) : $0.trace(transform)
    }
    if value.slot.kind == .error { return value }
    if macro.kind == .optMap { return self.optional(of: value, optional.reasons, range) }
    if value.slot.isUndecided { return unknown(value.unknowns) }
    guard value.slot.kind == .optional else {
      return .error(.error(.noSuchOverload, at: range))
    }
    return prefixed(value, by: [optional.reasons])
  }
}

/// Conditions all of which have to be decided.
private struct Decided {
  private(set) var reads = ReadCollector()
  private var rest = Slot.yes
  private var unknowns: [Place] = []

  init(_ list: Traced) { reads.add(list.firstReads) }

  /// Adds what a value that is no condition rests on.
  mutating func add(reads value: Traced) { reads.add(value.firstReads) }

  mutating func add(_ value: Traced, at range: Range<Int>) {
    guard value.slot.kind != .bool else {
      reads.add(value.firstReads)
      return
    }
    let slot = value.slot.undecidedOperand(at: range)
    if slot.kind == .unknown { unknowns += value.unknowns }
    rest = rest.conjoined(with: slot)
  }

  /// Adds what is unknown or an error.
  mutating func add(_ undecided: Slot, _ unknowns: [Place]) {
    self.unknowns += unknowns
    rest = rest.conjoined(with: undecided)
  }

  /// What stands in for the result where a condition is unknown or an error.
  var undecided: Traced? {
    rest.kind == .bool ? nil : Traced(slot: rest, unknowns: unknowns)
  }
}
