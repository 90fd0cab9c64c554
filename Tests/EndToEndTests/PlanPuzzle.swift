import ReadinessModel
import TestSupport

/// A small contract with flags, and rules about them: every plan for it can be looked for by trying everything.
struct PlanPuzzle {
  /// The flags of a contract.
  static let flags = [
    "termination_rights", "baa", "states_locations", "audit_rights", "service_levels",
  ]

  /// What a rule asks for: all of some alternatives, each of them one of some flags with its value.
  struct Rule {
    let clauses: [[(flag: Int, value: Bool)]]
    /// What its remedies write.
    let remedies: [(flag: Int, value: Bool)]
  }

  /// What is stated of each flag; nil where nothing is.
  let stated: [Bool?]
  let rules: [Rule]

  init(seed: Int) {
    var random = RandomNumbers(seed: seed)
    stated = Self.flags.map { _ in random.once(in: 2) ? nil : random.once(in: 2) }
    rules = (0...(1 + random.below(3))).map { _ in
      let clauses = (0...random.below(2)).map { _ in
        (0...random.below(2)).map { _ in (random.below(Self.flags.count), !random.once(in: 3)) }
      }
      let all = clauses.flatMap(\.self)
      let remedies = all.filter { _ in !random.once(in: 3) }
      return Rule(clauses: clauses, remedies: remedies)
    }
  }

  var ruleset: String {
    var text = """
      ruleset: puzzle
      title: Puzzle
      version: 1.0.0
      jurisdiction: US
      nature: law
      summary: Flags of a contract.
      history:
        - {date: 2020-01-01, is: in-force, by: a test}
      checked_until: 2026-11-01
      rules:

      """
    for (number, rule) in rules.enumerated() {
      let clauses = rule.clauses.map { clause in
        let terms = clause.map { term in
          "\(term.value ? "" : "!")supplier.contract.\(Self.flags[term.flag])"
        }
        return "(" + terms.joined(separator: " || ") + ")"
      }
      text += """
          - id: r\(number)
            title: Rule
            requirement: A rule of the puzzle.
            subject: supplier
            severity: high
            basis: assumption
            confidence: recalled
            require: "has(supplier.contract) && \(clauses.joined(separator: " && "))"

        """
      guard !rule.remedies.isEmpty else { continue }
      text += "    remedies:\n"
      for remedy in rule.remedies {
        text +=
          "      - {do: \(remedy.value) \(Self.flags[remedy.flag]), "
          + "set: {path: contract/\(Self.flags[remedy.flag]), "
          + "value: \(remedy.value)}}\n"
      }
    }
    return text
  }

  /// The manifest with some flags; what is nil is left out.
  func manifest(_ values: [Bool?]) -> String {
    let fields = zip(Self.flags, values).compactMap { flag, value in
      value.map { "\(flag): \($0)" }
    }
    return """
      manifest: 1
      declared: {by: J. Doe, date: 2026-11-01}
      organization: {name: Northwind AI}
      models: []
      deployments: []
      suppliers:
        # The only one.
        - {id: host, kind: cloud-host, contract: {\(fields.joined(separator: ", "))}}

      """
  }

  /// Every way to write the flags that a plan may choose, with how many changes it takes: what is unknown is stated, and
  /// what is known is changed where the remedy of something that stands open says so.
  func choices(remediesOf open: Set<Int>) -> [(values: [Bool?], changes: Int)] {
    let remedies = open.flatMap { rules[$0].remedies }
    var choices: [(values: [Bool?], changes: Int)] = [([], 0)]
    for (flag, value) in stated.enumerated() {
      var options: [(Bool?, Int)] = [(value, 0)]
      if value == nil {
        options += [(true, 1), (false, 1)]
      } else {
        for new in [true, false] where new != value {
          if remedies.contains(where: { $0.flag == flag && $0.value == new }) {
            options.append((new, 1))
          }
        }
      }
      choices = choices.flatMap { choice in
        options.map { (choice.values + [$0.0], choice.changes + $0.1) }
      }
    }
    return choices
  }
}
