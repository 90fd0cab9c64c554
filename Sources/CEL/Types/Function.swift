/// A function: its name, what it is for, and its overloads with their bodies.
public struct Function: Sendable {
  /// The name in an expression; operators have CEL's own names, as `_+_`.
  public let name: String

  /// What it does, in one sentence, for the reference page.
  public let documentation: String

  /// The signatures it can be called with; no two accept the same arguments.
  public let overloads: [Overload]

  /// Expressions that show what it does; each is true.
  public let examples: [String]

  /// From how many arguments on a global call hands them over as one list, as `math.greatest(1, 2, 3)`; nil for never.
  public let gathersFrom: Int?

  /// What a call takes at most, by the sizes of its arguments; nil for what its result's type tells.
  let work: (@Sendable ([SizeEstimate]) -> CallWork)?

  /// Makes a function.
  public init(
    _ name: String,
    _ documentation: String,
    _ overloads: [Overload],
    examples: [String] = [],
    gathersFrom: Int? = nil
  ) {
    self.init(name, documentation, overloads, examples, gathersFrom: gathersFrom, work: nil)
  }

  /// Makes a function with an estimate of its own.
  init(
    _ name: String,
    _ documentation: String,
    _ overloads: [Overload],
    _ examples: [String],
    gathersFrom: Int? = nil,
    work: (@Sendable ([SizeEstimate]) -> CallWork)?
  ) {
    self.name = name
    self.documentation = documentation
    self.overloads = overloads
    self.examples = examples
    self.gathersFrom = gathersFrom
    self.work = work
  }
}

/// One signature of a function, with its body.
public struct Overload: Sendable {
  /// What happens when the overload is called.
  public enum Body: Sendable {
    /// A function of known values: never called where an argument is unknown or an error.
    ///
    /// Unknown arguments make the result unknown, with the paths of all; otherwise the first error wins.
    case strict(@Sendable (Evaluation, Arguments) -> Slot)

    /// A function that decides for itself what unknown arguments mean, and says what it read.
    ///
    /// It must be monotone: putting a value in the place of an unknown never changes a known answer.
    case lenient(@Sendable (HostCall) -> HostAnswer)

    /// An operator that the planner itself knows.
    case builtIn
  }

  /// CEL's stable identifier, as `add_int64`.
  public let id: String

  /// The parameters; for a member function the first is the target.
  public let parameters: [CELType]

  /// The result.
  public let result: CELType

  /// Whether the function is called as `target.name(…)`.
  public let isMember: Bool

  /// What it does.
  public let body: Body

  /// The number of the argument whose type a lenient body looks at itself, where it needs the argument; nil for none.
  package let unexamined: Int?

  /// Makes an overload.
  public init(
    _ id: String,
    _ parameters: [CELType],
    _ result: CELType,
    isMember: Bool = false,
    body: Body
  ) {
    self.init(id, parameters, result, isMember: isMember, unexamined: nil, body: body)
  }

  /// Makes an overload of which one argument may have any type where it is not needed.
  init(
    _ id: String,
    _ parameters: [CELType],
    _ result: CELType,
    isMember: Bool,
    unexamined: Int?,
    body: Body
  ) {
    self.unexamined = unexamined
    self.id = id
    self.parameters = parameters
    self.result = result
    self.isMember = isMember
    self.body = body
  }
}

/// The values a function is called with; up to three take no allocation.
public struct Arguments: Sendable {
  /// How many there are.
  public let count: Int

  private let first: Slot
  private let second: Slot
  private let third: Slot
  private let rest: [Slot]

  /// Makes the arguments of a call with up to three.
  public init(_ count: Int, _ first: Slot, _ second: Slot = .null, _ third: Slot = .null) {
    self.count = count
    self.first = first
    self.second = second
    self.third = third
    rest = []
  }

  /// Makes the arguments of a call with any number.
  public init(_ all: [Slot]) {
    count = all.count
    first = all.first ?? .null
    second = all.count > 1 ? all[1] : .null
    third = all.count > 2 ? all[2] : .null
    rest = all.count > 3 ? Array(all[3...]) : []
  }

  /// The argument with a number, from zero.
  public subscript(_ index: Int) -> Slot {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    default: rest[index - 3]
    }
  }
}

/// A call of a function that sees unknown arguments.
public struct HostCall {
  /// The evaluation: its store, its variables.
  public let evaluation: Evaluation

  /// The arguments, unknown ones and errors included.
  public let arguments: Arguments

  /// Where each argument stands; nil for one that was made or derived, and empty unless tracing.
  public let places: [Place?]

  /// Whether the answer's reads and unknowns are wanted.
  public let isTracing: Bool

  /// Which slots of the store count as unknown, to try what an answer rests on.
  private let isHidden: ((Int) -> Bool)?

  package init(
    evaluation: Evaluation,
    arguments: Arguments,
    places: [Place?] = [],
    isTracing: Bool = false,
    isHidden: ((Int) -> Bool)? = nil
  ) {
    self.evaluation = evaluation
    self.arguments = arguments
    self.places = places
    self.isTracing = isTracing
    self.isHidden = isHidden
  }

  /// A slot of the store, for a function whose answer ``HostAnswer/narrows``; unknown where it is tried without it.
  public func slot(at place: Int) -> Slot {
    isHidden?(place) == true ? .unknown : evaluation.store[place]
  }
}

/// What a lenient function answers.
public struct HostAnswer: Sendable {
  /// The result; unknown where what is known does not decide.
  public let slot: Slot

  /// Where the answer is known and the call traces: the places it rests on beyond the arguments' own.
  ///
  /// Together with the arguments that `decidedBy` names they are sufficient, and each is needed.
  public let reads: [Place]

  /// Where the answer is known and the call traces: the numbers of the arguments it rests on; nil means all.
  public let decidedBy: [Int]?

  /// Where the answer is unknown and the call traces: the fields that would decide it.
  ///
  /// With none of them the fields of the unknown arguments stand for it.
  public let unknowns: [Place]

  /// Whether each read only narrows the answer, so that what is asked of it may need fewer of them.
  ///
  /// Such an answer is a number or an interval, and its function reads with ``HostCall/slot(at:)``. Of an interval both
  /// the reads and the unknowns are given.
  public let narrows: Bool

  /// Makes an answer.
  public init(
    _ slot: Slot,
    reads: [Place] = [],
    decidedBy: [Int]? = nil,
    unknowns: [Place] = [],
    narrows: Bool = false
  ) {
    self.narrows = narrows
    self.slot = slot
    self.reads = reads
    self.decidedBy = decidedBy
    self.unknowns = unknowns
  }
}

@available(*, unavailable)
extension HostCall: Sendable {}
