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
/// long as from each state within it a step leads on that is in it. The search asks one question after the other, so that
/// its owner may answer those of many searches at once.
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

  private let maximumStates: Int
  private let maximumSize: Int
  private(set) var found = ClosingSets()
  private var frontier: [Set<Int>] = [[]]
  private var next: [Set<Int>] = []
  private var seen: Set<Set<Int>> = []
  private var size: Int = 0
  private var asked: Int = 0

  /// A search from nothing that asks about so many states at most, and finds sets of so many steps at most.
  init(maximumStates: Int, maximumSize: Int) {
    self.maximumStates = maximumStates
    self.maximumSize = maximumSize
  }

  /// The next state to ask about; nil where the search has ended.
  mutating func question() -> Set<Int>? {
    while true {
      while let set = frontier.last {
        if !found.sets.contains(where: { $0.isSubset(of: set) }) {
          guard asked < maximumStates else {
            found.isComplete = false
            frontier = []
            next = []
            return nil
          }
          return set
        }
        frontier.removeLast()
      }
      guard !next.isEmpty else { return nil }
      guard size < maximumSize else {
        found.isComplete = false
        next = []
        return nil
      }
      size += 1
      // The first is asked about first, and taken from the end.
      frontier = next.reversed()
      (next, seen) = ([], [])
    }
  }

  /// Takes the answer to the last question.
  mutating func answer(_ state: State) {
    guard let set = frontier.popLast() else { return }
    asked += 1
    switch state {
    case .closed: found.sets.append(set)
    case .dead: break
    case .open(let steps):
      for step in steps where !set.contains(step) {
        let larger = set.union([step])
        if seen.insert(larger).inserted { next.append(larger) }
      }
    }
  }
}
