extension Program {
  /// The result once more, with why it is known or which fields would decide it.
  ///
  /// Reasons come for a known result, fields for an unknown one, neither for an error or where the tracing, which never
  /// stops at the first operand that decides, takes more steps than an evaluation may.
  public func trace(in evaluation: Evaluation) -> Trace {
    let result = evaluate(in: evaluation)
    guard result.kind != .error else { return Trace(result: result, reasons: [], unknowns: []) }
    let isUnknown = result.isUndecided || result.isOpen
    let (traced, sharesReads) = trace(in: evaluation, wantsReasons: !isUnknown, isMasked: nil)
    guard evaluation.remaining >= 0 else { return Trace(result: result, reasons: [], unknowns: []) }
    var reasons = traced.reasons
    if sharesReads, !isUnknown { reasons = least(reasons, in: evaluation) }
    return Trace(
      result: result,
      reasons: isUnknown ? [] : reasons,
      unknowns: isUnknown ? traced.unknowns.withoutRepetition : []
    )
  }

  /// The trace that there would be if some reads found nothing known.
  package func trace(in evaluation: Evaluation, masking isMasked: @escaping (ReadID) -> Bool)
    -> Trace
  {
    let traced = trace(in: evaluation, wantsReasons: true, isMasked: isMasked).value
    let isUnknown = traced.slot.isUndecided || traced.slot.isOpen
    return Trace(
      result: finish(traced.slot, in: evaluation),
      reasons: isUnknown ? [] : traced.reasons,
      unknowns: isUnknown ? traced.unknowns.withoutRepetition : []
    )
  }

  /// The reasons without the reads that they do not need, found by leaving out one after the other.
  private func least(_ reasons: [Reason], in evaluation: Evaluation) -> [Reason] {
    var trials = EvaluationBudget.reasonTrials
    let reasons = reasons.map { reason in
      var needed = Set(reason.reads.map(\.id))
      for read in reason.reads where trials > 0 {
        trials -= 1
        needed.remove(read.id)
        let isUnknown = trace(in: evaluation, masking: { !needed.contains($0) }).result.isUndecided
        if isUnknown { needed.insert(read.id) }
      }
      return Reason(reads: reason.reads.filter { needed.contains($0.id) }, range: reason.range)
    }
    return reasons.leastSets()
  }

  private func trace(
    in evaluation: Evaluation,
    wantsReasons: Bool,
    isMasked: ((ReadID) -> Bool)?
  ) -> (value: Traced, sharesReads: Bool) {
    prepare(evaluation)
    let nothing = Traced(slot: .null)
    var tracer = Tracer(
      evaluation: evaluation,
      types: environment.types,
      wantsReasons: wantsReasons,
      isMasked: isMasked,
      locals: Array(repeating: nothing, count: expression.localCount)
    )
    return (tracer.trace(plan), tracer.sharesReads)
  }
}
