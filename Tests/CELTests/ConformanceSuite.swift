import CEL
import Foundation

/// The public conformance suite beside the repository.
enum ConformanceSuite {
  /// The tags of tests that need protobuf messages, which this library does not have.
  static let needingMessages: Set<String> = ["proto", "strong_enums", "ext:proto"]

  /// The folder of the suite; nil where it is missing.
  static let folder: URL? = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        let suite = folder.appending(path: "../shared/conformance/cel").standardizedFileURL
        return FileManager.default.fileExists(atPath: suite.path) ? suite : nil
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// All tests, by the order of their files' names.
  static func cases() throws -> [ConformanceCase] {
    guard let folder else { return [] }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".json") }.flatMap { name in
      let data = try Data(contentsOf: folder.appending(path: name))
      return try JSONDecoder().decode(ConformanceFile.self, from: data).tests ?? []
    }
  }
}

/// One file of the suite; two of the folder's files are about it and hold no tests.
struct ConformanceFile: Decodable {
  let tests: [ConformanceCase]?
}

extension CELType {
  /// The type that the suite writes so, as `map(string, list(int))`; nil for those that only messages have.
  init?(suite text: String) {
    let simple: [String: CELType] = [
      "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
      "bytes": .bytes, "null_type": .null, "dyn": .dyn, "type": .type(.dyn),
      "timestamp": .timestamp, "google.protobuf.Timestamp": .timestamp,
      "duration": .duration, "google.protobuf.Duration": .duration,
    ]
    if let type = simple[text] {
      self = type
      return
    }
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else {
      guard text.count == 1 else { return nil }
      self = .parameter(text)
      return
    }
    let parts = text[text.index(after: open)...].dropLast().splitOutsideParentheses()
    let types = parts.compactMap { CELType(suite: $0) }
    guard types.count == parts.count else { return nil }
    switch (text[..<open], types.count) {
    case ("list", 1): self = .list(types[0])
    case ("type", 1): self = .type(types[0])
    case ("optional_type", 1): self = .optional(types[0])
    case ("map", 2): self = .map(key: types[0], value: types[1])
    case ("tuple", _): self = .opaque("tuple", types)
    default: return nil
    }
  }
}

extension Substring {
  /// The parts between commas that stand in no parentheses.
  fileprivate func splitOutsideParentheses() -> [String] {
    var (parts, depth): ([String], Int) = ([""], 0)
    for character in self {
      if character == ",", depth == 0 {
        parts.append("")
        continue
      }
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      if character != " " || !parts[parts.count - 1].isEmpty {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}

extension ConformanceCase {
  /// The environment that the test asks for, with all libraries; nil where a type of it only messages have.
  func environment() -> Environment? {
    var (variables, functions): ([Variable], [Function]) = ([], [])
    for declaration in typeEnv {
      if let text = declaration.type {
        guard let type = CELType(suite: text) else { return nil }
        variables.append(Variable(declaration.name, type))
      }
      let overloads = (declaration.overloads ?? []).compactMap(\.overload)
      guard overloads.count == declaration.overloads?.count ?? 0 else { return nil }
      if !overloads.isEmpty {
        functions.append(Function(declaration.name, "A function of the suite.", overloads))
      }
    }
    return Environment(
      variables: variables,
      opaqueTypes: ["tuple"],
      functions: functions,
      libraries: Library.all,
      container: container,
      timeZones: ConformanceRunner.timeZones
    )
  }
}

extension ConformanceCase.Declaration.Signature {
  /// An overload for the type checker alone.
  fileprivate var overload: Overload? {
    let parameters = params.compactMap { CELType(suite: $0) }
    guard let result = CELType(suite: result), parameters.count == params.count else { return nil }
    return Overload(id, parameters, result, isMember: instance, body: .builtIn)
  }
}

/// One test of the suite.
struct ConformanceCase: Decodable {
  struct Declaration: Decodable {
    struct Signature: Decodable {
      let id: String
      let params: [String]
      let result: String
      let instance: Bool
    }

    let name: String
    let kind: String
    let type: String?
    let overloads: [Signature]?
  }

  struct Binding: Decodable {
    let value: ConformanceValue
  }

  struct Expectation: Decodable {
    let kind: String
    let value: ConformanceValue?
    let messages: [String]?
    let type: String?
  }

  let id: String
  let expr: String
  let container: String
  let disableCheck: Bool
  let disableMacros: Bool
  let checkOnly: Bool
  let typeEnv: [Declaration]
  let bindings: [String: Binding]
  let expected: Expectation
  let needs: [String]

  private enum CodingKeys: String, CodingKey {
    case id, expr, container, bindings, expected, needs
    case disableCheck = "disable_check"
    case disableMacros = "disable_macros"
    case checkOnly = "check_only"
    case typeEnv = "type_env"
  }
}
