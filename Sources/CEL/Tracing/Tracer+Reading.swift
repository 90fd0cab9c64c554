extension Tracer {
  /// A value that was located, now read at an occurrence.
  func read(_ value: consuming Traced, at range: Range<Int>, round: Int? = nil) -> Traced {
    var value = value
    guard value.isPending, let place = value.place, value.slot.kind != .error else {
      // A part of what a function made has been written nowhere: it is what it is used as.
      if value.reasons.first?.range.isEmpty ?? false {
        value.reasons = value.reasons.map { Reason(reads: $0.reads, range: range) }
      }
      return value
    }
    value.isPending = false
    guard wantsReasons || isMasked != nil else {
      value.unknowns = unknowns(of: value.slot, at: place)
      return value
    }
    let rounds = round.map { self.rounds + [$0] } ?? self.rounds
    if let isMasked, isMasked(ReadID(range: range, rounds: rounds)) {
      return Traced(slot: .unknown, place: place, unknowns: [place])
    }
    value.unknowns = unknowns(of: value.slot, at: place)
    if value.slot.kind != .unknown, wantsReasons {
      let read = Read(place: place, value: value.slot, range: range, rounds: rounds)
      value.reasons = [Reason(reads: value.firstReads + [read], range: range)]
    }
    return value
  }

  /// What would decide a value that is not decided, or complete an open list; nothing for other values.
  func unknowns(of slot: Slot, at place: Place?) -> [Place] {
    guard slot.isUndecided || slot.isOpen else { return [] }
    let causes = evaluation.store.causes(of: slot)
    if !causes.isEmpty { return causes.map { Place(slot: $0) } }
    return place.map { [$0] } ?? []
  }

  /// What a path leads to.
  mutating func locate(_ path: Path, _ range: Range<Int>) -> Traced {
    var value: Traced
    if path.isLocal {
      value = locals[path.base]
      if !value.firstReads.isEmpty { sharesReads = true }
    } else {
      let slot = evaluation.variable(path.base)
      if slot.kind == .error { return .error(slot.located(at: range)) }
      value = Traced(
        slot: slot,
        place: Place(slot: evaluation.places[path.base]),
        isPending: true
      )
    }
    guard path.count > 0 else { return value }
    for (index, number) in path.numbers.enumerated() {
      guard value.slot.kind == .object else {
        return below(value, path.tails[index], range)
      }
      value = stored(Int(value.slot.low) + number, below: value)
    }
    return value
  }

  /// A slot of the store, located through another value.
  private func stored(_ index: Int, below value: Traced) -> Traced {
    Traced(
      slot: evaluation.slots[index],
      place: Place(slot: index),
      isPending: true,
      reasons: value.reasons
    )
  }

  /// What lies below a value that is no object: unknown below an unknown, otherwise an error.
  private func below(_ value: Traced, _ steps: [Place.Step], _ range: Range<Int>) -> Traced {
    guard value.slot.isUndecided else {
      return .error(value.slot.belowNonObject.located(at: range))
    }
    // What derived the unknown is what would decide it, however far below it the path leads.
    guard value.isPending, let place = value.place, evaluation.store.causes(of: value.slot).isEmpty
    else {
      return value.isPending
        ? unknown(unknowns(of: value.slot, at: value.place)) : unknown(value.unknowns)
    }
    return Traced(
      slot: .unknown,
      place: Place(slot: place.slot, steps: place.steps.isEmpty ? steps : place.steps + steps),
      isPending: true
    )
  }

  mutating func field(_ name: FieldName, of operand: Traced, _ range: Range<Int>) -> Traced {
    switch operand.slot.kind {
    case .object:
      guard let number = evaluation.number(of: name, in: operand.slot, types) else {
        return .error(.error(.noSuchField, at: range))
      }
      return stored(Int(operand.slot.low) + number, below: operand)
    case .map: return entry(of: operand, key: name.key, [], range)
    case .optional: return optionalField(name, of: operand, range)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .type, .bound, .opaque, .unknown, .error:
      return below(operand, [.field(name.text)], range)
    }
  }

  mutating func has(_ name: FieldName, in operand: Traced, _ range: Range<Int>) -> Traced {
    if operand.slot.kind == .optional {
      guard operand.slot.elementCount > 0 else { return known(.no, operand.firstReads, range) }
      return prefixed(has(name, in: part(of: operand, 0), range), by: [operand.reasons])
    }
    if operand.slot.kind == .map {
      let map = read(operand, at: range)
      return shallow(evaluation.has(name, in: map.slot, types: types), map, range)
    }
    let field = read(self.field(name, of: operand, range), at: range)
    return shallow(field.slot.presence, field, range)
  }

  /// The element of a list at a position or the value of a map's key.
  mutating func element(
    of operand: Traced,
    at index: PlanNode,
    _ range: Range<Int>
  ) -> Traced {
    let index = trace(index)
    if operand.slot.kind == .optional { return optionalElement(of: operand, at: index, range) }
    if operand.slot.isUndecided, !evaluation.isUnknownInside(index.slot), index.slot.kind != .error,
      let step = step(to: index.slot)
    {
      return below(operand, [step], range)
    }
    let slot = evaluation.element(of: operand.slot, at: index.slot).located(at: range)
    if slot.kind == .error { return .error(slot) }
    if operand.slot.isUndecided || operand.slot.isOpen || evaluation.isUnknownInside(index.slot) {
      return unknown(
        unknownsInside(read(operand, at: range), range) + unknownsInside(index, range)
      )
    }
    if operand.slot.kind == .map {
      return entry(of: operand, key: index.slot, index.reasons, range)
    }
    let position = Int(index.slot.double ?? Double(index.slot.payload))
    return prefixed(part(of: operand, position), by: [operand.reasons, index.reasons])
  }

  private func entry(
    of map: Traced,
    key: Slot,
    _ reasons: [Reason],
    _ range: Range<Int>
  ) -> Traced {
    guard let index = evaluation.index(ofKey: key, in: map.slot) else {
      return .error(.error(.noSuchKey, at: range))
    }
    return prefixed(part(of: map, 2 * index + 1), by: [map.reasons, reasons])
  }

  /// The step of a path that an index makes.
  private func step(to index: Slot) -> Place.Step? {
    if index.kind == .string { return .key(evaluation.text(of: index)) }
    return index.int.map { .index(Int($0)) }
  }

  /// A part of a list or map: an element, or a key or value.
  func part(of container: Traced, _ index: Int) -> Traced {
    if let parts = container.parts { return parts[index] }
    let slot = evaluation.element(of: container.slot, at: index)
    guard container.slot.isMade else {
      let place = Place(slot: Int(container.slot.low) + index)
      return Traced(slot: slot, place: place, isPending: true)
    }
    return known(slot, [], 0..<0)
  }

  /// A value that was found by way of others: their first reasons stand before each of its own.
  func prefixed(_ value: Traced, by others: [[Reason]]) -> Traced {
    let before = others.flatMap { $0.first?.reads ?? [] }
    guard wantsReasons, !before.isEmpty else { return value }
    var value = value
    let own = value.reasons.isEmpty ? [Reason(reads: [], range: 0..<0)] : value.reasons
    let least = own.leastSets(beyond: Set(before.map(\.id)))
    value.reasons = least.map { reason in
      var reads = ReadCollector()
      reads.add(before)
      reads.add(reason.reads)
      return Reason(reads: reads.reads, range: reason.range)
    }
    return value
  }
}
