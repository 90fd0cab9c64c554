import CEL
import ReadinessModel

/// `evidence('path', 'kind')` and `evidence('path', 'kind', days)`: whether the manifest names evidence of a kind about
/// a path below the subject that has not ended, and that is at most so many days old.
///
/// An entry is about the path where its `about` is the path or something that it is a part of.
///
/// | an entry's … | no | unknown |
/// | --- | --- | --- |
/// | `kind` | another one | missing |
/// | `about` | leads elsewhere | missing |
/// | `collected_on` | longer ago than `days` | missing, or after the day judged; or `days` is unknown |
/// | `expires_on` | a day that is past | missing; `none` has no end |
/// | the list of evidence | written, and no entry holds | missing |
///
/// One entry that holds decides; otherwise the answer is unknown while one of them is not decided. Whether its file is at
/// hand is no matter: that is what a finding's assurance says. Putting a value in the place of an unknown never changes
/// an answer that was known.
struct EvidenceFunction: Sendable {
  /// The name in expressions.
  static let name: String = "evidence"

  let layout: EvidenceLayout
  let types: SchemaTypes
  let scope: RuleScope

  /// The function for rules of a scope.
  var function: Function {
    Function(
      Self.name,
      "Whether evidence of a kind about something below the subject is named and has not ended.",
      [
        Overload("evidence_string_string", [.string, .string], .bool) { [self] call in
          if let undecided = call.undecidedArguments { return undecided }
          return judge(call, oldest: nil).answer(tracing: call.isTracing)
        },
        Overload("evidence_string_string_int", [.string, .string, .int], .bool) { [self] call in
          aged(call)
        },
      ],
      examples: [
        "evidence('controls/emergency_stop', 'drill')",
        "evidence('controls/emergency_stop', 'drill', 90)",
      ]
    )
  }

  /// The answer where an age is asked for; where no entry would hold at any age, the age has no part in it.
  private func aged(_ call: HostCall) -> HostAnswer {
    let tracing = call.isTracing
    let days = call.arguments[2]
    if days.kind == .error { return HostAnswer(days) }
    let anyAge = judge(call, oldest: nil)
    if anyAge.truth == .no {
      let answer = anyAge.answer(tracing: tracing)
      return HostAnswer(answer.slot, reads: answer.reads, decidedBy: [0, 1])
    }
    if let days = days.int { return judge(call, oldest: days).answer(tracing: tracing) }
    guard tracing else { return HostAnswer(.unknown) }
    return HostAnswer(
      .unknown,
      unknowns: call.places.suffix(1).compactMap(\.self)
        + anyAge.answer(tracing: true).unknowns
    )
  }

  private func judge(_ call: HostCall, oldest: Int64?) -> Judgement {
    let evaluation = call.evaluation
    let store = evaluation.store
    let tracing = call.isTracing
    let clock = evaluation.variables[RuleScope.today]
    guard let root = store[evaluation.variables[RuleScope.manifest]].objectStart,
      let today = store[clock].day
    else { return .unknown() }
    let list = root + layout.list
    guard let elements = store[list].storedElements else { return .unknown([list]) }
    let question = Question(
      path: path(Array(evaluation.bytes(of: call.arguments[0])), evaluation),
      kind: StoreWord(Array(evaluation.bytes(of: call.arguments[1]))),
      oldest: oldest,
      today: today,
      clock: clock
    )
    var reads = [list]
    var unknowns: [Int] = []
    var isUndecided = false
    for element in elements {
      let result =
        store[element].objectStart.map { holds(question, entryAt: $0, store) }
        ?? .unknown([element])
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

  /// What is asked.
  private struct Question {
    /// The whole path, from the manifest's root.
    let path: [UInt8]
    let kind: StoreWord
    /// The oldest that the evidence may be, in days.
    let oldest: Int64?
    let today: CalendarDate
    let clock: Int
  }

  private func holds(_ question: Question, entryAt start: Int, _ store: Store) -> Judgement {
    isOfKind(question, start, store)
      .and(isAbout(question, start, store))
      .and(isFresh(question, start, store))
      .and(lasts(question, start, store))
  }

  private func isOfKind(_ question: Question, _ start: Int, _ store: Store) -> Judgement {
    let place = start + layout.kind
    guard store[place].kind == .string else { return .unknown([place]) }
    return store.isText(store[place], question.kind) ? .yes([place]) : .no([place])
  }

  private func isAbout(_ question: Question, _ start: Int, _ store: Store) -> Judgement {
    let place = start + layout.about
    guard store[place].kind == .string else { return .unknown([place]) }
    let about = store.bytes(of: store[place])
    let isAbove =
      question.path.starts(with: about)
      && (question.path.count == about.count || question.path[about.count] == UInt8(ascii: "/"))
    return isAbove ? .yes([place]) : .no([place])
  }

  private func isFresh(_ question: Question, _ start: Int, _ store: Store) -> Judgement {
    let place = start + layout.collectedOn
    guard let day = store[place].day else { return .unknown([place]) }
    guard let oldest = question.oldest else { return .yes([place]) }
    let isFresh = Int64(day.days(until: question.today)) <= oldest
    return isFresh ? .yes([place, question.clock]) : .no([place, question.clock])
  }

  private func lasts(_ question: Question, _ start: Int, _ store: Store) -> Judgement {
    let place = start + layout.expiresOn
    if store[place].kind == .null { return .yes([place]) }
    guard let last = store[place].day else { return .unknown([place]) }
    return question.today <= last ? .yes([place, question.clock]) : .no([place, question.clock])
  }

  /// A path below the subject as one from the manifest's root.
  private func path(_ below: [UInt8], _ evaluation: Evaluation) -> [UInt8] {
    let variable = scope.variable(ofPath: String(decoding: below, as: UTF8.self))
    let store = evaluation.store
    let object = store[evaluation.variables[variable]]
    var path = Array(list(ofObjectsOf: Int(object.type)).utf8)
    path.append(UInt8(ascii: "/"))
    if variable != RuleScope.declarer, let start = object.objectStart,
      Int(object.type) < types.shapes.count, let id = types.shapes[Int(object.type)].identifier
    {
      path += store.bytes(of: store[start + id])
      path.append(UInt8(ascii: "/"))
    }
    return path + below
  }

  /// The key of the root that holds the subjects of a type.
  private func list(ofObjectsOf type: Int) -> String {
    switch type {
    case types.known.model: "models"
    case types.known.supplier: "suppliers"
    case types.known.deployment: "deployments"
    default: "organization"
    }
  }
}
