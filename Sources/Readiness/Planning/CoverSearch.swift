/// What a set of changes costs; the first figure decides, then the next.
struct PlanCost: Comparable, Hashable {
  /// How much is left undone.
  var undone: Int = 0
  /// What is made as small as can be.
  var first: Int = 0
  /// What decides among equals.
  var second: Int = 0

  static func < (left: PlanCost, right: PlanCost) -> Bool {
    (left.undone, left.first, left.second) < (right.undone, right.first, right.second)
  }

  static func + (left: PlanCost, right: PlanCost) -> PlanCost {
    PlanCost(
      undone: left.undone + right.undone,
      first: left.first + right.first,
      second: left.second + right.second
    )
  }
}

/// Something that a set of changes must do: where it holds the trigger, it holds one of the options too.
struct CoverDuty {
  /// What brings it up; empty for what stands there from the start.
  let trigger: Set<Int>
  /// What closes it, each with the trigger.
  let options: [Set<Int>]
  /// Whether nothing else closes it.
  let isComplete: Bool

  /// Whether a set does it.
  func isDone(by set: Set<Int>) -> Bool {
    !trigger.isSubset(of: set) || options.contains { $0.isSubset(of: set) }
  }
}

/// Finds the cheapest set of changes that does every duty, or leaves as few undone as can be, by branch and bound.
///
/// Every set that does a duty holds one of its options, so that trying each option of one undone duty after the other
/// misses no set. What is still needed at least is counted over duties that have no change in common.
struct CoverSearch {
  /// A set of changes, and what is known of it.
  struct Answer {
    /// The changes.
    var set: Set<Int> = []
    /// The duties that are left undone, by their places.
    var undone: Set<Int> = []
    /// What the set costs, what is left undone included.
    var cost = PlanCost()
    /// What every set costs at least.
    var atLeast = PlanCost()
  }

  private let duties: [CoverDuty]
  private let cost: (Int) -> PlanCost
  private let conflict: (Int, Int) -> Bool
  private let maximumNodes: Int
  /// How many duties are searched together; the search goes as deep as there are duties.
  private static let maximumDuties: Int = 400

  /// A search of duties; two changes in conflict are never in one set.
  init(
    _ duties: [CoverDuty],
    maximumNodes: Int = 20_000,
    cost: @escaping (Int) -> PlanCost,
    conflict: @escaping (Int, Int) -> Bool
  ) {
    self.duties = duties
    self.maximumNodes = maximumNodes
    self.cost = cost
    self.conflict = conflict
  }

  /// The cheapest set.
  func run() -> Answer {
    var answer = Answer()
    for group in groups() {
      let part = best(of: group)
      answer.set.formUnion(part.set)
      answer.undone.formUnion(part.undone)
      answer.cost = answer.cost + part.cost
      answer.atLeast = answer.atLeast + part.atLeast
    }
    return answer
  }

