import ReadinessChecker
import ReadinessModel

/// The rules of a run by their full names.
struct RuleBook {
  /// A rule, and the ruleset that it is of.
  struct Entry {
    let rule: Rule
    let ruleset: CompiledRuleset
  }

  private var entries: [String: Entry] = [:]

  init(_ rulesets: [CompiledRuleset]) {
    for ruleset in rulesets {
      for rule in ruleset.ruleset.rules {
        // The run's own values of figures come first; a scenario's are only tried.
        let name = "\(ruleset.ruleset.id)/\(rule.id)"
        if entries[name] == nil { entries[name] = Entry(rule: rule, ruleset: ruleset) }
      }
    }
  }

  /// A rule by its full name.
  subscript(name: String) -> Entry? { entries[name] }

  /// The rules of targets; of a ruleset that may bind, all of its rules.
  func rules(of targets: [PlanTarget]) -> [Rule] {
    var rules: [Rule] = []
    for name in Set(targets.map(\.rule)).sorted() {
      if let entry = entries[name] {
        rules.append(entry.rule)
      } else {
        let own = entries.filter { $0.key.hasPrefix(name + "/") }
        rules += own.sorted { $0.key < $1.key }.map(\.value.rule)
      }
    }
    return rules
  }
}

extension Rule {
  /// The words of its expressions: a field that it reads stands among them by its name.
  var words: Set<Substring> {
    var texts = [when?.text].compactMap(\.self)
    switch duty {
    case .requirement(let text): texts.append(text.text)
    case .restriction(let permits, let separable): texts += [permits.text, separable.text]
    }
    return Set(
      texts.flatMap { text in
        text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      }
    )
  }
}
