import CEL
import Foundation
import SourceText
import Testing

/// The expressions of the public conformance suite, as the front end needs them.
enum SyntaxSuite {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Declaration: Decodable, Sendable {
      struct Signature: Decodable, Sendable {
        let id: String
        let params: [String]
        let result: String
        let instance: Bool
      }
      let name: String
      let kind: String
      let type: String?
      let overloads: [Signature]
    }
    struct Expected: Decodable, Sendable {
      struct Value: Decodable, Sendable {
        let kind: String
        let value: String?
      }
      let kind: String
      let type: String?
      let value: Value?
    }
    let id: String
    let expr: String
    let container: String
    let disable_check: Bool
    let disable_macros: Bool
    let type_env: [Declaration]
    let expected: Expected
    let needs: [String]
    let skipped_by: [String]

    var testDescription: String { id }

    /// The declared variables and functions whose types this library has; nil where one has none.
    var environment: Environment? {
      var variables: [Variable] = []
      var functions: [Function] = []
      for declaration in type_env {
        if let text = declaration.type {
          guard let type = CELType(suite: text) else { return nil }
          variables.append(Variable(declaration.name, type))
        }
        var overloads: [Overload] = []
        for signature in declaration.overloads {
          let parameters = signature.params.compactMap { CELType(suite: $0) }
          guard let result = CELType(suite: signature.result),
            parameters.count == signature.params.count
          else { return nil }
          overloads.append(
            Overload(
              signature.id,
              parameters,
              result,
              isMember: signature.instance,
              body: .builtIn
            )
          )
        }
        if !overloads.isEmpty {
          functions.append(Function(declaration.name, "A function of the suite.", overloads))
        }
      }
      return Environment(variables: variables, functions: functions, container: container)
    }
  }

  private struct File: Decodable { let tests: [Case] }

  /// The folder beside the package, or nil.
  static let folder: URL? = {
    var root = URL(filePath: #filePath)
    while root.path() != "/" {
      root.deleteLastPathComponent()
      let manifest = root.appending(path: "Package.swift").path()
      guard FileManager.default.fileExists(atPath: manifest) else { continue }
      let folder = root.deletingLastPathComponent().appending(path: "shared/conformance/cel")
      return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
    }
    return nil
  }()

  /// Every case of the suite, in order of file and place.
  static let cases: [Case] = {
    guard let folder,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    else { return [] }
    return names.sorted().filter { $0.hasSuffix(".json") }.flatMap { name -> [Case] in
      guard name != "index.json", name != "validation.json",
        let data = try? Data(contentsOf: folder.appending(path: name)),
        let file = try? JSONDecoder().decode(File.self, from: data)
      else { return [] }
      return file.tests
    }
  }()
}

extension CELType {
  /// The type that the suite writes so; nil for those that this library does not have.
  init?(suite text: String) {
    let simple: [String: CELType] = [
      "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
      "bytes": .bytes, "null_type": .null, "dyn": .dyn, "type": .type(.dyn),
    ]
    if let type = simple[text] {
      self = type
    } else if text.hasPrefix("list("), let element = CELType(suite: text.inside("list(")) {
      self = .list(element)
    } else if text.hasPrefix("map("), let comma = text.firstIndex(of: ","),
      let key = CELType(suite: String(text[text.index(text.startIndex, offsetBy: 4)..<comma])),
      let value = CELType(suite: String(text[text.index(comma, offsetBy: 2)...].dropLast()))
    {
      self = .map(key: key, value: value)
    } else {
      return nil
    }
  }
}

extension String {
  fileprivate func inside(_ prefix: String) -> String {
    String(dropFirst(prefix.count).dropLast())
  }
}
