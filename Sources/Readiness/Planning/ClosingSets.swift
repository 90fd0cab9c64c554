/// The sets of changes that close one thing, none of them part of another.
struct ClosingSets {
  /// The sets, the smallest first.
  fileprivate(set) var sets: [Set<Int>] = []
  /// Whether there are no others.
  fileprivate(set) var isComplete: Bool = true
}

/// Finds all smallest sets of steps that lead from a start to a goal, by the number of steps.
///
/// A state is a set of steps; which steps lead on from it is the asker's knowledge. Every set that closes is found, as
/// long as from each state within it a step leads on that is in it.
struct ClosingSearch {
  /// What an asker says of a state.
  enum State {
    /// Nothing is left to do.
    case closed
    /// One of these steps is needed.
    case open([Int])
    /// It leads nowhere.
    case dead
  }

  /// The most states that are asked about.
  let maximumStates: Int
  /// The most steps of a set.
  let maximumSize: Int

  /// Searches from nothing; `state` is asked about each state once.
  func run(_ state: (Set<Int>) -> State) -> ClosingSets {
    var found = ClosingSets()
    var frontier: [Set<Int>] = [[]]
    var asked = 0
    for size in 0...maximumSize {
      var next: [Set<Int>] = []
      var seen: Set<Set<Int>> = []
      for set in frontier where !found.sets.contains(where: { $0.isSubset(of: set) }) {
        guard asked < maximumStates else {
          found.isComplete = false
          return found
        }
        asked += 1
        switch state(set) {
        case .closed: found.sets.append(set)
        case .dead: break
        case .open(let steps):
          for step in steps where !set.contains(step) {
            let larger = set.union([step])
            if seen.insert(larger).inserted { next.append(larger) }
          }
        }
      }
      if size == maximumSize, !next.isEmpty { found.isComplete = false }
      frontier = next
    }
    return found
  }
}
