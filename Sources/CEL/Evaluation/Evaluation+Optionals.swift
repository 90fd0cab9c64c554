/// Values that may be absent.
extension Evaluation {
  /// Makes an optional with a value.
  func makeOptional(_ value: Slot) -> Slot {
    if value.kind == .error { return value }
    let base = side.scratch.count
    side.scratch.append(value)
    return makeContainer(.optional, fromScratch: base)
  }

  /// The value of an optional; nil where it has none.
  func value(ofOptional slot: Slot) -> Slot? {
    slot.kind == .optional && slot.elementCount > 0 ? element(of: slot, at: 0) : nil
  }

  /// `operand.?name`, or a field of an optional; an error has no place yet.
  ///
  /// A field that is null in an object is absent; so is an entry that a map does not have.
  func optionalField(_ name: FieldName, of operand: Slot, types: [ObjectType]) -> Slot {
    if operand.kind == .optional {
      guard let inner = value(ofOptional: operand) else { return .none }
      return optionalField(name, of: inner, types: types)
    }
    if operand.kind == .map {
      guard let index = index(ofKey: name.key, in: operand) else { return .none }
      return present(value(of: operand, at: index))
    }
    let field = field(name, of: operand, types: types)
    return field.kind == .null ? .none : present(field)
  }

  /// `operand[?index]`, or an element of an optional; an error has no place yet.
  func optionalElement(of operand: Slot, at index: Slot) -> Slot {
    if operand.kind == .optional {
      if index.kind == .error { return index }
      guard let inner = value(ofOptional: operand) else {
        return isUnknownInside(index) ? .unknown : .none
      }
      return optionalElement(of: inner, at: index)
    }
    let element = element(of: operand, at: index)
    guard element.kind == .error, operand.kind == .list || operand.kind == .map,
      index.kind != .error
    else { return present(element) }
    let code = EvaluationError.Code(rawValue: element.flags)
    return code == .noSuchKey || code == .indexOutOfRange ? .none : element
  }

  /// An optional with what was found; what is not known stays unknown, for it may be absent.
  private func present(_ value: Slot) -> Slot {
    switch value.kind {
    case .unknown, .bound: .unknown
    case .list where value.isOpen: .unknown
    default: makeOptional(value)
    }
  }

  /// Makes a list of elements of which some are optionals that stand for one element or none.
  ///
  /// `isOptional` says which; what is neither an optional nor undecided is an error.
  func makeList(fromScratch base: Int, optionals isOptional: [Bool]) -> Slot {
    var kept: [Slot] = []
    for (index, isOptional) in isOptional.enumerated() {
      let slot = side.scratch[base + index]
      guard isOptional else {
        kept.append(slot)
        continue
      }
      if let problem = problem(withOptional: slot) {
        side.scratch.removeLast(side.scratch.count - base)
        return problem
      }
      if let value = value(ofOptional: slot) { kept.append(value) }
    }
    side.scratch.removeLast(side.scratch.count - base)
    return makeList(kept)
  }

  /// The same of a map's keys and values; `isOptional` says it of each entry.
  func makeMap(fromScratch base: Int, optionals isOptional: [Bool]) -> Slot {
    var kept: [Slot] = []
    for (index, isOptional) in isOptional.enumerated() {
      let (key, slot) = (side.scratch[base + 2 * index], side.scratch[base + 2 * index + 1])
      guard isOptional else {
        kept += [key, slot]
        continue
      }
      if let problem = problem(withOptional: slot) {
        side.scratch.removeLast(side.scratch.count - base)
        return problem
      }
      if let value = value(ofOptional: slot) { kept += [key, value] }
    }
    side.scratch.removeLast(side.scratch.count - base)
    side.scratch += kept
    return makeMap(fromScratch: base)
  }

  private func problem(withOptional slot: Slot) -> Slot? {
    switch slot.kind {
    case .optional: nil
    case .unknown, .bound: .unknown
    case .error: slot
    default: .error(.noSuchOverload)
    }
  }
}

extension Slot {
  /// An optional without a value.
  static let none = Slot(kind: .optional, low: 0, high: 0, flags: Slot.isMadeFlag)
}
