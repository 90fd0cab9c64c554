import CEL
import ReadinessModel

extension RuleJudge {
  /// The verdict of a restriction on an offering, with its reasons.
  ///
  /// A gap if anyone is prohibited and served; otherwise unknown if of anyone it cannot be told; otherwise met.
  mutating func verdict(
    of restriction: CompiledRestriction,
    _ reading: RestrictionReading,
    _ entry: AudienceEntry,
    deployment: Int,
    model: Int
  ) -> Verdict {
    evaluation.set(variable: RuleScope.subject, to: deployment)
    evaluation.set(variable: RuleScope.offeredModel, to: model)
    if let fault = reading.fault { return error(of: fault, entry) }
    guard entry.audience.serves != .no else { return .notApplicable }
    let parts = entry.audience.parts
    if reading.isNamed == .unknown, let when = restriction.when {
      evaluation.reset()
      let places = when.program.trace(in: evaluation).unknowns
      return .unknown(missing(places, [when], subject: deployment))
    }
    let forbidden = parts.indices.filter {
      reading.answers[$0].permits == .no && parts[$0].users.low > 0
    }
    if !forbidden.isEmpty {
      guard entry.audience.serves == .yes else { return stageDecides(deployment) }
      return .gap(
        Explanation(forbidden.flatMap { reasons(of: restriction, entry.parts[$0]) })
      )
    }
    let undecided = parts.indices.filter { number in
      !parts[number].users.isZero
        && (reading.answers[number].permits != .yes || parts[number].share == .unlisted)
    }
    guard !undecided.isEmpty else { return .met(whenIsUnknown: false) }
    let places = undecided.flatMap { number in
      parts[number].share == .unlisted
        ? [Place(slot: entry.parts[number].segment)]
        : unknowns(of: restriction, entry.parts[number])
    }
    return .unknown(missing(places, [restriction.permits], subject: deployment))
  }

  private func stage(of deployment: Int) -> Int {
    guard let start = slots.store[deployment].objectStart, let layout = audiences.layout else {
      return deployment
    }
    return start + layout.stage
  }

  private mutating func stageDecides(_ deployment: Int) -> Verdict {
    .unknown(missing([Place(slot: stage(of: deployment))], [], subject: deployment))
  }

  /// Why a part may not have the model.
  private func reasons(
    of restriction: CompiledRestriction,
    _ part: AudienceEntry.Part
  ) -> [ShownReason] {
    evaluation.set(
      variable: RuleScope.audienceSegment,
      to: part.mixture?.foreignPersons ?? part.slot
    )
    evaluation.reset()
    let trace = restriction.permits.program.trace(in: evaluation)
    return locator.explanation(trace, of: restriction.permits).reasons
  }

  /// What would decide whether a part may have the model.
  private func unknowns(
    of restriction: CompiledRestriction,
    _ part: AudienceEntry.Part
  ) -> [Place] {
    guard let mixture = part.mixture, let layout = audiences.layout,
      let start = slots.store[part.slot].objectStart
    else {
      evaluation.set(variable: RuleScope.audienceSegment, to: part.slot)
      evaluation.reset()
      return restriction.permits.program.trace(in: evaluation).unknowns
    }
    var places: [Place] = []
    for slot in [mixture.usPersons, mixture.foreignPersons] {
      evaluation.set(variable: RuleScope.audienceSegment, to: slot)
      evaluation.reset()
      places += restriction.permits.program.trace(in: evaluation).unknowns
    }
    // Both halves are decided, and differ: how many belong to each is what is missing.
    return places.isEmpty ? [Place(slot: start + layout.foreignPersons)] : places
  }

  /// For the largest part of which it cannot be told whether it may have the model, and which nothing keeps apart: the
  /// paths that would tell; nothing for the others.
  mutating func asks(
    of restriction: CompiledRestriction,
    _ reading: RestrictionReading,
    _ entry: AudienceEntry
  ) -> [[String]] {
    let parts = entry.audience.parts
    let largest = parts.indices.filter {
      reading.answers[$0].permits == .unknown && reading.answers[$0].separable != .yes
    }.max { parts[$0].users.most < parts[$1].users.most }
    var result = [[String]](repeating: [], count: parts.count)
    guard let largest else { return result }
    let part = entry.parts[largest]
    let places =
      parts[largest].share == .unlisted
      ? [Place(slot: part.segment)] : unknowns(of: restriction, part)
    result[largest] = paths(places, [restriction.permits], subject: part.segment)
    return result
  }

  /// For the smallest part that takes others with it: the paths of what would keep it apart; nothing for the others.
  mutating func hinders(
    of restriction: CompiledRestriction,
    _ reading: RestrictionReading,
    _ entry: AudienceEntry
  ) -> [[String]] {
    let parts = entry.audience.parts
    let smallest = AccessSplit.darkening(reading.answers)
      .min { parts[$0].users.most < parts[$1].users.most }
    var result = [[String]](repeating: [], count: parts.count)
    guard let smallest else { return result }
    let part = entry.parts[smallest]
    let isListed = part.slot != slots.unlistedSegment
    evaluation.set(
      variable: RuleScope.audienceSegment,
      to: isListed ? part.segment : part.slot
    )
    evaluation.set(
      variable: RuleScope.uniform,
      to: isUniform(smallest, reading, entry) ? slots.yesSlot : slots.noSlot
    )
    evaluation.reset()
    let trace = restriction.separable.program.trace(in: evaluation)
    guard reading.answers[smallest].separable == .no else {
      result[smallest] = paths(trace.unknowns, [restriction.separable], subject: part.segment)
      return result
    }
    let facts = locator.explanation(trace, of: restriction.separable).reasons.flatMap(\.facts)
    for fact in facts where fact.path.contains("/controls/") {
      let isInFound = result[smallest].contains {
        fact.path == $0 || fact.path.hasPrefix($0 + "/")
      }
      if !isInFound { result[smallest].append(fact.path) }
    }
    return result
  }

  private mutating func paths(
    _ places: [Place],
    _ expressions: [CompiledExpression],
    subject: Int
  ) -> [String] {
    let found = missing(places, expressions, subject: subject)
    let fields = locator.fields
    return found.fields.map { fields[Int($0)].path }
  }

  /// The error of an expression that failed on some part.
  private mutating func error(of expression: CompiledExpression, _ entry: AudienceEntry) -> Verdict
  {
    for part in entry.parts {
      let segments = part.mixture.map { [$0.usPersons, $0.foreignPersons] } ?? [part.slot]
      for segment in segments {
        evaluation.set(variable: RuleScope.audienceSegment, to: segment)
        evaluation.reset()
        let result = expression.program.evaluate(in: evaluation)
        if result.kind == .error {
          return .error(locator.error(evaluation.error(of: result), of: expression))
        }
      }
    }
    return fault(of: expression)
  }

  /// Who provides the model in a slot: the name, or else the id; nil where that is not known.
  func provider(ofModelIn slot: Int) -> String? {
    guard let start = slots.store[slot].objectStart, let layout = audiences.layout,
      let supplier = slots.store[start + layout.provider].objectStart
    else { return nil }
    for field in [layout.supplierName, layout.supplierID] {
      let value = slots.store[supplier + field]
      if value.kind == .string { return slots.store.text(of: value) }
    }
    return nil
  }
}
