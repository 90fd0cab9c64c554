import CEL
import ReadinessModel

/// What a restriction says of an offering, before anybody asks why.
struct RestrictionReading: Sendable {
  /// Whether the restriction is about the offering.
  var isNamed: Truth = .yes
  /// What it says of each part of the audience.
  var answers: [AccessAnswer] = []
  /// The expression that failed, if one did.
  var fault: CompiledExpression?
}

extension RuleJudge {
  /// What a restriction says of a model for the users of a deployment; nil where it is not about it.
  ///
  /// A model need not be one that the deployment offers: what takes over when its models stop is asked in the same way.
  func read(
    _ restriction: CompiledRestriction,
    deployment: Int,
    model: Int,
    _ audience: AudienceEntry
  ) -> RestrictionReading? {
    evaluation.set(variable: RuleScope.subject, to: deployment)
    evaluation.set(variable: RuleScope.offeredModel, to: model)
    var reading = RestrictionReading()
    if let when = restriction.when {
      reading.isNamed = truth(of: when, &reading)
      if reading.isNamed == .no { return nil }
    }
    let permits = audience.parts.map { truth(of: restriction.permits, part: $0, &reading) }
    for (number, part) in audience.parts.enumerated() {
      evaluation.set(
        variable: RuleScope.uniform,
        to: Self.isUniform(number, permits, audience) ? slots.yesSlot : slots.noSlot
      )
      // The segment as it is written: that a control keeps a segment apart does not tell its users apart.
      let isListed = part.slot != slots.unlistedSegment
      evaluation.set(variable: RuleScope.audienceSegment, to: isListed ? part.segment : part.slot)
      let separable = truth(of: restriction.separable, &reading)
      reading.answers.append(AccessAnswer(permits: permits[number], separable: separable))
    }
    return reading
  }

  /// Whether it is known whether a segment may have the model, and the same for each of its users.
  func isUniform(
    _ number: Int,
    _ reading: RestrictionReading,
    _ audience: AudienceEntry
  ) -> Bool {
    Self.isUniform(number, reading.answers.map(\.permits), audience)
  }

  private static func isUniform(
    _ number: Int,
    _ permits: [Truth],
    _ audience: AudienceEntry
  ) -> Bool {
    permits[number] != .unknown
      && sharers(of: number, in: audience).allSatisfy { permits[$0] == permits[number] }
  }

  /// The parts of the same segment as a part, itself among them.
  private static func sharers(of number: Int, in audience: AudienceEntry) -> [Int] {
    let segment = audience.parts[number].segment
    return [number - 1, number, number + 1].filter {
      audience.parts.indices.contains($0) && audience.parts[$0].segment == segment
    }
  }

  /// What an expression says of a part: of one whose users may be of either standing, what it says of both.
  private func truth(
    of expression: CompiledExpression,
    part: AudienceEntry.Part,
    _ reading: inout RestrictionReading
  ) -> Truth {
    guard let mixture = part.mixture else {
      evaluation.set(variable: RuleScope.audienceSegment, to: part.slot)
      return truth(of: expression, &reading)
    }
    evaluation.set(variable: RuleScope.audienceSegment, to: mixture.usPersons)
    let one = truth(of: expression, &reading)
    evaluation.set(variable: RuleScope.audienceSegment, to: mixture.foreignPersons)
    let other = truth(of: expression, &reading)
    return one == other ? one : .unknown
  }

  private func truth(
    of expression: CompiledExpression,
    _ reading: inout RestrictionReading
  ) -> Truth {
    evaluation.reset()
    let result = expression.program.evaluate(in: evaluation)
    if let bool = result.bool { return bool ? .yes : .no }
    if result.kind == .error, reading.fault == nil { reading.fault = expression }
    return .unknown
  }
}
