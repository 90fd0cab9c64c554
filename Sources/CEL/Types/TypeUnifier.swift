/// The free type variables of one expression and what they turned out to be.
///
/// The rules are those of CEL's reference checker: `dyn` agrees with everything, a variable that meets two types
/// that agree becomes the more general one. A nullable type agrees with its base and with null.
struct TypeUnifier {
  /// What each variable stands for; nil where that is still open.
  private var bindings: [CELType?] = []

  /// Changed variables with what they were, for taking back.
  private var trail: [(variable: Int, before: CELType?)] = []

  /// Variables that were made already, so that their names are made once.
  private static let pool: [CELType] = (0..<64).map { .parameter("\($0)") }

  /// A new variable.
  mutating func fresh() -> CELType {
    let number = bindings.count
    bindings.append(nil)
    return number < Self.pool.count ? Self.pool[number] : .parameter("\(number)")
  }

  /// Whether a value of one type may stand where another is expected; if so, variables become bound.
  mutating func assign(_ type: CELType, to target: CELType) -> Bool {
    let mark = trail.count
    if agrees(type, target) { return true }
    takeBack(to: mark)
    return false
  }

  /// The result of a call of an overload with arguments of some types; nil where it does not accept them.
  mutating func call(
    _ candidate: FunctionTable.Candidate,
    _ arguments: [CELType]
  ) -> CELType? {
    guard candidate.parameters.count == arguments.count else { return nil }
    guard !candidate.variables.isEmpty else {
      return assignAll(arguments, to: candidate.parameters) ? candidate.result : nil
    }
    let variables = candidate.variables.map { (name: $0, type: fresh()) }
    let parameters = candidate.parameters.map { $0.replacing(variables) }
    guard assignAll(arguments, to: parameters) else { return nil }
    return substitute(candidate.result.replacing(variables))
  }

  /// The same without binding anything for good; its own variables in the result become `dyn`.
  mutating func trial(
    _ candidate: FunctionTable.Candidate,
    _ arguments: [CELType]
  ) -> CELType? {
    let mark = trail.count
    let result = call(candidate, arguments).map { substitute($0, closing: true) }
    takeBack(to: mark)
    return result
  }

  private mutating func assignAll(_ arguments: [CELType], to parameters: [CELType]) -> Bool {
    let mark = trail.count
    for index in arguments.indices where !agrees(arguments[index], parameters[index]) {
      takeBack(to: mark)
      return false
    }
    return true
  }

  /// A type with its bound variables replaced, and the open ones by `dyn` if that is wanted.
  func substitute(_ type: CELType, closing: Bool = false) -> CELType {
    switch type {
    case .parameter(let name):
      if let bound = binding(name) { return substitute(bound, closing: closing) }
      return closing ? .dyn : type
    case .list(let element): return .list(substitute(element, closing: closing))
    case .map(let key, let value):
      return .map(
        key: substitute(key, closing: closing),
        value: substitute(value, closing: closing)
      )
    case .type(let inner): return .type(substitute(inner, closing: closing))
    case .nullable(let inner): return .nullable(substitute(inner, closing: closing))
    case .optional(let inner): return .optional(substitute(inner, closing: closing))
    case .opaque(let name, let parts):
      return .opaque(name, parts.map { substitute($0, closing: closing) })
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn,
      .object:
      return type
    }
  }

  private func binding(_ name: String) -> CELType? {
    guard let number = Int(name), number < bindings.count else { return nil }
    return bindings[number]
  }

  private mutating func bind(_ name: String, to type: CELType) {
    guard let number = Int(name), number < bindings.count else { return }
    trail.append((number, bindings[number]))
    bindings[number] = type
  }

  private mutating func takeBack(to mark: Int) {
    while trail.count > mark, let change = trail.popLast() {
      bindings[change.variable] = change.before
    }
  }

  private mutating func agrees(_ type: CELType, _ target: CELType) -> Bool {
    if case .parameter(let name) = target {
      if let bound = binding(name) { return narrows(name, bound, type) }
      if isFree(name, in: type) {
        bind(name, to: type)
        return true
      }
    }
    if case .parameter(let name) = type {
      if let bound = binding(name) { return narrows(name, bound, target) }
      guard isFree(name, in: target) else { return type == target }
      bind(name, to: target)
      return true
    }
    return agreesConcretely(type, target)
  }

  private mutating func agreesConcretely(_ type: CELType, _ target: CELType) -> Bool {
    switch (type, target) {
    case (.dyn, _), (_, .dyn): true
    case (.nullable(let inner), .nullable(let expected)): agrees(inner, expected)
    case (.null, .nullable), (.nullable, .null): true
    case (_, .nullable(let expected)): agrees(type, expected)
    case (.nullable(let inner), _): agrees(inner, target)
    case (.list(let element), .list(let expected)),
      (.optional(let element), .optional(let expected)):
      agrees(element, expected)
    case (.map(let key, let value), .map(let expectedKey, let expectedValue)):
      agrees(key, expectedKey) && agrees(value, expectedValue)
    case (.type, .type), (.null, .optional), (.optional, .null): true
    case (.opaque(let name, let parts), .opaque(let expected, let others)):
      name == expected && parts.count == others.count
        && zip(parts, others).allSatisfy { agrees($0, $1) }
    case (.null, _), (.bool, _), (.int, _), (.uint, _), (.double, _), (.string, _), (.bytes, _),
      (.timestamp, _), (.duration, _), (.list, _), (.map, _), (.type, _), (.object, _),
      (.opaque, _), (.optional, _), (.parameter, _):
      type == target
    }
  }

  /// Whether a bound variable agrees with one more type; it becomes the more general of the two.
  private mutating func narrows(_ name: String, _ bound: CELType, _ type: CELType) -> Bool {
    if type == bound { return true }
    guard agrees(type, bound) else { return false }
    if type.isEqualOrLessSpecific(than: bound) { bind(name, to: type) }
    return true
  }

  /// Whether a variable does not occur in a type.
  private func isFree(_ name: String, in type: CELType) -> Bool {
    switch type {
    case .parameter(let other):
      if other == name { return false }
      return binding(other).map { isFree(name, in: $0) } ?? true
    case .list(let inner), .type(let inner), .nullable(let inner), .optional(let inner):
      return isFree(name, in: inner)
    case .map(let key, let value): return isFree(name, in: key) && isFree(name, in: value)
    case .opaque(_, let parts): return parts.allSatisfy { isFree(name, in: $0) }
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn,
      .object:
      return true
    }
  }
}
