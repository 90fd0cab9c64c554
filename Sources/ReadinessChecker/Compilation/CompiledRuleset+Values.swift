package import JSONText
import ReadinessModel

extension CompiledRuleset {
  /// The value of a parameter as a manifest would write it; nil where there is none, or nobody has read it.
  package func value(ofParameter name: String) -> JSONValue? {
    guard let place = parameters.names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) })
    else { return nil }
    switch parameters.values[place].value {
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
