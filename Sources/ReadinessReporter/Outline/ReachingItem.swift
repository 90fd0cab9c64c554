import ReadinessModel

/// A restriction that binds somebody else and reaches the company through a provider; it never counts at the gate.
struct ReachingItem {
  /// The restriction's full name.
  let rule: String
  /// The problem in a few words.
  let title: String
  /// Its force on the day.
  let force: Force
  /// The provider.
  let provider: String
  /// What it says of each offering, as `deployments/chat/models/l: gap`.
  private(set) var offerings: [String] = []

  /// The restrictions that would cut somebody off, or may, in the order of the rules.
  static func items(of assessment: Assessment) -> [ReachingItem] {
    var items: [ReachingItem] = []
    for one in assessment.restricted {
      guard case .through(let provider) = one.reach, let word = word(one.verdict) else { continue }
      let rule = assessment.rules[one.rule]
      if items.last?.rule != rule.name || items.last?.provider != provider {
        items.append(
          ReachingItem(rule: rule.name, title: rule.title, force: one.force, provider: provider)
        )
      }
      let users = assessment.audiences[one.audience].counts(one.split)
      let cut = SimulationWords.range(users[.cut])
      let asked = one.isNamed == .unknown ? ", if it is about this model" : ""
      items[items.count - 1].offerings.append(
        "\(assessment.subjects[one.subject].path): \(word), \(cut) cut off\(asked)"
      )
    }
    return items
  }

  private static func word(_ verdict: Verdict) -> String? {
    switch verdict {
    case .gap: "gap"
    case .unknown: "unknown"
    case .error: "error"
    case .met, .notApplicable: nil
    }
  }

  /// The heading of the section.
  static let heading: String = "What reaches us through providers"
  /// What the section is about.
  static let note: String =
    "These bind others. They never count at the gate; `readiness simulate` tells who would be cut off."
}
