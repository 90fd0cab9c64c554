import ReadinessModel

/// The deployments against the scenarios: who loses access in each, on one screen.
struct SimulationMatrix {
  /// The first row: a name for each column.
  private(set) var head: [String] = ["scenario"]
  /// A row for each scenario.
  private(set) var rows: [[String]] = []
  /// What is left out; nil where nothing is.
  private(set) var more: String?

  /// Makes the matrix with the deployments that lose most users, as many as there may be columns.
  init(_ simulation: Simulation, columns: Int) {
    var losses: [String: Int64] = [:]
    for outcome in simulation.outcomes {
      for deployment in outcome.deployments {
        let users = deployment.losing.most
        losses[deployment.audience.path] = max(losses[deployment.audience.path] ?? 0, users)
      }
    }
    let inOrder = losses.keys.sorted { left, right in
      let (one, two) = (losses[left] ?? 0, losses[right] ?? 0)
      return one == two ? left.utf8.lexicographicallyPrecedes(right.utf8) : one > two
    }
    let shown = Array(inOrder.prefix(columns))
    guard !shown.isEmpty else { return }
    head += shown.map { String($0.split(separator: "/").last ?? "") } + ["in time"]
    for outcome in simulation.outcomes {
      var row = [outcome.scenario.id]
      for path in shown {
        let deployment = outcome.deployments.first { $0.audience.path == path }
        row.append(deployment.map { SimulationWords.cell($0.losing) } ?? "–")
      }
      row.append(Self.notice(outcome))
      rows.append(row)
    }
    if inOrder.count > shown.count {
      let count = Phrase.count(inOrder.count - shown.count, "deployment")
      more = "and \(count) that lose fewer (--all shows them)"
    }
  }

  /// The worst answer to whether an order can be obeyed in time.
  private static func notice(_ outcome: ScenarioOutcome) -> String {
    let worst = outcome.deployments.max { rank($0.notice) < rank($1.notice) }
    return worst.map { SimulationWords.noticeWord($0.notice) } ?? "–"
  }

  private static func rank(_ answer: NoticeAnswer?) -> Int {
    switch answer {
    case .nothingToDo: 0
    case nil: 1
    case .inTime(_, let isAsserted): isAsserted ? 3 : 2
    case .unknown: 4
    case .late: 5
    case .impossible: 6
    }
  }
}
