import ReadinessModel

/// Makes the changes that lead on from what stands at the gate.
struct ChangeMaker {
  private let answers: AnswerMaker
  private let remedies: RemedyMaker
  private let rules: RuleBook
  /// The remedies of everything at the gate that are data, by number.
  private var related: [Int] = []

  init(answers: AnswerMaker, remedies: RemedyMaker, rules: RuleBook) {
    self.answers = answers
    self.remedies = remedies
    self.rules = rules
  }

  /// Notes the remedies of targets, since one target's may close another.
  mutating func note(_ targets: [PlanTarget], _ table: inout ChangeTable) {
    for target in targets {
      for change in remedies(of: target) where change.kind == .change {
        let number = table.number(of: change)
        if !related.contains(number) { related.append(number) }
      }
    }
  }

  /// The remedies of a target's rule.
  func remedies(of target: PlanTarget) -> [PlannedChange] {
    guard let entry = rules[target.rule], let subject = target.subject else { return [] }
    return remedies.changes(of: entry.rule, in: entry.ruleset, for: subject)
  }

  /// What a target's rule asks for, in its own words.
  func requirement(of target: PlanTarget) -> String? { rules[target.rule]?.rule.requirement }

  /// The other answers to the question of a statement.
  func others(than change: PlannedChange) -> [[ManifestEdit]] {
    answers.otherAnswers(at: change.path).filter { $0 != change.edits }
  }

  /// The changes of which one is needed to close a target that stands open with a set of changes.
  func steps(
    from open: PlanView.Open,
    of target: PlanTarget,
    with set: Set<Int>,
    _ table: inout ChangeTable
  ) -> [Int] {
    var steps: [Int] = []
    switch open.reason {
    case .unknown(let fields): steps = statements(of: fields, with: set, &table)
    case .gap:
      for change in remedies(of: target) where change.kind == .change {
        steps.append(table.number(of: change))
      }
    case .weak, .error: return []
    }
    let words = rules[target.rule]?.rule.words ?? []
    steps += related.filter { isRelated(table.changes[$0], to: target, words) }
    var unique: [Int] = []
    for step in steps where !unique.contains(step) {
      if !set.contains(where: { table.conflict($0, step) }) { unique.append(step) }
    }
    return unique
  }

  /// The answers to the questions after some fields.
  private func statements(
    of fields: [AskedField],
    with set: Set<Int>,
    _ table: inout ChangeTable
  ) -> [Int] {
    let paths = fields.map(\.path)
    // What is below a field that is asked for is stated with it.
    let outer = fields.filter { field in
      !paths.contains { field.path.hasPrefix($0 + "/") }
    }
    var homes: [(path: String, question: String)] = []
    for field in outer {
      let home = answers.home(of: field.path)
      if !homes.contains(where: { $0.path == home }) { homes.append((home, field.question)) }
    }
    var steps: [Int] = []
    for home in homes {
      let current = table
      let made = answers.answers(
        at: home.path,
        unwritten: Set(paths),
        written: { current.writes($0, in: set) }
      )
      for edits in made {
        let change = PlannedChange(
          kind: .state,
          path: home.path,
          edits: edits,
          text: home.question
        )
        steps.append(table.number(of: change))
      }
    }
    return steps
  }

  /// Whether a remedy of something else may decide a target: it changes the same subject at a place that the rule names.
  private func isRelated(
    _ change: PlannedChange,
    to target: PlanTarget,
    _ words: Set<Substring>
  ) -> Bool {
    guard let subject = target.subject else { return false }
    let steps = change.path.split(separator: "/")
    let isSame = subject.split(separator: "/").prefix(2).elementsEqual(steps.prefix(2))
    let isOfCompany = steps.first == "organization"
    guard isSame || isOfCompany else { return false }
    return steps.dropFirst(isOfCompany ? 1 : 2).contains {
      $0 != "status" && $0 != "controls" && $0 != "measures" && words.contains($0)
    }
  }
}