  /// The duties in groups that have nothing to do with each other: no change in common, and none in conflict.
  private func groups() -> [[Int]] {
    let changes = duties.map { duty in
      duty.options.reduce(into: duty.trigger) { $0.formUnion($1) }
    }
    var leaders = Array(duties.indices)
    func leader(_ place: Int) -> Int {
      var place = place
      while leaders[place] != place { place = leaders[place] }
      return place
    }
    func join(_ left: Int, _ right: Int) {
      let (a, b) = (leader(left), leader(right))
      leaders[max(a, b)] = min(a, b)
    }
    var owner: [Int: Int] = [:]
    for (place, own) in changes.enumerated() {
      for change in own {
        if let other = owner[change] { join(place, other) } else { owner[change] = place }
      }
    }
    let all = owner.sorted { $0.key < $1.key }
    for (place, left) in all.enumerated() {
      for right in all[(place + 1)...] where leader(left.value) != leader(right.value) {
        if conflict(left.key, right.key) { join(left.value, right.value) }
      }
    }
    let byLeader = Dictionary(grouping: duties.indices, by: leader)
    return byLeader.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The state of a search of one group.
  private struct Progress {
    var nodes = 0
    var best: Answer?
  }

  private func best(of group: [Int]) -> Answer {
    let least = leastCost([], [], of: group)
    guard group.count <= Self.maximumDuties else { return onePass(group, least) }
    var progress = Progress()
    search([], [], PlanCost(), group, least, &progress)
    var best = progress.best ?? Answer(undone: Set(group), cost: undoneCost(group.count))
    best.atLeast = progress.nodes >= maximumNodes ? min(least, best.cost) : best.cost
    return best
  }

  /// A set that is found in one pass, the cheapest option of each duty: for more duties than can be searched.
  private func onePass(_ group: [Int], _ least: PlanCost) -> Answer {
    var answer = Answer()
    for duty in group where !duties[duty].isDone(by: answer.set) {
      if let option = options(of: duty, beside: answer.set).first {
        answer.set.formUnion(option.set)
        answer.cost = answer.cost + option.cost
      } else {
        answer.undone.insert(duty)
        answer.cost = answer.cost + undoneCost(1)
      }
    }
    // A later choice may bring up what was done before.
    let late = group.filter { !answer.undone.contains($0) && !duties[$0].isDone(by: answer.set) }
    answer.undone.formUnion(late)
    answer.cost = answer.cost + undoneCost(late.count)
    answer.atLeast = min(least, answer.cost)
    return answer
  }

  private func undoneCost(_ count: Int) -> PlanCost { PlanCost(undone: count) }

  /// Tries every option of one undone duty; it goes no deeper than there are duties.
  private func search(
    _ set: Set<Int>,
    _ skipped: Set<Int>,
    _ cost: PlanCost,
    _ group: [Int],
    _ least: PlanCost,
    _ progress: inout Progress
  ) {
    progress.nodes += 1
    if let best = progress.best, best.cost <= least || progress.nodes >= maximumNodes { return }
    let left = group.filter { !skipped.contains($0) && !duties[$0].isDone(by: set) }
    guard !left.isEmpty else {
      if progress.best.map({ cost < $0.cost }) ?? true {
        progress.best = Answer(set: set, undone: skipped, cost: cost)
      }
      return
    }
    if let best = progress.best, cost + leastCost(set, skipped, of: left) >= best.cost { return }
    let choices = left.map { (duty: $0, options: options(of: $0, beside: set)) }
    guard let next = choices.min(by: { $0.options.count < $1.options.count }) else { return }
    for option in next.options {
      search(
        set.union(option.set),
        skipped,
        cost + option.cost,
        group,
        least,
        &progress
      )
    }
    search(
      set,
      skipped.union([next.duty]),
      cost + undoneCost(1),
      group,
      least,
      &progress
    )
  }

  /// What closes a duty beside a set, the cheapest first, without what is in conflict with it.
  private func options(
    of duty: Int,
    beside set: Set<Int>
  ) -> [(set: Set<Int>, cost: PlanCost)] {
    var options: [(set: Set<Int>, cost: PlanCost)] = []
    for option in duties[duty].options {
      let added = option.subtracting(set)
      let isPossible = !added.contains { new in
        set.contains { conflict(new, $0) }
          || added.contains { $0 > new && conflict(new, $0) }
      }
      guard isPossible else { continue }
      options.append((added, added.reduce(PlanCost()) { $0 + cost($1) }))
    }
    return options.enumerated().sorted {
      $0.element.cost == $1.element.cost
        ? $0.offset < $1.offset : $0.element.cost < $1.element.cost
    }.map(\.element)
  }

  /// What is needed at least beside a set: the cheapest of duties that have no change in common, added up.
  private func leastCost(_ set: Set<Int>, _ skipped: Set<Int>, of group: [Int]) -> PlanCost {
    var taken: Set<Int> = []
    var least = PlanCost()
    for duty in group where !skipped.contains(duty) && !duties[duty].isDone(by: set) {
      let options = options(of: duty, beside: set)
      let changes = options.reduce(into: Set<Int>()) { $0.formUnion($1.set) }
      guard changes.isDisjoint(with: taken) else { continue }
      taken.formUnion(changes)
      least = least + min(options.first?.cost ?? undoneCost(1), undoneCost(1))
    }
    return least
  }
}
