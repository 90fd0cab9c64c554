import ReadinessModel

/// The words that every format of a simulation shares.
enum SimulationWords {
  /// A number with its thousands apart, as `1,250,900`.
  static func number(_ number: Int64) -> String {
    let digits = Array(String(number))
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A number of which the ends are known.
  static func range(_ range: CountRange) -> String {
    if let exact = range.exact { return number(exact) }
    guard let high = range.high else { return "at least \(number(range.low))" }
    return range.low == 0 ? "up to \(number(high))" : "\(number(range.low)) to \(number(high))"
  }

  /// A range in a cell of the matrix; nobody is a dash.
  static func cell(_ range: CountRange) -> String {
    if range.isZero { return "–" }
    if let exact = range.exact { return number(exact) }
    guard let high = range.high else { return "≥\(number(range.low))" }
    return "\(number(range.low))–\(number(high))"
  }

  /// A time, as `90 minutes`, `72 hours` or `30 days`.
  static func time(_ minutes: Int64) -> String {
    let whole = Int(clamping: minutes)
    if whole >= 2880, whole.isMultiple(of: 1440) { return Phrase.count(whole / 1440, "day") }
    if whole > 120, whole.isMultiple(of: 60) { return Phrase.count(whole / 60, "hour") }
    return Phrase.count(whole, "minute")
  }

  /// How long a scenario lasts.
  static func duration(_ scenario: Scenario) -> String {
    scenario.durationDays.map { "for \(Phrase.count($0, "day"))" } ?? "with no end"
  }

  /// From which day on, where that lies after the day that is judged otherwise.
  static func start(_ outcome: ScenarioOutcome) -> String {
    guard let day = outcome.scenario.from, day == outcome.assessment.asOf else { return "" }
    return ", from \(day) and judged as of then"
  }

  /// What an outcome is called in a list of counts.
  static func name(_ outcome: AccessOutcome) -> String {
    switch outcome {
    case .cut: "cut off"
    case .cannotBeTold: "cannot be told"
    case .dark: "dark"
    case .atTheDoor: "at the door"
    case .keeps: "keep access"
    }
  }

  /// Who belongs to an outcome, in words.
  static func meaning(_ outcome: AccessOutcome) -> String {
    switch outcome {
    case .cut: "may not have access"
    case .cannotBeTold: "a strict order cuts them all"
    case .dark: "may have access, and lose it with the rest"
    case .atTheDoor: "a control decides: between none and all of them"
    case .keeps: ""
    }
  }

  /// A part, as `staff (foreign persons)`.
  static func part(_ part: AudiencePart) -> String {
    let name = part.segment ?? "users of whom no segment is written"
    switch part.share {
    case .whole, .unlisted: return name
    case .usPersons: return "\(name) (US persons)"
    case .foreignPersons: return "\(name) (foreign persons)"
    }
  }

  /// The parts of an outcome, or that may be of it, with their users, the largest first.
  static func parts(_ outcome: AccessOutcome, of deployment: DeploymentOutcome) -> [String] {
    members(outcome, of: deployment).map { number in
      let isCertain = deployment.split.outcomes[number].certain == outcome
      let users = range(deployment.audience.parts[number].users)
      return "\(part(deployment.audience.parts[number])): \(users)\(isCertain ? "" : ", perhaps")"
    }
  }

  /// The numbers of the parts of an outcome, the largest first.
  static func members(_ outcome: AccessOutcome, of deployment: DeploymentOutcome) -> [Int] {
    let parts = deployment.audience.parts
    let members = parts.indices.filter {
      deployment.split.outcomes[$0].contains(outcome)
        && !(outcome == .cut && deployment.already[$0])
    }
    return members.sorted { left, right in
      let (one, two) = (parts[left].users.most, parts[right].users.most)
      return one == two ? left < right : one > two
    }
  }

  /// Who loses the deployment by kind and by place; nil where nobody does.
  static func groups(_ deployment: DeploymentOutcome) -> String? {
    guard !deployment.losing.isZero else { return nil }
    func words(_ name: String, _ group: (AudiencePart) -> String?) -> String {
      let groups = deployment.losing(by: group).filter { !$0.users.isZero }
        .sorted { $0.users.most > $1.users.most }
      let shown = groups.prefix(6).map { "\($0.group ?? "not stated") \(range($0.users))" }
      return "\(name) \(Phrase.some(Array(shown), of: groups.count))"
    }
    return "\(words("class", \.userClass)); \(words("region", \.region))"
  }

  /// What the order costs beyond its aim, in its two terms.
  static func overBlock(_ deployment: DeploymentOutcome) -> String {
    let (told, dark) = (deployment.users(.cannotBeTold), deployment.users(.dark))
    return "\(range(deployment.overBlock)) beyond the aim: \(range(told)) cannot be told, "
      + "\(range(dark)) dark"
  }

  /// Whether the order can be obeyed in time.
  static func notice(_ answer: NoticeAnswer?, _ scenario: Scenario) -> String {
    let notice = Int64(scenario.noticeMinutes)
    switch answer {
    case nil: return "not ours to obey: the provider cuts us off"
    case .nothingToDo: return "nobody has to be cut off"
    case .inTime(let minutes, let isAsserted):
      return "in time: \(time(minutes)) of \(time(notice))"
        + (isAsserted ? ", which was never tested" : "")
    case .late(let minutes, _):
      return "late by \(time(minutes - notice)): it takes \(time(minutes)), the notice is "
        + time(notice)
    case .impossible(let reason): return "impossible: \(reason)"
    case .unknown(let paths): return "cannot be told: state \(Phrase.list(paths))"
    }
  }

  /// The customers and the revenue of those who lose a deployment, where any are stated; never pro rata.
  static func stakes(_ deployment: DeploymentOutcome) -> String? {
    guard !deployment.losing.isZero else { return nil }
    var parts: [String] = []
    if let customers = deployment.losingCustomers { parts.append("customers: \(range(customers))") }
    if let revenue = deployment.losingRevenueUSD {
      let dollars = CountRange(
        Int64(exactly: revenue.lowerBound.rounded(.down)) ?? 0,
        Int64(exactly: revenue.upperBound.rounded(.up))
      )
      parts.append("revenue in US dollars a year: \(range(dollars))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// Who loses access where the controls are not on in time; nil where they are, or where it changes nothing.
  static func withoutControls(_ deployment: DeploymentOutcome) -> String? {
    guard let losing = deployment.losingWithoutControls, losing != deployment.losing else {
      return nil
    }
    return
      "without the controls, which are not known to be on in time, \(range(losing)) lose access"
  }

  /// The notice test in a word, for the matrix.
  static func noticeWord(_ answer: NoticeAnswer?) -> String {
    switch answer {
    case nil: "provider's"
    case .nothingToDo: "–"
    case .inTime(_, let isAsserted): isAsserted ? "in time, untested" : "in time"
    case .late: "late"
    case .impossible: "impossible"
    case .unknown: "cannot be told"
    }
  }

  /// A truth as a word.
  static func word(_ truth: Truth) -> String {
    switch truth {
    case .yes: "yes"
    case .no: "no"
    case .unknown: "unknown"
    }
  }

  /// How the outcome of a part comes about, line by line: what each restriction says, and what follows.
  static func explanation(_ deployment: DeploymentOutcome, _ number: Int) -> [String] {
    let one = deployment.audience.parts[number]
    var lines = ["\(part(one)): \(range(one.users)) users"]
    for offering in deployment.offerings {
      let model = offering.model ?? "a model without id"
      for (rule, answers) in zip(offering.rules, offering.answers) {
        let answer = answers[number]
        let darkens = AccessSplit.darkens(answers)
        let alone = AccessSplit(answers).outcomes[number].outcomes.map(name)
        let others =
          answer.permits != .no && answer.separable != .yes
          ? ", others who must go and cannot be cut off alone: \(word(darkens))" : ""
        lines.append(
          "\(model), \(rule): permitted \(word(answer.permits)), separable "
            + "\(word(answer.separable))\(others); so: \(Phrase.list(alone, "or"))"
        )
      }
    }
    if deployment.untouched > 0 {
      lines.append("\(Phrase.count(deployment.untouched, "other model")): kept")
    }
    if deployment.already[number] { lines.append("kept out already by rules that bind today") }
    let outcomes = deployment.split.outcomes[number].outcomes.map(name)
    lines.append(
      "of several restrictions the worst, of several models the best: \(Phrase.list(outcomes, "or"))"
    )
    return lines
  }

  /// How the other duties of a scenario's rulesets stand; nil where there are none.
  static func duties(_ outcome: ScenarioOutcome) -> String? {
    let restrictions = Set(outcome.assessment.restricted.map(\.rule))
    let findings = outcome.assessment.findings.filter { !restrictions.contains(Int($0.rule)) }
    let gaps = findings.count { if case .gap = $0.verdict { true } else { false } }
    let unknowns = findings.count { if case .unknown = $0.verdict { true } else { false } }
    guard gaps + unknowns > 0 else { return nil }
    let rulesets = outcome.scenario.rulesets.map { "--ruleset \($0)" }.joined(separator: " ")
    let other = outcome.deployments.isEmpty ? "" : "other "
    return
      "\(Phrase.count(gaps, "gap")) and \(Phrase.count(unknowns, "unknown")) among its \(other)"
      + "duties: readiness check \(rulesets)"
  }

  /// Why a scenario touches no users.
  static func nobody(_ outcome: ScenarioOutcome) -> String {
    let restricts = outcome.assessment.rules.contains { $0.subject == .offering }
    return restricts
      ? "It is about no model that is offered here."
      : "It cuts nobody off by itself: it has duties, and whoever could not meet them has to stop."
  }

  /// What every simulation ends with.
  static let note: String =
    "Simulated: nothing here is in force by this report, and no scenario is a forecast."
}
