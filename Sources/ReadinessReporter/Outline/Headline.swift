import ReadinessModel

/// The verdict of one assessment in a word and a sentence.
struct Headline: Sendable {
  /// How it looks to the reader.
  enum Mood: Sendable {
    /// Something must be done.
    case bad
    /// Something must be found out.
    case doubtful
    /// Nothing stands at the gate.
    case good
  }

  /// The verdict in a word or two, in lower case.
  let word: String
  /// What stands at the gate, without a full stop.
  let sentence: String
  /// How it looks.
  let mood: Mood

  init(_ outline: ReportOutline) {
    let result = outline.result
    let waived = outline.waivedAtGate > 0 ? "; \(outline.waivedAtGate) waived" : ""
    let counted = Self.counted(result) + " " + Self.threshold(outline.gate) + waived
    let isWithoutVerdict =
      result.unknowns == 0 && outline.metAtGate == 0 && outline.waivedAtGate == 0
    switch result.status {
    case .gap: (word, sentence, mood) = ("not ready", counted, .bad)
    case .unknown: (word, sentence, mood) = ("cannot tell", counted, .doubtful)
    case .noJudgement:
      let reasons = result.reasons.joined(separator: "; ")
      mood = outline.isOnlyStamped ? .doubtful : .bad
      word = outline.isOnlyStamped ? "not a gate" : "no judgement"
      if outline.isOnlyStamped {
        sentence =
          isWithoutVerdict
          ? "\(outline.whyNothingJudged), and \(reasons)" : "\(counted), but \(reasons)"
      } else {
        sentence =
          outline.assessment.rules.isEmpty ? reasons : "\(reasons); apart from that \(counted)"
      }
    case .pass:
      if isWithoutVerdict {
        (word, sentence, mood) = ("nothing judged", outline.whyNothingJudged, .doubtful)
      } else if result.unknowns > 0 {
        (word, sentence, mood) = ("no gap", "\(counted); --unknown warn lets them pass", .doubtful)
      } else {
        (word, sentence, mood) = ("ready", counted, .good)
      }
    }
  }

  /// What stands at the gate, as `1 gap and 2 unknowns`.
  static func counted(_ result: GateResult) -> String {
    let gaps = Phrase.count(result.gaps, "gap")
    // What is met and rests on too little is named apart: a reader looks for it among what is met.
    let unassured = result.unassured
    let weak =
      unassured == 0
      ? "" : " (\(unassured) of them met, and resting on less than the gate asks for)"
    let unknowns = Phrase.count(result.unknowns, "unknown") + weak
    switch (result.gaps > 0, result.unknowns > 0) {
    case (true, true): return "\(gaps) and \(unknowns)"
    case (true, false): return gaps
    case (false, true): return unknowns
    case (false, false): return "no gap and no unknown"
    }
  }

  /// The gate in words, as `at or above high in rules that bind or may bind`.
  static func threshold(_ gate: Gate) -> String {
    let least = "at or above \(gate.failOn.name)"
    let classes = Force.allCases.filter(gate.classes.contains)
    if classes == [.binding, .unsettled] { return least + " in rules that bind or may bind" }
    if classes == [.binding] { return least + " in rules that bind" }
    return least + " in rules that are " + Phrase.list(classes.map(\.rawValue), "or")
  }
}

extension ReportOutline {
  /// Whether nothing but its stamp keeps the run from passing.
  var isOnlyStamped: Bool {
    let hasRules = !assessment.rules.isEmpty && assessment.unjudged.isEmpty
    return result.errors == 0 && (hasRules || gate.allowsEmpty)
  }

  /// Why nothing at the gate holds, and nothing there fails to.
  fileprivate var whyNothingJudged: String {
    let hasVerdicts = tallies.contains {
      $0.gaps + $0.unknowns + $0.met + $0.metEitherWay + $0.waived + $0.errors > 0
    }
    if assessment.rules.isEmpty { return "there is no rule to judge" }
    if hasVerdicts { return "nothing \(Headline.threshold(gate)) came to a verdict" }
    let hasBegun = assessment.rulesets.contains { ruleset in
      if case .notYet = ruleset.outcome { false } else { true }
    }
    if !hasBegun { return "no selected ruleset had begun by the day judged" }
    if !mayBind.isEmpty { return "it cannot be told whether any selected ruleset binds" }
    let isWithoutSubjects = assessment.rulesets.contains { ruleset in
      if case .judged = ruleset.outcome { true } else { false }
    }
    return isWithoutSubjects && assessment.findings.isEmpty
      ? "there is nothing that the selected rules judge"
      : "no selected rule is for this company"
  }
}
