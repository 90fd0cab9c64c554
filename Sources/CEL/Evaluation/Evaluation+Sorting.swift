/// The order of values.
extension Evaluation {
  /// What sorting comes to.
  enum Sorted {
    /// The positions in rising order of what stands there, equal ones in their own order.
    case positions([Int])
    /// Why there is no order; the error has no place yet.
    case problem(Slot)
  }

  /// Sorts values that are known, each comparison a step of the budget.
  func sort(_ keys: [Slot]) -> Sorted {
    guard charge(keys.count * 32) else { return .problem(.error(.budgetExceeded)) }
    if let problem = problem(ordering: keys) { return .problem(problem) }
    return .positions(
      keys.indices.sorted { left, right in
        switch order(keys[left], keys[right]) {
        case .less: true
        case .greater: false
        case .equal, .unordered, nil: left < right
        }
      }
    )
  }

  /// What keeps values from having an order; nil where each has one with each other.
  func problem(ordering elements: [Slot]) -> Slot? {
    guard let first = elements.first else { return nil }
    for element in elements {
      guard element.kind == first.kind, let order = order(first, element) else {
        return .error(.noSuchOverload)
      }
      if order == .unordered { return fail("what is not a number has no place in an order") }
    }
    return nil
  }

  /// `sortBy`: the elements of a list in rising order of their keys, equal ones in their own order.
  func sort(_ list: Slot, _ variables: MacroVariables, by key: Step) -> Slot {
    if list.isOpen { return .unknown }
    var keys: [Slot] = []
    keys.reserveCapacity(list.elementCount)
    var rest = Slot.yes
    for index in 0..<list.elementCount {
      guard charge() else { return .error(.budgetExceeded) }
      enter(index, of: list, variables)
      let slot = key(self)
      if let undecided = undecided(key: slot) { rest = rest.conjoined(with: undecided) }
      keys.append(slot)
    }
    guard rest.kind == .bool else { return rest }
    switch sort(keys) {
    case .problem(let problem): return problem
    case .positions(let positions):
      return makeList(positions.map { element(of: list, at: $0) })
    }
  }

  /// What stands in for the order where a key is unknown or an error; nil for a key that is known.
  func undecided(key: Slot) -> Slot? {
    if isUnknownInside(key) { return .unknown }
    return key.hasErrorInside ? errorInside(key) : nil
  }
}
