/// A node of a checked expression with everything looked up that does not depend on the data.
final class PlanNode: Sendable {
  let operation: Operation

  /// The bytes of the expression's text that it was written with.
  let range: Range<Int>

  init(_ operation: Operation, range: Range<Int>) {
    self.operation = operation
    self.range = range
  }

  /// What a node does.
  enum Operation: Sendable {
    case constant(Slot)
    /// An error whatever the data are.
    case failure(EvaluationError.Code)
    case path(Path)
    case field(PlanNode, FieldName)
    case has(PlanNode, FieldName)
    case not(PlanNode)
    /// `&&` or `||` of two or more operands; `deciding` is the truth value that decides.
    case junction(deciding: Bool, [PlanNode])
    case conditional(PlanNode, then: PlanNode, otherwise: PlanNode)
    case equality(PlanNode, PlanNode, isNegated: Bool)
    case order(OrderQuestion, PlanNode, PlanNode)
    case arithmetic(CheckedArithmetic.Operator, PlanNode, PlanNode)
    case negate(PlanNode)
    case index(PlanNode, PlanNode)
    case membership(PlanNode, in: PlanNode)
    case size(PlanNode)
    /// The value itself.
    case identity(PlanNode)
    case call(PlannedCall)
    case list([PlanNode])
    /// Keys and values in turn.
    case map([PlanNode])
    /// A list of elements of which some, as the flags say, are optionals.
    case optionalList([PlanNode], [Bool])
    /// The same of a map's entries.
    case optionalMap([PlanNode], [Bool])
    /// `operand.?name`.
    case optionalField(PlanNode, FieldName)
    /// `operand[?index]`.
    case optionalIndex(PlanNode, PlanNode)
    case comprehension(Comprehension<PlanNode>)
    /// The body with a variable standing for a value.
    case bind(local: Int, PlanNode, body: PlanNode)
  }
}

/// The name of a field or key.
struct FieldName: Sendable {
  let text: String

  /// The name as a constant, for maps.
  let key: Slot

  /// The number, where the operand is known to be an object.
  let number: Int?
}

/// A call with the overloads that can apply.
struct PlannedCall: Sendable {
  /// An overload, prepared for the choice by the kinds of the arguments.
  struct Candidate: Sendable {
    let parameters: [ParameterTest]
    let body: Overload.Body

    /// Whether it belongs to the standard library or to an extension library, so that its result depends on nothing but the arguments.
    let isStandard: Bool
  }

  let candidates: [Candidate]
  let arguments: [PlanNode]

  /// The overload that takes the arguments, of which unknown ones and errors fit everywhere.
  func candidate(for arguments: Arguments) -> Candidate? {
    candidates.first { candidate in
      for index in 0..<arguments.count
      where !candidate.parameters[index].accepts(arguments[index]) {
        return false
      }
      return true
    }
  }
}

/// Which slots a parameter takes.
struct ParameterTest: Sendable {
  private let kinds: UInt32

  /// Of those the kinds that are known for sure: no list or map, of which a part may be unknown.
  private let plainKinds: UInt32

  private let type: UInt16?

  init(_ type: CELType, in environment: Environment) {
    let special = ParameterTest.bits(.unknown, .bound, .error)
    kinds = ParameterTest.kinds(of: type) | special
    plainKinds = kinds & ~(special | ParameterTest.bits(.list, .map))
    self.type = environment.nominalNumber(of: type).map { UInt16(truncatingIfNeeded: $0) }
  }

  @inline(__always)
  func accepts(_ slot: Slot) -> Bool {
    guard kinds & (1 << UInt32(slot.kind.rawValue)) != 0 else { return false }
    guard let type, slot.kind == .object || slot.kind == .opaque else { return true }
    return slot.type == type
  }

  /// Whether a slot is taken and known for sure.
  @inline(__always)
  func acceptsKnown(_ slot: Slot) -> Bool {
    plainKinds & (1 << UInt32(slot.kind.rawValue)) != 0 && accepts(slot)
  }

  private static func kinds(of type: CELType) -> UInt32 {
    switch type {
    case .null: bits(.null)
    case .bool: bits(.bool)
    case .int: bits(.int)
    case .uint: bits(.uint)
    case .double: bits(.double)
    case .string: bits(.string)
    case .bytes: bits(.bytes)
    case .timestamp: bits(.timestamp)
    case .duration: bits(.duration)
    case .list: bits(.list)
    case .map: bits(.map)
    case .type: bits(.type)
    case .dyn, .parameter: .max
    case .nullable(let type): kinds(of: type) | bits(.null)
    case .object: bits(.object)
    case .opaque: bits(.opaque)
    case .optional: bits(.optional)
    }
  }

  private static func bits(_ kinds: Slot.Kind...) -> UInt32 {
    kinds.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }
}

extension Environment {
  /// The number in slots of an object type or opaque type, nil for every other type.
  func nominalNumber(of type: CELType) -> Int? {
    switch type {
    case .object(let name): types.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
    case .opaque(let name, _):
      opaqueTypes.firstIndex { $0.utf8.elementsEqual(name.utf8) }
        ?? NetworkTypes.number(named: name)
    case .nullable(let type): nominalNumber(of: type)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list, .map,
      .type, .dyn, .parameter, .optional:
      nil
    }
  }
}
