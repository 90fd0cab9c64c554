/// What the functions of `lists` do.
extension ListLibrary {
  @Sendable
  static func range(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let count = Int64(bitPattern: arguments[0].payload)
    guard count >= 0 else { return evaluation.fail("a list cannot have \(count) elements") }
    guard count <= Int64(EvaluationBudget.elements) else { return .error(.valueTooLarge) }
    return evaluation.makeList((0..<count).map { .int($0) })
  }

  @Sendable
  static func slice(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let (start, end) = (
      Int64(bitPattern: arguments[1].payload), Int64(bitPattern: arguments[2].payload)
    )
    let count = Int64(arguments[0].elementCount)
    guard start >= 0, start <= end, end <= count else {
      return evaluation.fail("a list of \(count) elements has no part from \(start) to \(end)")
    }
    let elements = (Int(start)..<Int(end)).map { evaluation.element(of: arguments[0], at: $0) }
    return evaluation.makeList(elements)
  }

  @Sendable
  static func flatten(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let levels = arguments.count > 1 ? Int64(bitPattern: arguments[1].payload) : 1
    guard levels >= 0 else { return evaluation.fail("a list has no \(levels) levels") }
    var flat: [Slot] = []
    guard evaluation.flatten(arguments[0], levels, into: &flat) else {
      return .error(.budgetExceeded)
    }
    return evaluation.makeList(flat)
  }

  @Sendable
  static func distinct(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    var kept: [Slot] = []
    for element in evaluation.elements(of: arguments[0]) {
      guard evaluation.charge(1 + kept.count) else { return .error(.budgetExceeded) }
      if !kept.contains(where: { evaluation.isEqual($0, element).bool == true }) {
        kept.append(element)
      }
    }
    return evaluation.makeList(kept)
  }

  @Sendable
  static func reverse(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    evaluation.makeList(evaluation.elements(of: arguments[0]).reversed())
  }

  @Sendable
  static func sort(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let elements = evaluation.elements(of: arguments[0])
    switch evaluation.sort(elements) {
    case .problem(let problem): return problem
    case .positions(let positions): return evaluation.makeList(positions.map { elements[$0] })
    }
  }

  @Sendable
  static func isSorted(_ evaluation: Evaluation, _ arguments: Arguments) -> Slot {
    let elements = evaluation.elements(of: arguments[0])
    guard evaluation.charge(elements.count) else { return .error(.budgetExceeded) }
    if let problem = evaluation.problem(ordering: elements) { return problem }
    return .bool(
      zip(elements, elements.dropFirst()).allSatisfy { evaluation.order($0, $1) != .greater }
    )
  }

  static func extreme(_ evaluation: Evaluation, _ arguments: Arguments, _ wanted: Order) -> Slot {
    let elements = evaluation.elements(of: arguments[0])
    guard evaluation.charge(elements.count) else { return .error(.budgetExceeded) }
    guard var best = elements.first else {
      return evaluation.fail("an empty list has no greatest or least element")
    }
    if let problem = evaluation.problem(ordering: elements) { return problem }
    for element in elements where evaluation.order(element, best) == wanted { best = element }
    return best
  }

  static func sum(_ evaluation: Evaluation, _ arguments: Arguments, _ zero: Slot) -> Slot {
    guard evaluation.charge(arguments[0].elementCount) else { return .error(.budgetExceeded) }
    let elements = evaluation.elements(of: arguments[0])
    guard var sum = elements.first else { return zero }
    // Where nothing was checked, the elements say what they are, and not the overload.
    guard [.int, .uint, .double, .duration].contains(sum.kind) else {
      return .error(.noSuchOverload)
    }
    for element in elements.dropFirst() {
      guard element.kind == sum.kind else { return .error(.noSuchOverload) }
      sum = evaluation.apply(.add, sum, element)
      if sum.kind == .error { return sum }
    }
    return sum
  }
}

extension Evaluation {
  /// False where that takes too many steps.
  fileprivate func flatten(_ list: Slot, _ levels: Int64, into flat: inout [Slot]) -> Bool {
    for element in elements(of: list) {
      guard charge() else { return false }
      if element.kind == .list, levels > 0 {
        guard flatten(element, levels - 1, into: &flat) else { return false }
      } else {
        flat.append(element)
      }
    }
    return true
  }
}
