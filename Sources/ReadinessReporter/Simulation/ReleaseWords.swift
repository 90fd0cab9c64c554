import ReadinessModel

/// The words that every format of a simulation shares for the stages of releases that are still to come.
enum ReleaseWords {
  /// Which stage it is, and when it begins.
  static func title(_ stage: ReleaseStage) -> String {
    let day = stage.from.map { "from \($0)" } ?? "from a day that is not stated, \(stage.path)/from"
    return "\(stage.path): \(stage.stage ?? "a stage that is not named"), \(day)"
  }

  /// What it needs, and what it lacks.
  static func lines(_ stage: ReleaseStage) -> [String] {
    var lines: [String] = []
    let cohort = stage.cohort.map { $0.isEmpty ? "nobody" : Phrase.list($0) }
    lines.append("for \(cohort ?? "whom is not stated, \(stage.path)/cohort")")
    if let missing = stage.missing {
      lines += missing.map { "lacks \($0.path): \(words($0.reason))" }
      if missing.isEmpty { lines.append("every control that it needs is in place") }
    } else {
      lines.append("which controls it needs is not stated, \(stage.path)/controls")
    }
    for (name, list) in [("entry", stage.entry), ("exit", stage.exit)] {
      switch list {
      case nil: lines.append("\(name) is not stated, \(stage.path)/\(name)")
      case let list?:
        lines.append("\(name): \(list.isEmpty ? "no condition" : list.joined(separator: "; "))")
      }
    }
    return lines
  }

  private static func words(_ reason: ReleaseStage.MissingControl.Reason) -> String {
    switch reason {
    case .planned(let day): "planned for \(day), before the stage begins"
    case .late(let day, let days):
      "planned for \(day), \(Phrase.count(days, "day")) after the stage begins"
    case .undated: "planned for no day that is stated"
    case .uncovered(let segments): "it does not cover \(Phrase.list(segments))"
    case .absent(let status): status == "none" ? "it is not there" : "it is \(status)"
    case .notStated: "whether it is there, and for whom, is not stated"
    }
  }
}
