/// The models that take over for each other, directly or around several corners.
public struct FallbackCycles: Sendable {
  /// Each cycle with the ids of its models, in order of the ids.
  public let cycles: [[String]]

  /// Follows from each model that is offered to what takes over for it.
  public init(_ bases: [DeploymentBase]) {
    var graph = ModelGraph()
    for base in bases {
      let fallbacks = (base.fallbacks ?? []).compactMap(\.model)
      for model in base.models.compactMap(\.self) {
        for fallback in fallbacks { graph.connect(model, fallback) }
      }
    }
    cycles = graph.cycles.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// Models and what takes over for them, by numbers.
private struct ModelGraph {
  private var numbers: [String: Int] = [:]
  private var names: [String] = []
  private var next: [Set<Int>] = []
  private var previous: [Set<Int>] = []

  mutating func connect(_ model: String, _ fallback: String) {
    let (from, to) = (number(of: model), number(of: fallback))
    next[from].insert(to)
    previous[to].insert(from)
  }

  private mutating func number(of model: String) -> Int {
    if let known = numbers[model] { return known }
    numbers[model] = names.count
    names.append(model)
    next.append([])
    previous.append([])
    return names.count - 1
  }

  /// The groups of models each of which leads to each other, found in two passes: one in the direction of the edges that
  /// notes when a model is done, and one against them, beginning with what was done last.
  var cycles: [[String]] {
    var seen = [Bool](repeating: false, count: names.count)
    var group: [[Int]] = []
    for start in done.reversed() where !seen[start] {
      seen[start] = true
      var (members, pending) = ([start], [start])
      while let one = pending.popLast() {
        for other in previous[one] where !seen[other] {
          seen[other] = true
          members.append(other)
          pending.append(other)
        }
      }
      group.append(members)
    }
    return group.filter { $0.count > 1 || next[$0[0]].contains($0[0]) }
      .map { $0.map { names[$0] } }
  }

  /// The models in the order in which everything that they lead to is done.
  private var done: [Int] {
    var seen = [Bool](repeating: false, count: names.count)
    var done: [Int] = []
    for start in names.indices where !seen[start] {
      seen[start] = true
      var pending: [(model: Int, rest: [Int])] = [(start, Array(next[start]))]
      while let (model, left) = pending.popLast() {
        var rest = left
        guard let other = rest.popLast() else {
          done.append(model)
          continue
        }
        pending.append((model, rest))
        if !seen[other] {
          seen[other] = true
          pending.append((other, Array(next[other])))
        }
      }
    }
    return done
  }
}
