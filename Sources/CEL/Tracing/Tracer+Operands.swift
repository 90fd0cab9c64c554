extension Tracer {
  /// The result of a function that needs all of its arguments.
  mutating func strict(_ slot: Slot, _ operands: [Traced], _ range: Range<Int>) -> Traced {
    let slot = slot.located(at: range)
    if slot.kind == .error { return .error(slot) }
    if slot.kind == .unknown {
      return unknown(operands.flatMap { unknownsInside($0, range) })
    }
    guard wantsReasons else { return known(slot, [], range) }
    var reads = ReadCollector()
    var unknowns: [Place] = []
    for operand in operands { readWholly(operand, range, into: &reads, &unknowns) }
    return unknowns.isEmpty ? known(slot, reads.reads, range) : unknown(unknowns)
  }

  /// The result of a function of one argument that does not look at the parts of a list or map.
  func shallow(_ slot: Slot, _ operand: Traced, _ range: Range<Int>) -> Traced {
    let slot = slot.located(at: range)
    if slot.kind == .error { return .error(slot) }
    return slot.kind == .unknown
      ? unknown(operand.unknowns) : known(slot, operand.firstReads, range)
  }

  /// Reads a value with all parts of a list or map that the expression made.
  mutating func readWholly(
    _ value: Traced,
    _ range: Range<Int>,
    into reads: inout ReadCollector,
    _ unknowns: inout [Place]
  ) {
    reads.add(value.firstReads)
    for (index, part) in (value.parts ?? []).enumerated() {
      let part = read(part, at: range, round: index)
      if part.slot.kind == .unknown {
        unknowns += part.unknowns
      } else {
        readWholly(part, range, into: &reads, &unknowns)
      }
    }
  }

  /// What would decide a value that is unknown to a function that needs all of it.
  func unknownsInside(_ value: Traced, _ range: Range<Int>) -> [Place] {
    guard evaluation.isUnknownInside(value.slot) else { return [] }
    if value.slot.isUndecided || value.slot.isOpen {
      return value.isPending ? unknowns(of: value.slot, at: value.place) : value.unknowns
    }
    let count = value.slot.elementCount * (value.slot.kind == .map ? 2 : 1)
    return (0..<count).flatMap { unknownsInside(part(of: value, $0), range) }
  }

  mutating func arithmetic(
    _ operation: CheckedArithmetic.Operator,
    _ left: PlanNode,
    _ right: PlanNode,
    _ range: Range<Int>
  ) -> Traced {
    let (left, right) = (trace(left), trace(right))
    let slot = evaluation.apply(operation, left.slot, right.slot)
    guard slot.kind == .list else { return strict(slot, [left, right], range) }
    var reads = ReadCollector()
    reads.add(left.firstReads)
    reads.add(right.firstReads)
    var result = known(slot, reads.reads, range)
    result.parts = [left, right].flatMap { list in
      (0..<list.slot.elementCount).map { part(of: list, $0) }
    }
    return result
  }

  mutating func call(_ call: PlannedCall, _ range: Range<Int>) -> Traced {
    var operands: [Traced] = []
    for argument in call.arguments { operands.append(trace(argument)) }
    let arguments = Arguments(operands.map(\.slot))
    guard case .lenient(let body) = call.candidate(for: arguments)?.body else {
      return strict(evaluation.call(call, arguments), operands, range)
    }
    let answer = body(
      HostCall(
        evaluation: evaluation,
        arguments: arguments,
        places: operands.map { evaluation.store.causes(of: $0.slot).isEmpty ? $0.place : nil },
        isTracing: true,
        isHidden: isMasked.map { [rounds] isMasked in
          { isMasked(ReadID(range: range, rounds: rounds, hostSlot: $0)) }
        }
      )
    )
    let slot = answer.slot.located(at: range)
    if slot.kind == .error { return .error(slot) }
    if slot.isUndecided, !(answer.narrows && slot.kind == .bound) {
      return unknown(answer, operands, range)
    }
    if answer.narrows { sharesReads = true }
    guard wantsReasons else {
      var result = known(slot, [], range)
      if slot.isUndecided { result.unknowns = unknown(answer, operands, range).unknowns }
      return result
    }
    var reads = ReadCollector()
    var unknowns: [Place] = []
    for (index, operand) in operands.enumerated()
    where answer.decidedBy?.contains(index) ?? true {
      readWholly(operand, range, into: &reads, &unknowns)
    }
    for place in answer.reads {
      let value = place.steps.isEmpty ? evaluation.slots[place.slot] : .unknown
      let id = ReadID(range: range, rounds: rounds, hostSlot: place.slot)
      let read = Read(place: place, value: value, range: range, rounds: id.rounds)
      // The function says that its answer needs each of them.
      if isMasked?(read.id) == true { unknowns.append(place) }
      reads.add(read)
    }
    guard unknowns.isEmpty else { return unknown(unknowns) }
    var result = known(slot, reads.reads, range)
    if slot.isUndecided { result.unknowns = unknown(answer, operands, range).unknowns }
    return result
  }

  /// An answer that is unknown: the fields that the function names, or those of its unknown arguments.
  ///
  /// A function can only name what lies below a place, so an unknown argument that was given without one adds its own
  /// fields.
  private func unknown(
    _ answer: HostAnswer,
    _ operands: [Traced],
    _ range: Range<Int>
  ) -> Traced {
    let others =
      answer.unknowns.isEmpty
      ? operands
      : operands.filter { $0.place == nil || !evaluation.store.causes(of: $0.slot).isEmpty }
    return unknown(others.flatMap { unknownsInside($0, range) } + answer.unknowns)
  }

  mutating func list(_ elements: [PlanNode], _ range: Range<Int>) -> Traced {
    var parts: [Traced] = []
    for element in elements { parts.append(trace(element)) }
    var result = known(evaluation.makeList(parts.map(\.slot)).located(at: range), [], range)
    result.parts = parts
    return result
  }

  mutating func map(_ nodes: [PlanNode], _ range: Range<Int>) -> Traced {
    var parts: [Traced] = []
    for node in nodes { parts.append(trace(node)) }
    let base = evaluation.side.scratch.count
    evaluation.side.scratch.append(contentsOf: parts.map(\.slot))
    let slot = evaluation.makeMap(fromScratch: base).located(at: range)
    let keys = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }
    if slot.kind != .map { return strict(slot, keys, range) }
    var reads = ReadCollector()
    for key in keys { reads.add(key.firstReads) }
    var result = known(slot, reads.reads, range)
    result.parts = parts
    return result
  }
}
