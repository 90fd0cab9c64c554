/// One evaluation at a time: the data, what the variables stand for, and what the expression makes on its way.
///
/// It is used again for the next expression after ``reset()``, so that its memory is kept. Not for two threads at once.
/// A slot that a program returned is to be read before the next program is evaluated.
public final class Evaluation {
  /// The host's data.
  public let store: Store

  /// The store's slots, held here so that reading one is a single step.
  let slots: [Slot]

  // Nothing outside the module touches these, so that the compiler can prove their accesses apart.
  private(set) var places: [Int]
  var locals: [Slot] = []
  var side = SideStore()
  var constants = ConstantPool.empty
  var remaining = EvaluationBudget.steps
  private var messages: [String] = []

  /// The addresses that network functions made.
  var networks = NetworkTable()

  /// The pattern that was computed last, so that the rounds of a macro compile it once.
  var lastPattern: (text: [UInt8], pattern: Pattern)?

  /// Where time zones are looked up by name; nil where only `UTC` and offsets are known.
  public var timeZones: TimeZoneDatabase?

  /// For each variable of the environment the place of its value in the store; -1 where it has none.
  ///
  /// To change one of them again and again, ``set(variable:to:)`` makes no copy of the others.
  public var variables: [Int] {
    get { places }
    set { places = newValue }
  }

  /// Makes an evaluation over a store.
  public init(store: Store, variables: [Int]) {
    self.store = store
    slots = store.slots
    places = variables
  }

  /// Lets one variable stand for another place.
  public func set(variable number: Int, to place: Int) { places[number] = place }

  /// Forgets what the last expressions made; their slots, errors included, mean nothing any more.
  public func reset() {
    // To look is cheaper than to change, and mostly there is nothing to forget.
    if !side.isEmpty { side.removeAll() }
    if !networks.values.isEmpty { networks = NetworkTable() }
    if !messages.isEmpty { messages.removeAll(keepingCapacity: true) }
  }

  /// What an error slot stands for.
  public func error(of slot: Slot) -> EvaluationError {
    let code = EvaluationError.Code(rawValue: slot.flags) ?? .host
    let index = Int(slot.extra) - 1
    return EvaluationError(
      code,
      messages.indices.contains(index) ? messages[index] : nil,
      range: Int(slot.low)..<max(Int(slot.low), Int(slot.high))
    )
  }

  /// An error that a function of the host reports, as one sentence without a full stop.
  public func fail(_ message: String) -> Slot { fail(message, .host) }

  /// An error with a message of its own.
  func fail(_ message: String, _ code: EvaluationError.Code) -> Slot {
    if messages.count < 1_000 { messages.append(message) }
    return Slot(
      kind: .error,
      extra: UInt32(truncatingIfNeeded: messages.count),
      flags: code.rawValue
    )
  }

  /// Whether no expression has made a text, list, map, bound or message since the last ``reset()``.
  package var hasMadeNothing: Bool {
    side.isEmpty && messages.isEmpty
  }

  /// The value of a variable.
  @inline(__always)
  func variable(_ number: Int) -> Slot {
    guard number < places.count else { return .error(.undeclared) }
    let place = places[number]
    guard place >= 0 else { return .error(.undeclared) }
    return slots[place]
  }

  /// The steps that the last program took; more than ``EvaluationBudget/steps`` where it was stopped.
  package var spentSteps: Int { EvaluationBudget.steps - remaining }

  /// Counts steps; false where the budget is spent.
  @inline(__always)
  func charge(_ steps: Int = 1) -> Bool {
    remaining &-= steps
    return remaining >= 0
  }
}

@available(*, unavailable)
extension Evaluation: Sendable {}
