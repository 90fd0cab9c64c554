/// The declarations of an environment, prepared for look-up.
final class EnvironmentTables: Sendable {
  /// What a declared name means.
  enum Meaning: Sendable {
    /// A variable, by number.
    case variable(Int)
    /// A type used as a value.
    case type(CELType)
  }

  /// An object type with its fields by name.
  struct Object: Sendable {
    let type: ObjectType
    let numbers: [String: Int]
  }

  /// The variables and type names by qualified name.
  let names: [String: Meaning]

  /// The variables, by number.
  let variables: [Variable]

  /// For the first component of each name, as it is written inside the container, the most components after it.
  let longest: [String: Int]

  /// The object types by name.
  let objects: [String: Object]

  /// Whether values may be absent: `a.?b` and its like have a meaning.
  var hasOptionals: Bool { hostFunctions[Operators.optionalIndex] != nil }

  /// The functions by name: the host's, and those of the standard library that the host adds overloads to.
  let hostFunctions: [String: FunctionTable.Entry]

  /// The first components of the names of functions that have several.
  let functionRoots: Set<String>

  /// The functions of the host, in the order of declaration.
  let functions: [Function]

  /// The extension libraries.
  let libraries: [Library]

  /// What is put before a name, in order: the container, what encloses it, nothing.
  let prefixes: [String]

  init(
    variables: [Variable],
    types: [ObjectType],
    opaqueTypes: [String],
    functions: [Function],
    libraries: [Library],
    container: String
  ) {
    prefixes = Self.prefixes(of: container)
    var names = Self.standardTypes
    for type in types { names[type.name] = .type(.object(type.name)) }
    for name in opaqueTypes + libraries.flatMap(\.opaqueTypes) {
      names[name] = .type(.opaque(name))
    }
    for (number, variable) in variables.enumerated() {
      names[variable.name] = .variable(number)
    }
    self.names = names
    self.variables = variables
    self.functions = functions
    self.libraries = libraries
    longest = Self.longest(names.keys, within: prefixes)
    objects = Dictionary(
      types.map { ($0.name, Object($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    let functions = functions + libraries.flatMap(\.functions)
    hostFunctions = FunctionTable.entries(of: functions) { FunctionTable.standard[$0] }
    var roots = Set(
      Self.longest(functions.map(\.name), within: prefixes).filter { $0.value > 0 }.keys
    )
    if libraries.contains(where: { $0.macros.contains(.bindings) }) { roots.insert("cel") }
    functionRoots = roots
  }

  /// The tables of an environment that has all that another has, and more: only what was added is prepared.
  init(
    _ base: EnvironmentTables,
    adding added: (variables: [Variable], types: [ObjectType], functions: [Function])
  ) {
    prefixes = base.prefixes
    libraries = base.libraries
    variables = base.variables + added.variables
    functions = base.functions + added.functions
    var names = base.names
    for type in added.types { names[type.name] = .type(.object(type.name)) }
    for (number, variable) in variables.enumerated() {
      names[variable.name] = .variable(number)
    }
    self.names = names
    let addedNames = added.variables.map(\.name) + added.types.map(\.name)
    longest = base.longest.merging(
      Self.longest(addedNames, within: prefixes),
      uniquingKeysWith: max
    )
    objects = base.objects.merging(
      added.types.map { ($0.name, Object($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    hostFunctions = base.hostFunctions.merging(
      FunctionTable.entries(of: added.functions) { base.function($0) },
      uniquingKeysWith: { _, last in last }
    )
    functionRoots = base.functionRoots.union(
      Self.longest(added.functions.map(\.name), within: prefixes).filter { $0.value > 0 }.keys
    )
  }

  /// The names of the functions in the order of declaration, the host's first.
  var orderedFunctions: [String] {
    (functions + libraries.flatMap(\.functions) + StandardLibrary.functions).map(\.name)
  }

  /// The function with a qualified name.
  func function(_ name: String) -> FunctionTable.Entry? {
    hostFunctions[name] ?? FunctionTable.standard[name]
  }

  /// The function that a name means inside the container.
  func resolveFunction(_ name: String) -> FunctionTable.Entry? {
    if name.utf8.first == UInt8(ascii: ".") { return function(String(name.dropFirst())) }
    if prefixes.count == 1 { return function(name) }
    for prefix in prefixes {
      if let found = function(prefix + name) { return found }
    }
    return nil
  }

  private static func prefixes(of container: String) -> [String] {
    guard !container.isEmpty else { return [""] }
    let components = container.split(separator: ".")
    return (0...components.count).reversed().map { count in
      components.prefix(count).map { "\($0)." }.joined()
    }
  }

  private static func longest(
    _ names: some Sequence<String>,
    within prefixes: [String]
  ) -> [String: Int] {
    var longest: [String: Int] = [:]
    for name in names {
      for prefix in prefixes where name.utf8.starts(with: prefix.utf8) {
        let rest = name.dropFirst(prefix.count)
        let components = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = components.first.map(String.init) else { continue }
        longest[first] = max(longest[first] ?? 0, components.count - 1)
      }
    }
    return longest
  }

  /// The names of the types that every environment has.
  private static let standardTypes: [String: Meaning] = {
    let types: [(String, CELType)] = [
      ("null_type", .null), ("bool", .bool), ("int", .int), ("uint", .uint),
      ("double", .double), ("string", .string), ("bytes", .bytes),
      ("optional_type", .optional(.dyn)), ("list", .list(.dyn)),
      ("map", .map(key: .dyn, value: .dyn)), ("type", .type(.dyn)),
      ("google.protobuf.Timestamp", .timestamp), ("google.protobuf.Duration", .duration),
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.0, Meaning.type($0.1)) })
  }()
}

extension EnvironmentTables.Object {
  init(_ type: ObjectType) {
    self.type = type
    numbers = Dictionary(
      type.fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
