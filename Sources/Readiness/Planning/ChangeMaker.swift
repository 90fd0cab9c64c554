import ReadinessModel

/// Makes the changes that lead on from what stands at the gate.
struct ChangeMaker {
  private let answers: AnswerMaker
  private let remedies: RemedyMaker
  private let rules: RuleBook
  /// The remedies of everything at the gate that are data, by the declaration that they change.
  private var remediesByRoot: [String: [(number: Int, fields: [Substring])]] = [:]
  /// The same for each thing at the gate: those that its rule may look at.
  private var related: [PlanTarget: [Int]] = [:]

  init(answers: AnswerMaker, remedies: RemedyMaker, rules: RuleBook) {
    self.answers = answers
    self.remedies = remedies
    self.rules = rules
  }

  /// Notes the remedies of targets, since one target's may close another.
  mutating func note(_ targets: [PlanTarget], _ table: inout ChangeTable) {
    var noted: Set<Int> = []
    for target in targets {
      for change in remedies(of: target) where change.kind == .change {
        let number = table.number(of: change)
        guard noted.insert(number).inserted else { continue }
        let steps = change.path.split(separator: "/")
        let isOfCompany = steps.first == "organization"
        let root = isOfCompany ? "organization" : steps.prefix(2).joined(separator: "/")
        remediesByRoot[root, default: []].append(
          (number, steps.dropFirst(isOfCompany ? 1 : 2).filter { !Self.containers.contains($0) })
        )
      }
    }
    var words: [String: Set<Substring>] = [:]
    for target in targets {
      let own = words[target.rule] ?? rules[target.rule]?.rule.words ?? []
      words[target.rule] = own
      related[target] = related(to: target, own)
    }
  }

  /// Fields that say nothing of what they hold.
  private static let containers: Set<Substring> = ["status", "segments", "controls", "measures"]

  /// The remedies of other things that may decide a target: they change its subject, or the company, at a place that the
  /// rule names.
  private func related(to target: PlanTarget, _ words: Set<Substring>) -> [Int] {
    guard target.subject != nil else { return [] }
    let near = (remediesByRoot[target.root] ?? []) + (remediesByRoot["organization"] ?? [])
    return near.filter { $0.fields.contains(where: words.contains) }.map(\.number)
  }

  /// The remedies of a target's rule.
  func remedies(of target: PlanTarget) -> [PlannedChange] {
    guard let entry = rules[target.rule], let subject = target.subject else { return [] }
    return remedies.changes(of: entry.rule, in: entry.ruleset, for: subject)
  }

  /// Whether a target's rule looks at nothing but its subject and the company, so that other subjects do not matter.
  func staysWithinSubject(_ target: PlanTarget) -> Bool {
    guard let rule = rules[target.rule]?.rule, rule.subject != .organization else { return false }
    let beyond: Set<Substring> = ["deployments", "models", "model", "supplier", "suppliers"]
    let own: Set<Substring> =
      switch rule.subject {
      case .model: ["model"]
      case .supplier: ["supplier"]
      // A model may be changed with another deployment that offers it.
      case .organization, .deployment, .offering: []
      }
    return rule.words.isDisjoint(with: beyond.subtracting(own))
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
    steps += related[target] ?? related(to: target, rules[target.rule]?.rule.words ?? [])
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
}
