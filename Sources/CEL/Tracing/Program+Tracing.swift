extension Program {
  /// The result once more, with why it is known or which fields would decide it.
  ///
  /// Reasons come for a known result, fields for an unknown one, neither for an error or where the tracing, which never
  /// stops at the first operand that decides, takes more steps than an evaluation may.
  public func trace(in evaluation: Evaluation) -> Trace {
    let result = evaluate(in: evaluation)
    guard result.kind != .error else { return Trace(result: result, reasons: [], unknowns: []) }
    let isUnknown = result.isUndecided || result.isOpen
    let traced = trace(in: evaluation, wantsReasons: !isUnknown, isMasked: nil)
    guard evaluation.remaining >= 0 else { return Trace(result: result, reasons: [], unknowns: []) }
    return Trace(
      result: result,
      reasons: isUnknown ? [] : traced.reasons,
      unknowns: isUnknown ? traced.unknowns.withoutRepetition : []
    )
  }

  /// The trace that there would be if some reads found nothing known.
  package func trace(in evaluation: Evaluation, masking isMasked: @escaping (ReadID) -> Bool)
    -> Trace
  {
    let traced = trace(in: evaluation, wantsReasons: true, isMasked: isMasked)
    let isUnknown = traced.slot.isUndecided || traced.slot.isOpen
    return Trace(
      result: finish(traced.slot, in: evaluation),
      reasons: isUnknown ? [] : traced.reasons,
      unknowns: isUnknown ? traced.unknowns.withoutRepetition : []
    )
  }

  private func trace(
    in evaluation: Evaluation,
    wantsReasons: Bool,
    isMasked: ((ReadID) -> Bool)?
  ) -> Traced {
    prepare(evaluation)
    let nothing = Traced(slot: .null)
    var tracer = Tracer(
      evaluation: evaluation,
      types: environment.types,
      wantsReasons: wantsReasons,
      isMasked: isMasked,
      locals: Array(repeating: nothing, count: expression.localCount)
    )
    return tracer.trace(plan)
  }
}
