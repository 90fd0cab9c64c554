import ReadinessModel

/// The words of a plan that every readable format uses.
struct PlanWords {
  let plan: Plan

  private static let flow = FlowText()

  /// What is planned for, as `the law of the day and 2 scenarios`.
  var scope: String {
    let scenarios = plan.situations.count - 1
    let law = "the law of the day"
    return scenarios == 0 ? law : "\(law) and \(Phrase.count(scenarios, "scenario"))"
  }

  /// What is asked for, as `7 things to state and 2 to change`.
  var asked: String {
    guard !plan.steps.isEmpty else {
      return "nothing to do: nothing stands \(Headline.threshold(plan.gate))"
    }
    let kinds: [(PlannedChange.Kind, String)] = [
      (.state, "to state"), (.change, "to change"), (.work, "to work on"),
    ]
    let parts = kinds.compactMap { kind, words -> String? in
      let count = plan.steps.count { $0.change.kind == kind }
      return count == 0 ? nil : "\(count) \(words)"
    }
    return Phrase.list(parts)
  }

  /// What the proof of a situation says.
  func proof(_ situation: PlannedSituation) -> String {
    let before = "stood \(Headline.counted(situation.before))"
    let after =
      situation.open.isEmpty
      ? "nothing stands there" : "there stand \(Headline.counted(situation.after))"
    return
      "\(before) \(Headline.threshold(plan.gate)); with these changes written, judged again: \(after)"
  }

  /// How small the set is known to be.
  func size(_ situation: PlannedSituation) -> String {
    let bound = situation.bound
    let tried =
      "\(Phrase.count(bound.candidates, "different change")) tried, "
      + "\(Phrase.count(bound.judgings, "manifest")) judged"
    if bound.found == 0 { return "nothing is needed (\(tried))" }
    switch plan.measure {
    case .changes:
      if bound.isExact { return "\(bound.found), and fewer are not enough (\(tried))" }
      return "\(bound.found) found to be enough, at least \(Int(bound.atLeast)) needed; "
        + "whether fewer than \(bound.found) would do is not known (\(tried))"
    case .effort:
      let taken =
        "\(Phrase.count(bound.found, "change")) with \(Phrase.effort(bound.taken)) of work"
      if bound.isExact { return "\(taken), and less work is not enough (\(tried))" }
      return "\(taken) found to be enough, at least \(Phrase.effort(bound.atLeast)) needed; "
        + "whether less would do is not known (\(tried))"
    }
  }

  /// What a situation is called.
  static func name(_ situation: PlannedSituation) -> String {
    situation.scenario.map(\.id) ?? "the law of the day"
  }

  /// In how many situations a step helps; nil where there is one only.
  func spread(_ step: PlanStep) -> String? {
    let all = plan.situations.count
    guard all > 1 else { return nil }
    guard step.situations.count < all else { return "in every situation" }
    return "for "
      + Phrase.list(step.situations.map { Self.name(plan.situations[$0]) })
  }

  /// What a step is, in a word.
  static func verb(_ kind: PlannedChange.Kind) -> String {
    switch kind {
    case .state: "state"
    case .change: "change"
    case .work: "do"
    }
  }

  /// What is written, as `deployments/chat/regions: [US]`; fields of one thing together.
  static func writing(_ edits: [ManifestEdit]) -> [String] {
    let parents = Set(edits.map { parent($0.path) })
    if edits.count > 1, parents.count == 1, let parent = parents.first, !parent.isEmpty,
      edits.allSatisfy({ $0.operation == .set })
    {
      let fields = edits.map { edit in
        "\(edit.path.dropFirst(parent.count + 1)): \(flow.text(edit.value))"
      }
      return ["in \(parent): \(fields.joined(separator: ", "))"]
    }
    return edits.map { edit in
      let value = flow.text(edit.value)
      return switch edit.operation {
      case .set: "\(edit.path): \(value)"
      case .add: "\(edit.path): add \(value)"
      case .remove: "\(edit.path): remove \(value)"
      }
    }
  }

  private static func parent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The work and who does it, as ` (2 days, product)`, or nothing.
  static func note(_ change: PlannedChange) -> String {
    let parts = [change.effortDays.map(Phrase.effort), change.owner].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  /// A target, as `us-ofac-sanctions/served-regions at deployments/chat`.
  static func target(_ target: PlanTarget) -> String {
    guard let subject = target.subject else { return "whether \(target.rule) binds" }
    return "\(target.rule) at \(subject)"
  }

  /// What a step closes.
  static func closes(_ step: PlanStep, _ options: ReportOptions) -> String {
    let shown = options.shown(of: step.closes.count, atMost: 4)
    return Phrase.some(step.closes.prefix(shown).map(target), of: step.closes.count)
  }

  /// What follows from another answer.
  static func answer(_ answer: OtherAnswer, _ options: ReportOptions) -> String {
    let written = cut(writing(answer.edits).joined(separator: "; "), options)
    var parts: [String] = []
    if !answer.gaps.isEmpty { parts.append(counted(answer.gaps, "gap", options)) }
    if !answer.unknowns.isEmpty { parts.append(counted(answer.unknowns, "unknown", options)) }
    return "\(written): \(parts.joined(separator: "; "))"
  }

  /// A text without its end where that is long.
  private static func cut(_ text: String, _ options: ReportOptions) -> String {
    let shown = options.shown(of: text.count, atMost: 160)
    return shown < text.count ? text.prefix(shown) + "…" : text
  }

  private static func counted(
    _ targets: [PlanTarget],
    _ noun: String,
    _ options: ReportOptions
  ) -> String {
    let shown = options.shown(of: targets.count, atMost: 2)
    let names = Phrase.some(targets.prefix(shown).map(target), of: targets.count)
    return "\(Phrase.count(targets.count, noun)): \(names)"
  }

  /// By when a step has to be begun.
  static func start(_ start: PlanStep.Start) -> String {
    switch start {
    case .now: "now"
    case .by(let day, let binds): "by \(day): it binds on \(binds)"
    case .before(let binds): "in time for \(binds), when it binds; nobody says how long it takes"
    }
  }

  /// Why something is left open.
  static func cause(_ cause: OpenTarget.Cause) -> String {
    switch cause {
    case .work: "what has to be done is known in words only"
    case .noAnswer: "no answer that is known closes it"
    case .broughtUp: "the changes themselves bring it up"
    case .conflict: "what closes it undoes what closes something else"
    }
  }

  /// What a plan is.
  static let note: String =
    "Planned, not a fact: an answer stands for what the plan counts on, and must be found out before "
    + "it is written. What is known in words only is not proved."
}
