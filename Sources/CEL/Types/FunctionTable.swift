/// Functions prepared for the resolution of calls.
enum FunctionTable {
  /// A function with all its overloads.
  struct Entry: Sendable {
    let name: String
    var overloads: [Candidate]

    /// From how many arguments on a global call hands them over as one list.
    var gathersFrom: Int?

    /// Whether a call hands its arguments over as one list.
    func gathers(_ count: Int, isMember: Bool) -> Bool {
      guard let gathersFrom, !isMember else { return false }
      return count >= gathersFrom
    }

    /// Whether it can be called in a style at all.
    func has(member: Bool) -> Bool { overloads.contains { $0.isMember == member } }
  }

  /// One overload.
  struct Candidate: Sendable {
    let id: String
    let parameters: [CELType]
    let result: CELType
    let isMember: Bool
    /// The type parameters of the signature.
    let variables: [String]

    init(_ overload: Overload) {
      id = overload.id
      parameters = overload.parameters
      result = overload.result
      isMember = overload.isMember
      var variables: [String] = []
      for type in overload.parameters + [overload.result] {
        type.collectParameters(into: &variables)
      }
      self.variables = variables
    }
  }

  /// The standard library by name.
  static let standard: [String: Entry] = entries(of: StandardLibrary.functions) { _ in nil }

  /// Functions by name; one whose name is in `base` too has the overloads of both.
  static func entries(
    of functions: [Function],
    over base: (String) -> Entry?
  ) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for function in functions {
      var entry =
        entries[function.name] ?? base(function.name) ?? Entry(name: function.name, overloads: [])
      entry.gathersFrom = entry.gathersFrom ?? function.gathersFrom
      for overload in function.overloads
      where !entry.overloads.contains(where: { $0.id == overload.id }) {
        entry.overloads.append(Candidate(overload))
      }
      entries[function.name] = entry
    }
    return entries
  }
}

extension CELType {
  /// Adds the names of the type parameters in it that are not there yet.
  fileprivate func collectParameters(into names: inout [String]) {
    switch self {
    case .parameter(let name): if !names.contains(name) { names.append(name) }
    case .list(let type), .type(let type), .nullable(let type), .optional(let type):
      type.collectParameters(into: &names)
    case .map(let key, let value):
      key.collectParameters(into: &names)
      value.collectParameters(into: &names)
    case .opaque(_, let parts):
      for part in parts { part.collectParameters(into: &names) }
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn,
      .object:
      break
    }
  }
}
