import CEL
import SourceText

/// What every function gives for an argument that is unknown, null, empty or of a type that it is not for.
///
/// The calls come from the signatures, and their results from evaluation without the type checker, which refuses many.
enum UnknownMatrix {
  /// What calls of a function give, one result of each kind.
  struct Row {
    let name: String
    let overloads: [Overload]
    let unknown: Set<String>
    let null: Set<String>
    let empty: Set<String>
    let wrongType: Set<String>
  }

  /// All functions by name, the standard ones first.
  static let rows: [Row] = {
    let functions = StandardLibrary.functions + Library.all.flatMap(\.functions)
    var names: [String] = []
    for function in functions where !names.contains(function.name) { names.append(function.name) }
    return names.map { name in
      let all = functions.filter { $0.name == name }
      return Row(
        name: name,
        overloads: all.flatMap(\.overloads),
        unknown: results(all) { _ in "unknown" },
        null: results(all) { _ in "null" },
        empty: results(all) { empty[$0.kindName] },
        wrongType: results(all) { _ in "int" }
      )
    }
  }()

  /// The results of all calls in which one argument is replaced.
  private static func results(
    _ functions: [Function],
    _ replacement: (CELType) -> String?
  ) -> Set<String> {
    var results: Set<String> = []
    for function in functions {
      // A false operand leaves the other one to decide.
      let truth = function.name == "_||_" ? "false" : "true"
      for overload in function.overloads {
        for (number, parameter) in overload.parameters.enumerated() {
          guard let special = replacement(parameter) else { continue }
          var arguments = overload.parameters.map { type in
            type == .bool ? truth : known[type.kindName] ?? "1"
          }
          arguments[number] = special
          results.insert(result(of: function.call(overload, arguments)))
        }
      }
    }
    return results
  }

  private static let environment = Environment(
    variables: [Variable("unknown", .dyn)],
    libraries: Library.all
  )

  private static func result(of text: String) -> String {
    let parsed = environment.parse(SourceFile(name: "call", text: text))
    guard let syntax = parsed.value, let checked = environment.unchecked(syntax).value else {
      return "does not load"
    }
    do {
      let value = try environment.plan(checked).evaluate(["unknown": .unknown])
      if case .unknown = value { return "unknown" }
      return "a value"
    } catch {
      return "`\(error.code)`"
    }
  }

  private static let known: [String: String] = [
    "int": "1", "uint": "1u", "double": "1.5", "string": "'1'", "bytes": "b'1'",
    "timestamp": "timestamp(0)", "duration": "duration('1s')", "list": "[1]", "map": "{1: 1}",
    "type": "int", "optional": "optional.of(1)", "net.IP": "ip('10.0.0.1')",
    "net.CIDR": "cidr('10.0.0.0/8')",
  ]

  private static let empty: [String: String] = [
    "string": "''", "bytes": "b''", "list": "[]", "map": "{}", "optional": "optional.none()",
  ]
}

extension CELType {
  /// The type without its parameters.
  fileprivate var kindName: String {
    switch self {
    case .list: "list"
    case .map: "map"
    case .type: "type"
    case .optional: "optional"
    default: description
    }
  }
}
