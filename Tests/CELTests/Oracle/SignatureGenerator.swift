import CEL
import TestSupport

/// Makes random expressions from the signatures of functions, so that none is left out, with operands at the edges of their types.
struct SignatureGenerator {
  var random: RandomNumbers

  /// The identifiers of the overloads that were used.
  private(set) var used: Set<String> = []

  private var locals: [(name: String, type: CELType)] = []

  /// One operand of so many has another type than it should and is known as `dyn`.
  private let mistakes: Int = 40

  init(seed: Int) { random = RandomNumbers(seed: seed) }

  /// The functions that both runtimes have; the type of an empty optional is deduced in other ways.
  static let functions: [Function] = (StandardLibrary.functions + libraries.flatMap(\.functions))
    .filter { !["optional.unwrap", "unwrapOpt", "optional.none"].contains($0.name) }

  /// The extension libraries that both runtimes have.
  static let libraries: [Library] = [.math, .encoders, .strings, .bindings, .optionals]

  static let types: [CELType] = [
    .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list(.int),
    .list(.string), .list(.dyn), .map(key: .string, value: .int), .map(key: .int, value: .double),
    .type(.int), .dyn,
  ]

  /// An expression of a type.
  mutating func expression(_ type: CELType, depth: Int) -> String {
    if depth > 0, random.once(in: mistakes) {
      return "dyn(\(expression(random.pick(Self.types), depth: depth - 1)))"
    }
    if let local = locals.last(where: { $0.type == type }), random.once(in: 2) { return local.name }
    guard depth > 0, !random.once(in: 8) else { return leaf(type) }
    if case .bool = type, random.once(in: 6) { return quantifier(depth - 1) }
    if random.once(in: 12) { return bound(type, depth - 1) }
    if case .list(let element) = type, random.once(in: 4) { return mapped(element, depth - 1) }
    let candidates = Self.functions.flatMap { function in
      function.overloads.compactMap { overload in
        Match(overload.result, type).map { Call(function, overload, $0) }
      }
    }
    guard !candidates.isEmpty else { return leaf(type) }
    return text(of: pick(candidates), depth - 1)
  }

  /// All overloads, each of them to be called at least once.
  private static let calls: [Call] = functions.flatMap { function in
    function.overloads.map { Call(function, $0, Match()) }
  }

  /// A call of the overload with a number; nil where there are fewer.
  mutating func call(number: Int, depth: Int) -> String? {
    guard Self.calls.indices.contains(number) else { return nil }
    let call = Self.calls[number]
    let text = text(of: call, depth)
    // The other runtime does not hand out optionals, but lists of what they have.
    if case .optional = call.overload.result { return "[?\(text)]" }
    return text
  }

  // A function is as likely as any other, however many overloads it has.
  private mutating func pick(_ candidates: [Call]) -> Call {
    let names = Set(candidates.map(\.function.name)).sorted()
    let name = random.pick(names)
    return random.pick(candidates.filter { $0.function.name == name })
  }

  private mutating func text(of call: Call, _ depth: Int) -> String {
    used.insert(call.overload.id)
    var match = call.match
    let arguments = call.overload.parameters.enumerated().map { number, parameter in
      let type = match.type(parameter) { random.pick(Self.types) }
      let pool = OraclePools.operands(for: call.overload.id, argument: number)
      if let pool, pool.isAll || !random.once(in: 4) { return random.pick(pool.texts) }
      return expression(type, depth: depth)
    }
    return call.isMixed
      ? call.text(["dyn(\(arguments[0]))"] + arguments.dropFirst()) : call.text(arguments)
  }

  /// Something that is read or written out, never an empty list or map, whose type the runtimes deduce in other ways.
  private mutating func leaf(_ type: CELType) -> String {
    if let names = OracleBindings.names[type], random.once(in: 3) { return random.pick(names) }
    switch type {
    case .list(let element):
      if random.once(in: 5) { return "[\(leaf(element))].filter(e, false)" }
      let count = 1 + random.below(3)
      return "[\((0..<count).map { _ in leaf(element) }.joined(separator: ", "))]"
    case .map(let key, let value):
      let keys = key == .string ? ["'a'", "'b'", "'c'"] : ["1", "2", "-3"]
      let entries = keys.prefix(1 + random.below(3)).map { "\($0): \(leaf(value))" }
      return "{\(entries.joined(separator: ", "))}"
    case .optional(let inner):
      return random.once(in: 3) ? "[\(leaf(inner))][?9]" : "optional.of(\(leaf(inner)))"
    case .dyn: return "dyn(\(leaf(random.pick(Self.types.filter { $0 != .dyn }))))"
    default: return random.pick(OraclePools.literals[type] ?? ["null"])
    }
  }

