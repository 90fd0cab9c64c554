import CEL
import ReadinessModel

/// `authorized('instrument')`: whether a valid authorization covers the subject.
///
/// It covers the subject where it covers all that the subject stands for: every model, every deployment, every
/// segment of their audiences, and every place that they serve (see ``ExtentFinder``).
///
/// | an authorization's … | no | unknown |
/// | --- | --- | --- |
/// | `instrument` | another one | missing |
/// | `valid_from` | a day to come | missing |
/// | `valid_until` | a day that is past | missing; `none` has no end |
/// | `covers`, or a list in it | leaves out a model, deployment, segment or place | missing; or what the subject stands for is not known whole, and it is not `all` |
/// | `conditions` | one of them is not shown (see ``ConditionCheck``) | missing; `[]` asks for nothing |
/// | the list of authorizations | written, and none of them holds | missing |
///
/// One authorization that holds decides; otherwise the answer is unknown while one of them is not decided. Putting a
/// value in the place of an unknown never changes an answer that was known.
struct AuthorizationFunction: Sendable {
  /// The name in expressions.
  static let name: String = "authorized"

  let layout: AuthorizationLayout
  let regions: RegionCatalog
  let slots: RegionSlots
  let scope: RuleScope

  /// The function for rules of a scope.
  var function: Function {
    Function(
      Self.name,
      "Whether a valid authorization under an instrument covers the subject.",
      [
        Overload("authorized_string", [.string], .bool) { [self] call in
          if let undecided = call.undecidedArguments { return undecided }
          return judge(call).answer(tracing: call.isTracing)
        }
      ],
      examples: ["authorized('test-law')"]
    )
  }

  private func judge(_ call: HostCall) -> Judgement {
    let evaluation = call.evaluation
    let store = evaluation.store
    let tracing = call.isTracing
    let clock = evaluation.variables[RuleScope.today]
    guard let root = store[evaluation.variables[RuleScope.manifest]].objectStart,
      let today = store[clock].day
    else { return .unknown() }
    let list = root + layout.list
    guard let elements = store[list].storedElements else { return .unknown([list]) }
    let instrument = StoreWord(Array(evaluation.bytes(of: call.arguments[0])))
    var reads = [list]
    var unknowns: [Int] = []
    var isUndecided = false
    var extent: SubjectExtent?
    for element in elements {
      var result = Judgement.unknown([element])
      if let start = store[element].objectStart {
        result = isFor(instrument, start, store).and(isValid(start, on: today, clock, store))
        if result.truth != .no {
          let subject =
            extent
            ?? ExtentFinder(store: store, layout: layout, root: root)
            .extent(of: scope, evaluation.variables)
          extent = subject
          let coverage = Coverage(
            layout: layout,
            regions: regions,
            slots: slots,
            store: store,
            today: today,
            tracing: tracing
          )
          let conditions = ConditionCheck(
            layout: layout.conditions,
            store: store,
            tracing: tracing
          )
          result = result.and(coverage.holds(subject, at: start + layout.covers))
            .and(conditions.hold(for: subject, ofAuthorizationAt: start))
        }
      }
      switch result.truth {
      case .yes: return .yes(tracing ? [list] + result.reads : [])
      case .no: if tracing { reads += result.reads }
      case .unknown:
        isUndecided = true
        if tracing { unknowns += result.unknowns }
      }
    }
    return isUndecided ? .unknown(unknowns) : .no(reads)
  }

  private func isFor(_ instrument: StoreWord, _ start: Int, _ store: Store) -> Judgement {
    let place = start + layout.instrument
    guard store[place].kind == .string else { return .unknown([place]) }
    return store.isText(store[place], instrument) ? .yes([place]) : .no([place])
  }

  private func isValid(
    _ start: Int,
    on today: CalendarDate,
    _ clock: Int,
    _ store: Store
  ) -> Judgement {
    let (from, until) = (start + layout.validFrom, start + layout.validUntil)
    var begun = Judgement.unknown([from])
    if let day = store[from].day {
      begun = day <= today ? .yes([from, clock]) : .no([from, clock])
    }
    var lasting = Judgement.unknown([until])
    if store[until].kind == .null {
      lasting = .yes([until])
    } else if let day = store[until].day {
      lasting = today <= day ? .yes([until, clock]) : .no([until, clock])
    }
    return begun.and(lasting)
  }
}
