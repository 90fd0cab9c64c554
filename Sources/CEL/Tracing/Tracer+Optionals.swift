/// Values that may be absent.
extension Tracer {
  /// An optional with a value that was located and is read now: where it is not known, it may be absent.
  mutating func optional(
    of value: Traced,
    _ reasons: [Reason],
    _ range: Range<Int>
  ) -> Traced {
    let value = read(value, at: range)
    if value.slot.kind == .error { return value }
    if evaluation.isUnknownInside(value.slot) {
      return unknown(unknownsInside(value, range))
    }
    let slot = evaluation.makeOptional(value.slot).located(at: range)
    if slot.kind == .error { return .error(slot) }
    var reads = ReadCollector(reasons.first?.reads ?? [])
    var unknowns: [Place] = []
    if wantsReasons { readWholly(value, range, into: &reads, &unknowns) }
    if !unknowns.isEmpty { return unknown(unknowns) }
    var result = known(slot, reads.reads, range)
    result.parts = [value]
    return result
  }

  /// No value, because of what was read; unknown where that was tried without it.
  private func absent(by value: Traced, _ range: Range<Int>) -> Traced {
    value.slot.kind == .unknown
      ? unknown(value.unknowns) : known(.none, value.firstReads, range)
  }

  mutating func optionalField(_ name: FieldName, of operand: Traced, _ range: Range<Int>) -> Traced
  {
    switch operand.slot.kind {
    case .optional:
      guard operand.slot.elementCount > 0 else { return known(.none, operand.firstReads, range) }
      return after(operand, optionalField(name, of: part(of: operand, 0), range))
    case .map:
      guard evaluation.index(ofKey: name.key, in: operand.slot) != nil else {
        return absent(by: read(operand, at: range), range)
      }
      return optional(of: field(name, of: operand, range), operand.reasons, range)
    default:
      let value = field(name, of: operand, range)
      guard value.slot.kind == .null else { return optional(of: value, operand.reasons, range) }
      return absent(by: read(value, at: range), range)
    }
  }

  mutating func optionalElement(
    of operand: Traced,
    at index: Traced,
    _ range: Range<Int>
  ) -> Traced {
    if operand.slot.kind == .optional, operand.slot.elementCount > 0 {
      return after(operand, optionalElement(of: part(of: operand, 0), at: index, range))
    }
    let slot = evaluation.optionalElement(of: operand.slot, at: index.slot).located(at: range)
    let whole = read(operand, at: range)
    guard slot.kind == .optional else { return strict(slot, [whole, index], range) }
    let reads = ReadCollector(whole.firstReads + index.firstReads)
    guard slot.elementCount > 0 else {
      return whole.slot.kind == .unknown
        ? unknown(whole.unknowns) : known(slot, reads.reads, range)
    }
    let position =
      operand.slot.kind == .map
      ? evaluation.index(ofKey: index.slot, in: operand.slot).map { 2 * $0 + 1 }
      : Int(exactly: index.slot.double ?? Double(index.slot.payload))
    guard let position else { return known(slot, reads.reads, range) }
    return optional(of: part(of: operand, position), operand.reasons + index.reasons, range)
  }

  /// A value that was found by way of an optional, whose reads stand before its own.
  private func after(_ operand: Traced, _ value: Traced) -> Traced {
    value.slot.kind == .unknown || value.slot.kind == .error
      ? value : prefixed(value, by: [operand.reasons])
  }

  mutating func optionalList(
    _ elements: [PlanNode],
    _ isOptional: [Bool],
    _ range: Range<Int>
  ) -> Traced {
    var parts: [Traced] = []
    for element in elements { parts.append(trace(element)) }
    let base = evaluation.side.scratch.count
    evaluation.side.scratch += parts.map(\.slot)
    let slot = evaluation.makeList(fromScratch: base, optionals: isOptional).located(at: range)
    let deciding = zip(parts, isOptional).filter(\.1).map(\.0)
    guard slot.kind == .list else { return strict(slot, deciding, range) }
    var result = known(slot, reads(of: deciding), range)
    result.parts = zip(parts, isOptional).flatMap { part, isOptional in
      isOptional ? values(of: part) : [part]
    }
    return result
  }

  mutating func optionalMap(
    _ nodes: [PlanNode],
    _ isOptional: [Bool],
    _ range: Range<Int>
  ) -> Traced {
    var parts: [Traced] = []
    for node in nodes { parts.append(trace(node)) }
    let base = evaluation.side.scratch.count
    evaluation.side.scratch += parts.map(\.slot)
    let slot = evaluation.makeMap(fromScratch: base, optionals: isOptional).located(at: range)
    let keys = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }
    let deciding = isOptional.indices.filter { isOptional[$0] }.map { parts[2 * $0 + 1] }
    guard slot.kind == .map else { return strict(slot, keys + deciding, range) }
    var result = known(slot, reads(of: keys + deciding), range)
    result.parts = isOptional.indices.flatMap { index -> [Traced] in
      let (key, value) = (parts[2 * index], parts[2 * index + 1])
      guard isOptional[index] else { return [key, value] }
      return values(of: value).flatMap { [key, $0] }
    }
    return result
  }

  /// The value of an optional, in a list of one or of none.
  private func values(of optional: Traced) -> [Traced] {
    (0..<optional.slot.elementCount).map { part(of: optional, $0) }
  }

  private func reads(of values: [Traced]) -> [Read] {
    var reads = ReadCollector()
    for value in values { reads.add(value.firstReads) }
    return reads.reads
  }
}