  private mutating func scoped(
    _ element: CELType,
    _ result: CELType,
    _ depth: Int
  ) -> (name: String, body: String) {
    let name = "v\(locals.count)"
    locals.append((name, element))
    defer { locals.removeLast() }
    return (name, expression(result, depth: depth))
  }

  /// A value with a name of its own.
  private mutating func bound(_ type: CELType, _ depth: Int) -> String {
    let bound = random.pick(Self.types)
    let value = expression(bound, depth: depth)
    let (name, body) = scoped(bound, type, depth)
    return "cel.bind(\(name), \(value), \(body))"
  }

  private mutating func quantifier(_ depth: Int) -> String {
    if random.once(in: 5) {
      let map = leaf(.map(key: .string, value: .int))
      return "has(\(map).\(random.pick(["a", "b", "zz"])))"
    }
    let range = random.pick([
      CELType.list(.int), .list(.string), .list(.dyn), .map(key: .string, value: .int),
    ])
    let element: CELType = if case .list(let element) = range { element } else { .string }
    let name = random.pick(["all", "exists", "exists_one"])
    let list = expression(range, depth: depth)
    let (variable, body) = scoped(element, .bool, depth)
    return "\(list).\(name)(\(variable), \(body))"
  }

  private mutating func mapped(_ element: CELType, _ depth: Int) -> String {
    let source = random.pick([CELType.int, .string, .double])
    switch random.below(3) {
    case 0:
      let list = expression(.list(element), depth: depth)
      let (variable, body) = scoped(element, .bool, depth)
      return "\(list).filter(\(variable), \(body))"
    case 1:
      let list = expression(.list(source), depth: depth)
      let (variable, body) = scoped(source, element, depth)
      return "\(list).map(\(variable), \(body))"
    default:
      let list = expression(.list(source), depth: depth)
      let condition = scoped(source, .bool, depth)
      let body = scoped(source, element, depth)
      return "\(list).map(\(condition.name), \(condition.body), \(body.body))"
    }
  }
}

/// A call that has the wanted type.
private struct Call {
  let function: Function
  let overload: Overload
  let match: Match

  init(_ function: Function, _ overload: Overload, _ match: Match) {
    self.function = function
    self.overload = overload
    self.match = match
  }

  /// Whether it compares numbers of two types, which the other runtime does only for `dyn`.
  var isMixed: Bool {
    let (first, second) = (overload.parameters.first, overload.parameters.last)
    return function.name.hasPrefix("_") && ["<", ">"].contains { function.name.contains($0) }
      && first != second
  }

  /// The call with its arguments, which may stand in any other call.
  func text(_ arguments: [String]) -> String { "(\(function.call(overload, arguments)))" }
}

/// What stands for the type parameters of a signature.
private struct Match {
  private var types: [String: CELType] = [:]

  /// Nothing is decided yet.
  init() {}

  /// Nil where a result of a signature is not the wanted type.
  init?(_ pattern: CELType, _ wanted: CELType) {
    guard take(pattern, wanted) else { return nil }
  }

  private mutating func take(_ pattern: CELType, _ wanted: CELType) -> Bool {
    switch (pattern, wanted) {
    case (.parameter(let name), _):
      if let type = types[name] { return type == wanted }
      types[name] = wanted
      return true
    case (.list(let inner), .list(let element)): return take(inner, element)
    case (.map(let key, let value), .map(let wantedKey, let wantedValue)):
      return take(key, wantedKey) && take(value, wantedValue)
    case (.type(let inner), .type(let type)): return take(inner, type)
    case (.optional(let inner), .optional(let type)): return take(inner, type)
    default: return pattern == wanted
    }
  }

  /// The type of a parameter; what the result leaves open is chosen.
  mutating func type(_ pattern: CELType, _ choose: () -> CELType) -> CELType {
    switch pattern {
    case .parameter(let name):
      let type = types[name] ?? choose()
      types[name] = type
      return type
    case .list(let inner): return .list(type(inner, choose))
    case .map(let key, let value): return .map(key: self.key(key), value: type(value, choose))
    case .type(let inner): return .type(type(inner, choose))
    case .optional(let inner): return .optional(type(inner, choose))
    default: return pattern
    }
  }

  private mutating func key(_ pattern: CELType) -> CELType {
    guard case .parameter(let name) = pattern else { return pattern }
    let type = types[name] == .int ? CELType.int : .string
    if types[name] == nil { types[name] = type }
    return type
  }
}
