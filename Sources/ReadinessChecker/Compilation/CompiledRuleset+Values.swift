package import JSONText
package import ReadinessModel

/// A parameter of a ruleset with the value that it is judged by.
package struct ValuedParameter: Sendable {
  /// What the ruleset declares.
  package let parameter: Parameter
  /// The value.
  package let value: ParameterValue.Value
}

extension CompiledRuleset {
  /// The parameters with their values, in their order.
  package var valuedParameters: [ValuedParameter] {
    parameters.names.indices.compactMap { number in
      let name = parameters.names[number]
      let declared = ruleset.parameters.first { $0.name.utf8.elementsEqual(name.utf8) }
      return declared.map {
        ValuedParameter(parameter: $0, value: parameters.values[number].value)
      }
    }
  }

  /// The value of a parameter as a manifest would write it; nil where there is none, or nobody has read it.
  package func value(ofParameter name: String) -> JSONValue? {
    place(ofParameter: name).flatMap { parameters.values[$0].value.written }
  }

  /// The same with another value of a parameter; the same altogether where there is no such parameter.
  package func with(parameter name: String, _ value: ParameterValue.Value) -> CompiledRuleset {
    guard let place = place(ofParameter: name) else { return self }
    return with(parameter: place, ParameterValue(value: value, span: nil))
  }

  private func place(ofParameter name: String) -> Int? {
    parameters.names.firstIndex { $0.utf8.elementsEqual(name.utf8) }
  }
}

extension ParameterValue.Value {
  /// The value as a manifest would write it; nil for what nobody has read.
  package var written: JSONValue? {
    switch self {
    case .regions(let serve, let except):
      let served = JSONValue.array(serve.map { .string($0) })
      guard !except.isEmpty else { return served }
      let excepted = JSONValue.array(except.map { .string($0) })
      return .object([.init("serve", served), .init("except", excepted)])
    case .count(let number): return .int(number)
    case .number(let number): return .double(number)
    case .text(let text): return .string(text)
    case .texts(let texts): return .array(texts.map { .string($0) })
    case .flag(let flag): return .bool(flag)
    case .date(let date): return .string(date.description)
    case .unread: return nil
    }
  }
}
