extension Program {
  /// The result for variables by name: a value, which may be ``Value/unknown`` or have unknown parts.
  ///
  /// Reading a variable that is not given is an error.
  public func evaluate(_ variables: [String: Value] = [:]) throws(EvaluationError) -> Value {
    let evaluation = try evaluation(of: variables)
    let result = evaluate(in: evaluation)
    if result.kind == .error { throw evaluation.error(of: result) }
    return value(of: result, in: evaluation)
  }

  /// An evaluation over values; a variable that is not given has no place.
  func evaluation(of variables: [String: Value]) throws(EvaluationError) -> Evaluation {
    var lowering = ValueLowering(environment: environment)
    var places: [Int] = []
    for variable in environment.variables {
      guard let value = variables[variable.name] else {
        places.append(-1)
        continue
      }
      do throws(ValueLowering.Misfit) {
        let slot = try lowering.slot(for: value, variable.type)
        places.append(lowering.builder.append(slot))
      } catch {
        throw misfit(error, of: variable)
      }
    }
    let evaluation = Evaluation(store: Store(lowering.builder), variables: places)
    evaluation.timeZones = environment.timeZones
    return evaluation
  }

  private func misfit(_ misfit: ValueLowering.Misfit, of variable: Variable) -> EvaluationError {
    switch misfit {
    case .tooDeep:
      EvaluationError(
        .valueTooLarge,
        "the value of \(variable.name) is nested more than \(EvaluationBudget.valueDepth) deep",
        range: plan.range
      )
    case .undeclared:
      EvaluationError(
        .noSuchField,
        "the value of \(variable.name) has a field or type that \(variable.type) does not have",
        range: plan.range
      )
    }
  }

  /// A slot of an evaluation as a value; what is nested deeper or larger than a value may be is unknown.
  public func value(of slot: Slot, in evaluation: Evaluation) -> Value {
    var reading = ValueReading(evaluation: evaluation, environment: environment)
    return reading.value(of: slot, depth: 0)
  }
}

/// Turns slots into values, objects into maps; objects may refer to each other in circles, so both depth and size end.
private struct ValueReading {
  let evaluation: Evaluation
  let environment: Environment
  var remaining = EvaluationBudget.elements

  mutating func value(of slot: Slot, depth: Int) -> Value {
    remaining -= 1
    guard depth < EvaluationBudget.valueDepth, remaining >= 0 else { return .unknown }
    switch slot.kind {
    case .unknown, .bound, .error: return .unknown
    case .null: return .null
    case .bool: return .bool(slot.payload != 0)
    case .int: return .int(Int64(bitPattern: slot.payload))
    case .uint: return .uint(slot.payload)
    case .double: return .double(Double(bitPattern: slot.payload))
    case .string: return .string(evaluation.text(of: slot))
    case .bytes: return .bytes(Array(evaluation.bytes(of: slot)))
    case .timestamp: return Timestamp(slot).map { .timestamp($0) } ?? .unknown
    case .duration: return TimeSpan(slot).map { .duration($0) } ?? .unknown
    case .type: return .type(TypeNames.name(of: slot, in: environment))
    case .list:
      let elements = evaluation.elements(of: slot)
      return .list(elements.map { value(of: $0, depth: depth + 1) })
    case .map:
      return .map(
        evaluation.entries(of: slot).map { entry in
          (
            key: value(of: entry.key, depth: depth + 1),
            value: value(of: entry.value, depth: depth + 1)
          )
        }
      )
    case .optional:
      return .optional(
        evaluation.value(ofOptional: slot).map { value(of: $0, depth: depth + 1) }
      )
    case .object: return fields(of: slot, depth: depth)
    case .opaque:
      let name = TypeNames.opaque(Int(slot.type), in: environment)
      return .opaque(type: name, index: Int(slot.low))
    }
  }

  private mutating func fields(of slot: Slot, depth: Int) -> Value {
    guard environment.types.indices.contains(Int(slot.type)) else { return .unknown }
    let fields = environment.types[Int(slot.type)].fields
    return .map(
      fields.enumerated().map { number, field in
        let slot = evaluation.slots[Int(slot.low) + number]
        return (key: .string(field.name), value: value(of: slot, depth: depth + 1))
      }
    )
  }
}
