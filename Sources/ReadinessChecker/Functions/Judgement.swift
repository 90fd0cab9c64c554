import CEL
import ReadinessModel

/// What a function of rules found out: yes, no or unknown, and the slots that it rests on or that would decide.
struct Judgement: Sendable {
  var truth: Truth
  /// Where the truth is known: the slots it rests on.
  var reads: [Int] = []
  /// Where it is unknown: the slots that would decide.
  var unknowns: [Int] = []

  static func yes(_ reads: [Int] = []) -> Judgement { Judgement(truth: .yes, reads: reads) }
  static func no(_ reads: [Int] = []) -> Judgement { Judgement(truth: .no, reads: reads) }
  static func unknown(_ places: [Int] = []) -> Judgement {
    Judgement(truth: .unknown, unknowns: places)
  }

  /// Whether this and another hold: the first no decides, then what is unknown.
  func and(_ other: @autoclosure () -> Judgement) -> Judgement {
    if truth == .no { return self }
    let other = other()
    if other.truth == .no { return other }
    if truth == .yes, other.truth == .yes { return .yes(reads + other.reads) }
    return .unknown(unknowns + other.unknowns)
  }

  /// Makes it whether this and another hold, in place: for the many parts of a list.
  mutating func join(_ other: Judgement) {
    if truth == .no { return }
    if other.truth == .no {
      self = other
    } else if truth == .yes, other.truth == .yes {
      reads += other.reads
    } else {
      truth = .unknown
      reads = []
      unknowns += other.unknowns
    }
  }

  /// The answer of a call.
  func answer(tracing: Bool) -> HostAnswer {
    let slot: Slot =
      switch truth {
      case .yes: .bool(true)
      case .no: .bool(false)
      case .unknown: .unknown
      }
    guard tracing else { return HostAnswer(slot) }
    return HostAnswer(
      slot,
      reads: Self.places(reads),
      unknowns: Self.places(unknowns)
    )
  }

  /// The places of slots, each once.
  private static func places(_ slots: [Int]) -> [Place] {
    var seen: Set<Int> = []
    return slots.filter { seen.insert($0).inserted }.map { Place(slot: $0) }
  }
}

extension HostCall {
  /// The answer where an argument is unknown or an error; nil where all are known.
  var undecidedArguments: HostAnswer? {
    var error: Slot?
    var isUnknown = false
    var unknowns: [Place] = []
    for index in 0..<arguments.count {
      switch arguments[index].kind {
      case .unknown, .bound:
        isUnknown = true
        if isTracing, index < places.count, let place = places[index] { unknowns.append(place) }
      case .error: if error == nil { error = arguments[index] }
      case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
        .map, .object, .type, .opaque, .optional:
        break
      }
    }
    return isUnknown ? HostAnswer(.unknown, unknowns: unknowns) : error.map { HostAnswer($0) }
  }
}
