import ReadinessModel
import SourceText
import YAMLTree

extension RulesetBuilder {
  mutating func rules(_ node: Node?) -> [Rule] {
    guard let node, node.kind == .list else { return [] }
    var rules: [Rule] = []
    for element in node.elements where element.kind == .mapping {
      if let rule = rule(element) { rules.append(rule) }
    }
    return rules
  }

  private mutating func rule(_ node: Node) -> Rule? {
    let id = node["id"].flatMap { rulesetID($0) }
    let severity = word(node["severity"]) { name in
      Rule.Severity.allCases.first { $0.name == name }
    }
    if isVoluntary, let severity, severity != .advisory, let place = node["severity"] {
      report(.severeVoluntaryRule(at: place.span))
    }
    let citations = citations(node["sources"])
    let basis = word(node["basis"], Rule.Basis.init)
    let confidence = word(node["confidence"], Rule.Confidence.init)
    if basis == .text, confidence == .verified, citations.isEmpty, let place = node["confidence"] {
      report(.verifiedWithoutSource(at: place.span))
    }
    let duty = duty(node)
    let subject = word(node["subject"], SubjectKind.init)
    if case .restriction? = duty, let subject, subject != .offering, let place = node["subject"] {
      report(.restrictionOfOther(at: place.span))
    }
    let start = day(node["applies_from"])
    let end = day(node["applies_until"])
    if case .date(let first)? = start, case .date(let last)? = end, last < first,
      let place = node["applies_until"]
    {
      report(.endBeforeStart(last, first, at: place.span))
    }
    let remedies = remedies(node["remedies"])
    if let subject { checkPaths(of: node, below: subject) }
    let examples = examples(node["examples"], subject: subject)
    guard let id = id ?? RulesetID("unnamed"), let duty, let subject else { return nil }
    return Rule(
      id: id,
      title: text(node["title"]) ?? "",
      requirement: text(node["requirement"]) ?? "",
      subject: subject,
      severity: severity ?? .advisory,
      basis: basis ?? .assumption,
      confidence: confidence ?? .toCheck,
      citations: citations,
      when: expression(node["when"]),
      duty: duty,
      appliesFrom: start,
      appliesUntil: end,
      remedies: remedies,
      evidence: evidence(node["evidence"]),
      examples: examples,
      span: (node["id"] ?? node).span
    )
  }

  /// `require`, or `permits` and `separable`.
  private mutating func duty(_ node: Node) -> Rule.Duty? {
    let require = node["require"]
    let permits = node["permits"]
    let separable = node["separable"]
    let place = node.entries.first(where: { $0.key.hasText("id") })?.key.span ?? node.span
    guard require != nil || permits != nil || separable != nil else {
      report(.ruleWithoutDuty(at: place))
      return nil
    }
    if let require {
      if let other = permits ?? separable {
        report(.twoDuties(at: other.span, first: require.span))
      }
      return expression(require).map(Rule.Duty.requirement)
    }
    guard let permits, let separable else {
      report(.halfRestriction(missing: permits == nil ? "permits" : "separable", at: place))
      return nil
    }
    guard let allowed = expression(permits), let told = expression(separable) else { return nil }
    return .restriction(permits: allowed, separable: told)
  }

  private mutating func citations(_ node: Node?) -> [Citation] {
    guard let node else { return [] }
    var citations: [Citation] = []
    for element in node.elements {
      if let citation = citation(source: element["source"], at: element["at"]) {
        citations.append(citation)
      }
    }
    return citations
  }

  /// A date, or an expression that yields one.
  private func day(_ node: Node?) -> Rule.Day? {
    guard let node, let expression = expression(node) else { return nil }
    return ManifestValue.date(node).map(Rule.Day.date) ?? .expression(expression)
  }

  // Remedies and evidence

  private mutating func remedies(_ node: Node?) -> [Remedy] {
    guard let node else { return [] }
    var remedies: [Remedy] = []
    for element in node.elements where element.kind == .mapping {
      let changes = ["set", "add", "remove"].compactMap { name in
        element[name].map { (name, $0) }
      }
      if changes.count > 1 { report(.twoChanges(at: changes[1].1.span, first: changes[0].1.span)) }
      guard let text = text(element["do"]) else { continue }
      let effort = element["effort_days"].flatMap(ManifestValue.number)?.ends.low
      remedies.append(
        Remedy(
          text: text,
          change: changes.first.flatMap { change($0.0, $0.1) },
          effortDays: effort,
          owner: self.text(element["owner"])
        )
      )
    }
    return remedies
  }

  private func change(_ name: String, _ node: Node) -> Remedy.Change? {
    guard let path = text(node["path"]), let value = node["value"] else { return nil }
    switch name {
    case "set": return .set(path: path, value: value)
    case "add": return .add(path: path, value: value)
    default: return .remove(path: path, value: value)
    }
  }

  private func evidence(_ node: Node?) -> [EvidenceDemand] {
    guard let node else { return [] }
    return node.elements.compactMap { element in
      guard let kind = text(element["kind"]) else { return nil }
      var age: Int?
      if case .whole(let days)? = element["max_age_days"].flatMap(ManifestValue.number) {
        age = Int(days)
      }
      return EvidenceDemand(kind: kind, about: text(element["about"]), maximumAgeDays: age)
    }
  }
}
