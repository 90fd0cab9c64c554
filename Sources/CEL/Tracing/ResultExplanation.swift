/// Why a result is what it is, in the words of the variables that were given.
public struct ResultExplanation: Sendable {
  /// A value that was read.
  public struct Fact: Sendable {
    /// Where it stands, as `deployment.regions[0]`.
    public let path: String

    /// The value.
    public let value: Value

    /// The bytes of the expression that read it.
    public let range: Range<Int>
  }

  /// The result, as ``Program/evaluate(_:)`` gives it.
  public let result: Value

  /// For a known result: the reasons, each of them enough by itself, and none of its facts to spare.
  public let reasons: [[Fact]]

  /// For an unknown result: the paths of the fields that would decide it, in source order.
  public let unknowns: [String]
}

extension Program {
  /// The result for variables by name, with its reasons or with what would decide it.
  ///
  /// Reading a variable that is not given is an error. A tracing evaluation takes many times as long as a plain one.
  public func explain(
    _ variables: [String: Value] = [:]
  ) throws(EvaluationError) -> ResultExplanation {
    let evaluation = try evaluation(of: variables)
    let trace = trace(in: evaluation)
    if trace.result.kind == .error { throw evaluation.error(of: trace.result) }
    let paths = PathFinder(evaluation, environment)
    return ResultExplanation(
      result: value(of: trace.result, in: evaluation),
      reasons: trace.reasons.map { reason in
        reason.reads.map { read in
          ResultExplanation.Fact(
            path: paths.path(of: read.place),
            value: value(of: read.value, in: evaluation),
            range: read.range
          )
        }
      },
      unknowns: trace.unknowns.map(paths.path)
    )
  }
}

/// The paths of all slots that values were lowered into.
private struct PathFinder {
  private var paths: [Int: String] = [:]
  private let evaluation: Evaluation
  private let types: [ObjectType]

  init(_ evaluation: Evaluation, _ environment: Environment) {
    self.evaluation = evaluation
    types = environment.types
    for (variable, slot) in zip(environment.variables, evaluation.variables) where slot >= 0 {
      visit(slot, variable.name)
    }
  }

  /// The path of a place, with what leads on from its slot.
  func path(of place: Place) -> String {
    place.steps.reduce(paths[place.slot] ?? "") { path, step in
      switch step {
      case .field(let name): "\(path).\(name)"
      case .index(let index): "\(path)[\(index)]"
      case .key(let key): "\(path)[\(Literal.string(key))]"
      }
    }
  }

  /// Values are no deeper than lowering lets them be.
  private mutating func visit(_ number: Int, _ path: String) {
    paths[number] = path
    let slot = evaluation.store[number]
    switch slot.kind {
    case .object:
      guard types.indices.contains(Int(slot.type)) else { return }
      for (index, field) in types[Int(slot.type)].fields.enumerated() {
        visit(Int(slot.low) + index, "\(path).\(field.name)")
      }
    case .list:
      for index in 0..<slot.elementCount { visit(Int(slot.low) + index, "\(path)[\(index)]") }
    case .map:
      for index in 0..<slot.elementCount {
        let key = evaluation.store[Int(slot.low) + 2 * index]
        visit(Int(slot.low) + 2 * index + 1, "\(path)[\(spelling(of: key))]")
      }
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type,
      .opaque, .optional, .unknown, .bound, .error:
      break
    }
  }

  /// A key as an expression writes it.
  private func spelling(of key: Slot) -> Literal {
    switch key.kind {
    case .string: .string(evaluation.text(of: key))
    case .bool: .bool(key.payload != 0)
    case .uint: .uint(key.payload)
    default: .int(Int64(bitPattern: key.payload))
    }
  }
}
